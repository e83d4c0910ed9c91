import Diagnostics

extension PageAssembly {
  mutating func include(_ tag: Template.Tag, in file: SourceFile, at span: SourceSpan) {
    guard let template = parts.partials[tag.name] else {
      return report(
        .error, .templateName, "unknown partial `\(tag.name)`", at: span,
        help: near(tag.name, among: parts.partials.keys.sorted())
          ?? "put it in `partials/\(tag.name).html`")
    }
    // Cycles are reported once for all pages.
    guard !frames.contains(where: { $0.partial == tag.name }) else { return }
    guard frames.count + sections.count <= Template.deepest else {
      return report(
        .error, .nestedTooDeep,
        "partials and sections stand in each other more than \(Template.deepest) deep",
        at: span, help: nil)
    }
    included.insert(tag.name)
    let whole = SourceSpan(file, tag.range)
    guard html.openPartial(tag.name, at: span) else { return }
    if isAlone(whole) { dropIndentation() }
    frames.append(Frame(partial: tag.name, template: template, span: whole))
  }

  /// Whether a tag is all that its line holds.
  func isAlone(_ span: SourceSpan) -> Bool {
    let bytes = span.file.bytes
    let before = bytes[..<span.range.lowerBound].last { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
    let after = bytes[span.range.upperBound...].first { !isBlank($0) || $0 == UInt8(ascii: "\n") }
    return before ?? UInt8(ascii: "\n") == UInt8(ascii: "\n")
      && after ?? UInt8(ascii: "\n") == UInt8(ascii: "\n")
  }

  private mutating func dropIndentation() {
    while let last = text.last, last == UInt8(ascii: " ") || last == UInt8(ascii: "\t") { text.removeLast() }
  }
}
