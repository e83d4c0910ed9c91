import FrontMatter
import Values

extension ValueType {
  /// A map from names that the book chooses to values.
  ///
  /// A name whose value is refused stays with the value `otherwise`, so that what uses the name is no second fault.
  static func named<Item>(
    _ item: ValueType<Item>, otherwise: Item? = nil
  ) -> ValueType where Value == [Named<Item>] {
    ValueType(name: "map of name to \(item.name)") { node, reading in
      let field = reading.field
      guard case .map(let pairs) = node.value else {
        reading.report(
          .wrongShape, "`\(field)` takes names with values", at: node.range,
          help: "write each on a line of its own, below and indented: `name: value`")
        return nil
      }
      var values: [Named<Item>] = []
      for pair in pairs {
        var value: Item?
        if pair.value.isNothing {
          reading.report(
            .wrongShape, "`\(pair.key)` in `\(field)` has no value", at: pair.keyRange,
            help: otherwise == nil ? "write one, or take the name out" : "write one, or `{}`")
        } else {
          reading.field = pair.key
          value = item.read(pair.value, &reading)
          reading.field = field
        }
        guard let value = value ?? otherwise else { continue }
        values.append(Named(name: pair.key, range: pair.keyRange, value: value))
      }
      return values
    }
  }
}

extension ValueType where Value == Node {
  /// Kept as it is, and read where its schema is known.
  static let anything = ValueType(name: "values") { node, _ in node }
}

extension ValueType where Value == String {
  static let currency = ValueType(name: "currency code") { node, reading in
    guard let text = reading.scalar(node) else { return nil }
    if Currency(code: text) != nil { return text }
    reading.report(
      .badCurrency, "`\(text)` is not a currency code", at: node.range,
      help: "write its three capital letters, like `GBP`")
    return nil
  }

  /// The languages that pages can be written in.
  static let locale = ValueType(name: "en-GB") { node, reading in
    guard let text = reading.scalar(node) else { return nil }
    if text == "en-GB" { return text }
    reading.reportUnknownValue(text, among: ["en-GB"], at: node.range)
    return nil
  }
}

extension ValueType where Value == StartMonth {
  static let month = ValueType(name: "month") { node, reading in
    guard let text = reading.scalar(node) else { return nil }
    let names = monthNames.map { $0.prefix(1).uppercased() + $0.dropFirst() }
    if let index = names.firstIndex(of: text), let calendar = FiscalCalendar(startMonth: index + 1) {
      return StartMonth(calendar: calendar)
    }
    reading.reportUnknownValue(text, among: names, at: node.range)
    return nil
  }
}

extension ValueType where Value == Stage {
  static let stage = map(
    "stage",
    Schema([
      Field("name", \.name, .text),
      Field("probability", \.probability, .fraction),
      Field("category", \.category, .word),
      Field("won", \.won, .yesOrNo),
      Field("lost", \.lost, .yesOrNo),
    ]), Stage(), example: "{probability: 20 %, category: possible}")
}

extension ValueType where Value == ActivityType {
  static let activityTypeDeclaration = map(
    "activity type",
    Schema([
      Field("name", \.name, .text),
      Field("counts_as", \.countsAs, .list(.word)),
    ]), ActivityType(), example: "{counts_as: [visit, call]}")
}

extension ValueType where Value == ListedWord {
  static func listedWord(vat: Bool) -> ValueType {
    let base = [Field<ListedWord>("name", \.name, .text), Field("parent", \.parent, .text)]
    let example = vat ? "{name: Fuel, parent: travel, vat: recoverable}" : "{name: Retail}"
    let word = map(
      "word", Schema(vat ? base + [Field("vat", \.vat, .recoverableVAT)] : base), ListedWord(),
      example: example)
    return ValueType(name: word.name) { node, reading in
      guard node.isMap else {
        // Most people write the name that readers see.
        let name = node.text?.trimmed
        reading.report(
          .wrongShape, "what stands behind `\(reading.field)` has keys", at: node.range,
          help: "write it like `\(reading.field): \(name.map { "{name: \($0)}" } ?? example)`")
        return nil
      }
      var value = word.read(node, &reading)
      if let parent = node["parent"] { value?.parentPlace = reading.place(parent.range) }
      return value
    }
  }
}

extension ValueType where Value == [Named<ListedWord>] {
  static let words = named(.listedWord(vat: false), otherwise: ListedWord())
}

extension ValueType where Value == RecoverableVAT {
  static let recoverableVAT = ValueType(name: "recoverable, or a fraction") { node, reading in
    guard let text = reading.scalar(node) else { return nil }
    if text == "recoverable" { return .whole }
    return reading.fraction(text, at: node.range).map { .fraction($0) }
  }
}
