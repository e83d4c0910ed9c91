import Bookkeeping
import Reports
import Testing
import Values

@Suite struct `The register of accounts` {
  @Test func `accounts stand by name, lost and merged ones apart, and add up`() async throws {
    let book = try await smallBook(
      asOf: "2026-09-30", settings: "tables:\n  - {file: tables/sales.csv, kind: sale}\n",
      [
        "accounts/a.md": "---\nname: Zebra\nowner: house\n---\n",
        "accounts/b.md": "---\nname: émile\n---\n",
        "accounts/c.md": "---\nname: Dora\nstage: lost\n---\n",
        "accounts/d.md": "---\nname: Old Zebra\nmerged_into: a\n---\n",
        "tables/sales.csv":
          "date,account,amount\n2026-05-01,a,10\n2026-05-01,c,4\n2026-06-01,d,5\n2025-06-01,b,2\n",
      ])
    let register = try AccountRegister(Groundwork(book))
    func names(_ rows: [AccountRegister.Row]) -> [String] { rows.map { book.accounts.name($0.account) } }
    #expect(names(register.current) == ["émile", "Zebra"])
    #expect(names(register.lost) == ["Dora"])
    #expect(names(register.merged) == ["Old Zebra"])
    #expect(register.current.map(\.revenue.now) == [.zero, Fixed(15)], "with what the merged one brought")
    #expect(register.current.map(\.owner) == [nil, .house])
    #expect(register.total == Compared(now: Fixed(19), before: Fixed(2)))
    #expect(register.withoutAccount == nil)
    #expect(register.largest == nil)
  }

  @Test func `of more than a hundred the largest of last year are shown, and the others are one`()
    async throws
  {
    let notes = (1...102).map { ("accounts/a\($0).md", "---\nname: A\($0)\n---\n") }
    let sales = (1...102).map { "2025-05-01,a\($0),\($0)\n2026-05-01,a\($0),1\n" }.joined()
    let book = try await smallBook(
      asOf: "2026-09-30", settings: "tables:\n  - {file: tables/sales.csv, kind: sale}\n",
      files: notes + [("tables/sales.csv", "date,account,amount\n" + sales)])
    let register = try AccountRegister(Groundwork(book))
    let largest = try #require(register.largest)
    #expect(largest.count == 100)
    #expect(largest.first?.lastYear == Fixed(102))
    #expect(largest.last?.lastYear == Fixed(3))
    #expect(
      register.others == AccountRegister.Others(count: 2, revenue: Compared(now: Fixed(2), before: Fixed(3))))
    #expect(register.total == Compared(now: Fixed(102), before: Fixed(5253)))
  }
}
