/// A seeded sequence of choices: the SplitMix64 sequence, the same everywhere.
///
/// Each part of the book has a sequence of its own, so that a larger number of notes leaves the accounts
/// as they were.
struct Chance {
  private var state: UInt64

  /// Starts from the book's seed, a part and a number: FNV-1a 64 of them.
  init(_ seed: Int, _ part: String, _ number: Int = 0) {
    state = "\(seed) \(part) \(number)".utf8.reduce(0xcbf2_9ce4_8422_2325) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
  }

  private mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// A number of the range; its lower bound where there is no other.
  mutating func number(_ range: Range<Int>) -> Int {
    range.isEmpty ? range.lowerBound : range.lowerBound + Int(next() % UInt64(range.count))
  }

  /// True so many times in a hundred.
  mutating func percent(_ percent: Int) -> Bool { number(0..<100) < percent }

  /// One of the items, which must not be empty.
  mutating func pick<Item>(_ items: [Item]) -> Item { items[number(0..<items.count)] }
}
