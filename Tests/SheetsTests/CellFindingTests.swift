import Diagnostics
import Sheets
import Testing

/// The cell in which a byte stands, of a file that is not read.
struct CellFindingTests {
  private func cell(_ text: String, _ separator: Character = ",") -> String {
    let bytes = Array(text.utf8)
    let place = bytes.firstIndex(of: 0) ?? bytes.count
    let file = SourceFile(path: "t.csv", bytes: bytes)
    let found = Sheets.cell(at: place, in: file, separator: separator.asciiValue ?? 0)
    return found.map { "\($0.row) \($0.header ?? "-")" } ?? "none"
  }

  @Test(arguments: [
    ("a,b\n1,\0\n", "1 b"), ("a, \"b,c\" \r\n1,2\r\n\"x,\"\"\n\",\"y\0\"", "2 b,c"), ("a\0,b\n1,2\n", "none"),
    ("\u{FEFF}a,b\n\0", "1 a"), ("a,b\n1,2,3\0", "1 -"), ("a,b\n5\" pipe,\0\n", "1 b"), ("\0", "none"),
    ("a,b\n\"1,\0", "1 a"),
  ])
  func `is told by separators, lines and quotes`(text: String, expected: String) {
    #expect(cell(text) == expected)
  }

  @Test func `with any separator`() {
    #expect(cell("a;b,c\n1;\0", ";") == "1 b,c")
  }
}
