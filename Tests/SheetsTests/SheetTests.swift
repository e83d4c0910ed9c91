import Diagnostics
import Sheets
import Testing

@Suite struct `A table is read as it was written` {
  /// Header and rows, each cell as its text.
  private func read(_ text: String, separator: Character = ",") -> [[String]] {
    let file = SourceFile(path: "sales.csv", bytes: Array(text.utf8))
    let (sheet, diagnostics) = Sheet.read(file, separator: separator.asciiValue ?? 0)
    guard let sheet, diagnostics.isEmpty else { return [diagnostics.map(shown)] }
    return [sheet.header]
      + sheet.rows.map { row in (0..<sheet.columnCount).map { sheet.text(row: row, column: $0) } }
  }

  @Test(
    arguments: [
      ("a,b\n1,2\n3,4\n", [["a", "b"], ["1", "2"], ["3", "4"]]),
      ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
      ("a,b\n1,", [["a", "b"], ["1", ""]]),
      ("a\n1\n", [["a"], ["1"]]),
      ("a,b", [["a", "b"]]),
      ("\u{FEFF}a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
      (" a , B b\t\n 1 ,\t2\n", [["a", "B b"], [" 1 ", "\t2"]]),
      ("\"a, b\",\" c \"\n\"1,2\",\"x\"\"y\"\n", [["a, b", "c"], ["1,2", "x\"y"]]),
      ("a,b\n\"\"\"1\"\"\",\"\"\"\"\n\"\",\"\"\"\"\"\"\n", [["a", "b"], ["\"1\"", "\""], ["", "\"\""]]),
      ("näme,b\nZoë,\"é\"\"ü\"\n", [["näme", "b"], ["Zoë", "é\"ü"]]),
      ("a,b\n1,2\n\n\n", [["a", "b"], ["1", "2"]]),
      ("a,b\n1,2\n,\n \n , \n\t\n", [["a", "b"], ["1", "2"]]),
      ("a\n\"\"\nx\n", [["a"], [""], ["x"]]),
    ] as [(String, [[String]])])
  func `cells`(text: String, expected: [[String]]) {
    #expect(read(text) == expected)
    #expect(read(text.replacing("\n", with: "\r\n")) == expected)
  }

  @Test func `line breaks within quotes belong to the text`() {
    #expect(read("a,b\n\"1\n2\",\"3\r\n\r4\"\n5,6") == [["a", "b"], ["1\n2", "3\r\n\r4"], ["5", "6"]])
  }

  @Test(arguments: [";", "\t", "|"] as [Character])
  func `other separators`(separator: Character) {
    #expect(read("a\(separator)b\n1,5\(separator)2\n", separator: separator) == [["a", "b"], ["1,5", "2"]])
  }

  @Test func `between tabs a blank is a cell`() {
    #expect(read("a\tb\n \t2\n\t\n", separator: "\t") == [["a", "b"], [" ", "2"]])
  }

  @Test func `every cell knows its place`() throws {
    let file = SourceFile(
      path: "a.csv", bytes: Array("\u{FEFF} näme\t,\"b\"\r\nx,\"é\r\n\"\"ü\"\r\n, y \r\n".utf8))
    let sheet = try #require(Sheet.read(file).sheet)
    func bytes(_ span: SourceSpan) -> String { String(decoding: file.bytes[span.range], as: UTF8.self) }
    #expect([0, 1].map { bytes(sheet.headerSpan($0)) } == ["näme", "\"b\""])
    #expect(bytes(sheet.cell(row: 0, column: 1).span) == "\"é\r\n\"\"ü\"")
    #expect(bytes(sheet.cell(row: 1, column: 0).span) == "")
    #expect(bytes(sheet.cell(row: 1, column: 1).span) == " y ")
    #expect(sheet.range(row: 1, column: 1) == sheet.cell(row: 1, column: 1).span.range)
    let position = file.position(of: sheet.range(row: 1, column: 1).lowerBound)
    #expect([position.line, position.column] == [4, 2])
  }

  @Test func `a cell can be trimmed and asked whether it is blank`() throws {
    let file = SourceFile(path: "a.csv", bytes: Array("a,b,c,d\n x\u{A0} ,\" \n\",,\" y \"\n".utf8))
    let sheet = try #require(Sheet.read(file).sheet)
    let cells = (0..<4).map { sheet.cell(row: 0, column: $0) }
    #expect(cells.map(\.text) == [" x\u{A0} ", " \n", "", " y "])
    #expect(cells.map(\.trimmed) == ["x\u{A0}", "", "", "y"])
    #expect(cells.map(\.isBlank) == [false, true, true, false])
  }

  @Test func `a message shows the row below the header and the column`() throws {
    let sheet = try #require(
      Sheet.read(SourceFile(path: "a.csv", bytes: Array("a,b\n1,2\n3,4\n".utf8))).sheet)
    let cell = sheet.diagnosticCell(1, 1)
    #expect([String(cell.row), cell.header] == ["2", "b"])
    #expect(sheet.diagnosticCell(0).header == nil)
  }

  @Test(arguments: [0x0A, 0x0D, 0x22, 0xC3] as [UInt8])
  func `bytes that cannot separate are refused`(separator: UInt8) {
    let (sheet, diagnostics) = Sheet.read(
      SourceFile(path: "a.csv", bytes: Array("a".utf8)), separator: separator)
    #expect(sheet == nil)
    #expect(
      diagnostics.map(shown) == [
        "1:1 unknown-value: this byte cannot separate columns: \(separator) → use a comma, a semicolon, a tab or a bar"
      ])
  }
}
