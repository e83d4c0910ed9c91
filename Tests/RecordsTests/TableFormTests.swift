import Records
import Testing
import Values

/// What exports write numbers, days and letters like.
struct TableFormTests {
  /// A table of sales with one more setting.
  private func sales(_ entry: String, _ text: String) async throws -> SmallBook {
    try await sales(entry, bytes: Array(text.utf8))
  }

  private func sales(_ entry: String, bytes: [UInt8]) async throws -> SmallBook {
    try await SmallBook(
      settings: "tables:\n  - file: tables/sales.csv\n    kind: sale\n\(entry)",
      bytes: [("accounts/northgate.md", Array(northgate.utf8)), ("tables/sales.csv", bytes)])
  }

  @Test(arguments: [
    ("dd/MM/yyyy", "31/03/2026"), ("dd-MMM-yy", "31-Mar-26"), ("d.M.yyyy", "31.3.2026"),
    ("yyyyMMdd", "20260331"),
    ("d MMMM yyyy", "31 March 2026"), ("yyyy-MM-dd", "2026-03-31T23:30:00Z"),
    ("dd/MM/yyyy", "31/03/2026 09:15:00"),
    ("MM/dd/yy", "03/31/26"), ("dd-MMM-yy", "31-MAR-26"),
  ])
  func `days are read in the form that the entry says`(form: String, text: String) async throws {
    let small = try await sales("    date_format: \(form)\n", "date,account,amount\n\(text),northgate,100\n")
    #expect(small.faults == [])
    #expect(try small.records.sales.only.date == day("2026-03-31"))
  }

  @Test(arguments: [
    ("dd/MM/yyyy", "3/31/2026"), ("dd/MM/yyyy", "31/02/2026"), ("dd/MM/yyyy", "31/03/26"),
    ("yyyy-MM-dd", "2026-3-31"),
    ("dd-MMM-yy", "31-Mrz-26"), ("yyyy-MM-dd", "2026-03-31x"), ("dd/MM/yyyy", "31/03/2026 soon"),
    ("yyyy-MM-dd", "0000-01-01"),
  ])
  func `any other form is refused`(form: String, text: String) async throws {
    let small = try await sales("    date_format: \(form)\n", "date,account,amount\n\(text),northgate,100\n")
    #expect(small.faults == ["tables/sales.csv:2:1 bad-day: `\(text)` is not a day"])
  }

  @Test(arguments: ["yyyy", "dd/MM", "dd/MM/yyyyy", "dd/mm/yyyy", "dd/MM/yyyy HH:mm", "dd/dd/MM/yyyy", ""])
  func `a form of days names day, month and year once each`(form: String) async throws {
    let small = try await sales(
      "    date_format: \"\(form)\"\n", "date,account,amount\n2026-03-31,northgate,100\n")
    #expect(small.faults == ["daybook.yml:7:18 bad-day: `\(form)` is not a form of days"])
  }

