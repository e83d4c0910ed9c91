/// Why a record that was read is not shown.
package enum LeftOut: String, CaseIterable, Hashable, Sendable {
  /// A row that the table's `where` leaves out.
  case filtered
  case draft
  /// Kept for one audience; none can be published yet.
  case audience
  /// A faulty note of a kind that the settings set aside.
  case setAside
  case option, cancelled, rejected
  /// The same cost as another line.
  case matched
  /// Not known yet on the as-of day.
  case later
}

/// How many records each file had, and what became of them.
package struct Tally: Sendable {
  package struct Line: Hashable, Sendable {
    package var kind: Kind
    package var file: Int32
  }

  package private(set) var read: [Line: Int] = [:]
  package private(set) var leftOut: [LeftOut: Int] = [:]
  /// How many notes and rows were parts of records that others began.
  package private(set) var furtherParts = 0

  package init() {}

  package mutating func count(_ kind: Kind, in file: Int32, _ number: Int = 1) {
    guard number > 0 else { return }
    read[Line(kind: kind, file: file), default: 0] += number
  }

  package mutating func join(_ number: Int) {
    furtherParts += number
  }

  package mutating func leaveOut(_ reason: LeftOut, _ number: Int = 1) {
    guard number > 0 else { return }
    leftOut[reason, default: 0] += number
  }

  /// Records in: what is shown and what is left out together.
  package var total: Int { read.values.reduce(0, +) - furtherParts }
  package var totalLeftOut: Int { leftOut.values.reduce(0, +) }
}
