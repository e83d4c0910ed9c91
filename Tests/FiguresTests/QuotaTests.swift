import Bookkeeping
import Figures
import TestSupport
import Testing

/// Quotas, attainment and gaps, worked by hand.
struct QuotaTests {
  private func book(
    _ quotas: String, sales: String = "date,account,amount,product\n",
    activities: String = "date,account,type,person\n",
    asOf: String = "2026-09-30"
  ) async throws -> Book {
    try await smallBook(
      asOf: asOf, settings: "families: {posters: {}, big: {parent: posters}, radio: {}}\n",
      tables: [
        "account": """
        id,name,owner,territory
        north,North,ann,leeds
        south,South,bob,kent
        open,Open,vacant,york
        """,
        "activity": activities, "person": "id,name,team\nann,Ann,red\nbob,Bob,blue", "quota": quotas,
        "product": "id,name,family\nsheet,Sheet,posters\nwall,Wall,big\nspot,Spot,radio\nfee,Fee,",
        "sale": sales,
        "team": "id,name,parent\nall,All,\nred,Red,all\nblue,Blue,all",
        "territory": "id,name,parent\nbritain,Britain,\nyorkshire,Yorkshire,britain\nleeds,Leeds,yorkshire\n"
          + "york,York,yorkshire\nkent,Kent,britain",
      ])
  }

