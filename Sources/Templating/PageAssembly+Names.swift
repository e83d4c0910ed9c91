import Diagnostics

extension PageAssembly {
  mutating func reportUnknown(_ name: String, at span: SourceSpan) {
    let notes = frames.count > 1 ? [Diagnostic.Note("in the page `\(kind.name)`")] : []
    report(
      .error, .templateName, "unknown name `\(name)`", at: span, notes: notes,
      help: near(name, among: names.inReach)
        ?? "the page `\(kind.name)` declares \(kind.names.map { "`\($0.name)`" }.joined(separator: ", "))")
  }

  /// A page may leave a name out, but must say so: `{{! leaves out: name, name }}`.
  mutating func reportUnused() {
    let wrong = names.wronglyLeftOut
    for (name, span) in wrong {
      report(
        .error, .templateName, "`\(name)` is left out, but it is no name of this page or is shown", at: span,
        help: near(name, among: names.unused))
    }
    guard wrong.isEmpty else { return }
    for name in names.unused {
      report(
        .warning, .templateName, "`\(name)` is shown nowhere on the page `\(kind.name)`",
        at: SourceSpan(html.file), help: "show it, or write `{{! leaves out: \(name) }}`")
    }
  }
}

extension Declared.Kind {
  var isHTML: Bool {
    guard case .html = self else { return false }
    return true
  }
}
