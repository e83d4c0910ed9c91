/// Checks the values of a page against their declaration, and puts them in its order, where its places are.
struct ValueCheck {
  /// The page's name, for faults.
  let page: String

  /// The values in the order of their declaration, or nil where they stand in it already. Those of elements mostly
  /// do, and then nothing is copied.
  func moved(_ given: TemplateValues, as declared: [Declared]) throws(RenderFault) -> TemplateValues? {
    var values = given
    var isMoved = false
    if !isInOrder(given, of: declared) {
      values = try ordered(given, as: declared)
      isMoved = true
    }
    for index in declared.indices {
      guard let inner = try moved(values.pairs[index].value, as: declared[index]) else { continue }
      values.pairs[index].value = inner
      isMoved = true
    }
    return isMoved ? values : nil
  }

  private func moved(_ value: TemplateValue, as declared: Declared) throws(RenderFault) -> TemplateValue? {
    switch (declared.kind, value) {
    case (.text, .text), (.text, .nothing), (.html, .html), (.html, .nothing), (.flag, .flag),
      (.section, .nothing):
      return nil
    case (.address, .address(let address)):
      guard isSafeAddress(address) else { throw .unsafeAddress(page: page, name: declared.name) }
      return nil
    case (.list(let names), .list(let elements)):
      var values = elements
      var isMoved = false
      for index in elements.indices {
        guard let element = try moved(elements[index], as: names, in: declared) else { continue }
        values[index] = element
        isMoved = true
      }
      return isMoved ? .list(values) : nil
    case (.section(let names), .group(let values)):
      return try moved(values, as: names, in: declared).map { .group($0) }
    case (.text, _), (.html, _), (.address, _), (.flag, _), (.list, _), (.section, _):
      throw .wrongKind(page: page, name: declared.name, declared: declared.kind.phrase)
    }
  }

  /// Names are joined to paths only where there is a fault.
  private func moved(
    _ given: TemplateValues, as names: [Declared], in outer: Declared
  ) throws(RenderFault) -> TemplateValues? {
    do throws(RenderFault) {
      return try moved(given, as: names)
    } catch {
      throw error.inside(outer.name)
    }
  }

  // MARK: Order

  private func isInOrder(_ given: TemplateValues, of declared: [Declared]) -> Bool {
    given.pairs.count == declared.count
      && declared.indices.allSatisfy { given.pairs[$0].name == declared[$0].name }
  }

  private func ordered(_ given: TemplateValues, as declared: [Declared]) throws(RenderFault) -> TemplateValues
  {
    var places = [Int?](repeating: nil, count: declared.count)
    var undeclared: [String] = []
    var next = 0
    for (place, pair) in given.pairs.enumerated() {
      guard let index = index(of: pair.name, in: declared, from: next) else {
        guard !undeclared.contains(pair.name) else { throw .repeated(page: page, name: pair.name) }
        undeclared.append(pair.name)
        continue
      }
      guard places[index] == nil else { throw .repeated(page: page, name: pair.name) }
      places[index] = place
      next = index + 1
    }
    var values: TemplateValues = [:]
    values.pairs.reserveCapacity(declared.count)
    for (place, declared) in zip(places, declared) {
      guard let place else { throw .missing(page: page, name: declared.name) }
      values.pairs.append(given.pairs[place])
    }
    if let name = undeclared.min() { throw .undeclared(page: page, name: name) }
    return values
  }

  /// The place of a name in the declaration. Values are mostly given in runs that stand there too, so the search
  /// begins after the name found last, and goes on with the first.
  private func index(of name: String, in declared: [Declared], from start: Int) -> Int? {
    for index in start..<declared.count where declared[index].name == name { return index }
    for index in 0..<start where declared[index].name == name { return index }
    return nil
  }
}
