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
  /// The activities of a day's log, which have the text in parts; nil for other notes.
  let log: DayLog?
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
      (head, note, log, refusals, diagnostics) = (nil, nil, nil, [], faults)
      return
    }
    let parts = NoteParts.split(file.source)
    guard parts.head != nil || parts.diagnostics.isEmpty else {
      (head, note, log, refusals, diagnostics) = (nil, nil, nil, [], faults + parts.diagnostics)
      return
    }
    // A page's own headings stand at the top of its page; other notes lie under a heading of theirs.
    let isPage = file.path == "index.md" || file.path.hasPrefix("pages/")
    // A page may show many notes, and the path of each is its own.
    let anchors = String(fnv1a(file.path.utf8), radix: 36)
    let map = parts.head ?? Node(.map([]), at: 0..<0)
    head = map
    refusals = parts.diagnostics
    if ParsedNote.mayBeLog(map, file.path),
      let found = DayLog(file.source, in: parts.body, path: file.path, anchors: anchors)
    {
      (note, log) = (nil, found)
      diagnostics = faults + parts.diagnostics + found.diagnostics
      return
    }
    log = nil
    let (document, markup) = readMarkdown(
      file.source, in: parts.body, firstHeading: isPage ? 2 : 4, anchors: anchors, path: file.path)
    note = document
    diagnostics = faults + parts.diagnostics + markup
  }

  /// Whether a note is an activity that does not say its type.
  private static func mayBeLog(_ head: Node, _ path: String) -> Bool {
    guard head["type"]?.isNothing ?? true else { return false }
    guard let kind = head["kind"], !kind.isNothing else { return path.hasPrefix("activities/") }
    guard case .scalar(let name) = kind.value else { return false }
    return name.text == Kind.activity.rawValue
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
