/// The values of a page, an element or a group, checked, in the order of their declaration.
struct RenderScope: Sendable {
  let values: [Value]

  enum Value: Sendable {
    case text(EscapedText)
    case html([UInt8])
    case flag(Bool)
    /// Those of a list's elements, or of a group that is there.
    case scopes([RenderScope])
    /// Not given, while the values are taken one by one.
    case missing
  }

  init(_ given: TemplateValues, as declared: [Declared], page: String) throws(RenderFault) {
    var values = [Value](repeating: .missing, count: declared.count)
    var undeclared: [String] = []
    var next = 0
    for (name, value) in given.pairs {
      guard let index = Self.index(of: name, in: declared, from: next) else {
        guard !undeclared.contains(name) else { throw .repeated(page: page, name: name) }
        undeclared.append(name)
        continue
      }
      guard case .missing = values[index] else { throw .repeated(page: page, name: name) }
      values[index] = try Self.checked(value, as: declared[index], page: page)
      next = index + 1
    }
    for index in values.indices {
      if case .missing = values[index] { throw .missing(page: page, name: declared[index].name) }
    }
    if let name = undeclared.min() { throw .undeclared(page: page, name: name) }
    self.values = values
  }

  /// The place of a name in the declaration. Values mostly come in the order of the declaration, so the search
  /// begins after the name found last, and ends before it.
  private static func index(of name: String, in declared: [Declared], from start: Int) -> Int? {
    for index in start..<declared.count where declared[index].name == name { return index }
    for index in 0..<start where declared[index].name == name { return index }
    return nil
  }

  private static func checked(
    _ value: TemplateValue, as declared: Declared, page: String
  ) throws(RenderFault) -> Value {
    switch (declared.kind, value) {
    case (.text, .text(let text)): return .text(EscapedText(text))
    case (.text, .nothing), (.html, .nothing): return .html([])
    case (.html, .html(let bytes)): return .html(bytes)
    case (.address, .address(let address)):
      guard isSafeAddress(address) else { throw .unsafeAddress(page: page, name: declared.name) }
      return .text(EscapedText(address))
    case (.flag, .flag(let flag)): return .flag(flag)
    case (.list(let names), .list(let elements)):
      var scopes: [RenderScope] = []
      scopes.reserveCapacity(elements.count)
      for element in elements { scopes.append(try inner(element, as: names, of: declared, page: page)) }
      return .scopes(scopes)
    case (.section(let names), .group(let values)):
      return .scopes([try inner(values, as: names, of: declared, page: page)])
    case (.section, .nothing): return .scopes([])
    case (.text, _), (.html, _), (.address, _), (.flag, _), (.list, _), (.section, _):
      throw .wrongKind(page: page, name: declared.name, declared: declared.kind.phrase)
    }
  }

  /// Names are joined to paths only where there is a fault.
  private static func inner(
    _ given: TemplateValues, as names: [Declared], of declared: Declared, page: String
  ) throws(RenderFault) -> RenderScope {
    do throws(RenderFault) {
      return try RenderScope(given, as: names, page: page)
    } catch {
      throw error.inside(declared.name)
    }
  }
}
