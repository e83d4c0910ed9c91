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
    guard html.openPartial(tag.name, at: span) else { return }
    frames.append(Frame(partial: tag.name, template: template, span: SourceSpan(file, tag.range)))
  }
}
