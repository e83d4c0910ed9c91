import DaybookCommand
import Diagnostics
import Disk
import Foundation
import Templating
import Values

/// What `daybook check` prints of the book and the templates in a folder.
///
/// Templates are checked against one small page, so that examples do not change with every page of the site.
func check(_ folder: URL) async throws -> String {
  let content = folder.appendingPathComponent("Content").path
  var diagnostics = try await openBook(at: content, shownAs: "Content", workers: 1) { settings in
    settings.asOf ?? Day(number: 20_726)
  }.diagnostics
  let templates = folder.appendingPathComponent("Templates").path
  if FileManager.default.fileExists(atPath: templates) {
    let tree = try await ContentTree.read(root: templates, shownAs: "Templates", workers: 1)
    let look = Look.load(
      folder: "Templates", files: tree.files.compactMap(\.source), kinds: [smallPage],
      words: [WordDeclaration("skip"), WordDeclaration("as-of day")])
    diagnostics += tree.diagnostics + look.diagnostics
  }
  return TerminalRenderer(colours: false).report(diagnostics)
}

private let smallPage = PageKind(
  "page",
  names: [
    Declared("title", .text, "What the page is about."),
    Declared("notes", .list([Declared("day", .text, "The day of the note.")]), "The newest notes."),
  ])

/// Makes a folder that is gone afterwards.
func withTemporaryFolder<Result>(_ body: (URL) async throws -> Result) async throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("daybook-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try await body(folder)
}
