import Diagnostics

/// The cell of a table in which a byte stands, for a fault that refuses the whole file: the message then shows no other
/// cell of the row. Nil for a byte of the header.
///
/// The file is gone through up to that byte without being read, as its bytes may be no text.
package func cell(at place: Int, in file: SourceFile, separator: UInt8) -> Diagnostic.Cell? {
  let bytes = file.bytes
  var header: [String] = []
  var (row, column) = (-1, 0)
  var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  var isQuoted = false
  /// Whether the cell begins with a quote; nil before anything stands in it.
  var isBegun: Bool?
  for index in start..<max(start, min(place, bytes.count)) {
    let byte = bytes[index]
    if byte == UInt8(ascii: "\"") {
      // A cell is quoted that begins with a quote. A doubled one closes it and opens it again.
      isBegun = isBegun ?? true
      isQuoted = isBegun == true && !isQuoted
      continue
    }
    guard !isQuoted, byte == separator || byte == UInt8(ascii: "\n") else {
      if byte != 0x20 { isBegun = isBegun ?? false }
      continue
    }
    isBegun = nil
    if row < 0 { header.append(name(bytes[start..<index])) }
    start = index + 1
    column = byte == separator ? column + 1 : 0
    if byte != separator { row += 1 }
  }
  guard row >= 0 else { return nil }
  return Diagnostic.Cell(row: row + 1, header: column < header.count ? header[column] : nil)
}

private func name(_ cell: ArraySlice<UInt8>) -> String {
  let bytes = cell.filter { $0 != UInt8(ascii: "\"") && $0 != 0x0D }
  let first = bytes.firstIndex { $0 != 0x20 && $0 != 0x09 } ?? bytes.endIndex
  let last = bytes.lastIndex { $0 != 0x20 && $0 != 0x09 } ?? first
  return String(decoding: bytes[first..<min(bytes.count, last + 1)], as: UTF8.self)
}
