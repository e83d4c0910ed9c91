import Bookkeeping
import Figures
import Reports
import Testing
import Values

@Suite struct `Costs of the year` {
  @Test func `of no budget, or of less than none, nothing is a share`() {
    func used(_ budget: Int?) -> Figure {
      var costs = CostFigures()
      costs.actual = Fixed(50)
      return costs.against(budget.map { Fixed($0) }).usedFigure
    }
    #expect(used(200).ratio == Ratio(50, over: 200))
    #expect(used(nil) == .notSet)
    #expect([used(0), used(-600)] == [.notAvailable, .notAvailable])
  }

  @Test func `are those known by the as-of day, against the budget of the whole year`() async throws {
    let (book, reports) = try await reports()
    let report = reports.report(CostCentre.all)
    // 100 + 100 + 46 of 61 days + 30 + 25
    #expect(report.total.actual == Fixed(301))
    #expect(report.total.awaiting == Fixed(60))
    #expect(report.total.committed == Fixed(500))
    #expect(report.total.budget == Fixed(2000))
    #expect(report.total.remaining == Fixed(1139))
    #expect(report.total.used == Ratio(301, over: 2000))
    #expect(report.yearGone == Ratio(76, over: 365))
    // 301, 60 and 500, and the budget of the 207 of 261 working days that are to come.
    #expect(report.total.outlook == (try money("2447.206896551732")))
    #expect(reports.report(try book.person("priya")).total.outlook == nil)
    let travel = try #require(book.categories.number(of: "travel"))
    let categories = reports.report(try book.team("london")).categories
    // Each of 261 days has 3.831417624521 of 1,000, the last the rest; 125 are spent.
    #expect(
      categories.first { $0.item == .category(travel) }?.figures.outlook == (try money("918.103448275866")))
    #expect(report.lineCount == 5)
    #expect(report.merchantCount == 3)
  }

  @Test func `that wait for approval are listed, of a team with all that lies under it`() async throws {
    let (book, reports) = try await reports()
    for centre in [CostCentre.all, try book.team("division"), try book.team("london")] {
      let waiting = reports.report(centre).waiting
      #expect(waiting.count == 1)
      #expect(waiting.total == Fixed(60))
      let line = try #require(waiting.lines.first)
      #expect(line.day == (try day("2026-04-20")))
      #expect(line.age == 56)
      #expect(line.people == [])
      #expect(line.amount == Fixed(60))
      #expect(line.place == CostPeriod(try book.team("london"), try book.month("2026-04-01")))
      #expect(line.page == 1)
    }
    #expect(reports.report(try book.team("regions")).waiting.count == 0)
    #expect(reports.report(try book.person("priya")).waiting.count == 0)
  }

  @Test func `that wait beyond a hundred are one row, the oldest a hundred are shown`() async throws {
    let lines = (0..<103).map { "2026-04-\($0 < 51 ? "20" : "10"),\($0 + 1),claimed\n" }.joined()
    let book = try await smallBook(
      asOf: "2026-06-15", settings: "tables: [{file: tables/costs.csv, kind: expense}]\n",
      ["tables/costs.csv": "date,amount,status\n2026-05-01,7,paid\n2026-06-16,9,claimed\n" + lines])
    let waiting = try CostReports(Groundwork(book)).report(.all).waiting
    #expect(waiting.count == 103)
    #expect(waiting.lines.count == 100)
    #expect(waiting.lines.first?.amount == Fixed(52))
    #expect(waiting.otherCount == 3)
    #expect(waiting.others == Fixed(49 + 50 + 51))
    #expect(waiting.total == Fixed(103 * 104 / 2))
  }

  @Test func `stand by team as a tree, and what nobody answers for beside it`() async throws {
    let (book, reports) = try await reports()
    let rows = reports.report(CostCentre.all).teams
    #expect(
      try rows.map(\.item) == [
        book.item("division"), book.item("london"), book.item("regions"), .notAllocated,
      ])
    #expect(rows.map(\.level) == [0, 1, 1, 0])
    #expect(rows.map(\.figures.actual) == [Fixed(271), Fixed(185), Fixed(86), Fixed(30)])
    #expect(rows.map(\.figures.budget) == [Fixed(2000), Fixed(1000), nil, nil])
  }

  @Test func `stand by category as a tree, each with what is its own`() async throws {
    let (book, reports) = try await reports()
    let rows = reports.report(CostCentre.all).categories
    let travel = try #require(book.categories.number(of: "travel"))
    let fuel = try #require(book.categories.number(of: "fuel"))
    let office = try #require(book.categories.number(of: "office"))
    #expect(
      rows.map(\.item) == [.category(office), .category(travel), .category(fuel), .ownOfCategory(travel)])
    #expect(rows.map(\.figures.actual) == [Fixed(176), Fixed(125), Fixed(100), Fixed(25)])
    #expect(rows.map(\.figures.budget) == [nil, Fixed(1000), nil, nil])
  }

  @Test func `of a team itself have the outlook that its parts leave, so that rows add up`() async throws {
    let quarters = ["FY2027-Q1", "FY2027-Q2", "FY2027-Q3", "FY2027-Q4"]
    let budgets = quarters.map { "\($0),300,division,\n\($0),200,london,\n" }
    let book = try await smallBook(
      asOf: "2026-06-30",
      settings: """
        categories:
          travel: {name: Travel}
          office: {name: Office}
        tables:
          - {file: tables/costs.csv, kind: expense}
          - {file: tables/budgets.csv, kind: budget}
        """,
      [
        "teams/division.md": "---\nname: Division\n---\n",
        "teams/london.md": "---\nname: London\nparent: division\n---\n",
        "teams/regions.md": "---\nname: Regions\nparent: division\n---\n",
        "tables/costs.csv": """
        date,amount,category,team,status
        2026-04-10,50,office,london,paid
        2026-04-11,7,office,regions,claimed
        2026-04-12,20,office,division,paid
        2026-05-12,5,travel,division,ordered

        """,
        "tables/budgets.csv": "period,amount,team,category\n" + budgets.joined(),
      ])
    let rows = try CostReports(Groundwork(book)).report(.all).teams
    #expect(
      try rows.map(\.item) == [
        book.item("division"), book.item("london"), book.item("regions"),
        .ownOfTeam(#require(book.teams.number(ofID: "division"))),
      ])
    // 82 and 3 × 300; 50 and 3 × 200; nothing is set for regions, which has spent 7; what is left of both is 25 and
    // 3 × 100.
    #expect(rows.map(\.figures.outlook) == [Fixed(982), Fixed(650), nil, Fixed(325)])
    #expect(rows.map(\.figures.budget) == [Fixed(1200), Fixed(800), nil, Fixed(400)])
  }

  @Test(arguments: [(800, nil), (600, 50), (599, 51)])
  func `of a team itself have no outlook where its parts leave less of it than is spent`(
    known: Int, own: Int?
  ) async throws {
    let quarters = ["FY2027-Q1", "FY2027-Q2", "FY2027-Q3", "FY2027-Q4"]
    let budgets = quarters.map { "\($0),300,division\n\($0),199,london\n\($0),100,regions\n" }
    let book = try await smallBook(
      asOf: "2026-06-30",
      settings: """
        tables:
          - {file: tables/costs.csv, kind: expense}
          - {file: tables/budgets.csv, kind: budget}
        """,
      [
        "teams/division.md": "---\nname: Division\n---\n",
        "teams/london.md": "---\nname: London\nparent: division\n---\n",
        "teams/regions.md": "---\nname: Regions\nparent: division\n---\n",
        "tables/costs.csv": """
        date,amount,category,team,status,covers
        2026-04-12,50,office,division,paid,
        2026-06-05,\(known),office,london,paid,2027-01

        """,
        "tables/budgets.csv": "period,amount,team\n" + budgets.joined(),
      ])
    let rows = try CostReports(Groundwork(book)).report(.all).teams
    // To come are 900 of the division, and 300 of regions. Of London it is what is known, as that is above 597.
    #expect(
      rows.map(\.figures.outlook) == [Fixed(950), Fixed(known), Fixed(300), own.map { Fixed($0) }])
    #expect(rows.map(\.figures.actual) == [Fixed(50), .zero, .zero, Fixed(50)])
  }

  @Test func `of a team are its people's and what no person of it answers for`() async throws {
    let (book, reports) = try await reports()
    let report = reports.report(try book.team("london"))
    #expect(report.teams.isEmpty)
    #expect(try report.people.map(\.item) == [book.person("priya").item, .withoutPerson])
    #expect(report.people.map(\.figures.actual) == [Fixed(185), .zero])
    #expect(report.people.map(\.figures.committed) == [.zero, Fixed(500)])
    let division = reports.report(try book.team("division"))
    #expect(try division.teams.map(\.item) == [book.item("london"), book.item("regions")])
  }

  @Test func `of months to come are not there, their budgets may be`() async throws {
    let (book, reports) = try await reports()
    let months = reports.report(try book.person("tom")).months
    #expect(months.map(\.figures?.actual).prefix(4) == [.zero, Fixed(71), Fixed(15), nil])
    #expect(months.map(\.hasPage).prefix(4) == [false, true, true, false])
  }

  private func reports() async throws -> (book: Book, reports: CostReports) {
    let book = try await costBook()
    return (book, try CostReports(Groundwork(book)))
  }
}

private extension Book {
  func item(_ team: String) throws -> CostRow.Item { try self.team(team).item }
}

private extension CostCentre {
  var item: CostRow.Item {
    switch self {
    case .all: .notAllocated
    case .team(let team): .team(team)
    case .person(let person): .person(person)
    }
  }
}
