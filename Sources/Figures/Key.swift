/// The members of a row's dimensions, at most eight, as one value that is quick to look up.
struct Key: Hashable {
  static let width = 8
  var members: SIMD8<Int32> = SIMD8(repeating: 0)

  subscript(place: Int) -> Int32 {
    get { members[place] }
    set { members[place] = newValue }
  }

  func hash(into hasher: inout Hasher) {
    // Mixed here, so that the hasher is fed once: a row is looked up for every day of every line.
    var mixed: UInt64 = 0
    for place in 0..<Key.width {
      mixed = (mixed ^ UInt64(UInt32(bitPattern: members[place]))) &* 0x9E37_79B9_7F4A_7C15
      mixed ^= mixed >> 32
    }
    hasher.combine(mixed)
  }
}

/// The sums of every row while records are gone through.
struct Sums {
  private(set) var keys: [Key] = []
  private var rows: [Key: Int32] = [:]
  private var last: (key: Key, row: Int32)?
  /// The sums by base, each as long as there are rows.
  var amounts: [[Int128]]
  /// The record that was counted last in a row, by base: a record counts once in a row.
  private var stamps: [[Int32]]
  /// The unit of a row's quantities; `mixed` where unlike ones met.
  private(set) var units: [Int32] = []
  var pairs: [Base: [Pair: Int128]] = [:]
  /// Whether an entry stands behind the row, not only a target.
  var hasEntries: [Bool] = []

  static let noUnit: Int32 = -2
  static let mixed: Int32 = -3

  /// A row and one of the things that are counted once in it, such as an account.
  struct Pair: Hashable {
    let row: Int32
    let member: Int32
  }

  init() {
    amounts = Array(repeating: [], count: Base.allCases.count)
    stamps = Array(repeating: [], count: Base.allCases.count)
  }

  /// The number of the row with this key, made where there is none.
  mutating func row(_ key: Key) -> Int {
    if let last, last.key == key { return Int(last.row) }
    if let row = rows[key] {
      last = (key, row)
      return Int(row)
    }
    let row = Int32(keys.count)
    keys.append(key)
    rows[key] = row
    for base in amounts.indices {
      amounts[base].append(0)
      stamps[base].append(-1)
    }
    units.append(Sums.noUnit)
    hasEntries.append(false)
    last = (key, row)
    return Int(row)
  }

  func row(ifAny key: Key) -> Int? { rows[key].map(Int.init) }

  mutating func add(_ base: Base, _ amount: Int128, to row: Int) {
    amounts[base.rawValue][row] += amount
    hasEntries[row] = true
  }

  /// Adds what is no entry: a row does not come into being by it.
  mutating func addState(_ base: Base, _ amount: Int128, to row: Int) {
    amounts[base.rawValue][row] += amount
  }

  /// Counts a record in a row, once however often it is met. Records come one after the other.
  mutating func count(_ base: Base, record: Int32, in row: Int) {
    guard stamps[base.rawValue][row] != record else { return }
    stamps[base.rawValue][row] = record
    amounts[base.rawValue][row] += 1
    hasEntries[row] = true
  }

  mutating func note(unit: Int32, in row: Int) {
    if units[row] == Sums.noUnit {
      units[row] = unit
    } else if units[row] != unit {
      units[row] = Sums.mixed
    }
  }

  /// Adds to what a member has in a row; members are counted when all records have been met.
  mutating func add(_ base: Base, member: Int32, _ amount: Int128, in row: Int) {
    pairs[base, default: [:]][Pair(row: Int32(row), member: member), default: 0] += amount
    hasEntries[row] = true
  }

  /// Turns the members of a base into their number, of those whose sum is above zero.
  mutating func settle(_ base: Base) {
    for (pair, amount) in pairs[base] ?? [:] where amount > 0 {
      amounts[base.rawValue][Int(pair.row)] += 1
    }
    pairs[base] = nil
  }
}
