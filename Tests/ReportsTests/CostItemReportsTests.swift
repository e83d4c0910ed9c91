import Bookkeeping
import Reports
import Testing
import Values

@Suite struct `Costs by category` {
  @Test func `include what lies under it, and show its own as a row`() async throws {
    let (book, reports) = try await reports(costBook())
    let travel = try book.category("travel")
    let report = reports.report(.category(travel))
    #expect(report.total.actual == Fixed(125))
    #expect(report.total.budget == Fixed(1000))
    #expect(report.total.remaining == Fixed(875))
    #expect(report.share == Ratio(125, over: 301))
    #expect(report.lineCount == 2)
    #expect(try report.categories.map(\.item) == [.category(book.category("fuel")), .ownOfCategory(travel)])
    #expect(report.categories.map(\.figures.actual) == [Fixed(100), Fixed(25)])
    #expect(try reports.report(.category(book.category("fuel"))).categories.isEmpty)
  }

  @Test func `itself has the outlook that what lies under it leaves`() async throws {
    let quarters = ["FY2027-Q1", "FY2027-Q2", "FY2027-Q3", "FY2027-Q4"]
    let budgets = quarters.map { "\($0),300,travel\n\($0),200,fuel\n" }
    let (book, reports) = try await reports(
      smallBook(
        asOf: "2026-06-30",
        settings: """
          categories: {travel: {name: Travel}, fuel: {name: Fuel, parent: travel}}
          tables:
            - {file: tables/costs.csv, kind: expense}
            - {file: tables/budgets.csv, kind: budget}
          """,
        [
          "tables/costs.csv":
            "date,amount,category,status\n2026-04-10,50,fuel,paid\n2026-04-11,20,travel,paid\n",
          "tables/budgets.csv": "period,amount,category\n" + budgets.joined(),
        ]))
    let report = reports.report(.category(try book.category("travel")))
    // 70 and 3 × 300; 50 and 3 × 200.
    #expect(report.total.outlook == Fixed(970))
    #expect(report.categories.map(\.figures.outlook) == [Fixed(650), Fixed(320)])
    #expect(report.categories.map(\.figures.budget) == [Fixed(800), Fixed(400)])
    #expect(report.categories.map(\.figures.remaining) == [Fixed(750), Fixed(380)])
  }

  @Test func `stand by team as a tree, and what nobody answers for beside it`() async throws {
    let (book, reports) = try await reports(costBook())
    let report = reports.report(.category(try book.category("office")))
    let teams = try ["division", "regions", "london"].map { try book.number(ofTeam: $0) }
    #expect(report.teams.map(\.item) == teams.map { .team($0) } + [.notAllocated])
    #expect(report.teams.map(\.level) == [0, 1, 1, 0])
    #expect(report.teams.map(\.figures.actual) == [Fixed(146), Fixed(86), Fixed(60), Fixed(30)])
    #expect(report.teams.map(\.figures.committed) == [Fixed(500), .zero, Fixed(500), .zero])
    let travel = reports.report(.category(try book.category("travel")))
    #expect(travel.teams.map(\.figures.budget) == [Fixed(1000), Fixed(1000)])
  }

  @Test func `add up to the total, by person, supplier, month and page of lines`() async throws {
    let (book, reports) = try await reports(costBook())
    let report = reports.report(.category(try book.category("office")))
    // 60 + 40 + 46 of 61 days + 30
    #expect(report.total.actual == Fixed(176))
    #expect(report.total.awaiting == Fixed(60))
    #expect(report.total.committed == Fixed(500))
    let (priya, tom) = (try book.number(ofPerson: "priya"), try book.number(ofPerson: "tom"))
    #expect(report.people.map(\.item) == [.person(tom), .person(priya), .withoutPerson])
    #expect(report.people.map(\.figures.actual) == [Fixed(86), Fixed(60), Fixed(30)])
    #expect(report.people.map(\.figures.awaiting) == [.zero, .zero, Fixed(60)])
    #expect(report.merchants.map(\.item) == [.merchant(try book.merchant("Paper")), .merchant(none)])
    #expect(report.merchants.map(\.figures.actual) == [Fixed(146), Fixed(30)])
    #expect(
      report.months.map(\.figures?.actual).prefix(4) == [.zero, Fixed(161), Fixed(15), nil])
    let places = try [
      CostPeriod(book.team("london"), book.month("2026-06-01")),
      CostPeriod(.person(tom), book.month("2026-06-01")), CostPeriod(.person(tom), book.month("2026-05-01")),
      CostPeriod(.person(priya), book.month("2026-05-01")), CostPeriod(.all, book.month("2026-05-01")),
      CostPeriod(book.team("london"), book.month("2026-04-01")),
    ]
    #expect(report.places.map(\.place) == places)
    #expect(
      report.places.map(\.figures.sum)
        == [Fixed(500), Fixed(15), Fixed(71), Fixed(60), Fixed(30), Fixed(60)])
    for rows in [report.people, report.merchants, report.teams.filter { $0.level == 0 }] {
      #expect(rows.reduce(Fixed.zero) { $0 + $1.figures.sum } == report.total.sum)
    }
    #expect(report.months.reduce(Fixed.zero) { $0 + ($1.figures?.sum ?? .zero) } == report.total.sum)
    #expect(report.places.reduce(Fixed.zero) { $0 + $1.figures.sum } == report.total.sum)
  }

  @Test func `count a line once, whoever shares it and however many months it covers`() async throws {
    let (book, reports) = try await reports(costBook())
    #expect(try reports.report(.category(book.category("office"))).lineCount == 5)
    #expect(try reports.report(.merchant(book.merchant("Paper"))).lineCount == 2)
  }

  @Test func `stand beside the same days of last year`() async throws {
    let (book, reports) = try await reports(
      smallBook(
        asOf: "2026-05-10", settings: "tables: [{file: tables/costs.csv, kind: expense}]\n",
        [
          "tables/costs.csv":
            "date,amount,category,merchant\n2025-05-10,40,fuel,Pump\n2025-05-11,7,fuel,Pump\n2026-05-01,50,fuel,Pump\n"
        ]))
    for item in [CostItem.category(try book.category("fuel")), .merchant(try book.merchant("Pump"))] {
      let report = reports.report(item)
      #expect(report.compared == Compared(now: Fixed(50), before: Fixed(40)))
      #expect(report.months.map(\.lastYear).prefix(3) == [.zero, Fixed(47), .zero])
    }
  }
}

