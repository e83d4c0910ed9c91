import Values

/// A figure beside what it was before.
package struct Compared: Hashable, Sendable {
  package let now: Fixed
  package let before: Fixed

  package init(now: Fixed, before: Fixed) {
    self.now = now
    self.before = before
  }

  /// (now − before) / before; nil where there was nothing before.
  package var change: Ratio? { before > .zero ? Ratio(now - before, over: before) : nil }

  package static func + (left: Compared, right: Compared) -> Compared {
    Compared(now: left.now + right.now, before: left.before + right.before)
  }

  package static let zero = Compared(now: .zero, before: .zero)
}
