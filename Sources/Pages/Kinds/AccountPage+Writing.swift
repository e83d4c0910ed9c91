import Records
import Reports
import Templating

// Where the account is written, for whoever would add to it or correct it.
extension AccountPage {
  static let writingNames: [Declared] = [
    Declared(
      "has-writing", .flag, "Whether it is known where the account is written, or where new notes are."),
    Declared(
      "new-note",
      .section([Declared("new-note-address", .address, "Where the settings have new notes written.")]),
      "Where the settings say so."),
    Declared(
      "edit", .section([Declared("edit-address", .address, "Where the settings have the note edited.")]),
      "Where the account has a note, and the settings say where notes are edited."),
    Declared(
      "written-in", .section([Declared("written-path", .text, "The note's file in the book.")]),
      "Where the account has a note."),
  ]

  func addWriting(to values: inout TemplateValues) {
    let path = book.note(of: record.head.place)
    let edit = path.flatMap { path in book.settings.editURL.map { $0.filled(with: path) } }
    let new = maker.newNoteAddress
    values.add("has-writing", .flag(path != nil || new != nil))
    values.add("new-note", new.map { .group(["new-note-address": .address($0)]) } ?? .nothing)
    values.add("edit", edit.map { .group(["edit-address": .address($0)]) } ?? .nothing)
    values.add("written-in", path.map { .group(["written-path": .text($0)]) } ?? .nothing)
  }
}
