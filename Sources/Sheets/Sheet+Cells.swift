import Diagnostics

package extension Sheet {
  /// One cell of a table.
  struct Cell: Sendable {
    /// The text without its quotes; blanks around it are kept.
    package let text: String
    /// Where it stands, with its quotes.
    package let span: SourceSpan

    /// Whether nothing or only blanks stand in it, in quotes or not.
    package var isBlank: Bool { text.utf8.allSatisfy(\.isOuterBlank) }

    /// The text without blanks and line ends around.
    package var trimmed: String { Sheets.trimmed(text) }
  }

  /// A cell; both numbers are those of a row and a column that the table has.
  func cell(row: Int, column: Int) -> Cell {
    Cell(text: text(row: row, column: column), span: SourceSpan(file, range(row: row, column: column)))
  }

  /// The bytes of a cell, with its quotes and the blanks around.
  func range(row: Int, column: Int) -> Range<Int> {
    switch place(row) {
    case .cells(let first): return bytes(first + column)
    case .fault(let start): return start..<start
    }
  }

  /// The text of a cell without its quotes; blanks around it are kept.
  func text(row: Int, column: Int) -> String {
    guard case .cells(let first) = place(row) else { return "" }
    return unquoted(file.bytes[bytes(first + column)], isDoubled: offsets[first + column] < 0)
  }

  /// What a diagnostic about a cell shows of it; without a column the row as a whole is meant.
  func diagnosticCell(_ row: Int, _ column: Int? = nil) -> Diagnostic.Cell {
    Diagnostic.Cell(row: row + 1, header: column.map { header[$0] })
  }
}

extension Sheet {
  private enum Place {
    /// The index of the row's first offset.
    case cells(Int)
    /// Where a faulty row starts.
    case fault(Int)
  }

  private func place(_ row: Int) -> Place {
    let stride = columnCount + 1
    guard !faultyRows.isEmpty else { return .cells(row * stride) }
    var low = 0
    var high = faultyRows.count
    while low < high {
      let middle = (low + high) / 2
      if faultyRows[middle].row < row { low = middle + 1 } else { high = middle }
    }
    guard low == faultyRows.count || faultyRows[low].row > row else {
      return .fault(Int(faultyRows[low].start))
    }
    return .cells((row - low) * stride)
  }

  private func bytes(_ index: Int) -> Range<Int> {
    let start = offset(offsets[index])
    return start..<max(start, offset(offsets[index + 1]) - 1)
  }
}

/// A kept offset without the mark of doubled quotes.
func offset(_ kept: Int32) -> Int { Int(kept < 0 ? ~kept : kept) }

/// The text that a cell's bytes stand for.
func unquoted(_ bytes: ArraySlice<UInt8>, isDoubled: Bool) -> String {
  guard bytes.first == UInt8(ascii: "\"") else { return String(decoding: bytes, as: UTF8.self) }
  let inner = bytes.dropFirst().dropLast()
  guard isDoubled else { return String(decoding: inner, as: UTF8.self) }
  var single: [UInt8] = []
  single.reserveCapacity(inner.count)
  var isSecond = false
  for byte in inner {
    isSecond = byte == UInt8(ascii: "\"") && !isSecond
    if !isSecond { single.append(byte) }
  }
  return String(decoding: single, as: UTF8.self)
}

/// A text without blanks and line ends around.
func trimmed(_ text: String) -> String {
  let bytes = text.utf8
  guard let first = bytes.first, let last = bytes.last, first.isOuterBlank || last.isOuterBlank else {
    return text
  }
  guard let start = bytes.firstIndex(where: { !$0.isOuterBlank }),
    let end = bytes.lastIndex(where: { !$0.isOuterBlank })
  else { return "" }
  return String(text[start...end])
}

extension UInt8 {
  /// A blank, a tab or a line end.
  var isOuterBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
}
