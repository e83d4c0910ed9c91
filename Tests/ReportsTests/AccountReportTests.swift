import Bookkeeping
import Figures
import Records
import Reports
import Testing
import Values

/// A group of two, an agency and a prospect; sales over two years, costs and notes.
@Suite struct `The report of an account` {
  private func book(_ more: KeyValuePairs<String, String> = [:]) async throws -> Book {
    let files: KeyValuePairs = [
      "people/priya.md": "---\nname: Priya\n---\n",
      "people/tom.md": "---\nname: Tom\n---\n",
      "products/poster.md": "---\nname: Poster\nunit: panel\n---\n",
      "products/spot.md": "---\nname: Spot\nunit: spot\n---\n",
      "accounts/alpha.md": """
      ---
      name: Alpha
      owner: [{value: house}, {value: tom, from: 2025-06-01}, {value: vacant, from: 2026-01-01}, {value: priya, from: 2026-01-12}, {value: tom, from: 2026-12-01}]
      agencies:
        - {agency: media, commission: 10 %, to: 2025-12-31}
        - {agency: media, commission: 15 %, for: radio, from: 2026-01-01}
      ---
      """,
      "accounts/beta.md": "---\nname: Beta\nparent: alpha\nowner: tom\n---\n",
      "accounts/gamma.md": "---\nname: Gamma\nstage: prospect\npotential: 5000\n---\n",
      "accounts/media.md": "---\nname: Media\ntype: agency\n---\n",
      "contacts/jo.md":
        "---\nname: Jo\nlawful_basis: consent\naccount: [{value: alpha}, {value: gamma, from: 2026-05-05}]\n---\n",
      "contacts/kim.md": "---\nname: Kim\nlawful_basis: consent\naccount: media\nacts_for: [alpha]\n---\n",
      "contacts/lee.md": "---\nname: Lee\nlawful_basis: consent\naccount: alpha\nleft: 2026-02-28\n---\n",
      "contacts/max.md": "---\nname: Max\nlawful_basis: consent\naccount: alpha\n---\n",
      // The second line runs half in September and half in October; the third takes all of the first back.
      "tables/sales.csv": """
      id,order,date,account,product,quantity,unit_price,amount,start,end,status,type,credits
      s1,o1,2025-05-10,alpha,poster,10,100,,2025-05-11,2025-05-20,,,
      s2,o2,2026-08-01,alpha,poster,6,100,,2026-09-16,2026-10-15,booked,,
      s3,o3,2026-04-02,alpha,spot,4,50,,,,run,,
      s4,,2026-04-20,alpha,spot,,,-50,,,,credit,s3
      s5,o5,2026-06-01,alpha,poster,9,100,,2026-11-01,2026-11-30,option,,
      s6,o6,2025-07-01,alpha,poster,9,100,,2025-08-01,2025-08-31,cancelled,,
      s7,o7,2026-05-01,beta,spot,1,70,,,,,,
      s8,o8,2024-03-01,alpha,spot,1,33,,,,,,

      """,
      "tables/costs.csv":
        "date,amount,category,account\n2026-04-15,100,meals,alpha\n2025-05-15,40,meals,alpha\n",
    ]
    let settings = """
      tables:
        - {file: tables/sales.csv, kind: sale}
        - {file: tables/costs.csv, kind: expense}
      """
    let all = files.map { ($0.key, $0.value) } + more.map { ($0.key, $0.value) }
    return try await smallBook(asOf: "2026-09-30", settings: settings, files: all)
  }

  private func report(_ id: String, _ book: Book) throws -> AccountReport {
    let account = try #require(book.accounts.number(ofID: id))
    return try AccountReports(Groundwork(book)).report(account)
  }

  @Test func `figures are those of the year to date, beside the same days of last year`() async throws {
    let report = try report("alpha", try await book())
    // 300 of the 600 that run to the middle of October, 200 of spots, 50 taken back.
    #expect(report.revenue == Compared(now: Fixed(450), before: Fixed(1000)))
    #expect(report.lastYear == Fixed(1000))
    #expect(report.booked == Compared(now: Fixed(750), before: Fixed(1000)))
    #expect(report.orders == 2)
    #expect(report.ordersBefore == 1)
    #expect(report.isBuyer)
  }

