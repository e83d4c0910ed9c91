import Testing

/// One file may serve several entries of the settings, but no row may count twice.
struct TableOverlapTests {
  private func book(
    _ first: String, _ second: String, kind: String = "sale",
    _ text: String = "date,account,amount,status\n2026-03-01,a,5,booked\n2026-03-02,a,6,run\n"
  ) async throws -> SmallBook {
    try await SmallBook(
      settings:
        "tables:\n  - {file: tables/s-*.csv, kind: \(kind)\(first)}\n  - {file: tables/s-2.csv, kind: \(kind)\(second)}\n",
      ["accounts/a.md": note("name: A"), "people/p.md": note("name: P"), "tables/s-2.csv": text])
  }

  private let fault = [
    "daybook.yml:6:12 duplicate-table: two entries make records of the kind `sale` of each row of `tables/s-2.csv`"
  ]

  @Test(arguments: [
    ("", ""), (", where: {status: booked}", ""), (", where: {status: booked}", ", where: {account: b}"),
    (", where: {status: booked}", ", where: {status: [run, booked]}"),
    (", where: {status: {not: booked}}", ", where: {status: {not: run}}"), ("", ", distinct: true"),
    ("", ", id: \"{date}-{status}\", ignore: rest"),
  ])
  func `two entries that may read one row are refused`(first: String, second: String) async throws {
    #expect(try await book(first, second).faults == fault)
  }

  @Test(arguments: [
    (", where: {status: booked}", ", where: {Status: [run, \"\"]}"),
    (", where: {status: {not: [run, option]}}", ", where: {status: run}"),
    (", where: {status: run}", ", where: {status: {not: run}, account: a}"),
    (", id: \"s-{date}\"", ", id: \"t-{date}\""),
  ])
  func `two that cannot, or that give their rows an id, are read`(first: String, second: String) async throws
  {
    #expect(try await book(first, second).faults == [])
  }

  @Test func `a quota in money and one in calls may stand in one row`() async throws {
    let small = try await book(
      ", columns: {period: Month, amount: Money}, defaults: {person: p}, ignore: rest",
      ", columns: {period: Month, quantity: Calls}, defaults: {person: p, measure: calls}, ignore: rest",
      kind: "quota", "Month,Money,Calls\n2026-03,100,20\n")
    #expect(small.faults == [])
    #expect(small.book.quotas.count == 2)
  }
}
