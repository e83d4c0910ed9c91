import Diagnostics

/// Puts a page's template together with its partials, and checks it against the names that its kind declares.
///
/// What it makes is Mustache in a narrow form: partials, words and the names of assets are filled in, every value
/// is written `{{{name}}}` because it comes escaped, and the characters next to a tag cannot join with it.
struct PageAssembly {
  let kind: PageKind
  let parts: Parts
  private var faults = FaultList()
  /// The partials that are part of it.
  var included: Set<String> = []
  /// The assembled template.
  var text: [UInt8] = []

  var html: HTMLReader
  var frames: [Frame] = []
  var sections: [Section] = []
  var names: NamesInReach
  /// A partial that stood alone on its line takes the end of that line with it.
  private var dropsLineEnd = false
  /// How many tags and single braces there were.
  private var braces = 0

  /// What every page may use.
  struct Parts: Sendable {
    let partials: [String: Template]
    /// Those without placeholders; nil where the file of words has faults, and then any word will do.
    let words: [String: String]?
    /// By the name in `assets/`, the address from the top of the site.
    let assets: [String: String]
  }

  struct Frame {
    let partial: String?
    let template: Template
    var next = 0
    /// The tag that includes it.
    let span: SourceSpan
  }

  struct Section {
    let name: String
    let place: HTMLReader.Place
    let span: SourceSpan
    /// Whether it has names of its own.
    let hasNames: Bool
    /// Whether it is a part of the assembled template.
    let isShown: Bool
  }

  /// The name of the way from a page to the top of the site. No declared name looks like it.
  static let root = "_root"
  /// A page with its partials takes at most this many bytes, and this many tags and braces. The renderer's time
  /// to read a template grows with the product of both; at these limits it is a quarter of a second.
  private static let largest = 128 << 10
  private static let mostTags = 1_000

  init(_ kind: PageKind, _ template: Template, _ parts: Parts) {
    self.kind = kind
    self.parts = parts
    html = HTMLReader(page: template.file)
    names = NamesInReach(kind)
    frames = [Frame(partial: nil, template: template, span: SourceSpan(template.file))]
  }

  mutating func assemble() {
    while let index = frames.indices.last {
      let frame = frames[index]
      guard frame.next < frame.template.pieces.count else {
        close(frame)
        continue
      }
      frames[index].next += 1
      switch frame.template.pieces[frame.next] {
      case .text(let range): add(frame.template.file, range)
      case .tag(let tag):
        braces += 1
        take(tag, in: frame.template.file)
      }
      guard braces <= Self.mostTags, text.count <= Self.largest else {
        let size = "\(Self.largest >> 10) KiB or \(Self.mostTags) tags and braces"
        report(
          .error, .templateSyntax, "the page is longer than \(size) with its partials", at: frame.span,
          help: nil)
        return
      }
    }
    html.end(kind: kind.name)
    // A misspelt name would be reported twice.
    if diagnostics.isEmpty { reportUnused() }
  }

  /// What was found: errors, or warnings alone.
  var diagnostics: [Diagnostic] { faults.diagnostics + html.faults.diagnostics }

  private mutating func close(_ frame: Frame) {
    frames.removeLast()
    guard let name = frame.partial else { return }
    html.closePartial(name, at: frame.span)
    dropsLineEnd = isAlone(frame.span)
  }

  private mutating func add(_ file: SourceFile, _ range: Range<Int>) {
    var range = range
    if dropsLineEnd {
      dropsLineEnd = false
      let end = file.bytes[range].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? range.upperBound
      range = end..<range.upperBound
    }
    html.read(file, range)
    braces += file.bytes[range].count { $0 == UInt8(ascii: "{") }
    text += apart(file.bytes[range])
  }

  private mutating func take(_ tag: Template.Tag, in file: SourceFile) {
    let span = SourceSpan(file, tag.nameRange.isEmpty ? tag.range : tag.nameRange)
    switch tag.kind {
    case .comment:
      names.leaveOut(tag, in: file)
      // It keeps its line from becoming an empty one.
      text += "{{!}}".utf8
    case .partial: include(tag, in: file, at: span)
    case .value, .raw: show(tag, at: span)
    case .open, .inverted: openSection(tag, in: file, at: span)
    case .close: closeSection()
    }
  }

  mutating func report(
    _ severity: Diagnostic.Severity = .error, _ code: Diagnostic.Code, _ summary: String, at span: SourceSpan,
    notes: [Diagnostic.Note] = [], help: String?
  ) {
    faults.append(Diagnostic(severity, code, summary, at: span, notes: notes, help: help))
  }

  /// A suggestion. It takes time, so faults that are only counted get none.
  func near(_ name: String, among candidates: [String]) -> String? {
    faults.isFull(.templateName) ? nil : suggestion(for: name, among: candidates)
  }
}