  @Test func `months that have not begun are blank, and the others add up`() async throws {
    let report = try report("alpha", try await book())
    #expect(
      report.months.map(\.revenue) == [150, 0, 0, 0, 0, 300].map { Fixed($0) }
        + Array(repeating: nil, count: 6))
    #expect(report.months.map(\.lastYear) == [0, 1000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0].map { Fixed($0) })
    #expect(report.months.count { $0.isOver } == 6)
  }

  @Test func `products stand by revenue this year, and add up to the account`() async throws {
    let book = try await book()
    let report = try report("alpha", book)
    #expect(report.products.map { book.products.name($0.product) } == ["Poster", "Spot"])
    #expect(
      report.products.map(\.revenue) == [
        Compared(now: Fixed(300), before: Fixed(1000)), Compared(now: Fixed(150), before: .zero),
      ])
    #expect(report.products.map(\.units) == [.quantity(Fixed(3)), .quantity(Fixed(4))])
    #expect(report.products.map(\.lastYear) == [Fixed(1000), .zero])
  }

  @Test func `each line says what it is to both years, and where it was written`() async throws {
    let sales = try report("alpha", try await book()).sales
    #expect(sales.lines.map(\.order) == ["o2", nil, "o3", "o1"], "the newest first; o8 is too old")
    #expect(sales.lines.map(\.amount) == [600, -50, 200, 1000].map { Fixed($0) })
    #expect(sales.lines.map(\.thisYear) == [300, -50, 200, 0].map { Fixed($0) })
    #expect(sales.lines.map(\.lastYear) == [0, 0, 0, 1000].map { Fixed($0) })
    #expect(sales.lines.map(\.state) == [.booked, .credit, .run, .booked])
    #expect(sales.lines.map(\.evidence?.line) == [3, 5, 4, 2])
    #expect(sales.lines.first?.evidence?.path == "tables/sales.csv", "without the folder of the command line")
    #expect(sales.lines.first?.runs == Period(from: try day("2026-09-16"), to: try day("2026-10-15")))
    #expect(sales.total.count == 4)
    #expect(sales.total.amount == Fixed(1750))
    #expect(sales.total.thisYear == Fixed(450), "as the account's revenue")
    #expect(sales.total.lastYear == Fixed(1000))
    #expect(sales.others == nil)
  }

  @Test func `options and cancelled lines are listed apart, and are in no sum`() async throws {
    let sales = try report("alpha", try await book()).sales
    #expect(sales.leftOut.map(\.order) == ["o5", "o6"])
    #expect(sales.leftOut.map(\.state) == [.option, .cancelled])
    #expect(sales.leftOut.map(\.amount) == [Fixed(900), Fixed(900)])
    #expect(sales.moreLeftOut == 0)
  }

  @Test func `of more than a hundred lines the largest are shown, and the others are one`() async throws {
    let many = (1...103).map { "2026-05-01,gamma,\($0)\n" }.joined()
    let book = try await smallBook(
      asOf: "2026-09-30", settings: "tables:\n  - {file: tables/sales.csv, kind: sale}\n",
      ["accounts/gamma.md": "---\nname: Gamma\n---\n", "tables/sales.csv": "date,account,amount\n" + many])
    let report = try report("gamma", book)
    #expect(report.sales.lines.count == 100)
    #expect(report.sales.lines.first?.amount == Fixed(4), "in the order of their writing")
    #expect(report.sales.others?.count == 3)
    #expect(report.sales.others?.amount == Fixed(6))
    #expect(report.sales.total.amount == Fixed(5356))
    #expect(report.revenue.now == Fixed(5356))
  }

  @Test func `owners are those that were known on the as-of day, with vacancies and the house`() async throws
  {
    let book = try await book()
    let (tom, priya) = (
      try #require(book.people.number(ofID: "tom")), try #require(book.people.number(ofID: "priya"))
    )
    #expect(
      try report("alpha", book).owners == [
        Holding(holder: .house, from: nil, to: try day("2025-05-31")),
        Holding(holder: .person(tom), from: try day("2025-06-01"), to: try day("2025-12-31")),
        Holding(holder: .vacant, from: try day("2026-01-01"), to: try day("2026-01-11")),
        Holding(holder: .person(priya), from: try day("2026-01-12"), to: nil),
      ])
    #expect(try report("media", book).owners.isEmpty)
  }

  @Test func `a group adds up, each account by what it brings itself`() async throws {
    let book = try await book()
    let report = try report("alpha", book)
    #expect(report.group.map { book.accounts.name($0.account) } == ["Alpha", "Beta"])
    #expect(report.group.map(\.revenue.now) == [Fixed(450), Fixed(70)])
    #expect(report.groupTotal?.revenue == Compared(now: Fixed(520), before: Fixed(1000)))
    let beta = try self.report("beta", book)
    #expect(beta.group.isEmpty)
    #expect(book.accounts.name(beta.parent) == "Alpha")
  }

  @Test func `an account that left the group stays in its sum as a row`() async throws {
    let book = try await smallBook(
      asOf: "2026-09-30", settings: "tables:\n  - {file: tables/sales.csv, kind: sale}\n",
      [
        "accounts/alpha.md": "---\nname: Alpha\n---\n",
        "accounts/beta.md": "---\nname: Beta\nparent: alpha\n---\n",
        "accounts/delta.md":
          "---\nname: Delta\nparent: [{value: alpha}, {value: other, from: 2026-06-01}]\n---\n",
        "accounts/other.md": "---\nname: Other\n---\n",
        "tables/sales.csv":
          "date,account,amount\n2026-05-01,beta,10\n2026-05-01,delta,4\n2026-07-01,delta,3\n",
      ])
    let report = try report("alpha", book)
    #expect(report.group.map(\.account).last == Bookkeeping.none)
    #expect(report.group.map(\.revenue.now) == [.zero, Fixed(10), Fixed(4)])
    #expect(report.groupTotal?.revenue.now == Fixed(14))
  }

  @Test func `agencies of today come before those of the past, and an agency has its clients`() async throws {
    let book = try await book()
    let report = try report("alpha", book)
    #expect(report.agencies.map(\.isOver) == [false, true])
    #expect(report.agencies.map(\.purpose) == ["radio", nil])
    #expect(report.agencies.map(\.commission) == [15, 10].map { Fixed(scaled: $0 * 10_000_000_000) })
    let media = try self.report("media", book)
    #expect(media.clients.map { book.accounts.name($0.account) } == ["Alpha", "Alpha"])
    #expect(media.clients.first?.revenue.now == Fixed(450))
    #expect(!media.isBuyer)
    #expect(media.products.isEmpty)
  }

  @Test func `contacts are those who are there, who act for it, and who have left`() async throws {
    let book = try await book()
    let rows = try report("alpha", book).contacts
    #expect(rows.map { book.contacts.name($0.contact) } == ["Max", "Kim", "Jo", "Lee"])
    #expect(try rows.map(\.left) == [nil, nil, day("2026-05-04"), day("2026-02-28")])
    #expect(rows.map { book.accounts.name($0.account) } == ["Alpha", "Media", "Gamma", "Alpha"])
  }

  @Test func `costs are those that were spent on it`() async throws {
    let report = try report("alpha", try await book())
    #expect(report.costs.map(\.cost) == [Compared(now: Fixed(100), before: Fixed(40))])
    #expect(report.cost == Compared(now: Fixed(100), before: Fixed(40)))
  }

  @Test func `notes are what was done by the as-of day, and plans stand apart`() async throws {
    let book = try await book([
      "activities/a.md": "---\naccount: gamma\ndate: 2026-09-01\ntype: call\nperson: tom\n---\nSpoke.\n",
      "activities/b.md": "---\naccount: gamma\ndate: 2026-09-20\ntype: call\noutcome: no_answer\n---\n",
      "activities/c.md": "---\naccount: gamma\ndate: 2026-10-02\ntype: visit\n---\n",
      "activities/d.md": "---\naccount: gamma\ndate: 2026-10-01\ntype: visit\n---\n",
      "activities/e.md": "---\naccount: gamma\ndate: 2026-09-25\ntype: call\nrecorded: 2026-10-05\n---\n",
      "activities/f.md": "---\naccount: gamma\ndate: 2026-09-10\ntype: visit\nstatus: missed\n---\n",
    ])
    let report = try report("gamma", book)
    #expect(report.notes.map(\.id) == ["b", "f", "a"], "e was not known yet")
    #expect(report.planned.map(\.id) == ["d", "c"])
    #expect(report.lastContact?.id == "a")
    #expect(!report.isBuyer)
  }
}
