import Bookkeeping
import DaybookCommand
import Figures
import TestSupport
import Testing

/// How an answer is written: the contract of exports, clause by clause.
struct SheetTests {
  private func book(currency: String = "GBP", quotas: String = "") async throws -> Book {
    try await smallBook(
      asOf: "2026-09-30", head: "title: T\ncurrency: \(currency)\nfiscal_year_starts: April\n",
      tables: [
        "account": #"""
        id,name,segment,owner
        b,"Bell, Book ""& Co""",=retail,ann
        a,+44 Café,,
        @c,-5,=retail,ann
        """#,
        "expense": "date,amount,merchant\n2026-04-02,12.5,The Oak\n2026-04-03,1,-12",
        "person": "id,name\nann,Ann", "product": "id,name\nposter,Poster",
        "quota": "period,amount,quantity,person,measure\n2026-04,300,,ann,\n" + quotas,
        "sale": """
        date,account,product,quantity,amount
        2026-04-01,b,poster,2.5,100.125
        2026-05-01,a,,,-7
        2026-05-02,@c,,,3
        """,
      ])
  }

  private func sheet(
    _ book: Book, _ measures: String, by: String? = nil, period: String? = nil, totals: Bool = false
  ) throws -> AnswerSheet {
    let question = try book.question(measures, by: by, period: period)
    var sheet = AnswerSheet(try book.answer(question), book)
    if totals { sheet.totals = try book.answer(question.total) }
    return sheet
  }

  @Test func `Records give their id and their name, other dimensions one column, then a column a measure`()
    async throws
  {
    let book = try await book()
    #expect(
      try sheet(book, "revenue,orders", by: "account,segment,month").csv == #"""
        account,account_name,segment,month,revenue,orders
        '@c,'-5,'=retail,2026-05,3.00,1
        a,'+44 Café,,2026-05,-7.00,1
        b,"Bell, Book ""& Co""",'=retail,2026-04,100.125,1

        """#)
    let headers = [
      "account", "parent_account", "person", "team", "territory", "product", "segment", "family", "category",
      "merchant", "day", "week", "calendar_year",
    ].map { dimension in
      let measure = ["category", "merchant"].contains(dimension) ? "actual_cost" : "revenue"
      return (try? sheet(book, measure, by: dimension).csv.split(separator: "\n").first).map(String.init)
        ?? ""
    }
    #expect(
      headers == [
        "account,account_name,revenue", "parent_account,parent_account_name,revenue",
        "person,person_name,revenue",
        "team,team_name,revenue", "territory,territory_name,revenue", "product,product_name,revenue",
        "segment,revenue", "family,revenue", "category,actual_cost", "merchant,actual_cost", "day,revenue",
        "week,revenue", "calendar_year,revenue",
      ])
  }

  @Test func `A table marks what is pro rata, and says so below; an export does not`() async throws {
    let book = try await book()
    // April has 22 days from Monday to Friday, three of them from the 1st to the 5th.
    let asked = try sheet(book, "quota,revenue", by: "person,week", period: "2026-04-01..2026-04-12")
    #expect(
      asked.text == """
        person  person_name  week                 quota  revenue
        ann     Ann          2026-W14  40.909090909092†  100.125
        ann     Ann          2026-W15   68.18181818182†     0.00

        † pro rata: the share that these days have of a target for longer

        """)
    #expect(try sheet(book, "quota", by: "person", period: "2026-04").text.contains("†") == false)
    #expect(asked.csv.contains("†") == false)
    #expect(asked.json.contains("†") == false)
    let months = try sheet(book, "quota", by: "month", period: "2026-04-16..2026-05-31", totals: true)
    #expect(
      months.text == """
        month                quota
        2026-04  149.999999999996†
        2026-05           not set
        *                 not set

        † pro rata: the share that these days have of a target for longer

        """)
  }

  @Test func `Periods are written as the calendar names them`() async throws {
    let book = try await book()
    let names = ["day", "week", "month", "quarter", "half", "year", "calendar_quarter", "calendar_year"].map {
      (try? sheet(book, "actual_cost", by: $0).csv.split(separator: "\n").last).map(String.init) ?? ""
    }
    #expect(
      names == [
        "2026-04-03,1.00", "2026-W14,13.50", "2026-04,13.50", "FY2027-Q1,13.50", "FY2027-H1,13.50",
        "FY2027,13.50",
        "calendar 2026-Q2,13.50", "calendar 2026,13.50",
      ])
  }

  @Test func `Amounts have all their digits and the currency's at least, ratios and prices six, counts none`()
    async throws
  {
    let measures = "revenue,units,orders,average_price,attainment,quota"
    #expect(
      try sheet(try await book(), measures, by: "month", period: "FY2027-Q1").csv == """
        month,revenue,units,orders,average_price,attainment,quota
        2026-04,100.125,2.5,1,40.050000,0.333750,300.00
        2026-05,-4.00,0,2,,,

        """)
    #expect(
      try sheet(try await book(currency: "JPY"), "revenue,average_price", by: "month").csv == """
        month,revenue,average_price
        2026-04,100.125,40.050000
        2026-05,-4,

        """)
    #expect(
      try sheet(try await book(currency: "KWD"), "revenue", by: "month").csv
        == "month,revenue\n2026-04,100.125\n2026-05,-4.000\n")
    // A quota that counts is no money.
    #expect(
      try sheet(
        try await book(quotas: "FY2027,,3,,orders"), "quota,attainment,gap_to_quota", period: "FY2027"
      ).csv == """
        quota,attainment,gap_to_quota
        3,1.000000,0

        """)
  }

  @Test func `Totals are one last row with a star in each dimension`() async throws {
    let book = try await book()
    #expect(
      try sheet(book, "revenue,average_price,orders", by: "account,month", totals: true).csv
        .hasSuffix("b,\"Bell, Book \"\"& Co\"\"\",2026-04,100.125,40.050000,1\n*,,*,96.125,38.450000,3\n"))
    // Without a dimension the one row is the total.
    #expect(try sheet(book, "revenue", totals: true).csv == "revenue\n96.125\n")
    #expect(
      try sheet(book, "revenue", by: "account", period: "FY2020", totals: true).csv == """
        account,account_name,revenue
        *,,0.00

        """)
  }

  @Test func `Text that a spreadsheet would take for a formula is led by an apostrophe, figures never`()
    async throws
  {
    let book = try await book()
    #expect(
      try sheet(book, "actual_cost", by: "merchant").csv == "merchant,actual_cost\n'-12,1.00\nThe Oak,12.50\n"
    )
    #expect(try sheet(book, "revenue", by: "month").csv.contains("2026-05,-4.00\n"))
  }

  @Test func `A quote is doubled whatever follows it`() async throws {
    let book = try await smallBook(
      asOf: "2026-09-30",
      tables: [
        "expense": "date,amount,merchant\n2026-04-02,1,\"5\"\"\u{301} disk\"\n2026-04-02,1,\"two\nlines\"\n"
      ])
    #expect(
      Array(try sheet(book, "actual_cost", by: "merchant").csv.utf8)
        == Array("merchant,actual_cost\n\"5\"\"\u{301} disk\",1.00\n\"two\nlines\",1.00\n".utf8))
  }

  @Test func `JSON has the columns of the CSV, text but for counts, null for n-a and not set`() async throws {
    let book = try await book()
    #expect(
      try sheet(
        book, "revenue,orders,average_price,quota", by: "person,month", period: "FY2027-Q1", totals: true
      ).json
        == #"{"period":"2026-04-01..2026-06-30","as_of":"2026-09-30","currency":"GBP","#
        + #""columns":["person","person_name","month","revenue","orders","average_price","quota"],"rows":["#
        + #"["","","2026-05","-7.00",1,null,null],["ann","Ann","2026-04","100.125",1,"40.050000","300.00"],"#
        + #"["ann","Ann","2026-05","3.00",1,null,null]],"totals":["*","","*","96.125",3,"38.450000",null]}"#
        + "\n")
    #expect(
      try sheet(book, "orders").json
        == #"{"period":"..2026-09-30","as_of":"2026-09-30","currency":"GBP","columns":["orders"],"rows":[[3]],"#
        + #""totals":null}"# + "\n")
    let names = try sheet(book, "revenue", by: "account").json
    #expect(names.contains(#"["b","Bell, Book \"& Co\"","100.125"]"#))
    // No apostrophe: JSON is no spreadsheet.
    #expect(names.contains(#"["@c","-5","3.00"]"#))
  }

  @Test func `JSON escapes what must not stand in a string`() async throws {
    let book = try await smallBook(
      asOf: "2026-09-30", tables: ["expense": "date,amount,merchant\n2026-04-02,1,\"a\\b\tc\nd\u{7F}é\""])
    #expect(
      try sheet(book, "actual_cost", by: "merchant").json.contains("[\"a\\\\b\\tc\\nd\u{7F}é\",\"1.00\"]"))
  }

  @Test func `A table sets names to the left, numbers to the right, and says what is no number`() async throws
  {
    let book = try await book()
    #expect(
      try sheet(book, "revenue,average_price,quota", by: "person,month", period: "FY2027-Q1", totals: true)
        .text == """
          person  person_name  month    revenue  average_price    quota
                               2026-05    -7.00            n/a  not set
          ann     Ann          2026-04  100.125      40.050000   300.00
          ann     Ann          2026-05     3.00            n/a  not set
          *                    *         96.125      38.450000  not set

          """)
    #expect(try sheet(book, "revenue").text == "revenue\n 96.125\n")
  }

  @Test func `Rows can be sorted by a measure and cut, with what is no number last`() async throws {
    let book = try await book()
    func order(_ column: String, limit: Int? = nil) throws -> [Substring] {
      var sheet = try sheet(book, "revenue,average_price,orders", by: "account", totals: true)
      try sheet.sort(by: column)
      if let limit { try sheet.limit(to: limit) }
      return sheet.csv.split(separator: "\n").dropFirst().map { $0.prefix { $0 != "," } }
    }
    #expect(try order("revenue") == ["a", "'@c", "b", "*"])
    #expect(try order("-revenue") == ["b", "'@c", "a", "*"])
    #expect(try order("average_price") == ["b", "'@c", "a", "*"])
    #expect(try order("-average_price") == ["b", "'@c", "a", "*"])
    // What is equal stays in its order; the total is of everything.
    #expect(try order("-orders", limit: 2) == ["'@c", "a", "*"])
    let none = #expect(throws: (any Error).self) { try order("revenu") }
    #expect(none.map { "\($0)" }?.contains("did you mean `revenue`?") ?? false)
    #expect(throws: (any Error).self) { try order("revenue", limit: 0) }
  }

  @Test func `A price beyond what can be written is not available`() async throws {
    let book = try await smallBook(
      asOf: "2026-09-30",
      tables: [
        "account": "id,name\na,A",
        "sale": "date,account,amount,quantity\n2026-04-01,a,1000000000000000,0.000000000001",
      ])
    let sheet = try sheet(book, "average_price")
    #expect(sheet.text == "average_price\n          n/a\n")
    #expect(sheet.csv == "average_price\n\n")
  }
}
