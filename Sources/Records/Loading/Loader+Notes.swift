import Diagnostics
import FrontMatter
import Values

extension Loader {
  /// Makes the record of a note.
  mutating func add(_ parsed: ParsedNote) {
    let number = number(of: parsed.file.source, at: parsed.file.path)
    reading.file = number
    reading.row = -1
    let from = reading.diagnostics.count
    let references = reading.references.count
    reading.diagnostics += parsed.diagnostics
    guard let kind = kind(of: parsed) else { return claimInFolder(parsed, number) }
    if let log = parsed.log {
      add(log, of: parsed, number)
      return setAside(number, kind, parsed, from: from, references)
    }
    if !parsed.file.isLost { records.tally.count(Tally.Line(kind, in: number)) }
    guard parsed.head != nil else {
      claim(parsed, kind, number)
      return setAside(number, kind, parsed, from: from, references)
    }
    var visitor = NoteVisitor(parsed: parsed, number: number, reading: reading.taken())
    records.visit(kind, &visitor)
    swap(&reading, &visitor.reading)
    for contact in visitor.contacts {
      records.tally.count(Tally.Line(.contact, in: number))
      records.contacts.add(contact, &reading)
    }
    setAside(number, kind, parsed, from: from, references)
  }

  /// Leaves a faulty note out, where the settings say so and no money can be in it.
  private mutating func setAside(
    _ number: Int32, _ kind: Kind, _ parsed: ParsedNote, from: Int, _ references: Int
  ) {
    guard setsAside(kind), !mayHaveSpend(parsed, kind) else { return }
    records.mayBeSetAside.insert(number)
    let faults = Array(reading.diagnostics[from...])
    guard faults.hasErrors else { return }
    reading.references.removeSubrange(references...)
    reading.diagnostics.removeSubrange(from...)
    records.setAside[number] = faults
  }

  /// Whether an activity or a log of them tells of a cost, or could, as it cannot be read.
  private func mayHaveSpend(_ parsed: ParsedNote, _ kind: Kind) -> Bool {
    guard kind == .activity else { return false }
    if parsed.log?.mayHaveSpend ?? false { return true }
    for entry in parsed.log?.entries ?? [] {
      guard !entry.isLost, entry.refusals.isEmpty, !entry.fields.contains(where: { $0.key == "spend" }) else {
        return true
      }
    }
    return parsed.head.map { $0["spend"] != nil || !parsed.refusals.isEmpty } ?? true
  }

  /// The kind of a note: what `kind` says, else its folder's.
  private mutating func kind(of parsed: ParsedNote) -> Kind? {
    if let node = parsed.head?["kind"], !node.isNothing {
      reading.field = "kind"
      return ValueType<Kind>.kind.read(node, &reading)
    }
    let path = parsed.file.path
    if path == "index.md" { return .page }
    guard let slash = path.utf8.firstIndex(of: UInt8(ascii: "/")) else {
      reading.report(
        .unexpectedFile, "a note at the top of the book has no kind", at: 0..<0,
        help: "move it to a folder such as `pages`, or give it a `kind`")
      return nil
    }
    let folder = path[..<slash]
    guard let kind = Kind(folder: folder) else {
      guard refusedFolders.insert(String(folder)).inserted else { return nil }
      let folders = Kind.allCases.filter(\.isRead).map(\.folder)
      reading.report(
        .unknownKind, "the folder `\(folder)` is of no kind", at: 0..<0,
        help: suggestion(for: String(folder), among: folders))
      return nil
    }
    guard kind.isRead else {
      guard refusedFolders.insert(String(folder)).inserted else { return nil }
      reading.report(
        .notReadYet, "notes in `\(folder)` are not read yet", at: 0..<0,
        help: "move them out of the book until they are")
      return nil
    }
    return kind
  }
}