@Suite struct `Costs by supplier` {
  @Test func `say what it was used for, by whom and when`() async throws {
    let (book, reports) = try await reports(costBook())
    let report = reports.report(.merchant(try book.merchant("Paper")))
    #expect(report.total.actual == Fixed(146))
    #expect(report.total.budget == nil)
    #expect(report.share == Ratio(146, over: 301))
    #expect(report.categories.map(\.item) == [.category(try book.category("office"))])
    #expect(report.categories.map(\.figures.actual) == [Fixed(146)])
    #expect(report.merchants.isEmpty)
    let teams = try ["division", "regions", "london"].map { try book.number(ofTeam: $0) }
    #expect(report.teams.map(\.item) == teams.map { .team($0) })
    #expect(report.teams.map(\.figures.actual) == [Fixed(146), Fixed(86), Fixed(60)])
    #expect(report.people.map(\.figures.actual) == [Fixed(86), Fixed(60)])
    #expect(report.months.map(\.figures?.actual).prefix(4) == [.zero, Fixed(131), Fixed(15), nil])
    #expect(report.places.map(\.figures.actual) == [Fixed(15), Fixed(71), Fixed(60)])
  }

  @Test func `have pages for the dearest first, and categories that were used or have a budget`() async throws
  {
    let (book, reports) = try await reports(costBook())
    #expect(reports.merchants == (try ["Paper", "Pump", "Rail"].map { try book.merchant($0) }))
    #expect(
      reports.categories == (try ["fuel", "office", "travel"].map { try book.category($0) }.sorted()))
  }

  @Test func `are cut at a hundred, and what is beyond is one row with its sum`() async throws {
    let numbers = 1...120
    let lines = numbers.map { "2026-05-01,\($0),fuel,p\($0),Shop \($0)\n" }.joined()
    let people = numbers.map { "p\($0),Person \($0)\n" }.joined()
    let (book, reports) = try await reports(
      smallBook(
        asOf: "2026-05-10",
        settings:
          "tables: [{file: tables/costs.csv, kind: expense}, {file: tables/people.csv, kind: person}]\n",
        [
          "tables/costs.csv": "date,amount,category,person,merchant\n" + lines,
          "tables/people.csv": "id,name\n" + people,
        ]))
    #expect(reports.merchants.count == 100)
    #expect(reports.merchants.first == (try book.merchant("Shop 120")))
    #expect(reports.merchants.last == (try book.merchant("Shop 21")))
    let report = reports.report(.category(try book.category("fuel")))
    #expect(report.merchants.count == 101)
    #expect(report.merchants.last?.item == .others(20))
    // 1 + 2 + … + 20
    #expect(report.merchants.last?.figures.actual == Fixed(210))
    #expect(report.places.count == 100)
    #expect(report.otherPlaces?.count == 20)
    #expect(report.otherPlaces?.figures.actual == Fixed(210))
    #expect(report.lineCount == 120)
  }
}

private func reports(_ book: Book) throws -> (book: Book, reports: CostItemReports) {
  (book, try CostItemReports(CostReports(Groundwork(book))))
}

private extension Book {
  func category(_ id: String) throws -> Int32 { try #require(categories.number(of: id)) }

  func merchant(_ id: String) throws -> Int32 { try #require(merchants.number(of: id)) }

  func number(ofTeam id: String) throws -> Int32 { try #require(teams.number(ofID: id)) }

  func number(ofPerson id: String) throws -> Int32 { try #require(people.number(ofID: id)) }
}
