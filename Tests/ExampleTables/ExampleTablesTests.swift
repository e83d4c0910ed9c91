import Foundation
import Testing

struct ExampleTablesTests {
  @Test("the example's tables are what the generator makes", arguments: ExampleTables.sheets.map(\.name))
  func tablesAreGenerated(name: String) throws {
    let sheet = try #require(ExampleTables.sheets.first { $0.name == name })
    let file = Self.content.appending(path: "tables").appending(path: name)
    let made = Data(sheet.csv.utf8)

    guard ProcessInfo.processInfo.environment["DAYBOOK_RECORD"] != "1" else {
      try made.write(to: file)
      Issue.record("\(name) was recorded; run again without DAYBOOK_RECORD to compare")
      return
    }
    let kept = try Data(contentsOf: file)
    #expect(kept == made, "\(name) differs: record it with DAYBOOK_RECORD=1 if the generator was changed")
  }

  @Test("no table stands beside those that the generator makes")
  func noOtherTable() throws {
    let folder = Self.content.appending(path: "tables").path
    let found = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(found == ExampleTables.sheets.map(\.name).sorted())
  }

  @Test("the rows that the settings count are the rows there are")
  func controlledRows() throws {
    let settings = try String(contentsOf: Self.content.appending(path: "daybook.yml"), encoding: .utf8)
    let counts = controls(in: settings)
    #expect(counts.count >= 2)
    for (name, rows) in counts.sorted(by: { $0.key < $1.key }) {
      let sheet = try #require(ExampleTables.sheets.first { "tables/\($0.name)" == name })
      #expect(sheet.rows.count == rows, "\(name)")
    }
  }

  /// The example's book, from where this file is.
  private static let content = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Content")

  /// The `control: {rows: 12}` of each `- file: …` of the settings.
  private func controls(in settings: String) -> [String: Int] {
    var counts: [String: Int] = [:]
    var file = ""
    for line in settings.split(separator: "\n") {
      if let name = line.firstMatch(of: /^\s*- file: (\S+)/)?.1 { file = String(name) }
      if let rows = line.firstMatch(of: /control: \{rows: ([0-9]+)\}/)?.1 { counts[file] = Int(rows) }
    }
    return counts
  }
}
