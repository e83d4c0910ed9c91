/// The members of a row's dimensions, at most eight, as one value that is quick to look up.
struct Key: Hashable {
  static let width = 8
  var members: SIMD8<Int32> = SIMD8(repeating: 0)

  init() {}

  /// The members of a row, in the order of its dimensions.
  init(_ members: [Int32]) {
    for (place, member) in members.prefix(Key.width).enumerated() { self.members[place] = member }
  }

  subscript(place: Int) -> Int32 {
    get { members[place] }
    set { members[place] = newValue }
  }

  static func == (left: Key, right: Key) -> Bool { all(left.members .== right.members) }

  func hash(into hasher: inout Hasher) { hasher.combine(mixed) }
}

extension Key: Mixable {
  var mixed: UInt64 {
    let even = SIMD4<UInt64>(truncatingIfNeeded: members.evenHalf) &* Key.evenFactors
    let odd = SIMD4<UInt64>(truncatingIfNeeded: members.oddHalf) &* Key.oddFactors
    let mixed = (even &+ odd).wrappedSum() &* 0x9E37_79B9_7F4A_7C15
    return mixed ^ mixed >> 32
  }

  /// Odd numbers without a pattern in common.
  private static var evenFactors: SIMD4<UInt64> {
    SIMD4(0x9E37_79B9_7F4A_7C15, 0xBF58_476D_1CE4_E5B9, 0x94D0_49BB_1331_11EB, 0xD6E8_FEB8_6659_FD93)
  }
  private static var oddFactors: SIMD4<UInt64> {
    SIMD4(0xA076_1D64_78BD_642F, 0xE703_7ED1_A0B4_28DB, 0x8EBC_6AF0_9C88_C6E3, 0x5895_66CA_26AB_3A17)
  }
}
