import Testing

/// The page of data quality against the tally from which a build says its closing line.
struct QualityPageTests {
  @Test func `What the page of data quality counts is what the build says that it read`() async throws {
    let example = try await ExampleSite.shared.value
    let tally = example.book.tally
    let file = try #require(example.site.files.first { $0.address == "data-quality.html" })
    let page = try ShownPage(file.address, file.bytes)
    func figure(_ cell: ShownCell) -> Int? {
      guard case .figure(let figure, _) = cell else { return nil }
      return Int(figure.steps)
    }
    let headlines = page.headlines.prefix(3).map { figure($0.cell) }
    #expect(headlines == [tally.total, tally.total - tally.totalLeftOut, tally.totalLeftOut])

    let sources = try #require(page.tables.first { $0.id == "sources-table" })
    let places = try ["Read", "Shown", "Left out"].map { try #require(sources.columns.firstIndex(of: $0)) }
    let total = try #require(sources.rows.last)
    #expect(places.map { figure(total.cells[$0]) } == headlines)
    for row in sources.rows {
      let counts = places.compactMap { figure(row.cells[$0]) }
      #expect(counts.count == 3 && counts[0] == counts[1] + counts[2], "\(row.label)")
    }
    for (place, all) in zip(places, headlines) {
      let sum = sources.rows.filter { $0.part == .body && $0.level == 0 }.reduce(0) {
        $0 + (figure($1.cells[place]) ?? 0)
      }
      #expect(sum == all)
    }

    let leftOut = try #require(page.tables.first { $0.id == "left-out-table" })
    let reasons = leftOut.rows.filter { $0.part == .body && $0.level == 0 }.reduce(0) {
      $0 + (figure($1.cells[1]) ?? 0)
    }
    #expect(reasons == tally.totalLeftOut)
  }
}
