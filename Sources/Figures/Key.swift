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

  /// Spread over all bits. A row is looked up for every stretch of every line, so it is mixed here and not by a hasher.
  var mixed: UInt64 {
    var mixed: UInt64 = 0
    for place in 0..<Key.width {
      mixed = (mixed ^ UInt64(UInt32(bitPattern: members[place]))) &* 0x9E37_79B9_7F4A_7C15
      mixed ^= mixed >> 32
    }
    return mixed
  }

  func hash(into hasher: inout Hasher) { hasher.combine(mixed) }
}

/// The rows of an answer by their keys, in the order in which they were met.
struct RowTable {
  private(set) var keys: [Key] = []
  /// A row's place is that of its key's bits, or the next that is free; at most half of them are taken.
  private var places = [Int32](repeating: RowTable.free, count: 64)

  private static let free: Int32 = -1

  /// The row of a key; nil where there is none.
  func row(_ key: Key) -> Int? {
    let row = places[place(of: key)]
    return row == RowTable.free ? nil : Int(row)
  }

  /// Makes the row of a key that has none.
  mutating func add(_ key: Key) -> Int {
    keys.append(key)
    if keys.count * 2 > places.count {
      places = [Int32](repeating: RowTable.free, count: places.count * 2)
      for (row, key) in keys.enumerated() { places[place(of: key)] = Int32(row) }
    } else {
      places[place(of: key)] = Int32(keys.count - 1)
    }
    return keys.count - 1
  }

  /// Where a key stands, or would.
  private func place(of key: Key) -> Int {
    let mask = places.count - 1
    var place = Int(truncatingIfNeeded: key.mixed) & mask
    while places[place] != RowTable.free, keys[Int(places[place])] != key { place = (place + 1) & mask }
    return place
  }
}

/// The sums of every row while records are gone through.
struct Sums {
  private var rows = RowTable()
  private var last: (key: Key, row: Int)?
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
    if let last, last.key == key { return last.row }
    if let row = rows.row(key) {
      last = (key, row)
      return row
    }
    let row = rows.add(key)
    for base in amounts.indices {
      amounts[base].append(0)
      stamps[base].append(-1)
    }
    units.append(Sums.noUnit)
    hasEntries.append(false)
    last = (key, row)
    return row
  }

  /// In the order of the rows.
  var keys: [Key] { rows.keys }

  func row(ifAny key: Key) -> Int? { rows.row(key) }

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
