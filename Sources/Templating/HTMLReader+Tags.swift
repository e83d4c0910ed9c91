import Diagnostics

extension HTMLReader {
  /// What a template shows of a value.
  enum Shown {
    case text
    case address
    case html

    var phrase: String {
      switch self {
      case .text: "a text"
      case .address: "an address"
      case .html: "a piece of HTML"
      }
    }
  }

  /// A value is shown here. Nil is a value that is reported already.
  mutating func show(_ shown: Shown?, _ name: String, at span: SourceSpan) {
    let fault = shown.flatMap { self.fault(of: $0, name) }
    if let fault { report(fault.summary, at: span, help: fault.help) }
    if state == .equals { state = .unquoted }
    guard case .value = state else { return }
    change {
      $0.hasTag = true
      if shown == .address { $0.hasAddress = true }
      if fault != nil || shown == nil { $0.isFaulty = true }
    }
  }

  private func fault(of shown: Shown, _ name: String) -> (summary: String, help: String)? {
    let isA = "`\(name)` is \(shown.phrase)"
    switch state {
    case .text:
      guard shown == .address else { return nil }
      return ("\(isA) and stands between elements", "put it in `href` or `src`")
    case .plain(let element):
      guard shown != .text else { return nil }
      return ("\(isA) and stands in `<\(element)>`", "only a text can stand there")
    case .script:
      return ("`\(name)` stands in a script", "put it in a `data-…` attribute, where the script finds it")
    case .comment:
      return ("`\(name)` stands in a comment", "write `{{! … }}` for what only authors shall read")
    case .doctype: return ("`\(name)` stands in the doctype", "write `<!doctype html>`")
    case .elementName: return ("`\(name)` stands in the name of an element", "write the name out")
    case .between, .joint, .attributeName:
      return (
        "`\(name)` stands outside of quotes", "write it as the value of an attribute: `title=\"{{\(name)}}\"`"
      )
    case .equals, .unquoted:
      return ("`\(name)` stands outside of quotes", "put quotes around the whole value")
    case .lost: return nil
    case .value: return attributeFault(of: shown, isA)
    }
  }

  private func attributeFault(of shown: Shown, _ isA: String) -> (summary: String, help: String)? {
    guard let attribute = element.attributes.last else { return nil }
    let isLink = attribute.name == "href" || attribute.name == "src"
    switch shown {
    case .html: return ("\(isA) and stands in the attribute `\(attribute.name)`", "put it between elements")
    case .text where isLink:
      return ("\(isA) and stands in `\(attribute.name)`", "only an address can be a link")
    case .text where ["rel", "http-equiv", "type"].contains(attribute.name):
      return ("\(isA) and stands in `\(attribute.name)`", "write the attribute out")
    case .text: return nil
    case .address where !isLink:
      return ("\(isA) and stands in the attribute `\(attribute.name)`", "put it in `href` or `src`")
    case .address where attribute.hasTag || !attribute.literal.isEmpty:
      return ("\(isA) and something stands before it", "an address is complete; only `#…` may follow it")
    case .address: return nil
    }
  }

  // MARK: Partials and the end

  /// Whether a partial may stand here; a report follows where not.
  mutating func openPartial(_ name: String, at span: SourceSpan) -> Bool {
    guard state != .text else { return true }
    report(
      "the partial `\(name)` stands inside an element's tag or text", at: span,
      help: "include it between elements")
    return false
  }

  mutating func closePartial(_ name: String, at span: SourceSpan) {
    guard state != .text else { return }
    report(
      "the partial `\(name)` ends inside an element's tag or text", at: span,
      help: "let it end between elements")
    (state, sectionsInTag) = (.text, 0)
  }

  /// The page ends here.
  mutating func end(kind: String) {
    if state != .text {
      report(
        "the page ends inside an element's tag or text",
        at: SourceSpan(file, file.bytes.count..<file.bytes.count),
        help: "close what is open")
    }
    guard !hasPolicy else { return }
    report(
      "the page `\(kind)` has no content security policy", at: SourceSpan(file),
      help: "write `<meta http-equiv=\"Content-Security-Policy\" content=\"\(Self.policy)\">` in `<head>`")
  }
}
