import Diagnostics

extension HTMLElement {
  /// Elements that the content security policy would refuse, or that browsers read by rules of their own.
  private static let refused: [String: String] = [
    "applet": "nothing may be embedded", "audio": "browsers are told to load no media",
    "base": "browsers are told to refuse it", "embed": "nothing may be embedded",
    "fencedframe": "nothing may be embedded", "form": "nothing may be sent; an `input` needs no form",
    "frame": "nothing may be embedded", "frameset": "nothing may be embedded",
    "iframe": "nothing may be embedded", "noembed": "nothing may be embedded",
    "noframes": "nothing may be embedded",
    "object": "nothing may be embedded", "plaintext": "write `pre`", "portal": "nothing may be embedded",
    "source": "browsers are told to load no media; name one image in `src`",
    "style": "put the rules in a stylesheet under `assets/`", "track": "browsers are told to load no media",
    "video": "browsers are told to load no media", "xmp": "write `pre`",
  ]

  /// Attributes other than `href` and `src` that hold addresses, or code.
  private static let refusedAttributes: Set<String> = [
    "action", "archive", "background", "cite", "classid", "codebase", "data", "formaction", "formtarget",
    "icon",
    "imagesrcset", "longdesc", "lowsrc", "manifest", "ping", "poster", "profile", "srcdoc", "srcset",
    "usemap",
    "xlink:href", "xml:base",
  ]

  /// What links in the head may be for; any other would make a browser load something that it is told to refuse.
  private static let relations: Set<String> = [
    "alternate", "author", "help", "icon", "license", "next", "prev", "stylesheet", "up",
  ]

  /// Whether it is the content security policy that every page carries.
  var isPolicy: Bool {
    name == "meta" && certain("http-equiv")?.lowercased() == "content-security-policy"
      && certain("content") == HTMLReader.policy
  }

  /// What the element may not be or carry.
  func faults() -> [Diagnostic] {
    if let help = Self.refused[name] { return [fault("`<\(name)>` is refused", at: span, help: help)] }
    var found = attributes.compactMap(fault(of:))
    var seen: Set<String> = []
    for attribute in attributes where !attribute.isConditional && !seen.insert(attribute.name).inserted {
      found.append(
        fault(
          "`\(attribute.name)` stands twice", at: attribute.span, help: "browsers take the first; leave one"))
    }
    if !attributes.contains(where: \.isFaulty), let fault = ownFault() { found.append(fault) }
    return found
  }

  private func fault(of attribute: Attribute) -> Diagnostic? {
    guard !attribute.isFaulty else { return nil }
    let name = attribute.name
    if name == "style" {
      return fault(
        "inline style", at: attribute.span, help: "write a `class` and put the rule in a stylesheet")
    }
    if name.utf8.starts(with: "on".utf8) {
      return fault(
        "`\(name)` holds a script", at: attribute.span, help: "put scripts in files under `assets/`")
    }
    if Self.refusedAttributes.contains(name) {
      return fault("`\(name)` is refused", at: attribute.span, help: "only `href` and `src` hold addresses")
    }
    guard name == "href" || name == "src" else { return nil }
    return linkFault(attribute)
  }

  private func linkFault(_ attribute: Attribute) -> Diagnostic? {
    let text = String(decoding: attribute.literal, as: UTF8.self)
    if attribute.hasAddress {
      guard !text.isEmpty, !text.utf8.starts(with: "#".utf8) else { return nil }
      return fault("`\(text)` follows an address", at: attribute.span, help: "only `#…` may follow it")
    }
    if attribute.hasTag { return nil }
    if attribute.name == "src" || name == "link" {
      if name == "img", text.utf8.starts(with: "data:image/".utf8) { return nil }
      return fault(
        "`\(text)` is no file of the look", at: attribute.span,
        help: "write `{{assets.NAME}}` with the name of a file under `assets/`")
    }
    guard !text.utf8.starts(with: "#".utf8) else { return nil }
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")),
      linkSchemes.contains(String(text[..<colon])),
      isSafeAddress(text)
    else {
      return fault(
        "`\(text)` is no link that works from every page", at: attribute.span,
        help: "write a declared address, `#…`, or a link that begins with `https:`, `mailto:` or `tel:`")
    }
    return nil
  }

  private func ownFault() -> Diagnostic? {
    switch name {
    case "script":
      guard attribute("src") != nil else {
        return fault("a script without `src`", at: span, help: "put it in a file under `assets/`")
      }
      guard certain("type") ?? "text/javascript" == "text/javascript" else {
        return fault(
          "a script with a `type`", at: span, help: "leave `type` out; modules do not load from a folder")
      }
    case "link":
      guard let relation = certain("rel"), Self.relations.contains(relation) else {
        let names = Self.relations.sorted().map { "`\($0)`" }.joined(separator: ", ")
        return fault("a `link` that no page needs", at: span, help: "write one of \(names) as `rel`")
      }
    case "meta":
      guard attributes.contains(where: { $0.name == "http-equiv" }), !isPolicy else { return nil }
      return fault(
        "`http-equiv` is for the content security policy alone", at: span,
        help: "write `content=\"\(HTMLReader.policy)\"`")
    default: break
    }
    return nil
  }

  private func fault(_ summary: String, at span: SourceSpan, help: String) -> Diagnostic {
    Diagnostic(.error, .templatePlace, summary, at: span, help: help)
  }
}
