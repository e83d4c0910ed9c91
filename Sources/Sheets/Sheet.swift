import Diagnostics
package struct Sheet: Sendable {
  package let file: SourceFile
  package var header: [String] = []
  var headerRanges: [Range<Int>] = []
  var cells: [(Range<Int>, Bool)] = []
  package var columnCount: Int { header.count }
  package var rowCount: Int { header.isEmpty ? 0 : cells.count / header.count }
  package func range(row: Int, column: Int) -> Range<Int> { cells[row * header.count + column].0 }
  package func text(row: Int, column: Int) -> String {
    let (r, q) = cells[row * header.count + column]
    let s = String(decoding: file.bytes[r], as: UTF8.self)
    if q { return String(s.dropFirst().dropLast()).replacing("\"\"", with: "\"") }
    return s
  }
  package func headerSpan(_ column: Int) -> SourceSpan { SourceSpan(file, headerRanges[column]) }
  package static func read(_ file: SourceFile, separator: UInt8) -> (sheet: Sheet?, diagnostics: [Diagnostic]) {
    var sheet = Sheet(file: file)
    let b = file.bytes
    var i = b.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var isHeader = true
    while i < b.count {
      var row: [(Range<Int>, Bool)] = []
      while true {
        let s = i
        var q = false
        if i < b.count, b[i] == 0x22 {
          q = true
          i += 1
          while i < b.count {
            if b[i] == 0x22 { if i + 1 < b.count, b[i + 1] == 0x22 { i += 2; continue }; i += 1; break }
            i += 1
          }
        } else {
          while i < b.count, b[i] != separator, b[i] != 0x0A, b[i] != 0x0D { i += 1 }
        }
        row.append((s..<i, q))
        if i < b.count, b[i] == separator { i += 1; continue }
        break
      }
      while i < b.count, b[i] == 0x0D || b[i] == 0x0A { i += 1 }
      if isHeader {
        sheet.cells = row
        sheet.header = row.map { String(decoding: b[$0.0], as: UTF8.self).replacing("\"", with: "") }
        sheet.headerRanges = row.map(\.0)
        sheet.cells = []
        isHeader = false
      } else { sheet.cells += row }
    }
    return (sheet, [])
  }
}
package enum TextEncoding: Sendable { case utf8, latin1, windows1252, utf16 }
package func decoded(_ file: SourceFile, from: TextEncoding) -> (SourceFile?, [Diagnostic]) { (file, []) }
