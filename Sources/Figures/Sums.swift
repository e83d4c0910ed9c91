/// The sums of every row while records are gone through.
struct Sums {
  private var rows = PlaceTable<Key>()
  private var last: (key: Key, row: Int)?
  /// By base, the place of its sum among those of a row; nil for one that is not kept.
  private let columns: [Int?]
  /// How many sums a row has.
  private let width: Int
  /// The sums of the first row, then those of the second.
  private var amounts: [Int128] = []
  /// Beside each sum the record that was counted last in it: a record counts once in a row.
  private var stamps: [Int32] = []
  /// The unit of a row's quantities; `mixed` where unlike ones met.
  private(set) var units: [Int32] = []
  /// By column, the sums of the members that are counted.
  private var members: [(pairs: PlaceTable<Pair>, amounts: [Int128])]

  static let noUnit: Int32 = -2
  static let mixed: Int32 = -3

  /// A row and one of the things that are counted once in it, such as an account.
  struct Pair: Mixable {
    let row: Int32
    let member: Int32

    var mixed: UInt64 {
      let bits = UInt64(UInt32(bitPattern: row)) << 32 | UInt64(UInt32(bitPattern: member))
      let mixed = bits &* 0x9E37_79B9_7F4A_7C15
      return mixed ^ mixed >> 32
    }
  }

  /// Keeps the sums of these bases; any other is 0 in every row.
  init(_ bases: Set<Base>) {
    var columns: [Int?] = Array(repeating: nil, count: Base.allCases.count)
    for base in Base.allCases where bases.contains(base) {
      columns[base.rawValue] = columns.count { $0 != nil }
    }
    self.columns = columns
    width = bases.count
    members = Array(repeating: (PlaceTable(), []), count: bases.count)
  }

  /// The number of the row with this key, made where there is none.
  mutating func row(_ key: Key) -> Int {
    if let last, last.key == key { return last.row }
    let (row, isNew) = rows.add(key)
    if isNew {
      for _ in 0..<width {
        amounts.append(0)
        stamps.append(-1)
      }
      units.append(Sums.noUnit)
    }
    last = (key, row)
    return row
  }

  /// In the order of the rows.
  var keys: [Key] { rows.values }

  func row(ifAny key: Key) -> Int? { rows.place(of: key) }

  /// 0 for a base that is not kept.
  subscript(base: Base, row: Int) -> Int128 { columns[base.rawValue].map { amounts[row * width + $0] } ?? 0 }

  mutating func add(_ base: Base, _ amount: Int128, to row: Int) {
    guard let column = columns[base.rawValue] else { return }
    amounts[row * width + column] += amount
  }

  /// Counts a record in a row, once however often it is met. Records come one after the other.
  mutating func count(_ base: Base, record: Int32, in row: Int) {
    guard let column = columns[base.rawValue], stamps[row * width + column] != record else { return }
    stamps[row * width + column] = record
    amounts[row * width + column] += 1
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
    guard let column = columns[base.rawValue] else { return }
    let (place, isNew) = members[column].pairs.add(Pair(row: Int32(row), member: member))
    if isNew { members[column].amounts.append(0) }
    members[column].amounts[place] += amount
  }

  /// Turns the members of a base into their number, of those whose sum is above zero.
  mutating func settle(_ base: Base) {
    guard let column = columns[base.rawValue] else { return }
    for (pair, amount) in zip(members[column].pairs.values, members[column].amounts) where amount > 0 {
      amounts[Int(pair.row) * width + column] += 1
    }
    members[column] = (PlaceTable(), [])
  }

  /// Adds all that a row of other sums has, of the same bases. Only for sums: members are not taken over, and what
  /// counts once may count again.
  mutating func add(_ other: Sums, row otherRow: Int, to row: Int) {
    for column in 0..<width { amounts[row * width + column] += other.amounts[otherRow * width + column] }
    if other.units[otherRow] != Sums.noUnit { note(unit: other.units[otherRow], in: row) }
  }
}
