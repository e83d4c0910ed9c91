import Diagnostics
import Seeds
import Sheets
import Testing

@Suite struct `Random tables` {
  private static let seed = UInt64.random(in: .min ... .max)

  private static let pieces = [
    "\"", "\"\"", ",", ";", "\n", "\r\n", "\r", " ", "\t", "é", "€", "a", "12.50", "\u{0}", "\u{FEFF}",
  ]

  /// A cell's text as an exporter writes it; what needs quotes has them, and some that do not need them.
  private func written(_ text: String, _ generator: inout SplitMix64) -> String {
    let needsQuotes = text.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
    guard needsQuotes || Bool.random(using: &generator) else { return text }
    return "\"\(text.replacing("\"", with: "\"\""))\""
  }

  private func text(_ generator: inout SplitMix64) -> String {
    (0..<Int.random(in: 0...4, using: &generator)).map { _ in
      Self.pieces.randomElement(using: &generator) ?? ""
    }.joined()
  }

  @Test func `500 tables come back as they were written`() {
    print("random tables: seed \(Self.seed)")
    var generator = SplitMix64(seed: Self.seed)
    for _ in 0..<500 {
      let columns = Int.random(in: 1...5, using: &generator)
      // The last cell holds a letter, so that no row is blank.
      let rows = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
        (0..<columns - 1).map { _ in text(&generator) } + ["x"]
      }
      let lineEnd = Bool.random(using: &generator) ? "\n" : "\r\n"
      let header = (1...columns).map { "c\($0)" }
      let lines =
        [header.joined(separator: ",")]
        + rows.map { row in
          row.map { written($0, &generator) }.joined(separator: ",")
        }
      let bytes = Array(lines.joined(separator: lineEnd).utf8)
      let (sheet, diagnostics) = Sheet.read(SourceFile(path: "a.csv", bytes: bytes))
      #expect(diagnostics.map(shown) == [])
      let read = sheet.map { sheet in
        sheet.rows.map { row in (0..<columns).map { Array(sheet.text(row: row, column: $0).utf8) } }
      }
      #expect(read == rows.map { $0.map { Array($0.utf8) } })
    }
  }

  @Test func `2,000 mutations are read or refused, each place in its file`() {
    print("mutations of a table: seed \(Self.seed)")
    var generator = SplitMix64(seed: ~Self.seed)
    let table = Array("\u{FEFF}a,\"b\"\"c\",dé\r\n1,\"x\r\ny\",£3\r\n4,,\" 6 \"\r\n\r\n7,8,9".utf8)
    for _ in 0..<2_000 {
      var bytes = table
      for _ in 0..<Int.random(in: 1...5, using: &generator) where !bytes.isEmpty {
        let at = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes[at] = UInt8.random(in: .min ... .max, using: &generator)
        case 1: bytes.removeSubrange(at..<min(bytes.count, at + Int.random(in: 1...6, using: &generator)))
        case 2:
          bytes.insert(contentsOf: Array((Self.pieces.randomElement(using: &generator) ?? "").utf8), at: at)
        default: bytes.removeSubrange(at...)
        }
      }
      for encoding in TextEncoding.allCases { readThrough(bytes, encoding) }
    }
  }

  private func readThrough(_ bytes: [UInt8], _ encoding: TextEncoding) {
    let (file, faults) = decoded(SourceFile(path: "a.csv", bytes: bytes), from: encoding)
    #expect(file != nil || faults.hasErrors)
    let renderer = TerminalRenderer(colours: false)
    for fault in faults { #expect(!renderer.render(fault).isEmpty) }
    guard let file else { return }
    #expect(!textFaults(in: file).contains { $0.code == .invalidUTF8 })
    for separator in ",;".utf8 {
      let (sheet, diagnostics) = Sheet.read(file, separator: separator)
      #expect(sheet != nil || diagnostics.hasErrors)
      for diagnostic in diagnostics { #expect(!renderer.render(diagnostic).isEmpty) }
      guard let sheet else { continue }
      for row in 0..<sheet.rowCount {
        for column in 0..<sheet.columnCount {
          let cell = sheet.cell(row: row, column: column)
          #expect(cell.span.range.upperBound <= file.bytes.count)
          #expect(cell.text.utf8.count <= cell.span.range.count)
        }
      }
    }
  }
}
