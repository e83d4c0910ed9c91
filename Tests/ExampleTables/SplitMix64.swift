/// The SplitMix64 sequence: small, the same everywhere, and good enough for an example's figures.
///
/// Each account and each spender has a sequence of its own, seeded by its name, so that a change to one of
/// them leaves the lines of the others as they were.
struct SplitMix64 {
  private var state: UInt64

  /// Starts from a text: FNV-1a 64 of its bytes.
  init(seed: String) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in seed.utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
    state = hash
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to but without `bound`; 0 where the bound leaves no choice.
  mutating func below(_ bound: Int) -> Int {
    guard bound > 1 else { return 0 }
    return Int(next() % UInt64(bound))
  }

  /// A number from `low` to `high`, both included.
  mutating func between(_ low: Int, _ high: Int) -> Int {
    low + below(high - low + 1)
  }

  /// One of the items, each as likely as its weight. The items must not be empty.
  mutating func pick<Item>(_ items: [(item: Item, weight: Int)]) -> Item {
    var left = below(items.reduce(0) { $0 + $1.weight })
    for (item, weight) in items {
      if left < weight { return item }
      left -= weight
    }
    return items[0].item
  }

  /// One of the items, all as likely. The items must not be empty.
  mutating func pick<Item>(_ items: [Item]) -> Item {
    items[below(items.count)]
  }
}
