import Diagnostics

/// Goes over the bytes of a table once.
struct SheetReader {
  /// As many as a spreadsheet can have.
  static let mostColumns = 16_384

  let file: SourceFile
  let separator: UInt8
  var faults = FaultList()

  /// Where the next row starts.
  var next: Int
  /// The row being read; the header is -1.
  private(set) var row = -1
  private(set) var header: [HeaderCell] = []
  private var isHeaderClean = true
  var offsets: [Int32] = []
  private var faultyRows: [FaultyRow] = []
  /// How many blank rows were read last, and where they start. They are faults if a further row follows.
  private var blanks = (count: 0, start: 0)

  init(_ file: SourceFile, separator: UInt8) {
    self.file = file
    self.separator = separator
    next = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  mutating func read() -> Sheet? {
    guard readHeader() else { return nil }
    while next < file.bytes.count {
      row += 1
      let start = next
      let first = offsets.count
      let end = scanRow()
      guard let end else {
        refuseBlanks()
        offsets.removeLast(offsets.count - first)
        row -= 1
        break
      }
      settle(start..<end.at, first: first, isClean: end.isClean)
    }
    guard isHeaderClean, hasUsableHeader else { return nil }
    return Sheet(
      file: file, header: header.map(\.name), rowCount: row + 1 - blanks.count,
      headerRanges: header.map(\.range), offsets: offsets, faultyRows: faultyRows)
  }

  /// Reads the names of the columns. False where the rows cannot be told apart without them.
  private mutating func readHeader() -> Bool {
    let start = next
    guard start < file.bytes.count else {
      missingHeader("the table is empty", at: SourceSpan(file))
      return false
    }
    guard let end = scanRow() else { return false }
    guard !isBlank(start..<end.at) else {
      missingHeader("the first line is blank", at: SourceSpan(file, start..<start))
      return false
    }
    header = headerCells(offsets)
    offsets = []
    isHeaderClean = end.isClean
    if header.count == 1, let other = otherSeparator(start..<end.at, below: next) {
      wrongSeparator(other, at: start..<end.at)
      return false
    }
    guard header.count <= Self.mostColumns else {
      tooManyColumns(at: start)
      return false
    }
    checkHeader()
    return true
  }

  /// Keeps a row, or only its number where it has a fault.
  private mutating func settle(_ range: Range<Int>, first: Int, isClean: Bool) {
    let count = offsets.count - first - 1
    guard !isBlank(range) else {
      offsets.removeLast(count + 1)
      blanks = (blanks.count + 1, blanks.count == 0 ? range.lowerBound : blanks.start)
      return
    }
    refuseBlanks()
    guard !isClean || count != header.count else { return }
    if isClean { raggedRow(range, count) }
    offsets.removeLast(count + 1)
    refuse(row, at: range.lowerBound)
  }

  /// Blank rows in front of the one being read are faults.
  private mutating func refuseBlanks() {
    guard blanks.count > 0 else { return }
    blankRows(blanks.count, at: blanks.start)
    for blank in row - blanks.count..<row { refuse(blank, at: blanks.start) }
    blanks = (0, 0)
  }

  private mutating func refuse(_ row: Int, at start: Int) {
    faultyRows.append(FaultyRow(row: Int32(row), start: Int32(start)))
  }

  /// Whether nothing but blanks and separators stand in a row.
  private func isBlank(_ range: Range<Int>) -> Bool {
    range.allSatisfy { file.bytes[$0] == separator || file.bytes[$0] == 0x20 || file.bytes[$0] == 0x09 }
  }
}
