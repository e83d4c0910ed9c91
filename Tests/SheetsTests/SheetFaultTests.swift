import Diagnostics
import Sheets
import Testing

@Suite struct `What a table has wrong is said at its place, all at once` {
  /// The table leaves these rows, numbers from 0, or none at all.
  private func check(
    _ text: String, separator: Character = ",", _ expected: [String], leaves rows: [Int]?,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for lineEnd in ["\n", "\r\n"] {
      let marked = Marked(text.replacing("\n", with: lineEnd), path: "sales.csv")
      let (sheet, diagnostics) = Sheet.read(marked.file, separator: separator.asciiValue ?? 0)
      expect(diagnostics, are: expected, in: marked, sourceLocation: sourceLocation)
      #expect(sheet?.rows == rows, sourceLocation: sourceLocation)
    }
  }

  private let firstLine = "write the names of the columns into the first line"
  private let doubled = "put the whole cell in quotes and double those in it: `\"5\"\" pipe\"`"
  private let behind = "double a quote that belongs to the text: `\"the \"\"best\"\" offer\"`"

  @Test func `no header`() {
    for text in ["", "\u{FEFF}"] {
      let (sheet, diagnostics) = Sheet.read(SourceFile(path: "a.csv", bytes: Array(text.utf8)))
      #expect(sheet == nil)
      #expect(diagnostics.map(shown) == ["1:1 no-header: the table is empty → \(firstLine)"])
    }
    check("⟦⟧\na,b\n1,2\n", ["1:1 no-header: the first line is blank → \(firstLine)"], leaves: nil)
    check("⟦⟧ , \na,b\n1,2\n", ["1:1 no-header: the first line is blank → \(firstLine)"], leaves: nil)
  }

  @Test func `columns without a name, and two of one name`() {
    check(
      "Däte,⟦⟧,⟦ ⟧,⟦\"\"⟧, ⟦däte⟧ ,x,⟦\"X\"⟧\n1,2,3,4,5,6,7\n⟦8⟧\n",
      [
        "1:6 no-header: column 2 has no name → name it, or delete the column",
        "1:7 no-header: column 3 has no name → name it, or delete the column",
        "1:9 no-header: column 4 has no name → name it, or delete the column",
        "1:13 duplicate-column: two columns have the name `däte` (1:1 the first stands here) "
          + "→ rename one of them; capitals and blanks around make no difference",
        "1:21 duplicate-column: two columns have the name `X` (1:19 the first stands here) "
          + "→ rename one of them; capitals and blanks around make no difference",
        "3:1 ragged-row: row 2: the row has 1 cell, the header has 7 → write `,` for every cell, also for a blank one",
      ], leaves: nil)
  }

  @Test func `rows with other cells than the header`() {
    check(
      "a,b,c\n1,2,3\n⟦4,5⟧\n6,7,8\n⟦9,10,11,é⟧\n⟦x⟧",
      [
        "3:1 ragged-row: row 2: the row has 2 cells, the header has 3 → write `,` for every cell, also for a blank one",
        "5:1 ragged-row: row 4: the row has 4 cells, the header has 3 → a text with `,` in it stands in quotes",
        "6:1 ragged-row: row 5: the row has 1 cell, the header has 3 → write `,` for every cell, also for a blank one",
      ], leaves: [0, 2])
    check(
      "a\tb\n⟦1\t2\t3⟧\n", separator: "\t",
      [
        "2:1 ragged-row: row 1: the row has 3 cells, the header has 2 → a text with a tab in it stands in quotes"
      ],
      leaves: [])
  }

  @Test func `blank rows between others`() {
    check(
      "a,b\n⟦⟧\n1,2\n⟦⟧ ,\n\n\t\n3,4\n\n\n",
      [
        "2:1 blank-row: row 1: a blank row stands between others → delete it",
        "4:1 blank-row: row 3: 3 blank rows stand between others → delete them",
      ], leaves: [1, 5])
    check(
      "a\n1\n⟦⟧\n2", ["3:1 blank-row: row 2: a blank row stands between others → delete it"], leaves: [0, 2])
  }

  @Test func `a quote that is never closed ends the reading`() {
    check(
      "a,b\n⟦1⟧\n2,3\n⟦⟧\n4,⟦\"⟧5\n6,7\n",
      [
        "2:1 ragged-row: row 1: the row has 1 cell, the header has 2 → write `,` for every cell, also for a blank one",
        "4:1 blank-row: row 3: a blank row stands between others → delete it",
        "5:3 unterminated-quote: row 4, b: the quote that opens here is never closed → close it; nothing behind it was read",
      ], leaves: [1])
    check(
      "a,⟦\"⟧b\n1,2\n",
      [
        "1:3 unterminated-quote: the quote that opens here is never closed → close it; nothing behind it was read"
      ],
      leaves: nil)
    check(
      "a\n1\n⟦\"⟧",
      [
        "3:1 unterminated-quote: row 2, a: the quote that opens here is never closed → close it; nothing behind it was read"
      ],
      leaves: [0])
  }

