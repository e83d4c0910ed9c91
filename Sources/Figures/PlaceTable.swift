/// What spreads its value over all bits of a number. A row is looked up for every stretch of every line, so it does so
/// by itself and not by a hasher.
protocol Mixable: Equatable {
  var mixed: UInt64 { get }
}

/// Different values in the order in which they were met, each found again by what it is.
struct PlaceTable<Value: Mixable & Sendable>: Sendable {
  private(set) var values: [Value] = []
  /// A value's slot is that of its bits, or the next that is free; at most half of them are taken.
  private var slots = [Int32](repeating: PlaceTable.free, count: 64)

  private static var free: Int32 { -1 }

  /// The place of a value; nil where it was not met.
  func place(of value: Value) -> Int? {
    let place = slots[slot(of: value)]
    return place == PlaceTable.free ? nil : Int(place)
  }

  /// The place of a value, and whether it is met for the first time.
  mutating func add(_ value: Value) -> (place: Int, isNew: Bool) {
    let slot = slot(of: value)
    guard slots[slot] == PlaceTable.free else { return (Int(slots[slot]), false) }
    slots[slot] = Int32(values.count)
    values.append(value)
    if values.count * 2 > slots.count { grow() }
    return (values.count - 1, true)
  }

  private mutating func grow() {
    slots = [Int32](repeating: PlaceTable.free, count: slots.count * 2)
    for (place, value) in values.enumerated() { slots[slot(of: value)] = Int32(place) }
  }

  private func slot(of value: Value) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: value.mixed) & mask
    while slots[slot] != PlaceTable.free, values[Int(slots[slot])] != value { slot = (slot + 1) & mask }
    return slot
  }
}
