import Bookkeeping
import Diagnostics
import Disk
import Pages
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
    !isAttachment(path)
  }
  let lead = shown.hasSuffix("/") ? shown : shown + "/"
  let files = tree.files.compactMap { file in
    guard isAttachment(file.path) else { return file.source.map { BookFile(path: file.path, source: $0) } }
    return BookFile(
      path: file.path, source: SourceFile(path: lead + file.path, bytes: []), isAttachment: true)
  }
  let (records, faults) = await loadRecords(
    files + tree.lostFiles(shownAs: shown), shownAs: shown, workers: workers)
  let (book, broken) = await makeBook(records, asOf: asOf(records.settings))
  return (book, tree.diagnostics + faults + broken + book.setAside.values.joined().map(\.asSetAside))
}

/// Whether a file is neither a note nor a table, by its path: its bytes are read only where a note links to it.
private func isAttachment(_ path: String) -> Bool {
  guard !path.hasPrefix("files/") else { return true }
  guard !path.hasPrefix("tables/"), let ending = path.split(separator: ".").last?.lowercased() else {
    return false
  }
  return endingsOfAttachments.contains(ending)
}

private let endingsOfAttachments: Set<String> = [
  "pdf", "png", "jpg", "jpeg", "gif", "webp", "avif", "heic", "bmp", "tif", "tiff", "svg", "html", "htm",
  "doc",
  "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "odp", "rtf", "pages", "numbers", "key", "eml", "msg",
  "ics",
  "vcf", "zip", "7z", "mp3", "m4a", "wav", "mp4", "mov", "webm",
]

/// Reads the files that go with the notes of a book, as files of its site.
///
/// - Throws: where the folder itself cannot be opened.
package func readAttachments(
  of book: Book, at root: String, shownAs shown: String, workers: Int
) async throws(DiskError) -> (files: [Site.File], diagnostics: [Diagnostic]) {
  let addresses = Dictionary(
    book.attachments.map { ($0.path, $0.address) }, uniquingKeysWith: { first, _ in first })
  guard !addresses.isEmpty else { return ([], []) }
  var limits = ContentTree.Limits()
  limits.fileBytes = 64 << 20
  let tree = try await ContentTree.read(root: root, shownAs: shown, workers: workers, limits: limits) {
    path in
    addresses[path] != nil
  }
  let files = tree.files.compactMap { file in
    addresses[file.path].flatMap { address in
      file.source.map { Site.File(address: address, bytes: $0.bytes) }
    }
  }
  return (files, tree.diagnostics)
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
