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
///
/// Records in are records shown and records left out: line by line, and so over all.
package struct Tally: Sendable {
  /// The records of one kind in one file; a file of tables may have several entries of the settings.
  package struct Line: Hashable, Sendable {
    package let kind: Kind
    package let file: Int32
    /// The number of the table entry; nil for notes.
    package let table: Int?

    package init(_ kind: Kind, in file: Int32, table: Int? = nil) {
      self.kind = kind
      self.file = file
      self.table = table
    }
  }

  package struct Counts: Hashable, Sendable {
    /// Notes and rows.
    package fileprivate(set) var read = 0
    /// Those of them that were parts of records which others began.
    package fileprivate(set) var furtherParts = 0
    package fileprivate(set) var leftOut: [LeftOut: Int] = [:]

    /// Records in.
    package var records: Int { read - furtherParts }
    package var totalLeftOut: Int { leftOut.values.reduce(0, +) }
    package var shown: Int { records - totalLeftOut }

    package init() {}

    package static func += (left: inout Counts, right: Counts) {
      left.read += right.read
      left.furtherParts += right.furtherParts
      left.leftOut.merge(right.leftOut) { $0 + $1 }
    }

    package static func + (left: Counts, right: Counts) -> Counts {
      var sum = left
      sum += right
      return sum
    }
  }

  package private(set) var lines: [Line: Counts] = [:]

  package init() {}

  package mutating func count(_ line: Line, _ number: Int = 1) {
    guard number > 0 else { return }
    lines[line, default: Counts()].read += number
  }

  /// Counts one note or row as a part of a record that another began.
  package mutating func join(_ line: Line) {
    lines[line, default: Counts()].furtherParts += 1
  }

  package mutating func leaveOut(_ reason: LeftOut, _ line: Line, _ number: Int = 1) {
    guard number > 0 else { return }
    lines[line, default: Counts()].leftOut[reason, default: 0] += number
  }

  /// Adds what was counted elsewhere.
  package mutating func add(_ other: Tally) { lines.merge(other.lines) { $0 + $1 } }

  /// Leaves out what is left of some files, whatever they have.
  package mutating func leaveOutRest(_ reason: LeftOut, of files: Set<Int32>) {
    for (line, counts) in lines where files.contains(line.file) { leaveOut(reason, line, counts.shown) }
  }

  /// Where the records of a kind are counted, by file; of several entries of the settings the first.
  func linesByFile(of kind: Kind) -> [Int32: Line] {
    Dictionary(lines.keys.filter { $0.kind == kind }.map { ($0.file, $0) }) { first, second in
      (first.table ?? -1) < (second.table ?? -1) ? first : second
    }
  }

  package var leftOut: [LeftOut: Int] {
    lines.values.reduce(into: [:]) { all, counts in all.merge(counts.leftOut) { $0 + $1 } }
  }

  /// Records in: what is shown and what is left out together.
  package var total: Int { lines.values.reduce(0) { $0 + $1.records } }
  package var totalLeftOut: Int { lines.values.reduce(0) { $0 + $1.totalLeftOut } }
}

package extension Record {
  /// Where it is counted: with its first part. Nil for a record that no file has.
  var tallyLine: Tally.Line? {
    head.place.map { Tally.Line(Self.kind, in: $0.file, table: $0.row < 0 ? nil : head.table) }
  }
}
