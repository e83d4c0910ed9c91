import Mustache

/// The values of a page, an element or a group as the renderer asks for them: checked, and escaped already.
struct RenderScope: MustacheParent {
  /// Only strings, flags, scopes and arrays of scopes.
  var values: [String: Any]

  init(_ given: TemplateValues, as declared: [Declared], page: String, path: String = "") throws(RenderFault)
  {
    if let name = given.repeated.first { throw .repeated(page: page, name: path + name) }
    values = Dictionary(minimumCapacity: declared.count + 1)
    for name in declared {
      guard let value = given.values[name.name] else { throw .missing(page: page, name: path + name.name) }
      values[name.name] = try Self.shown(value, as: name, page: page, path: path)
    }
    guard given.values.count > declared.count else { return }
    let names = Set(declared.map(\.name))
    guard let extra = given.values.keys.sorted().first(where: { !names.contains($0) }) else { return }
    throw .undeclared(page: page, name: path + extra)
  }

  private static func shown(
    _ value: TemplateValue, as declared: Declared, page: String, path: String
  ) throws(RenderFault) -> Any {
    let full = path + declared.name
    switch (declared.kind, value) {
    case (.text, .text(let text)): return escaped(text)
    case (.text, .nothing), (.html, .nothing): return ""
    case (.html, .html(let bytes)): return String(decoding: bytes, as: UTF8.self)
    case (.address, .address(let address)):
      guard isSafeAddress(address) else { throw .unsafeAddress(page: page, name: full) }
      return escaped(address)
    case (.flag, .flag(let flag)): return flag
    case (.list(let names), .list(let elements)):
      var scopes: [RenderScope] = []
      scopes.reserveCapacity(elements.count)
      for element in elements {
        scopes.append(try RenderScope(element, as: names, page: page, path: full + "."))
      }
      return scopes
    case (.section(let names), .group(let values)):
      return try RenderScope(values, as: names, page: page, path: full + ".")
    case (.section, .nothing): return false
    case (.text, _), (.html, _), (.address, _), (.flag, _), (.list, _), (.section, _):
      throw .wrongKind(page: page, name: full, declared: declared.kind.phrase)
    }
  }

  func child(named name: String) -> Any? { values[name] }
}
