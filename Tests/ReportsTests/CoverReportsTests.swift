import Bookkeeping
import Figures
import Records
import Reports
import Testing
import Values

/// Who is away and who covers, worked by hand: Wednesday 30 September 2026, in four weeks from Monday 28 on.
struct CoverReportsTests {
  private static let files: KeyValuePairs = [
    "teams/red.md": "---\nname: Red\n---\n", "teams/all.md": "---\nname: All\n---\n",
    "people/ann.md": "---\nname: Ann\nteam: red\n---\n", "people/bob.md": "---\nname: Bob\n---\n",
    "people/eve.md": "---\nname: Eve\nworking_days: [mon, thu, sat]\n---\n",
    "accounts/a.md": "---\nname: Alpha\nowner: ann\n---\n",
    "accounts/b.md": "---\nname: Beta\nowner: ann\n---\n",
    "accounts/c.md": "---\nname: Gamma\nowner: bob\n---\n",
    "absences/ann.md":
      "---\nperson: ann\nfrom: 2026-09-28\nto: 2026-10-02\ncover: [{person: bob, accounts: [a]}]\n---\n",
    "absences/bob.md": "---\nperson: bob\nfrom: 2026-10-12\nto: 2026-10-13\nstatus: requested\n---\n",
    "absences/eve.md": "---\nperson: eve\nfrom: 2026-10-01\nto: 2026-10-01\npart: pm\n---\n",
    "tables/sales.csv": "date,account,amount\n2025-05-01,a,1000\n2025-05-01,b,300\n2025-05-01,c,500\n",
  ]

  private func reports(asOf: String = "2026-09-30") async throws -> (book: Book, reports: CoverReports) {
    let book = try await smallBook(
      asOf: asOf, settings: "holidays: [2026-10-12]\ntables: [{file: tables/sales.csv, kind: sale}]\n",
      CoverReportsTests.files)
    return (book, try CoverReports(Groundwork(book)))
  }

  private func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }
  private func days(_ first: String, _ last: String) throws -> Period {
    try #require(Period(from: try day(first), to: try day(last)))
  }

  @Test func `today says who covers which accounts, and what nobody covers`() async throws {
    let (book, reports) = try await reports()
    #expect(reports.weeks == (try days("2026-09-28", "2026-10-25")))
    #expect(reports.hereCount == 3)
    let today = try #require(reports.today.count == 1 ? reports.today.first : nil)
    #expect(book.people.id(today.away.person) == "ann")
    #expect(today.rows.map { book.people.id($0.coverer) } == ["bob", ""])
    #expect(today.rows.map { $0.accounts.map { book.accounts.id($0) } } == [["a"], ["b"]])
    #expect(today.rows.map(\.isAll) == [false, false])
    #expect(today.rows.map(\.isPart) == [false, false])
    #expect(reports.today(inTeam: try #require(book.teams.number(ofID: "red"))).count == 1)
    #expect(reports.today(inTeam: try #require(book.teams.number(ofID: "all"))).isEmpty)
  }

  @Test func `the grid has a letter for each working day`() async throws {
    let (book, reports) = try await reports()
    let grid = reports.grid
    // Eve works on Saturdays.
    #expect(grid.days.count == 24)
    #expect(grid.rows.map { book.people.id($0.person) } == ["ann", "bob", "eve"])
    /// The state, the half, how many accounts are left, for how many people somebody covers.
    func cell(_ row: Int, _ text: String) throws -> String {
      let cell = grid.rows[row].cells[try #require(grid.days.firstIndex(of: try day(text)))]
      return "\(cell.state) \(cell.part?.rawValue ?? "-") \(cell.uncovered) \(cell.coversFor.count)"
    }
    #expect(try cell(0, "2026-09-28") == "away - 1 0")
    #expect(try cell(0, "2026-10-03") == "off - 0 0")
    #expect(try cell(0, "2026-10-05") == "works - 0 0")
    #expect(try cell(1, "2026-10-02") == "works - 0 1")
    #expect(try cell(1, "2026-10-05") == "works - 0 0")
    #expect(try cell(1, "2026-10-12") == "holiday - 0 0")
    #expect(try cell(1, "2026-10-13") == "requested - 1 0")
    #expect(try cell(2, "2026-10-01") == "away pm 0 0")
    #expect(try cell(2, "2026-10-02") == "off - 0 0")
    #expect(try cell(2, "2026-10-03") == "works - 0 0")
  }

  @Test func `uncovered accounts stand by value, also of leave that is only asked for`() async throws {
    let (book, reports) = try await reports()
    #expect(reports.uncovered.map { book.accounts.id($0.account) } == ["c", "b"])
    #expect(reports.uncovered.map(\.halfDays) == [2, 6])
    #expect(reports.uncovered.map(\.value) == [Fixed(500), Fixed(300)])
    #expect(
      reports.uncovered.map(\.days) == [
        try days("2026-10-13", "2026-10-13"), try days("2026-09-30", "2026-10-02"),
      ])
    // Two accounts on five days, one of them covered; what is asked for does not count.
    #expect(reports.share == .ratio(try #require(Ratio(10, over: 20))))
  }

  @Test func `a person sees the own absences and those of others that are covered`() async throws {
    let (book, reports) = try await reports()
    let bob = try #require(book.people.number(ofID: "bob"))
    #expect(reports.absences(of: bob).map(\.away.isApproved) == [false])
    let covered = try #require(reports.covered(by: bob).first?.covered(by: bob))
    #expect(covered.rows.map { $0.accounts.map { book.accounts.id($0) } } == [["a"]])
    let (a, c) = (
      try #require(book.accounts.number(ofID: "a")), try #require(book.accounts.number(ofID: "c"))
    )
    #expect(reports.absence(ofOwnerOf: a)?.of(account: a).rows.map(\.coverer) == [bob])
    #expect(reports.absence(ofOwnerOf: c)?.of(account: c).rows.map(\.coverer) == [none])
  }

  @Test func `what is over is said of nobody any more`() async throws {
    let (book, reports) = try await reports(asOf: "2026-10-15")
    #expect(reports.today.isEmpty)
    #expect(reports.coming.isEmpty)
    #expect(reports.uncovered.isEmpty)
    #expect(reports.grid.rows.map { book.people.id($0.person) } == ["bob"], "he was away this week")
    #expect(reports.absences(of: reports.grid.rows[0].person).isEmpty)
  }

  @Test func `cover that changes says on which days`() async throws {
    let book = try await smallBook(
      asOf: "2026-09-30",
      [
        "people/ann.md": "---\nname: Ann\n---\n", "people/bob.md": "---\nname: Bob\n---\n",
        "people/eve.md": "---\nname: Eve\n---\n", "accounts/a.md": "---\nname: Alpha\nowner: ann\n---\n",
        "absences/ann.md": """
        ---
        person: ann
        from: 2026-10-01
        cover:
          - {person: bob, to: 2026-10-06}
          - {person: eve, from: 2026-10-08}
        ---
        """,
      ])
    let reports = try CoverReports(Groundwork(book))
    let rows = try #require(reports.coming.first).rows
    #expect(rows.map { book.people.id($0.coverer) } == ["bob", "eve", ""])
    #expect(
      rows.map(\.days) == [
        try days("2026-10-01", "2026-10-06"), try days("2026-10-08", "2026-10-23"),
        try days("2026-10-07", "2026-10-07"),
      ])
    #expect(rows.map(\.isPart) == [true, true, true])
  }
}