  @Test func `Attainment is the quota's own measure over the quota, the gap is never below zero`()
    async throws
  {
    let book = try await book(
      """
      period,amount,quantity,person,measure
      FY2027,200,,ann,
      FY2027,30,,bob,booked
      """,
      sales: """
        date,account,amount,product,start,end
        2026-04-01,north,100,,2026-09-16,2026-10-15
        2026-04-01,south,100,,2026-10-01,2026-10-02
        """)
    #expect(
      book.lines("revenue,quota,attainment,gap_to_quota", by: "person", period: "FY2027") == [
        "ann: 49.999999999995 200 0.250000 150.000000000005", "bob: 0 30 3.333333 0",
      ])
  }

  @Test func `A quota can count anything, and is then compared with that`() async throws {
    let quotas = ["orders", "calls", "visits", "new_accounts_opened", "units"]
    for measure in quotas {
      let book = try await book(
        "period,quantity,person,measure\nFY2027,4,ann,\(measure)",
        sales: "date,account,amount,quantity\n2026-04-01,north,10,3\n2026-04-02,north,10,7",
        activities: """
          date,account,type,person
          2026-04-01,north,call,ann
          2026-04-02,north,visit,ann
          2026-04-03,north,visit,ann
          2026-04-04,north,email,ann
          """)
      let expected = [
        "orders": "4 0.500000 2", "calls": "4 0.750000 1", "visits": "4 0.500000 2",
        "new_accounts_opened": "4 0.250000 3", "units": "4 2.500000 0",
      ]
      #expect(
        book.lines("quota,attainment,gap_to_quota", by: "person", period: "FY2027") == [
          "ann: \(expected[measure] ?? "")"
        ])
    }
  }

  @Test func `A quota of money goes before one of anything else`() async throws {
    let book = try await book(
      "period,amount,quantity,person,measure\nFY2027,,5,ann,calls\nFY2027,100,,ann,\nFY2027,,9,bob,calls",
      sales: "date,account,amount,product\n2026-04-01,north,50,")
    #expect(
      book.lines("quota,attainment", by: "person", period: "FY2027") == [
        "ann: 100 0.500000", "bob: 9 0.000000",
      ])
  }

  @Test func `A team's is for all under it, though its row has its own entries`() async throws {
    let book = try await book(
      "period,amount,team,person\nFY2027,400,all,\nFY2027,100,,ann\nFY2027,300,,bob",
      sales: "date,account,amount,product\n2026-04-01,north,50,\n2026-04-01,south,150,\n2026-04-01,open,7,")
    #expect(
      book.lines("revenue,quota,attainment,gap_to_quota", by: "team", period: "FY2027", totals: true) == [
        "-: 7 not-set not-set not-set", "all: 0 400 0.500000 200", "blue: 150 300 0.500000 150 derived",
        "red: 50 100 0.500000 50 derived", "*: 207 400 0.517500 193 derived",
      ])
    #expect(book.lines("attainment", where: ["team=red"], period: "FY2027") == ["0.500000 derived"])
  }

  @Test func `A vacancy's quota stays with its territory`() async throws {
    let book = try await book(
      "period,amount,person,territory\n2026-04,100,ann,\n2026-04,60,,york\n2026-04,40,,kent",
      sales: "date,account,amount,product\n2026-04-01,north,50,\n2026-04-02,open,15,\n2026-04-03,south,80,")
    #expect(
      book.lines("revenue,quota,attainment", by: "territory", period: "2026-04", totals: true) == [
        "kent: 80 40 2.000000", "leeds: 50 not-set not-set", "york: 15 60 0.250000",
        "*: 145 100 1.450000 derived",
      ])
    #expect(
      book.lines("revenue,quota,attainment", by: "territory", period: "2026-04", rollsUp: true) == [
        "britain: 145 100 1.450000 derived", "kent: 80 40 2.000000", "leeds: 50 not-set not-set",
        "york: 15 60 0.250000", "yorkshire: 65 60 1.083333 derived",
      ])
    #expect(
      book.lines("revenue,quota", by: "person", period: "2026-04", totals: true) == [
        "-: 15 not-set", "ann: 50 100", "bob: 80 not-set", "*: 145 100 derived",
      ])
  }

  @Test func `What a person is to reach says nothing of a territory, nor the other way round`() async throws {
    let book = try await book(
      "period,amount,person,territory\n2026-04,100,ann,\n2026-04,60,,leeds",
      sales: "date,account,amount,product\n2026-04-01,north,50,")
    #expect(
      book.lines("quota,attainment", by: "person", where: ["territory=leeds"], period: "2026-04") == [
        "ann: not-set not-set"
      ])
    #expect(
      book.lines("quota", by: "team", where: ["territory=leeds"], period: "2026-04") == ["red: not-set"])
    #expect(
      book.lines("quota", by: "territory", where: ["person=ann"], period: "2026-04") == ["leeds: not-set"])
    #expect(book.lines("quota", where: ["territory=leeds"], period: "2026-04") == ["60 derived"])
    #expect(book.lines("quota", where: ["person=ann"], period: "2026-04") == ["100 derived"])
    #expect(book.lines("quota", where: ["person=ann", "territory=leeds"], period: "2026-04") == ["not-set"])
    #expect(book.lines("quota", by: "person,territory", period: "2026-04") == ["ann leeds: not-set"])
  }

  @Test func `A quota of a family answers for that family alone`() async throws {
    let book = try await book(
      "period,amount,person,product_family\nFY2027,100,ann,posters\nFY2027,500,ann,",
      sales: """
        date,account,amount,product
        2026-04-01,north,10,sheet
        2026-04-01,north,15,wall
        2026-04-01,north,20,spot
        2026-04-01,north,40,fee
        """)
    #expect(
      book.lines("revenue,quota,attainment", by: "family,person", period: "FY2027") == [
        "- ann: 40 not-set not-set", "big ann: 15 not-set not-set", "posters ann: 10 100 0.250000",
        "radio ann: 20 not-set not-set",
      ])
    #expect(book.lines("quota,attainment", by: "person", period: "FY2027") == ["ann: 500 0.170000"])
    #expect(
      book.lines("revenue,quota,attainment", by: "person", where: ["family=posters"], period: "FY2027") == [
        "ann: 25 100 0.250000"
      ])
    let narrower = [
      ["family=posters", "family!=big"], ["family=big"], ["family=posters,radio"], ["family!=radio"],
    ]
    #expect(
      narrower.map { book.lines("revenue,quota", by: "person", where: $0, period: "FY2027") } == [
        ["ann: 10 not-set"], ["ann: 15 not-set"], ["ann: 45 not-set"], ["ann: 65 not-set"],
      ])
  }

  @Test func `A quota of zero gives no attainment`() async throws {
    let book = try await book(
      "period,amount,person\n2026-04,0,ann", sales: "date,account,amount,product\n2026-04-01,north,50,")
    #expect(book.lines("quota,attainment,gap_to_quota", by: "person", period: "2026-04") == ["ann: 0 n/a 0"])
    #expect(book.lines("quota,attainment,gap_to_quota", by: "person", period: "2026-05") == [])
    #expect(book.lines("quota,attainment,gap_to_quota", period: "2026-05") == ["not-set not-set not-set"])
  }

  @Test func `A quota stands in the row of the team that its person is in`() async throws {
    let book = try await smallBook(
      asOf: "2026-06-30",
      tables: [
        "quota": "period,amount,person\n2026-04,1,ann\n2026-05,2,ann\n2026-06,4,ann",
        "team": "id,name\nred,R\nblue,B",
      ], ["people/ann.md": "---\nname: Ann\nteam: [{value: red}, {value: blue, from: 2026-05-15}]\n---\n"])
    #expect(
      book.lines("quota", by: "team,month", period: "FY2027-Q1") == [
        "blue 2026-05: 2 derived", "blue 2026-06: 4 derived", "red 2026-04: 1 derived",
      ])
    #expect(
      book.lines("quota", by: "team,person,month", period: "FY2027-Q1") == [
        "blue ann 2026-05: 2", "blue ann 2026-06: 4", "red ann 2026-04: 1",
      ])
    #expect(
      book.lines("quota", by: "team", period: "FY2027-Q1", totals: true) == [
        "blue: 6 derived", "red: 1 derived", "*: 7 derived",
      ])
    #expect(book.lines("quota", by: "team,person", period: "FY2027-Q1") == ["blue ann: 6", "red ann: 1"])
    #expect(book.lines("quota", by: "team", period: "2026-04") == ["red: 1 derived"])
  }

  @Test func `People who come and go count with the months for which they have a quota`() async throws {
    let book = try await smallBook(
      asOf: "2026-06-30",
      tables: [
        "person": """
        id,name,team,joined,left
        ann,Ann,red,,2026-05-31
        bob,Bob,red,2026-05-12,
        cy,Cy,red,,
        """,
        "quota": """
        period,amount,person
        2026-04,1,ann
        2026-05,2,ann
        2026-06,4,bob
        2026-05,8,cy
        2026-06,16,cy
        """,
        "team": "id,name\nred,R",
      ])
    #expect(
      book.lines("quota", by: "month", period: "FY2027-Q1", totals: true) == [
        "2026-04: 1 derived", "2026-05: 10 derived", "2026-06: 20 derived", "*: 31 derived",
      ])
    #expect(book.lines("quota", by: "team", period: "FY2027-Q1") == ["red: 31 derived"])
    // Bob came in May and has a quota from June; Cy was there in April, when nobody set one.
    #expect(
      book.lines("quota", by: "person", period: "FY2027-Q1") == ["ann: 3", "bob: 4"])
  }

  @Test func `A month for which nobody who was there has a quota leaves the year not set`() async throws {
    let book = try await smallBook(
      asOf: "2026-06-30",
      tables: [
        "person": "id,name,team\nann,Ann,red", "team": "id,name\nred,R",
        "quota": "period,amount,person\n2026-05,2,ann\n2026-06,4,ann",
      ])
    #expect(book.lines("quota", by: "team", period: "FY2027-Q1", totals: true) == ["*: not-set"])
    #expect(book.lines("quota", by: "team", period: "2026-05-01..2026-06-30") == ["red: 6 derived"])
  }

  @Test func `A vacant territory's quota counts beside those of people`() async throws {
    let book = try await smallBook(
      asOf: "2026-06-30",
      tables: [
        "person": "id,name,team\nann,Ann,red", "team": "id,name\nred,R",
        "quota": """
        period,amount,person,territory
        2026-04,1,ann,
        2026-05,2,ann,
        2026-05,8,,york
        2026-05,16,,leeds
        2026-06,4,,york
        2026-06,32,ann,
        """,
      ],
      [
        "territories/leeds.md": "---\nname: Leeds\nowner: ann\n---\n",
        "territories/york.md":
          "---\nname: York\nowner: [{value: vacant}, {value: ann, from: 2026-05-12}]\n---\n",
      ])
    #expect(
      book.lines("quota", by: "month", period: "FY2027-Q1", totals: true) == [
        "2026-04: 1 derived", "2026-05: 10 derived", "2026-06: 32 derived", "*: 43 derived",
      ])
    #expect(
      book.lines("quota", by: "team", period: "FY2027-Q1", totals: true) == [
        "red: 35 derived", "*: 43 derived",
      ])
    #expect(book.lines("quota", where: ["team=red"], period: "FY2027-Q1") == ["35 derived"])
  }

  @Test func `A target needs a period, there or in its rows; the total of such rows is then not set`()
    async throws
  {
    let book = try await book("period,amount,person\n2026-04,100,ann\n2026-10,100,ann")
    #expect(
      book.lines("quota", by: "person") == [
        "fault: `quota` needs a period; add `--period FY2026`, or a period such as `month` to `--by`"
      ])
    #expect(book.lines("quota", by: "month", totals: true) == ["2026-04: 100 derived", "*: not-set"])
    #expect(
      book.lines("quota,revenue", by: "month", period: "FY2027", totals: true) == [
        "2026-04: 100 0 derived", "2026-10: 100 0 derived", "*: not-set 0",
      ])
  }
}
