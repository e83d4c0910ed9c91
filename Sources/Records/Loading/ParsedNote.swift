import Diagnostics
import FrontMatter
import Markup
import Values

/// A note as its parser gives it, before its kind is looked at.
struct ParsedNote: Sendable {
  let file: BookFile
  /// Nil where the front matter could not be read at all.
  let head: Node?
  let note: Document?
  /// What was refused in the front matter, and is not in `head` or stands there as it was written.
  let refusals: [Diagnostic]
  let diagnostics: [Diagnostic]

  /// The most bytes that a note may have: a long book's worth of text. Some texts take libcmark a time that grows with
  /// the square of their length.
  static let largest = 128 << 10

  init(_ file: BookFile) {
    self.file = file
    let faults = file.isLost ? [] : ParsedNote.faults(of: file.source)
    guard !file.isLost, !faults.hasErrors else {
      (head, note, refusals, diagnostics) = (nil, nil, [], faults)
      return
    }
    let parts = NoteParts.split(file.source)
    guard parts.head != nil || parts.diagnostics.isEmpty else {
      (head, note, refusals, diagnostics) = (nil, nil, [], faults + parts.diagnostics)
      return
    }
    // A page's own headings stand at the top of its page; other notes lie under a heading of theirs.
    let isPage = file.path == "index.md" || file.path.hasPrefix("pages/")
    // A page may show many notes, and the path of each is its own.
    let anchors = String(fnv1a(file.path.utf8), radix: 36)
    let (document, markup) = readMarkdown(
      file.source, in: parts.body, firstHeading: isPage ? 2 : 4, anchors: anchors, path: file.path)
    head = parts.head ?? Node(.map([]), at: 0..<0)
    note = document
    refusals = parts.diagnostics
    diagnostics = faults + parts.diagnostics + markup
  }

  private static func faults(of source: SourceFile) -> [Diagnostic] {
    guard source.bytes.count <= largest else {
      return [
        Diagnostic(
          .fileTooLarge, "a note of more than \(largest >> 10) KiB", at: SourceSpan(source),
          help: "divide it, or put what is copied from elsewhere into `files`")
      ]
    }
    return textFaults(in: source)
  }

  /// The name of the file without `.md`.
  var stem: String {
    let path = file.path.utf8
    let start = path.lastIndex(of: UInt8(ascii: "/")).map { path.index(after: $0) } ?? path.startIndex
    return String(Substring(path[start...].dropLast(3)))
  }
}
