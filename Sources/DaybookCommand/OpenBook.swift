import Bookkeeping
import Diagnostics
import Disk
import Records
import Values

/// Reads and links the book in a folder, as every command does that needs one.
///
/// Everything that is wrong with the content comes back as diagnostics, those of notes that were set aside included.
///
/// - Parameters:
///   - root: the folder.
///   - shown: what stands for it in messages.
///   - asOf: the day to look from, by what the settings say.
/// - Throws: where the folder itself cannot be opened.
package func openBook(
  at root: String, shownAs shown: String, workers: Int, asOf: (Settings) -> Day
) async throws(DiskError) -> (book: Book, diagnostics: [Diagnostic]) {
  let tree = try await ContentTree.read(root: root, shownAs: shown, workers: workers) { path in
    !path.hasPrefix("files/")
  }
  let files = tree.files.compactMap { file in file.source.map { BookFile(path: file.path, source: $0) } }
  let (records, faults) = await loadRecords(
    files + tree.lostFiles(shownAs: shown), shownAs: shown, workers: workers)
  let (book, broken) = makeBook(records, asOf: asOf(records.settings))
  return (book, tree.diagnostics + faults + broken + book.setAside.values.joined().map(\.asSetAside))
}

private extension ContentTree {
  /// What is there and could not be read: a reference to such a note is no further fault.
  func lostFiles(shownAs shown: String) -> [BookFile] {
    let lead = shown.hasSuffix("/") ? shown : shown + "/"
    return diagnostics.compactMap { fault in
      guard let file = fault.span?.file, file.path.hasPrefix(lead) else { return nil }
      return BookFile(path: String(file.path.dropFirst(lead.count)), source: file, isLost: true)
    }
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
