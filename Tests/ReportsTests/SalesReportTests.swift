import Bookkeeping
import Figures
import Questions
import Reports
import TestSupport
import Testing
import Values

/// The reports of a small book's months, quarters and years: two teams, targets by month, and things that came late.
@Suite struct `The sales reports of a small book` {
  private static func book(asOf: String = "2026-06-15", late: Bool = true) async throws -> Book {
    try await smallBook(
      asOf: asOf, settings: "revenue_counts_on: run\nfamilies: {print: {name: Print}, web: {name: Web}}\n",
      tables: [
        "person": "id,name,team\nann,Ann,red\nbob,Bob,blue\ncat,Cat,",
        "team": "id,name,parent\nall,All,\nred,Red,all\nblue,Blue,all",
        "territory": "id,name,parent\nland,Land,\nnorth,North,land\nsouth,South,land",
        "account": """
        id,name,owner,territory
        a,Alpha,ann,north
        b,Beta,bob,south
        c,Gamma,bob,land
        """,
        "product": "id,name,family,unit\nsheet,Sheet,print,sheet\nviews,Views,web,view",
        "sale": """
        date,account,product,quantity,amount,start,end,recorded
        2025-04-01,a,sheet,10,900,2025-04-01,2025-06-29,
        2026-01-10,a,sheet,3,300,2026-01-10,2026-01-10,
        2026-02-10,b,views,1000,280,2026-02-10,2026-04-10,
        2026-04-20,a,sheet,2,200,2026-04-20,2026-04-20,
        2026-05-20,c,views,500,150,2026-05-20,2026-05-20,
        2026-06-10,b,views,600,600,2026-06-10,2026-06-29,
        2026-03-03,c,,,70,2026-03-03,2026-03-03,\(late ? "2026-04-05" : "")
        """,
        "activity": """
        date,account,type,people,recorded
        2025-05-01,a,call,ann,
        2026-04-02,a,call,ann,
        2026-05-02,b,visit,bob;ann,
        2026-04-29,c,call,bob,\(late ? "2026-05-03" : "")
        """,
        "expense": """
        date,amount,person,category,recorded
        2026-04-04,50,ann,fuel,
        2026-05-04,20,bob,meals,
        2026-04-30,30,bob,fuel,\(late ? "2026-05-20" : "")
        """,
        "quota": """
        period,amount,team
        2026-04,150,red
        2026-05,100,red
        2026-06,100,red
        2026-04-01..2027-03-31,1200,blue
        """,
        "budget": "period,amount,category\nFY2027,1200,fuel",
      ])
  }

  private static func reports(late: Bool = true) async throws -> (book: Book, reports: SalesReports) {
    let book = try await book(late: late)
    return (book, try SalesReports(Groundwork(book)))
  }

  private func report(_ name: String, _ reports: SalesReports, _ book: Book) throws -> SalesReport {
    let period = try #require(reports.periods.first { book.calendar.name($0.period) == name })
    return reports.report(period)
  }

