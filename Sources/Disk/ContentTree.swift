import Diagnostics

/// Every file of a folder, in the order of their paths' bytes, with the bytes of those that were wanted.
///
/// Hidden entries and what editors leave behind (`notes.md~`, `#notes.md#`, `notes.swp`) are passed over. Whatever
/// else is not a plain file gives a diagnostic and is not read: nothing outside the folder is ever opened.
package struct ContentTree: Sendable {
  package struct File: Sendable {
    /// Relative to the folder, with `/`: `accounts/northgate.md`.
    package let path: String
    /// Nil where the file was not wanted, and where it could not be read, which a diagnostic then says.
    package let source: SourceFile?
  }

  /// How far a listing goes before it gives up with a diagnostic.
  package struct Limits: Sendable {
    /// How many folders may stand inside each other, the root not counted.
    package var depth = 32
    package var files = 1_000_000
    /// The size of the largest file that is read.
    package var fileBytes = 1 << 30

    package init() {}
  }

  package let files: [File]
  /// What could not be listed or read, in order.
  package let diagnostics: [Diagnostic]

  /// Lists a folder and reads its files, in as many tasks as there are `workers`.
  ///
  /// - Parameters:
  ///   - root: the folder; it may be reached by symbolic links.
  ///   - shown: what stands for the root in messages.
  ///   - wanted: whether a file's bytes are needed, by its relative path; it is called from several tasks.
  /// - Throws: where the root itself cannot be opened. All else becomes a diagnostic.
  package static func read(
    root: String, shownAs shown: String, workers: Int, limits: Limits = Limits(),
    where wanted: @escaping @Sendable (String) -> Bool = { _ in true }
  ) async throws(DiskError) -> ContentTree {
    let top = try OpenFolder.root(root, shownAs: shown)
    let listing = Listing(of: top, limits: limits)
    let contents = await listing.contents(workers: workers, limit: limits.fileBytes, where: wanted)
    var files: [File] = []
    files.reserveCapacity(listing.files.count)
    var diagnostics = listing.diagnostics
    for (file, content) in zip(listing.files, contents) {
      switch content {
      case .unwanted: files.append(File(path: file.path, source: nil))
      case .read(let source): files.append(File(path: file.path, source: source))
      case .failed(let diagnostic):
        files.append(File(path: file.path, source: nil))
        diagnostics.append(diagnostic)
      }
    }
    return ContentTree(files: files, diagnostics: diagnostics.inOrder())
  }
}
