import Diagnostics

extension HTMLReader {
  /// Where a section began, to be compared with where it ends.
  struct Place {
    fileprivate let state: State
    fileprivate let element: SourceSpan
    fileprivate let attributes: Int
  }

  /// A section begins here.
  mutating func openSection(_ name: String, repeats: Bool, at span: SourceSpan) -> Place {
    if let fault = sectionFault(name, repeats: repeats) { report(fault.summary, at: span, help: fault.help) }
    sections += 1
    switch state {
    case .elementName where element.name.isEmpty || element.isEnd: state = .lost
    case .equals, .unquoted: state = .lost
    default: break
    }
    if isInTag {
      sectionsInTag += 1
      if state != .between { state = .joint }
    }
    if case .value = state { change { $0.hasTag = true } }
    return Place(state: state, element: element.span, attributes: element.attributes.count)
  }

  private func sectionFault(_ name: String, repeats: Bool) -> (summary: String, help: String)? {
    switch state {
    case .text, .plain, .lost: return nil
    case .elementName where element.name.isEmpty || element.isEnd:
      return ("the section `\(name)` stands in the name of an element", "put it around the whole element")
    case .elementName, .between, .joint, .attributeName:
      guard repeats else { return nil }
      return ("the list `\(name)` stands between attributes", "a list repeats whole elements or words")
    case .value:
      guard let attribute = element.attributes.last, ["href", "src"].contains(attribute.name) else {
        return nil
      }
      return (
        "the section `\(name)` stands in `\(attribute.name)`", "put it around the whole attribute or element"
      )
    case .equals, .unquoted:
      return ("the section `\(name)` stands outside of quotes", "put quotes around the whole value")
    case .comment, .script, .doctype:
      return ("the section `\(name)` stands where no values are shown", "put it between elements")
    }
  }

  /// A section ends here. It must end where it began: between elements, between attributes, or in the same value.
  mutating func closeSection(_ name: String, from place: Place, opened span: SourceSpan) {
    sections -= 1
    if place.isInTag { sectionsInTag -= 1 }
    let isSameTag =
      place.element.range == element.span.range && place.element.file.path == element.span.file.path
    if state == .lost || place.state == .lost { return }
    if place.isInTag, isSameTag, isInTag {
      if place.state != .between || state != .between { state = .joint }
      return
    }
    if place.state == state {
      guard case .value = state else { return }
      if isSameTag, place.attributes == element.attributes.count { return }
    }
    report(
      "the section `\(name)` ends in another place of the HTML than it begins", at: span,
      help: "let it hold whole elements, whole attributes, or a part of one quoted value")
  }

  /// Whether a blank or an attribute may come next.
  private var isInTag: Bool { isInsideTag(state) }
}

extension HTMLReader.Place {
  fileprivate var isInTag: Bool { isInsideTag(state) }
}

private func isInsideTag(_ state: HTMLReader.State) -> Bool {
  switch state {
  case .elementName, .between, .joint, .attributeName: true
  default: false
  }
}
