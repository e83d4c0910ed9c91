import Bookkeeping
import Figures
import Questions
import TestSupport
import Testing

/// What is refused, what is left out, and in what order an answer stands.
struct AnswerTests {
  private func book() async throws -> Book {
    try await smallBook(
      asOf: "2026-09-30",
      tables: [
        "account": "id,name,segment,owner\nÉcole,É,schools,ann\nZoo,Z,,\nabc,A,retail,ann\nidle,I,retail,bob",
        "activity": "date,account,type,person\n2026-05-01,abc,call,ann",
        "expense": "date,amount,person,merchant\n2026-06-01,9,ann,Oak", "person": "id,name\nann,Ann\nbob,Bob",
        "product": "id,name\np,P",
        "sale":
          "date,account,amount,product\n2026-04-01,École,1,p\n2026-04-01,Zoo,2,\n2026-04-01,abc,4,p\n2026-07-01,abc,8,",
      ])
  }

  @Test func `Rows stand in the order of ids by bytes and of periods by day, nothing first`() async throws {
    let book = try await book()
    #expect(book.lines("revenue", by: "account") == ["Zoo: 2", "abc: 12", "École: 1"])
    #expect(
      book.lines("revenue", by: "segment,account") == ["- Zoo: 2", "retail abc: 12", "schools École: 1"])
    #expect(
      book.lines("revenue", by: "month,account") == [
        "2026-04 Zoo: 2", "2026-04 abc: 4", "2026-04 École: 1", "2026-07 abc: 8",
      ])
  }

  @Test func `What is misspelt is refused with the nearest name`() async throws {
    let book = try await book()
    #expect(book.lines("revenu") == ["fault: there is no measure `revenu`; did you mean `revenue`?"])
    #expect(
      book.lines("revenue", by: "acount") == [
        "fault: there is no dimension `acount`; did you mean `account`?"
      ])
    #expect(
      book.lines("revenue", where: ["acount=abc"]) == [
        "fault: there is no dimension `acount`; did you mean `account`?"
      ])
    #expect(
      book.lines("revenue", where: ["account=idel"]) == [
        "fault: there is no account `idel`; did you mean `idle`?"
      ])
    #expect(
      book.lines("revenue", where: ["segment=retial"]) == [
        "fault: there is no segment `retial`; did you mean `retail`?"
      ])
    #expect(
      book.lines("") == [
        "fault: there is no measure ``; write one of " + catalogue.map(\.name).joined(separator: ", ")
      ])
    #expect(
      book.lines("revenue", period: "2026") == [
        "fault: `2026` can be read in two ways, as the financial year of this book does not start in January; "
          + "write `FY2026` or `calendar 2026`"
      ])
    #expect(
      book.lines("revenue", where: ["month=2026"])[0].hasPrefix("fault: `2026` can be read in two ways"))
  }

  @Test
  func `A dimension that none of the measures has is refused; one that only some have leaves cells empty`()
    async throws
  {
    let book = try await book()
    #expect(
      book.lines("actual_cost,calls", by: "product") == [
        "fault: `actual_cost`, `calls` have no dimension `product`; write one of account, parent_account, segment, "
          + "person, team, territory, category, merchant, day, week, month, quarter, half, year, calendar_quarter, "
          + "calendar_year"
      ])
    #expect(
      book.lines("calls", where: ["product=p"]) == [
        "fault: none of the measures has the dimension `product`"
      ])
    #expect(
      book.lines("revenue,actual_cost", by: "product", totals: true) == [
        "-: 10 empty", "p: 5 empty", "*: 15 empty",
      ])
    #expect(
      book.lines("revenue,actual_cost,calls", by: "person", totals: true) == [
        "-: 2 0 0", "ann: 13 9 1", "*: 15 9 1",
      ])
    #expect(book.lines("revenue,actual_cost", where: ["product=p"]) == ["5 empty"])
  }

  @Test func `With all, every combination has its row, a sum without entries is 0`() async throws {
    let book = try await book()
    #expect(
      book.lines("revenue,orders,average_price", by: "account", all: true) == [
        "Zoo: 2 1 n/a", "abc: 12 2 n/a", "idle: 0 0 n/a", "École: 1 1 n/a",
      ])
    #expect(
      book.lines("revenue", by: "month", where: ["account=abc"], all: true) == [
        "2026-04: 4", "2026-05: 0", "2026-06: 0", "2026-07: 8", "2026-08: 0", "2026-09: 0",
      ])
    #expect(
      book.lines(
        "revenue", by: "person,month", where: ["month=2026-04,2026-05"], period: "FY2027-Q1", all: true) == [
          "- 2026-04: 2", "ann 2026-04: 5", "ann 2026-05: 0", "bob 2026-04: 0", "bob 2026-05: 0",
        ])
    #expect(
      book.lines("revenue", by: "segment", where: ["segment!=retail"], all: true) == ["-: 2", "schools: 1"])
    #expect(book.lines("revenue", by: "month", period: "2030-01", all: true) == ["2030-01: 0"])
  }

  @Test func `More combinations than anybody reads are refused`() async throws {
    let book = try await book()
    #expect(
      book.lines("revenue", by: "account,person,day", period: "0002-01-01..2026-09-30", all: true) == [
        "fault: there are more than 1000000 combinations; ask by fewer dimensions, or without `--all`"
      ])
  }

  @Test func `A question without dimensions has one row, with entries or without`() async throws {
    let book = try await book()
    #expect(book.lines("revenue,orders,average_price,quota", period: "FY2020") == ["0 0 n/a not-set"])
    #expect(book.lines("revenue", where: ["account=idle"]) == ["0"])
    #expect(book.lines("revenue", by: "account", period: "FY2020", totals: true) == ["*: 0"])
  }

  @Test func `A figure of a row that is not there is that of no entries`() async throws {
    let book = try await book()
    let answer = try book.ask("revenue,orders,average_price", by: "account")
    let idle = try #require(book.accounts.number(ofID: "idle"))
    #expect(answer.row([idle]) == nil)
    #expect(answer.figure("revenue", [idle]).brief == "0")
    #expect(answer.figure("orders", [idle]).brief == "0")
    #expect(answer.figure("average_price", [idle]).brief == "n/a")
    #expect(answer.figure("calls", [idle]).brief == "empty")
    #expect(answer.figure("revenue", [try #require(book.accounts.number(ofID: "abc"))]).brief == "12")
  }

  @Test func `Eight dimensions may be asked by at once, not nine`() async throws {
    let book = try await book()
    let eight = "account,parent_account,segment,person,team,territory,product,family"
    #expect(book.lines("revenue", by: eight).count == 4)
    #expect(
      book.lines("revenue", by: eight + ",month") == [
        "fault: more than 8 dimensions are asked for; ask for fewer at once"
      ])
  }

  @Test func `Every measure answers, alone and by each dimension it has`() async throws {
    let book = try await book()
    for measure in catalogue {
      #expect(book.lines(measure.name, period: "FY2027").count == 1)
      for dimension in Dimension.allCases where measure.has(dimension) {
        let lines = book.lines(measure.name, by: dimension.rawValue, period: "FY2027", totals: true)
        #expect(!(lines.first ?? "").hasPrefix("fault"), "\(measure.name) by \(dimension.rawValue)")
      }
    }
    #expect(Set(catalogue.map(\.name)).count == catalogue.count)
  }
}
