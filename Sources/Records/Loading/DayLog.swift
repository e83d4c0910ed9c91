import Diagnostics
import FrontMatter
import Markup

/// The activities of a day's log: one file a person and day, in which each heading of the second level begins one.
///
/// ```
/// ## 10:00 visit [[northgate]]
/// outcome: agreed
///
/// Rates go up in April.
/// ```
struct DayLog: Sendable {
  struct Entry: Sendable {
    /// The text behind the `##`, trimmed; the `##` itself where there is none.
    let range: Range<Int>
    /// Nil where it cannot be read.
    let heading: LogHeading?
    /// The lines `name: value` right below the heading.
    let fields: [Node.Entry]
    /// What was refused in them.
    let refusals: [Diagnostic]
    /// Whether they could not be read at all.
    let isLost: Bool
    /// What stands below them.
    let note: Document
    /// The lines of the note that may be meant as something else.
    let strays: [StrayLine]
  }

  private(set) var entries: [Entry] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether a cost may stand in its text, where none is read.
  private(set) var mayHaveSpend = false

  /// Nil where the first heading of the second level does not begin a log, or there is none. `path` is the note's in
  /// the book, and `anchors` are as in `readMarkdown`. What explains a footnote or the address of a link holds in all
  /// activities of the log that do not explain it themselves.
  init?(_ file: SourceFile, in body: Range<Int>, path: String, anchors: String) {
    guard let lines = LogLines(file, in: body), let first = lines.headings.first,
      LogHeading.beginsLog(file.bytes, lines.heading(first))
    else { return nil }
    if let text = lines.firstText(above: first) {
      diagnostics.append(
        Diagnostic(
          .error, .wrongShape, "a text above the first activity of a log belongs to none",
          at: SourceSpan(file, text), help: "write it below the heading of one"))
    }
    noteSpend(in: (0..<first).compactMap { StrayLine(lines, $0) })
    let ends = lines.headings.dropFirst() + [lines.count]
    let ranges = zip(lines.headings, ends).map { $0..<$1 }
    let fields = ranges.map { lines.fields(in: $0.dropFirst()) }
    let (notes, faults) = readMarkdown(
      file, parts: zip(ranges, fields).map { lines.bytes(of: $1.upperBound..<$0.upperBound) },
      firstHeading: 4, anchors: anchors, path: path)
    diagnostics += faults
    for (range, (fields, note)) in zip(ranges, zip(fields, notes)) { add(file, lines, range, fields, note) }
  }

  /// Adds the activity of these lines, of which the first is its heading.
  private mutating func add(
    _ file: SourceFile, _ lines: LogLines, _ range: Range<Int>, _ named: Range<Int>, _ note: Document
  ) {
    let fields = lines.bytes(of: named)
    let (head, refusals) =
      fields.isEmpty
      ? (Node(.map([]), at: fields), [])
      : readYAML(file, in: fields, largest: NoteParts.largestHead)
    let strays = (named.upperBound..<range.upperBound).compactMap { StrayLine(lines, $0) }
    noteSpend(in: strays)
    diagnostics += refusals
    let heading = lines.heading(range.lowerBound)
    entries.append(
      Entry(
        range: heading, heading: LogHeading(file.bytes, heading), fields: head?.map ?? [], refusals: refusals,
        isLost: head?.map == nil, note: note, strays: strays))
  }

  private mutating func noteSpend(in strays: [StrayLine]) {
    for case .field(letters: "spend", _) in strays { mayHaveSpend = true }
  }
}