  @Test(arguments: ["1899-12-31", "0001-01-01", "9999-12-31"])
  func `days far away are days, but nothing is counted on them`(text: String) async throws {
    let known = try await sales("", "date,account,amount,recorded\n2026-03-01,northgate,100,\(text)\n")
    #expect(known.faults == [])
    let counted = try await sales("", "date,account,amount\n\(text),northgate,100\n")
    #expect(
      counted.faults == [
        "tables/sales.csv:2:1 bad-day: `\(text)` lies \(text < "1900" ? "before 1900" : "after 2200")"
      ])
  }

  @Test func `nothing is spread over more than twenty years`() async throws {
    let small = try await sales(
      "",
      """
      date,account,amount,start,end,schedule
      2026-03-01,northgate,100,2010-01-01,2029-12-31,
      2026-03-01,northgate,100,2010-01-01,2030-01-01,
      2026-03-01,northgate,100,0201-01-01,2026-03-01,
      2026-03-01,northgate,100,,,2010-01-01..2030-01-01 100
      2026-03-01,northgate,100,,,1899-12 50; 2201-01 50

      """)
    #expect(
      small.faults == [
        "tables/sales.csv:3:37 bad-period: the sale runs for more than 20 years",
        "tables/sales.csv:4:26 bad-day: `0201-01-01` lies before 1900",
        "tables/sales.csv:5:28 bad-period: `2010-01-01..2030-01-01` is longer than 20 years",
        "tables/sales.csv:6:28 bad-period: `1899-12` lies before 1900",
        "tables/sales.csv:6:28 bad-period: `2201-01` lies after 2200",
      ])
    let notes = try await SmallBook([
      "expenses/1.md": note("date: 2026-03-01\namount: 1\ncovers: 2026-01-01..2226-01-01"),
      "budgets/1.md": note("period: 2001-01-01..2022-01-01\namount: 1"),
      "activities/1.md": note("date: 0026-03-01\ntype: call"),
    ])
    #expect(
      notes.faults == [
        "activities/1.md:2:7 bad-day: `0026-03-01` lies before 1900",
        "budgets/1.md:2:9 bad-period: `2001-01-01..2022-01-01` is longer than 20 years",
        "expenses/1.md:4:9 bad-period: `2026-01-01..2226-01-01` lies after 2200",
      ])
  }

  @Test(arguments: [
    ("1250", "1250"), ("1,250.00", "1250"), ("\u{A3}1,234.50", "1234.5"), ("(12.00)", "-12"), ("-12", "-12"),
    ("\u{2212}12.5", "-12.5"), ("+3", "3"), ("12.00 GBP", "12"), ("(\u{A3}12)", "-12"),
    ("0.000000000001", "0.000000000001"),
    ("  7 ", "7"), ("-\u{A3}1", "-1"), ("999999999999999", "999999999999999"),
  ])
  func `amounts are read as ledgers write them`(text: String, amount: String) async throws {
    let small = try await sales("", "date,account,amount\n2026-03-31,northgate,\"\(text)\"\n")
    #expect(small.faults == [])
    #expect(try small.records.sales.only.amount == number(amount))
  }

  @Test(arguments: [
    "1,2,00", "12abc", "1.2.3", "1,25", "12,50", "1 250", "--1", "(1", "1)", "1e3", "0x10", "NaN", "", ".5",
    "5.",
    "\u{A3}", "12-", "\u{0661}", "1_000", "∞",
  ])
  func `what is not all a number is refused, never read in part`(text: String) async throws {
    let small = try await sales("", "date,account,amount\n2026-03-31,northgate,\"x\(text)\"\n")
    #expect(small.faults == ["tables/sales.csv:2:22 bad-money: `x\(text)` is not an amount of money"])
    guard !text.isEmpty else { return }
    let own = try await sales("", "date,account,amount\n2026-03-31,northgate,\"\(text)\"\n")
    #expect(own.faults == ["tables/sales.csv:2:22 bad-money: `\(text)` is not an amount of money"])
  }

  @Test(arguments: ["$12", "€12", "¥12", "12 USD"])
  func `an amount in another currency is refused`(text: String) async throws {
    let small = try await sales("", "date,account,amount\n2026-03-31,northgate,\(text)\n")
    #expect(small.faults.count == 1)
    #expect(small.faults.first?.hasPrefix("tables/sales.csv:2:22 not-read-yet: amounts in ") == true)
  }

  @Test(arguments: [("1.234,50", "1234.5"), ("12,5", "12.5"), ("1250", "1250"), ("(1.000,00)", "-1000")])
  func `a decimal comma is read where the entry says so`(text: String, amount: String) async throws {
    let small = try await sales(
      "    decimal: comma\n    separator: \";\"\n", "date;account;amount\n2026-03-31;northgate;\(text)\n")
    #expect(small.faults == [])
    #expect(try small.records.sales.only.amount == number(amount))
  }

  @Test func `a decimal comma does not make a point a decimal`() async throws {
    let small = try await sales(
      "    decimal: comma\n    separator: \";\"\n", "date;account;amount\n2026-03-31;northgate;1,234.50\n")
    #expect(small.faults == ["tables/sales.csv:2:22 bad-money: `1,234.50` is not an amount of money"])
  }

  @Test(arguments: [("tab", "\t"), ("\"|\"", "|"), ("\";\"", ";"), ("\",\"", ",")])
  func `separators are read where the entry says so`(name: String, mark: String) async throws {
    let small = try await sales(
      "    separator: \(name)\n", "date\(mark)account\(mark)amount\n2026-03-31\(mark)northgate\(mark)5\n")
    #expect(small.faults == [])
    #expect(try small.records.sales.only.amount == number("5"))
  }

  @Test func `letters are read in the encoding that the entry says`() async throws {
    let text = "date,account,amount,invoice\n2026-03-31,northgate,£5,Zoë\n"
    let latin = text.unicodeScalars.map { UInt8($0.value) }
    var wide: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { wide += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let windows = try await sales("    encoding: windows-1252\n", bytes: latin)
    let utf16 = try await sales("    encoding: utf-16\n", bytes: wide)
    for small in [windows, utf16] {
      #expect(small.faults == [])
      #expect(try small.records.sales.only.invoice == "Zoë")
      #expect(try small.records.sales.only.amount == number("5"))
    }
  }

  @Test func `Windows line ends, a byte order mark, blanks and empty lines at the end are nothing`()
    async throws
  {
    let small = try await sales(
      "",
      "\u{FEFF}Date , ACCOUNT,amount, person \r\n 2026-03-31 ,northgate, 5 ,  \r\n2026-03-31,northgate,5,\"  \"\r\n,,,\r\n\r\n"
    )
    #expect(small.faults == [])
    #expect(small.records.sales.records.count == 2)
    #expect(small.records.sales.records.allSatisfy { $0.person == nil })
  }

  @Test func `a note with Windows line ends is read like any other`() async throws {
    let small = try await SmallBook([
      "accounts/northgate.md":
        "---\r\nname: Northgate\r\nstage: actve\r\naddress: |\r\n  One\r\n  Two\r\n---\r\nText.\r\n"
    ])
    #expect(small.faults == ["accounts/northgate.md:3:8 unknown-value: `actve` is not a value of `stage`"])
    #expect(try small.records.accounts.only.address == "One\nTwo")
  }

  @Test func `a table without rows has no records`() async throws {
    let small = try await sales("    control: {rows: 0, sum: {amount: 0}}\n", "date,account,amount\n")
    #expect(small.faults == [])
    #expect(small.records.sales.records.isEmpty)
  }

  /// A summary row or a header that is repeated is an error, until the settings say that it is left out.
  @Test func `summary rows and repeated headers are faults, or left out by name`() async throws {
    let text = "date,account,amount\n2026-03-31,northgate,5\ndate,account,amount\nTotal,,5\n"
    let small = try await sales("", text)
    #expect(
      small.faults == [
        "tables/sales.csv:3:1 bad-day: `date` is not a day",
        "tables/sales.csv:3:6 unknown-reference: there is no account `account`",
        "tables/sales.csv:3:14 bad-money: `amount` is not an amount of money",
        "tables/sales.csv:4:1 bad-day: `Total` is not a day",
        "tables/sales.csv:4:1 missing-field: the sale has no `account`",
      ])
    let left = try await sales("    where: {date: {not: [date, Total]}}\n", text)
    #expect(left.faults == [])
    #expect(left.book.tally.leftOut == [.filtered: 2])
  }

  @Test func `cells that mean nothing make no record of a sheet that is wide`() async throws {
    let small = try await SmallBook(
      settings: """
        tables:
          - file: tables/b.csv
            kind: budget
            missing: [N/A]
            unpivot: {columns: "Apr-26..Jun-26", name: period, value: amount}

        """,
      ["teams/t.md": note("name: T"), "tables/b.csv": "team,Apr-26,May-26,Jun-26\nt,10,N/A,\n"])
    #expect(small.faults == [])
    #expect(small.records.budgets.records.count == 1)
    #expect(small.book.tally.total == 2)
  }
}