  @Test func `quotes where none can stand`() {
    check(
      "a,b\n5⟦\"⟧ x 4\",1\n ⟦\"⟧2\",3\n\"the\"⟦ ⟧best,4\nx,\"y\"⟦é⟧\n\"\"⟦z⟧\"\",6\n7,8\n",
      [
        "2:2 stray-quote: row 1, a: a quote inside a cell that does not start with one → \(doubled)",
        "3:2 stray-quote: row 2, a: a quote inside a cell that does not start with one → \(doubled)",
        "4:6 stray-quote: row 3, a: text behind the closing quote of a cell → \(behind)",
        "5:6 stray-quote: row 4, b: text behind the closing quote of a cell → \(behind)",
        "6:3 stray-quote: row 5, a: text behind the closing quote of a cell → \(behind)",
      ], leaves: [5])
  }

  @Test func `a row with a stray quote is not called ragged as well, and each of its cells is told`() {
    check(
      "a,b\nx⟦\"⟧y,z⟦\"⟧,w\n",
      [
        "2:2 stray-quote: row 1, a: a quote inside a cell that does not start with one → \(doubled)",
        "2:6 stray-quote: row 1, b: a quote inside a cell that does not start with one → \(doubled)",
      ], leaves: [])
  }

  @Test func `a quote that was closed by that of a later row names its opening`() {
    check(
      "a,b\n1,\"two\n3,\"⟦f⟧our\"\n5,6\n",
      [
        "3:4 stray-quote: row 1, b: text behind the closing quote of a cell (2:3 the cell starts here) → \(behind)"
      ], leaves: [1])
  }

  @Test func `stray quotes in the header`() {
    check(
      "a,b⟦\"⟧\n1,2\n⟦3⟧\n",
      [
        "1:4 stray-quote: a quote inside a cell that does not start with one → \(doubled)",
        "3:1 ragged-row: row 2: the row has 1 cell, the header has 2 → write `,` for every cell, also for a blank one",
      ], leaves: nil)
  }

  @Test func `carriage returns that end a line alone`() {
    let help =
      "a carriage return without a line feed does not end a line → save the file with the line ends of Windows or Unix"
    for text in ["a,b⟦\r⟧1,2\r3,4\r", "\"a\",\"b\"⟦\r⟧\"1\",\"2\"\r"] {
      let marked = Marked(text)
      let (sheet, diagnostics) = Sheet.read(marked.file)
      #expect(sheet == nil)
      let column = text.hasPrefix("a") ? 4 : 8
      expect(diagnostics, are: ["1:\(column) control-character: \(help)"], in: marked)
    }
    check(
      "a,b\n1,2⟦\r⟧3,4\n5,6\n", ["2:4 control-character: row 1, b: \(help)"], leaves: [1])
  }

  @Test(arguments: [
    ("⟦Date;Amount⟧\n2026-03-01;1,50\n", Character(","), "`;`", "\";\""),
    ("⟦Date\tAmount⟧\n2026-03-01\t5\n", ",", "a tab", "tab"),
    ("⟦Date,Amount⟧", ";", "`,`", "\",\""),
    ("⟦Date|Amount|By⟧\n1|2|3\n", ",", "`|`", "\"|\""),
  ])
  func `another separator than the settings say`(
    text: String, separator: Character, mark: String, setting: String
  ) {
    check(
      text, separator: separator,
      [
        "1:1 no-header: the header is a single column with \(mark) in it "
          + "→ write `separator: \(setting)` for this table in daybook.yml"
      ], leaves: nil)
  }

  @Test func `a single column may have such a mark in its name`() {
    check("Notes; remarks\nnone\n", [], leaves: [0])
    check("\"Date;Amount\"\n1;2\n", [], leaves: [0])
  }

  @Test func `rows keep their numbers where others are left out`() throws {
    let file = SourceFile(path: "a.csv", bytes: Array("a,b\n1\n\n2,x\n3,\"\"y\n4,z\n".utf8))
    let sheet = try #require(Sheet.read(file).sheet)
    #expect(sheet.rowCount == 5)
    #expect(sheet.rows == [2, 4])
    #expect((0..<5).map { sheet.text(row: $0, column: 1) } == ["", "", "x", "", "z"])
    #expect((0..<5).map { sheet.range(row: $0, column: 0) } == [4..<4, 6..<6, 7..<8, 11..<11, 17..<18])
  }

  @Test func `a hundred are told one by one and the rest is counted`() {
    let text = "a,b\n" + String(repeating: "1\n", count: 1_000)
    let diagnostics = Sheet.read(SourceFile(path: "a.csv", bytes: Array(text.utf8))).diagnostics
    #expect(diagnostics.count == 101)
    #expect(
      diagnostics.last.map(shown)
        == "102:1 ragged-row: row 101: 900 more faults of this kind start here → write `,` for every cell, also for a blank one"
    )
  }

  @Test func `more columns than a spreadsheet has`() {
    let names = (1...16_385).map { "c\($0)" }.joined(separator: ",")
    let (sheet, diagnostics) = Sheet.read(SourceFile(path: "a.csv", bytes: Array(names.utf8)))
    #expect(sheet == nil)
    #expect(
      diagnostics.map(shown) == [
        "1:1 too-large: the header has 16385 columns, more than the 16384 of a spreadsheet "
          + "→ check the line ends and the separator of the file"
      ])
  }
}
