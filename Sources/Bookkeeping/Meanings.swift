import Records

/// Which records each symbol means, in one register.
///
/// Nearly every symbol means one record or none, and nearly every line of a book asks: so the one stands in an array
/// by the symbol's number, and only symbols that mean more have a list.
struct Meanings: Sendable {
  private var ones: [Int32] = []
  private var lists: [Symbol: [Int32]] = [:]

  /// More than one record.
  private static let several: Int32 = -2

  /// The one record that a symbol means; nil where it means none or more than one.
  func one(_ symbol: Symbol) -> Int32? {
    let found = entry(symbol)
    return found < 0 ? nil : found
  }

  func count(_ symbol: Symbol) -> Int {
    let found = entry(symbol)
    return found >= 0 ? 1 : found == none ? 0 : lists[symbol]?.count ?? 0
  }

  /// The first of the records that a symbol means.
  func first(_ symbol: Symbol) -> Int32? {
    let found = entry(symbol)
    return found >= 0 ? found : found == none ? nil : lists[symbol]?.first
  }

  /// All records that a symbol means, in the order in which they were added.
  func all(_ symbol: Symbol) -> [Int32] {
    let found = entry(symbol)
    return found >= 0 ? [found] : found == none ? [] : lists[symbol] ?? []
  }

  mutating func add(_ number: Int32, to symbol: Symbol) {
    let found = entry(symbol)
    guard found != none else { return set(number, of: symbol) }
    lists[symbol, default: [found]].append(number)
    ones[Int(symbol.number)] = Meanings.several
  }

  /// Lets a symbol mean one record and no other.
  mutating func set(_ number: Int32, of symbol: Symbol) {
    let missing = Int(symbol.number) + 1 - ones.count
    if missing > 0 { ones += repeatElement(none, count: missing) }
    ones[Int(symbol.number)] = number
    lists[symbol] = nil
  }

  private func entry(_ symbol: Symbol) -> Int32 {
    let place = Int(symbol.number)
    return place < ones.count ? ones[place] : none
  }
}
