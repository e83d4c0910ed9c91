import Diagnostics

extension PageAssembly {
  mutating func show(_ tag: Template.Tag, at span: SourceSpan) {
    if tag.name.utf8.starts(with: "words.".utf8) { return showWord(tag, at: span) }
    if tag.name.utf8.starts(with: "assets.".utf8) { return showAsset(tag, at: span) }
    guard let (declared, place) = names.use(tag.name) else {
      html.show(nil, tag.name, at: span)
      return reportUnknown(tag.name, at: span)
    }
    switch declared.kind {
    case .text: html.show(.text, tag.name, at: span)
    case .address: html.show(.address, tag.name, at: span)
    case .html: html.show(.html, tag.name, at: span)
    case .flag, .list, .section:
      html.show(nil, tag.name, at: span)
      return report(
        .error, .templateName, "`\(tag.name)` is \(declared.kind.phrase) and cannot be shown", at: span,
        help: "write `{{#\(tag.name)}}…{{/\(tag.name)}}`")
    }
    checkBraces(tag, isHTML: declared.kind.isHTML, at: span)
    pieces.add(.value(place))
  }

  private mutating func showWord(_ tag: Template.Tag, at span: SourceSpan) {
    let key = String(tag.name.dropFirst(6))
    let words = parts.words ?? [key: ""]
    guard let word = words[key] else {
      html.show(nil, tag.name, at: span)
      return report(
        .error, .templateName, "unknown word `\(key)`", at: span,
        help: closest(to: key, in: words.keys.sorted()).map { "did you mean `words.\($0)`?" }
          ?? "a template can show words that have no placeholders")
    }
    html.show(.text, tag.name, at: span)
    checkBraces(tag, isHTML: false, at: span)
    var shown: [UInt8] = []
    shown.appendEscaped(word)
    pieces.add(shown)
  }

  private mutating func showAsset(_ tag: Template.Tag, at span: SourceSpan) {
    let name = String(tag.name.dropFirst(7))
    guard let address = parts.assets[name] else {
      html.show(nil, tag.name, at: span)
      return report(
        .error, .templateName, "unknown asset `\(name)`", at: span,
        help: near(name, among: parts.assets.keys.sorted()) ?? "put the file in `assets/`")
    }
    html.show(.address, tag.name, at: span)
    checkBraces(tag, isHTML: false, at: span)
    pieces.add(.top)
    pieces.add(address.utf8)
  }

  private mutating func checkBraces(_ tag: Template.Tag, isHTML: Bool, at span: SourceSpan) {
    if isHTML, tag.kind == .value {
      report(
        .error, .templatePlace, "`\(tag.name)` is a piece of HTML", at: span,
        help: "write `{{{\(tag.name)}}}` to show it as it is")
    }
    if !isHTML, tag.kind == .raw {
      report(
        .error, .templatePlace, "`\(tag.name)` is no HTML and must be escaped", at: span,
        help: "write `{{\(tag.name)}}`")
    }
  }
}
