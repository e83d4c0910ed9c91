import Testing

/// Whatever a figure is called on a page can be looked up.
struct DefinitionTests {
  /// What says itself what it is: fields of records, and counts of what stands on the page.
  private static let plain: Set<String> = [
    "Accounts", "Accounts without anybody today", "Age in days", "All revenue of the client", "Amount",
    "Asked for, not approved", "Away today", "Clients", "Commission", "Days late", "Done",
    "Due in seven days", "Files", "Later", "Left out", "Line", "Notes and rows", "Open", "Overdue", "Paid",
    "Parts of other records", "People", "Quantity", "Read", "Records", "Records left out", "Records read",
    "Records shown", "Shown", "Sources not up to date", "Value", "Warnings", "Without a day", "Working days",
  ]
  /// The days of a figure, where its name is above it or on its left.
  private static let days: Set<String> = ["", "to date", ", same days", "of it", "of it to date"]

  @Test func `Every word above a figure stands among the definitions, or says itself what it is`()
    async throws
  {
    let site = try await ExampleSite.shared.value.site
    let file = try #require(site.files.first { $0.address == "definitions.html" })
    let headings = try PageReader.read(file.bytes).all(named: "h3").map { heading in
      heading.children.map { child in
        guard case .text(let text) = child else { return "" }
        return text
      }.joined().trimming()
    }
    let defined = Set(headings + headings.flatMap { $0.split(separator: ", ").map(String.init) })
    var unknown: [String: String] = [:]
    for file in site.files where file.address.hasSuffix(".html") && file.address != "cover.html" {
      let page = try ShownPage(file.address, file.bytes)
      var labels = page.headlines.map(\.label)
      for table in page.tables {
        labels += table.columns.indices.dropFirst().filter { column in
          table.rows.contains { $0.cells.indices.contains(column) && $0.cells[column].isFigure }
        }.map { table.columns[$0] }
      }
      for label in labels {
        let name = DefinitionTests.withoutDays(label)
        guard !defined.contains(name), !defined.contains(label), !DefinitionTests.plain.contains(label),
          !DefinitionTests.days.contains(name)
        else { continue }
        unknown[label] = file.address
      }
    }
    #expect(unknown.isEmpty, "\(unknown.sorted { $0.key < $1.key }.map { "`\($0.key)` of \($0.value)" })")
  }

  @Test func `Definitions and formulas are in the words of readers`() async throws {
    let site = try await ExampleSite.shared.value.site
    let file = try #require(site.files.first { $0.address == "definitions.html" })
    let page = try PageReader.read(file.bytes)
    let texts = page.all { $0.name == "dd" || $0.name == "p" }.map(\.visibleText)
    #expect(texts.count > 100)
    for text in texts {
      for identifier in ["_", "quota", "{", "`"] { #expect(!text.contains(identifier), "\(text)") }
    }
  }

  /// `% of rate card 2026/27`, `Sep 2026`, `Revenue, year to date`: what it is, without the days.
  private static func withoutDays(_ label: String) -> String {
    var text = label.replacing(/[0-9]{4}\/[0-9]{2}( Q[1-4])?/, with: "")
      .replacing(/[A-Z][a-z]{2} [0-9]{4}/, with: "")
    for days in [", year to date", " a year before", " last year", "  "] where !text.hasPrefix(days) {
      text = text.replacing(days, with: days == "  " ? " " : "")
    }
    return text.trimming()
  }
}
