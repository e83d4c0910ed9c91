import FrontMatter
import Values

/// One person's part of a sale or of a cost.
package struct CreditShare: Hashable, Sendable {
  package var person: Symbol?
  /// 0 to 1.
  package var share: Fixed?
  /// Whether it stands beside the total and never in it.
  package var overlay: Bool?
}

package extension ValueType where Value == [CreditShare] {
  /// A split between people: `[{person: priya, share: 60 %}, …]`, in a cell `priya 60 %; tom 40 %`.
  /// The shares without `overlay` add up to one.
  static let shares = ValueType(name: "list of person and share") { node, reading in
    let field = reading.field
    guard let shares = ValueType<[CreditShare]>.list(.creditShare).read(node, &reading) else { return nil }
    let sum = shares.filter { $0.overlay != true }.reduce(Fixed.zero) { $0 + ($1.share ?? .zero) }
    guard sum == .one else {
      let percent = Product(sum).times(Fixed(100))?.rounded?.description ?? "more than 100"
      reading.report(
        .sharesDiffer, "the shares of `\(field)` add up to \(percent) %", at: node.range,
        help: "make them add up to 100 %")
      return nil
    }
    return shares
  }
}

extension ValueType where Value == CreditShare {
  private static let schema = Schema<CreditShare>([
    Field("person", \.person, .reference(.person), required: true),
    Field("share", \.share, .fraction, required: true),
    Field("overlay", \.overlay, .yesOrNo),
  ])

  fileprivate static let creditShare = ValueType(name: "person and share") { node, reading in
    guard reading.isCell, case .scalar(let scalar) = node.value else {
      return map("person and share", schema, CreditShare(), example: "{person: priya, share: 60 %}").read(
        node, &reading)
    }
    guard let (words, share) = reading.lastPart(scalar.text) else {
      reading.report(
        .badShare, "`\(scalar.text)` is not a person and a share", at: node.range,
        help: "write it like `priya 60 %`")
      return nil
    }
    let person = reading.refer(to: .person, words, at: node.range)
    guard let fraction = reading.fraction(share, at: node.range), let person else { return nil }
    return CreditShare(person: person, share: fraction)
  }
}

extension Reading {
  /// Cuts `priya 60 %` before its last number: an id may hold blanks.
  func lastPart(_ text: String) -> (words: String, number: String)? {
    var number = text.trimmed
    if number.hasSuffix("%") { number = String(number.dropLast()).trimmed }
    guard let blank = number.lastIndex(of: " ") else { return nil }
    let words = String(number[..<blank]).trimmed
    guard !words.isEmpty else { return nil }
    return (words, String(text.trimmed.dropFirst(number[..<blank].count)).trimmed)
  }
}

/// What of a sale runs in one period.
package struct ScheduleLine: Hashable, Sendable {
  package var period: Period?
  package var amount: Fixed?

  package init(period: Period? = nil, amount: Fixed? = nil) {
    self.period = period
    self.amount = amount
  }
}

package extension ValueType where Value == [ScheduleLine] {
  /// Amounts by period: `[{period: 2026-03, amount: 1200}, …]` or `{2026-03: 1200, …}`, in a cell
  /// `2026-03 1200; 2026-04 800`.
  static let schedule = ValueType(name: "amounts by period") { node, reading in
    if case .map(let pairs) = node.value { return reading.schedule(pairs) }
    return ValueType<[ScheduleLine]>.list(.scheduleLine).read(node, &reading)
  }
}

extension ValueType where Value == ScheduleLine {
  private static let schema = Schema<ScheduleLine>([
    Field("period", \.period, .countedPeriod, required: true),
    Field("amount", \.amount, .money, required: true),
  ])

  fileprivate static let scheduleLine = ValueType(name: "period and amount") { node, reading in
    guard reading.isCell, case .scalar(let scalar) = node.value else {
      return map("period and amount", schema, ScheduleLine(), example: "{period: 2026-03, amount: 1200}")
        .read(node, &reading)
    }
    guard let (period, amount) = reading.lastPart(scalar.text) else {
      reading.report(
        .badMoney, "`\(scalar.text)` is not a period and an amount", at: node.range,
        help: "write it like `2026-03 1200`")
      return nil
    }
    let days = ValueType<Period>.countedPeriod.read(Node(plain: period, range: node.range), &reading)
    guard let money = reading.money(amount, at: node.range), let days else { return nil }
    return ScheduleLine(period: days, amount: money)
  }
}

extension Reading {
  fileprivate mutating func schedule(_ pairs: [Node.Entry]) -> [ScheduleLine]? {
    var lines: [ScheduleLine] = []
    for pair in pairs {
      let period = ValueType<Period>.countedPeriod.read(Node(plain: pair.key, range: pair.keyRange), &self)
      guard let amount = ValueType<Fixed>.money.read(pair.value, &self), let period else { continue }
      lines.append(ScheduleLine(period: period, amount: amount))
    }
    return lines.count == pairs.count ? lines : nil
  }
}
