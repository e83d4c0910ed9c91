import Testing

/// How amounts are written, and what a sale's is.
struct AmountTests {
  private let settings = "tables: [{file: tables/s.csv, kind: sale}]\n"

  @Test(arguments: ["0,250", "001,250", "-0,250", "(0,250.5)", "£0,250"])
  func `thousands behind a leading zero are refused`(text: String) async throws {
    let small = try await SmallBook(
      settings: settings,
      [
        "accounts/a.md": note("name: A"),
        "tables/s.csv": "date,account,amount\n2026-03-01,a,\"\(text)\"\n",
      ])
    #expect(
      small.faults == [
        "tables/s.csv:2:14 bad-money: `\(text)` separates thousands behind a leading zero"
      ])
    #expect(small.helps == ["take the zero and the `,` out, or write decimals behind a `.`"])
  }

  @Test func `a quarter with a decimal comma is a quarter`() async throws {
    let small = try await SmallBook(
      settings: "tables: [{file: tables/s.csv, kind: sale, decimal: comma}]\n",
      [
        "accounts/a.md": note("name: A"),
        "tables/s.csv": "date,account,amount\n2026-03-01,a,\"0,250\"\n2026-03-01,a,0.250\n",
      ])
    #expect(
      small.faults == ["tables/s.csv:3:14 bad-money: `0.250` separates thousands behind a leading zero"])
    #expect(try small.records.sales.records.first?.amount == number("0.25"))
  }

  @Test func `what the rate card says is no part of the amount`() async throws {
    let small = try await SmallBook(
      settings: settings,
      [
        "accounts/a.md": note("name: A"),
        "tables/s.csv": "date,account,amount,list_amount\n2026-03-01,a,80,100\n2026-03-01,a,,100\n",
      ])
    #expect(small.faults == ["tables/s.csv:3:1 missing-field: the sale has no amount"])
    #expect(try small.book.sales.amount == [number("80")])
  }
}
