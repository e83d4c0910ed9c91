import ArgumentParser
import Bookkeeping
import Diagnostics
import Disk
import Figures
import Questions
import Records
import Values

/// The options that every command which reads a book has.
struct BookOptions: ParsableArguments {
  @Option(help: "The folder of the book.")
  var content = "Content"

  @Option(help: "The day to look from, like 2026-09-30. It counts as gone.")
  var asOf: String?

  mutating func validate() throws {
    guard let asOf, Day(iso: asOf) == nil else { return }
    throw ValidationError("`\(asOf)` is not a day; write it like `2026-09-30`")
  }

  /// Reads and links the book. What is wrong with the content comes back as diagnostics.
  func open(_ world: World) async throws -> (book: Book, diagnostics: [Diagnostic]) {
    let tree: ContentTree
    do {
      tree = try await ContentTree.read(root: content, shownAs: content, workers: world.workers) { path in
        !path.hasPrefix("files/")
      }
    } catch {
      world.terminal.say("daybook: \(error)\n")
      throw ExitCode.inputOutput
    }
    let files = tree.files.compactMap { file in file.source.map { BookFile(path: file.path, source: $0) } }
    let (records, faults) = await loadRecords(files, workers: world.workers)
    let day = asOf.flatMap { Day(iso: $0) } ?? records.settings.asOf ?? world.sourceDay ?? world.today
    let (book, broken) = makeBook(records, asOf: day)
    return (book, tree.diagnostics + faults + broken + book.setAside.values.joined().map(\.asSetAside))
  }
}

private extension Diagnostic {
  /// The fault of a note that is left out instead of stopping the build.
  var asSetAside: Diagnostic {
    guard severity == .error else { return self }
    var copy = self
    copy.severity = .setAside
    return copy
  }
}
