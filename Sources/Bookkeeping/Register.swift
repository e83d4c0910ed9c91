import Diagnostics
import Records
import Values

/// No record: an empty reference.
@inlinable package var none: Int32 { -1 }

/// The records of one kind that are shown, in the order of their ids' bytes; a record's number is its place here.
package struct Register<R: Record>: Sendable {
  package let records: [R]
  /// The ids by number.
  package let ids: [String]
  package let names: [String]
  /// The part of the page's address that is the record's own.
  package let addresses: [String]
  /// What a written reference means: a record's id, alias, foreign id or name.
  private var meanings = Meanings()

  @inlinable package var count: Int { records.count }
  /// Always inlined, so that whoever reads one field copies that field and not the record.
  @inlinable @inline(__always) package subscript(number: Int32) -> R { records[Int(number)] }
  @inlinable package func id(_ number: Int32) -> String { number < 0 ? "" : ids[Int(number)] }
  @inlinable package func name(_ number: Int32) -> String { number < 0 ? "" : names[Int(number)] }
  @inlinable package func address(_ number: Int32) -> String { number < 0 ? "" : addresses[Int(number)] }

  /// The one record that a reference means; nil where there is none or more than one.
  package func number(of symbol: Symbol?) -> Int32? {
    symbol.flatMap { meanings.one($0) }
  }

  /// The record with this id.
  package func number(ofID id: String) -> Int32? {
    var (low, high) = (0, ids.count)
    while low < high {
      let middle = (low + high) / 2
      if ids[middle].hasBytes(of: id) { return Int32(middle) }
      if ids[middle].precedesByBytes(id) { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  func matches(_ symbol: Symbol) -> [Int32] { meanings.all(symbol) }

  func firstMatch(_ symbol: Symbol) -> Int32? { meanings.first(symbol) }

  /// How many records a reference can mean.
  func matchCount(_ symbol: Symbol) -> Int { meanings.count(symbol) }

  /// Every record that is kept, its names interned; `name` says what a reader calls it.
  init(_ all: [R], _ symbols: inout SymbolTable, name: (R) -> String?) {
    var keyed: [(id: String, record: R)] = []
    for record in all {
      guard let id = record.head.id else { continue }
      keyed.append((symbols[id], record))
    }
    keyed.sort { $0.id.precedesByBytes($1.id) }
    records = keyed.map(\.record)
    ids = keyed.map(\.id)
    names = keyed.map { name($0.record) ?? $0.id }
    addresses = ids.map(address(ofID:))
    for (place, record) in records.enumerated() {
      let number = Int32(place)
      var words: Set<Symbol> = record.head.id.map { [$0] } ?? []
      for alias in record.head.aliases ?? [] { words.insert(symbols.intern(alias)) }
      for foreign in (record.head.ids ?? [:]).values { words.insert(symbols.intern(foreign)) }
      words.insert(symbols.intern("\u{1}" + names[place]))
      for word in words { meanings.add(number, to: word) }
    }
    // What goes on as another record is counted with it: its history is kept together.
    let own = meanings
    for (place, record) in records.enumerated() {
      guard let id = record.head.id, record.head.mergedInto != nil else { continue }
      var into = Int32(place)
      var steps = 0
      // A record may go on as one that goes on as a third. A ring of them is no chain: each then stays itself.
      while let next = records[Int(into)].head.mergedInto.flatMap({ own.all($0.id).first }),
        steps <= records.count
      {
        into = next
        steps += 1
      }
      guard steps <= records.count else { continue }
      meanings.set(into, of: id)
    }
  }
}

/// What a dated reference was on each day.
package struct History: Hashable, Sendable {
  /// The changes in the order of their days; the first may hold from the beginning.
  package private(set) var changes: [(from: Day, value: Int32)] = []

  package init() {}

  init<Value>(_ dated: Dated<Value>?, _ number: (Value) -> Int32) {
    changes = (dated?.entries ?? []).map { ($0.from ?? .earliest, number($0.value)) }
  }

  /// The value on a day; `none` before the first change.
  @inlinable package func value(on day: Day) -> Int32 {
    var value = none
    for change in changes {
      guard change.from <= day else { break }
      value = change.value
    }
    return value
  }

  package static func == (left: History, right: History) -> Bool {
    left.changes.elementsEqual(right.changes) { $0.from == $1.from && $0.value == $1.value }
  }

  package func hash(into hasher: inout Hasher) {
    for change in changes {
      hasher.combine(change.from)
      hasher.combine(change.value)
    }
  }
}