  @Test func `are one for each period in which something ran or was done`() async throws {
    let (book, reports) = try await Self.reports()
    #expect(
      reports.periods.map { book.calendar.name($0.period) } == [
        "2025-04", "2025-05", "2025-06", "2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06",
        "FY2026-Q1", "FY2026-Q4", "FY2027-Q1", "FY2026", "FY2027",
      ])
    #expect(
      reports.periods.filter { !$0.isOver }.map { book.calendar.name($0.period) } == [
        "2026-06", "FY2027-Q1", "FY2027",
      ])
  }

  /// Whether asked for together with others or alone, a figure is what a question about its days gives, as of the last
  /// of them.
  @Test(arguments: [true, false])
  func `say what a question as of the last day says`(late: Bool) async throws {
    let (book, reports) = try await Self.reports(late: late)
    for period in reports.periods {
      let report = reports.report(period)
      let name = book.calendar.name(period.period)
      func answer(_ days: Period?, by: [Dimension] = []) throws -> Answer? {
        try days.map {
          try book.answer(
            Question(report.measures.map(\.measure), by: by, period: $0), asOf: period.asOf)
        }
      }
      let answers = try (
        answer(period.days), answer(period.before), answer(period.yearBefore), answer(period.toDate),
        answer(period.lastToDate)
      )
      for row in report.measures {
        #expect(row.now.figure == answers.0?.figure(row.measure), "\(name) \(row.measure)")
        #expect(row.before == answers.1?.figure(row.measure), "before \(name) \(row.measure)")
        #expect(row.yearBefore == answers.2?.figure(row.measure), "a year before \(name) \(row.measure)")
        #expect(row.toDate?.figure == answers.3?.figure(row.measure), "to date \(name) \(row.measure)")
        #expect(row.lastToDate == answers.4?.figure(row.measure), "last to date \(name) \(row.measure)")
      }
      for (rows, dimension) in [
        (report.people, Dimension.person), (report.teams, .team), (report.products, .product),
      ] {
        var question = Question(["revenue", "quota", "calls"], by: [dimension], period: period.days)
        if dimension == .product { question.measures = ["revenue"] }
        question.rollsUp = dimension == .team
        let now = try book.answer(question, asOf: period.asOf)
        for row in rows {
          guard case .member(let member) = row.subject else { continue }
          #expect(row.revenue == now.figure("revenue", [member]).fixed, "\(name) \(dimension) \(member)")
          guard dimension != .product, member >= 0 else { continue }
          #expect(row.target.figure == now.figure("quota", [member]), "\(name) \(dimension) \(member)")
          #expect(row.calls == now.figure("calls", [member]), "\(name) \(dimension) \(member)")
        }
        #expect(
          rows.filter { $0.level == 0 }.reduce(Fixed.zero) { $0 + $1.revenue } == report.total.revenue,
          "\(name) \(dimension)")
      }
      let parts = report.parts.filter { $0.level == 0 }
      if !parts.isEmpty {
        #expect(parts.reduce(Fixed.zero) { $0 + $1.figures.revenue } == report.total.revenue, "\(name)")
      }
    }
  }

  @Test func `leave out what became known later`() async throws {
    let (book, reports) = try await Self.reports()
    let march = try report("2026-03", reports, book)
    // 31 of 60 days of 280; the 70 were recorded in April.
    #expect(march.total.revenue.description.hasPrefix("144.66"))
    let april = try report("2026-04", reports, book)
    #expect(april.measure("calls")?.now.figure == .count(1), "the other call was recorded in May")
    #expect(april.measure("actual_cost")?.now.figure == .money(Fixed(50)))
    let (other, onTime) = try await Self.reports(late: false)
    #expect(try report("2026-04", onTime, other).measure("actual_cost")?.now.figure == .money(Fixed(80)))
  }

  @Test func `set the days gone of a period that is not over against as many`() async throws {
    let (book, reports) = try await Self.reports()
    let june = try report("2026-06", reports, book)
    #expect(june.period.days == Period(from: try #require(Day(iso: "2026-06-01")), to: book.asOf))
    #expect(june.period.before?.last == Day(iso: "2026-05-15"))
    #expect(june.period.yearBefore?.last == Day(iso: "2025-06-15"))
    // Six of the twenty days of 600.
    #expect(june.total.revenue == Fixed(180))
    #expect(june.total.before == .zero, "May's sale ran on the twentieth")
    #expect(june.measure("quota")?.now.isProRata == true)
  }

  @Test func `name the accounts that are new, and who won them`() async throws {
    let (book, reports) = try await Self.reports()
    let year = try report("FY2027", reports, book)
    #expect(year.opened.map { book.accounts.id($0.account) } == [])
    #expect(year.contacted.map { book.accounts.id($0.account) } == ["c", "b"])
    #expect(year.contacted.last?.people.map { book.people.id($0) } == ["bob", "ann"])
    let quarter = try report("FY2026-Q4", reports, book)
    #expect(quarter.opened.map { book.accounts.id($0.account) } == ["b"], "the sale to c was not known yet")
    #expect(quarter.opened.first?.people.map { book.people.id($0) } == ["bob"])
  }

  @Test func `say what is booked to run later, beside the target of the year`() async throws {
    let (book, reports) = try await Self.reports()
    let outlook = try #require(try report("FY2027", reports, book).outlook)
    #expect(outlook.laterThisYear == Fixed(420), "14 of the twenty days of 600")
    #expect(outlook.afterTheYear == .zero)
    #expect(outlook.revenueToDate == (try report("FY2027", reports, book)).total.revenue)
    let march = try #require(try report("2026-02", reports, book).outlook)
    // 19 days of February have gone; April's ten lie in the next year.
    #expect(march.laterThisYear + march.afterTheYear < Fixed(280))
    #expect(march.afterTheYear.description.hasPrefix("46.66"))
  }
}
