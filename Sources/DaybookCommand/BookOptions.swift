import ArgumentParser
import Bookkeeping
import Diagnostics
import Disk
import Figures
import Pages
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

  /// Reads the files that go with the notes of a book.
  func attachments(_ book: Book, _ world: World) async throws -> (
    files: [Site.File], diagnostics: [Diagnostic]
  ) {
    do throws(DiskError) {
      return try await readAttachments(of: book, at: content, shownAs: content, workers: world.workers)
    } catch {
      world.terminal.say("daybook: \(error)\n")
      throw ExitCode.inputOutput
    }
  }

  /// Reads and links the book. What is wrong with the content comes back as diagnostics.
  func open(_ world: World) async throws -> (book: Book, diagnostics: [Diagnostic]) {
    do throws(DiskError) {
      return try await openBook(at: content, shownAs: content, workers: world.workers) { settings in
        asOf.flatMap { Day(iso: $0) } ?? settings.asOf ?? world.sourceDay ?? world.today
      }
    } catch {
      world.terminal.say("daybook: \(error)\n")
      throw ExitCode.inputOutput
    }
  }
}
