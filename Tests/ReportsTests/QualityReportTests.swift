import Bookkeeping
import Diagnostics
import Reports
import Testing
import Values

/// How far a book can be relied on, counted by hand.
@Suite struct `Data quality` {
  private func report(
    settings: String = "", warnings: [Diagnostic] = [], _ files: KeyValuePairs<String, String>
  ) async throws -> (QualityReport, Book) {
    let book = try await smallBook(asOf: "2026-09-30", settings: settings, files)
    return (QualityReport(try Groundwork(book), warnings: warnings), book)
  }

  private static let files: KeyValuePairs = [
    "people/ann.md": "---\nname: Ann\n---\n",
    "accounts/alpha.md": "---\nname: Alpha\nowner: ann\nsegment: retail\n---\n",
    "accounts/beta.md": "---\nname: Beta\n---\n",
    "accounts/gamma.md": "---\nname: Gamma\nstage: lost\n---\n",
    "activities/1.md": "---\ndate: 2025-01-10\naccount: alpha\nperson: ann\ntype: call\n---\n",
    "tables/costs.csv": """
    date,amount,category,person,merchant,status
    2026-09-01,10,Travel,ann,Rail Co,
    2026-09-02,5,travel,ann,Rail Co,rejected
    2026-09-10,7,,ann,Rail Co.,
    2026-10-05,1,Travel,ann,,
    2026-09-11,9,Fuel,,,
    2026-09-12,3,Fuel,ann,,void

    """,
  ]
  private static let settings =
    "tables: [{file: tables/costs.csv, kind: expense, fresh: 7 days, where: {status: {not: void}}}]\n"

  @Test func `every source is counted: read is shown and left out together`() async throws {
    let (report, book) = try await report(settings: Self.settings, Self.files)
    let lines = report.sources.map { source in
      let days = source.newest.map { " \($0)" } ?? ""
      let counts = source.counts
      return
        "\(source.kind.rawValue) \(source.source) \(source.files): \(counts.records) = \(counts.shown) + "
        + "\(counts.totalLeftOut)\(days)\(source.age.map { " \($0)" } ?? "")"
    }
    #expect(
      lines == [
        "person people/ 1: 1 = 1 + 0", "account accounts/ 3: 3 = 3 + 0",
        "activity activities/ 1: 1 = 1 + 0 2025-01-10 628",
        "expense tables/costs.csv 1: 6 = 3 + 3 2026-09-11 19",
      ])
    #expect(
      report.leftOut.map { "\($0.reason.rawValue) \($0.kind.rawValue) \($0.count)" } == [
        "filtered expense 1", "rejected expense 1", "later expense 1",
      ])
    #expect(report.sources.map(\.isStale) == [false, false, false, true])
    #expect(report.sources.last?.due == (try day("2026-09-18")))
    #expect(report.total.records == book.tally.total && report.total.totalLeftOut == book.tally.totalLeftOut)
    #expect(report.fileCount == 6)
  }

  @Test func `parts of one record are one record`() async throws {
    let (report, book) = try await report(
      settings: "tables: [{file: tables/a.csv, kind: account}]\n",
      [
        "accounts/alpha.md": "---\nname: Alpha\n---\n",
        "tables/a.csv": "id,name,stage\nalpha,,active\nbeta,Beta,active\n",
      ])
    #expect(
      report.sources.map { "\($0.source) \($0.counts.read) \($0.counts.records)" } == [
        "tables/a.csv 2 1", "accounts/ 1 1",
      ])
    #expect(report.total.records == 2 && book.tally.total == 2)
  }

  @Test func `words that may be one stand side by side, where no list declares them`() async throws {
    let (report, _) = try await report(settings: Self.settings, Self.files)
    let lines = report.words.map { list in
      let words = list.words.map { "\($0.word) \($0.count)" }.joined(separator: ", ")
      let near = list.near.map { $0.map(\.word).joined(separator: " ~ ") }.joined(separator: ", ")
      return "\(list.list): \(words); \(near)"
    }
    #expect(
      lines == [
        "categories: Travel 2, Fuel 1, travel 1; Travel ~ travel", "segments: retail 1; ",
        "suppliers: ; Rail Co ~ Rail Co.",
      ])
    let declared = "categories: {Travel: {name: Travel}, travel: {name: travel}, Fuel: {name: Fuel}}\n"
    let (other, _) = try await self.report(settings: Self.settings + declared, Self.files)
    #expect(other.words.map(\.list) == [.segments, .suppliers])
  }

  @Test func `what lacks an owner, a segment, a category or somebody who answers for it is found`()
    async throws
  {
    let (report, book) = try await report(settings: Self.settings, Self.files)
    #expect(report.accountGaps.map { book.accounts.name($0.account) } == ["Beta"])
    #expect(
      report.accountGaps.map { [$0.lacksOwner, $0.lacksTerritory, $0.lacksSegment] } == [[true, false, true]])
    #expect(
      report.expenseGaps.map { "\($0.evidence?.line ?? 0) \($0.date) \($0.lacksCategory) \($0.lacksHolder)" }
        == [
          "6 2026-09-11 false true", "4 2026-09-10 true false",
        ])
    #expect(report.staleAccounts.map { book.accounts.name($0.account) } == ["Beta", "Alpha"])
    #expect(report.staleAccounts.map(\.lastContact) == [nil, try day("2025-01-10")])
  }

  @Test func `what nobody keeps is not missed`() async throws {
    let (report, _) = try await report(
      settings: "tables: [{file: tables/costs.csv, kind: expense}]\n",
      ["accounts/a.md": "---\nname: A\n---\n", "tables/costs.csv": "date,amount\n2026-09-01,10\n"])
    #expect(report.accountGaps.isEmpty && report.expenseGaps.isEmpty && report.staleAccounts.isEmpty)
    #expect(report.words.isEmpty)
  }

  @Test func `notes that were set aside are named with their authors, and warnings with their lines`()
    async throws
  {
    let file = SourceFile(path: "Content/pages/p.md", bytes: Array("One.\n<b>two</b>\n".utf8))
    let warning = Diagnostic(.warning, .rawHTML, "raw HTML is left out", at: SourceSpan(file, 5..<8))
    let (report, book) = try await report(
      settings: "on_error: {activity: set_aside}\n", warnings: [warning],
      [
        "people/ann.md": "---\nname: Ann\n---\n",
        "activities/1.md": "---\ndate: 2026-09-01\naccount: nobody\nperson: ann\ntype: call\n---\n",
      ])
    #expect(report.setAside.map(\.path) == ["activities/1.md"])
    #expect(report.setAside.map { $0.authors.map { book.people.name($0) } } == [["Ann"]])
    #expect(
      report.warnings.map { "\($0.path ?? ""):\($0.line ?? 0) \($0.summary)" } == [
        "pages/p.md:2 raw HTML is left out"
      ])
    #expect(
      report.leftOut.map { "\($0.reason.rawValue) \($0.kind.rawValue) \($0.count)" } == [
        "setAside activity 1"
      ])
    #expect(report.total.shown == 1)
  }
}
