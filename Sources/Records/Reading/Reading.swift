import Diagnostics
import FrontMatter
import Questions
import Values

/// How numbers and days are written where something is being read.
package struct Conventions: Sendable {
  package var currency: Currency?
  package var calendar = FiscalCalendar.january
  package var usesDecimalComma = false
  package var dateFormat: DateFormat?

  package init() {}
}

/// A reference from one record to another, to be resolved when all are read.
package struct Reference: Sendable {
  package let kind: Kind
  package let symbol: Symbol
  package let place: Place
}

/// The state of reading: where we are, what was found, what is wrong.
///
/// It is handed down to the types of values, which report here and go on; nothing throws for what a user wrote.
package struct Reading: Sendable {
  package var sources = SourceList()
  package var symbols = SymbolTable()
  package var diagnostics: [Diagnostic] = []
  /// The faults of the cells of each table: an export can have the same one in every row.
  var cellFaults: [Int32: FaultList] = [:]
  /// What was said about the settings while rows were read, so that a default that is wrong is said once and not in
  /// every row.
  private var saidOfSettings: Set<Said> = []
  /// What was said about the row that was read last, and how often something was said again of some row.
  private var saidOfRow: Set<Said> = []
  private var repeatedFaults = 0
  package var references: [Reference] = []
  package var conventions = Conventions()
  package var words = WordLists()
  /// The activity types that the settings declare, or the usual ones.
  var activityTypes: Set<String> = []
  /// Further fields that the settings declare, by kind.
  var furtherFields: [Kind: [String: FurtherType]] = [:]

  /// Where the settings stand among the sources.
  var settingsFile: Int32?
  var file: Int32 = 0
  var row: Int32 = -1
  var column: Int32 = -1
  /// Whether references are collected here, so that records can be made for those that nobody wrote.
  var derives: Set<String> = []
  var derivedReferences: [Kind: Set<Symbol>] = [:]
  /// Those of the row being read.
  var derivedInRow: [(kind: Kind, symbol: Symbol)] = []
  /// The template or the words `name` by which the cell being read refers to a record.
  var refersBy: CellReference?
  /// The field being read, for messages.
  var field = ""

  package init() {}

  /// Moves the whole state out, so that it has one owner at a time and is never copied.
  mutating func taken() -> Reading {
    let state = self
    self = Reading()
    return state
  }

  /// Whether a cell of a table is being read, not a note.
  var isCell: Bool { row >= 0 }

  func place(_ range: Range<Int>) -> Place { Place(file: file, range: range, row: row, column: column) }

  mutating func report(_ code: Diagnostic.Code, _ summary: String, at range: Range<Int>, help: String? = nil)
  {
    report(.error, code, summary, at: place(range), help: help)
  }

  mutating func report(
    _ severity: Diagnostic.Severity, _ code: Diagnostic.Code, _ summary: String, at place: Place,
    notes: [(String, Place)] = [], help: String? = nil
  ) {
    if place.row >= 0 {
      guard isNew(Said(code: code, place: place, summary: summary)) else { return }
      if cellFaults[place.file, default: FaultList()].isFull(code) {
        cellFaults[place.file, default: FaultList()].count(code)
        return
      }
      let fault = Diagnostic(severity, code, summary, at: place, in: sources, notes: notes, help: help)
      return cellFaults[place.file, default: FaultList()].append(fault)
    }
    if place.file == settingsFile {
      let said = Said(code: code, place: place, summary: summary)
      guard saidOfSettings.insert(said).inserted else { return }
    }
    diagnostics.append(Diagnostic(severity, code, summary, at: place, in: sources, notes: notes, help: help))
  }

  /// Whether something was not said of the row before. A cell beside columns that are records of their own is read once
  /// for each of them.
  private mutating func isNew(_ said: Said) -> Bool {
    if let last = saidOfRow.first, last.place.file != said.place.file || last.place.row != said.place.row {
      saidOfRow.removeAll(keepingCapacity: true)
    }
    let isNew = saidOfRow.insert(said).inserted
    if !isNew { repeatedFaults += 1 }
    return isNew
  }

  /// Takes out what was said of a place at which something was refused before: it says the same in other words.
  mutating func dropEchoes(of refusals: [Diagnostic], from start: Int) {
    let refused = refusals.compactMap(\.span?.range)
    guard !refused.isEmpty else { return }
    let kept = diagnostics[start...].filter { fault in
      guard let range = fault.span?.range, !range.isEmpty else { return true }
      return !refused.contains {
        $0.lowerBound <= range.lowerBound && range.lowerBound < max($0.upperBound, $0.lowerBound + 1)
      }
    }
    diagnostics.replaceSubrange(start..., with: kept)
  }

  /// How many faults were said so far of what is being read, a note or a file of rows.
  var faultCount: Int { isCell ? repeatedFaults + (cellFaults[file]?.total ?? 0) : diagnostics.count }

  /// Everything that was found, in no order.
  var allDiagnostics: [Diagnostic] { diagnostics + cellFaults.values.flatMap(\.diagnostics) }

  /// The text of a scalar, trimmed; reports anything else.
  mutating func scalar(_ node: Node) -> String? {
    guard case .scalar(let scalar) = node.value else {
      report(.wrongShape, "`\(field)` takes one value", at: node.range, help: "write it as `\(field): value`")
      return nil
    }
    return scalar.text.trimmed
  }
}

private struct Said: Hashable, Sendable {
  let code: Diagnostic.Code
  let place: Place
  let summary: String
}

extension String {
  /// Without blanks at both ends.
  package var trimmed: String {
    guard let first = utf8.first, let last = utf8.last,
      first.isBlank || last.isBlank || first > 0x7F || last > 0x7F
    else { return self }
    var view = self[...]
    while let first = view.unicodeScalars.first, first.isBlank {
      view.unicodeScalars.removeFirst()
    }
    while let last = view.unicodeScalars.last, last.isBlank {
      view.unicodeScalars.removeLast()
    }
    return String(view)
  }
}

private extension Unicode.Scalar {
  /// White space as Unicode has it. Between U+00A0 and U+1680 there is none, and most of what is no ASCII is there.
  var isBlank: Bool {
    guard value >= 0x80 else { return UInt8(value).isBlank }
    return !(0xA1..<0x1680).contains(value) && properties.isWhitespace
  }
}

extension UInt8 {
  var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
  var isDigit: Bool { (0x30...0x39).contains(self) }
}
