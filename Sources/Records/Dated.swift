import Values

/// A value that changes over time: each entry holds from its day on, until the next.
package struct Dated<Value: Hashable & Sendable>: Hashable, Sendable {
  package struct Entry: Hashable, Sendable {
    /// Nil for "always so far", which only the first may be.
    package let from: Day?
    package let value: Value

    package init(from: Day?, value: Value) {
      self.from = from
      self.value = value
    }
  }

  package var entries: [Entry]

  package init(_ value: Value) {
    entries = [Entry(from: nil, value: value)]
  }

  package init(entries: [Entry]) {
    self.entries = entries
  }

  /// The value on a day; nil before the first entry.
  package func value(on day: Day) -> Value? {
    entries.last { entry in entry.from.map { $0 <= day } ?? true }?.value
  }

  /// The value that holds last.
  package var latest: Value? { entries.last?.value }
}
