import Diagnostics

/// The plain files below a folder, before any is read.
struct Listing: Sendable {
  struct File: Sendable {
    /// Relative to the top, with `/`.
    let path: String
    let name: String
    /// Which of `folders` it stands in.
    let folder: Int
  }

  let top: OpenFolder
  /// In the order of their paths' bytes.
  private(set) var files: [File] = []
  /// Relative paths; the top is the empty one.
  private(set) var folders: [String] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(of top: OpenFolder, limits: ContentTree.Limits) {
    self.top = top
    var waiting: [Step] = [.folder("", depth: 0)]
    while let step = waiting.popLast() {
      switch step {
      case .file(let file):
        guard files.count < limits.files else {
          report(.unexpectedFile, "there are over \(limits.files) files", at: "", help: "divide the book")
          return
        }
        files.append(file)
      case .folder(let path, let depth):
        guard depth <= limits.depth else {
          report(
            .unexpectedFile, "folders are nested over \(limits.depth) deep", at: path,
            help: "move what it holds further up")
          continue
        }
        waiting += steps(into: path, depth: depth).reversed()
      }
    }
  }

  private enum Step {
    case file(File)
    case folder(String, depth: Int)
  }

  /// What a folder holds, in the order in which whole paths sort: a folder as if its name ended with the slash.
  private mutating func steps(into path: String, depth: Int) -> [Step] {
    let entries: [OpenFolder.Entry]
    do throws(DiskError) {
      entries = try top.folder(path).entries()
    } catch {
      report(.unreadableFile, "the folder cannot be read: \(error.reason)", at: path, help: Listing.mayRead)
      return []
    }
    folders.append(path)
    var steps: [(key: [UInt8], step: Step)] = []
    for entry in entries where !isPassedOver(entry) {
      let below = joined(path, entry.name)
      guard entry.isNameSound else {
        report(.unexpectedFile, "the name is not UTF-8", at: below, help: "rename it")
        continue
      }
      switch entry.kind {
      case .file:
        steps.append(
          (Array(entry.name.utf8), .file(File(path: below, name: entry.name, folder: folders.count - 1))))
      case .folder:
        steps.append((Array(entry.name.utf8) + [UInt8(ascii: "/")], .folder(below, depth: depth + 1)))
      case .link:
        report(
          .symbolicLink, "this is a symbolic link, and only what is inside the book is read", at: below,
          help: "put the file itself here, or remove the link")
      case .special:
        report(
          .unexpectedFile, "this is neither a file nor a folder", at: below, help: "move it out of the book")
      }
    }
    return steps.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.step)
  }

  static let mayRead = "see to it that whoever runs Daybook may read it"

  private func isPassedOver(_ entry: OpenFolder.Entry) -> Bool {
    let name = entry.name.utf8
    guard name.first != UInt8(ascii: ".") else { return true }
    guard entry.kind != .folder else { return false }
    return name.last == UInt8(ascii: "~") || entry.name.hasSuffix(".swp")
      || (name.count > 1 && name.first == UInt8(ascii: "#") && name.last == UInt8(ascii: "#"))
  }

  private mutating func report(
    _ code: Diagnostic.Code, _ summary: String, at path: String, help: String? = nil
  ) {
    let file = SourceFile(path: joined(top.path, path), bytes: [])
    diagnostics.append(Diagnostic(.error, code, summary, at: SourceSpan(file), help: help))
  }
}
