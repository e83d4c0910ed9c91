import Diagnostics

/// Puts a page's template together with its partials, and checks it against the names that its kind declares.
///
/// What it makes are the pieces that are shown: what can be looked up now is not looked up for every page.
struct PageAssembly {
  let kind: PageKind
  let parts: Parts
  private var faults = FaultList()
  /// The partials that are part of it.
  var included: Set<String> = []
  /// The assembled template.
  var pieces = PagePieces()

  var html: HTMLReader
  var frames: [Frame] = []
  var sections: [Section] = []
  var names: NamesInReach
  /// How many bytes of templates were read, tags included.
  private var length = 0

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
    /// Its piece. Nil is a section that is reported already, and no part of the assembled template.
    let piece: Int?
    let place: HTMLReader.Place
    let span: SourceSpan
    /// Whether it has names of its own.
    let hasNames: Bool
  }

  /// A page with its partials takes at most this many bytes, as it is written and as it is shown without its
  /// values. Without a limit, few partials that include each other often would never end.
  private static let largest = 128 << 10

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
        length += tag.range.count
        take(tag, in: frame.template.file)
      }
      guard max(length, pieces.texts.count) <= Self.largest else {
        report(
          .error, .templateSyntax, "the page is longer than \(Self.largest >> 10) KiB with its partials",
          at: frame.span, help: nil)
        return
      }
    }
    pieces.endText()
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
  }

  private mutating func add(_ file: SourceFile, _ range: Range<Int>) {
    html.read(file, range)
    length += range.count
    pieces.add(file.bytes[range])
  }

  private mutating func take(_ tag: Template.Tag, in file: SourceFile) {
    let span = SourceSpan(file, tag.nameRange.isEmpty ? tag.range : tag.nameRange)
    switch tag.kind {
    case .comment: names.leaveOut(tag, in: file)
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
