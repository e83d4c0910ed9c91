import Testing

/// One mistake is said once, however often it shows, and soon.
struct CascadeTests {
  @Test func `a price for no unit is said at the product`() async throws {
    let row = "2026-03-01,a,1500,2.5,p\n"
    let small = try await SmallBook(
      settings: "tables: [{file: tables/s.csv, kind: sale}]\n",
      [
        "accounts/a.md": note("name: A"), "products/p.md": note("name: P\nprice_per: 0"),
        "tables/s.csv": "date,account,quantity,unit_price,product\n" + String(repeating: row, count: 300),
      ])
    #expect(small.faults == ["products/p.md:3:12 bad-number: `price_per` is not above zero"])
  }

  @Test func `a mention of nothing is said once a note`() async throws {
    let small = try await SmallBook([
      "accounts/a.md": note("name: A", "[[b]]\n"),
      "pages/p.md": note("title: P", String(repeating: "[[nobody]] ", count: 11_000)),
      "pages/q.md": note("title: Q", "[[nobody]]\n"),
    ])
    #expect(
      small.faults == [
        "accounts/a.md:4:1 unknown-mention: `[[b]]` is no record of this book",
        "pages/p.md:4:1 unknown-mention: `[[nobody]]` is no record of this book",
        "pages/q.md:4:1 unknown-mention: `[[nobody]]` is no record of this book",
      ])
  }

  @Test func `of many mentions of nothing a hundred are said, and the rest counted`() async throws {
    let text = (0..<4_000).map { "[[nobody-\($0)]]\n" }.joined()
    let small = try await SmallBook(["pages/p.md": note("title: P", text)])
    #expect(small.faults.count == 101)
    #expect(
      small.faults.last == "pages/p.md:104:1 unknown-mention: 3900 more mentions that are wrong start here")
  }

  @Test(arguments: ["", ", columns: {date: h0, account: h1, amount: h2}"])
  func `of many columns that nothing reads a hundred are said, and the rest counted`(columns: String)
    async throws
  {
    let header = (0..<16_000).map { "h\($0)" }.joined(separator: ",")
    let small = try await SmallBook(
      settings: "tables:\n  - {file: tables/s.csv, kind: sale\(columns)}\n",
      ["tables/s.csv": header + "\n"])
    #expect(small.faults.count == 101)
    #expect(small.faults.last?.contains(columns.isEmpty ? "15900 more" : "15897 more") == true)
  }

  @Test func `of many unknown keys a hundred are said, and the rest counted`() async throws {
    let keys = (0..<3_000).map { "k\($0): x" }.joined(separator: "\n")
    let small = try await SmallBook(["accounts/a.md": note("name: A\n" + keys)])
    #expect(small.faults.count == 101)
    #expect(
      small.faults.last
        == "accounts/a.md:103:1 unknown-key: 2900 more unknown keys in a note of the kind `account` start here"
    )
  }

  @Test func `a cell beside columns that are records of their own is one place`() async throws {
    let small = try await SmallBook(
      settings: """
        tables:
          - file: tables/q.csv
            kind: quota
            unpivot: {columns: "Apr-26..Jun-26", name: period, value: amount}

        """,
      [
        "tables/q.csv":
          "person,Apr-26,May-26,Jun-26,version,phasing\nzed,1,2,3,new,\nzed,1,2,3,,sometimes\n"
      ])
    #expect(
      small.faults == [
        "tables/q.csv:2:1 unknown-reference: there is no person `zed`",
        "tables/q.csv:2:11 unknown-value: `new` is not a value of `version`",
        "tables/q.csv:3:12 unknown-value: `sometimes` is not a value of `phasing`",
      ])
    #expect(small.notes == ["it stands in 2 places of this file, next here"])
  }

  @Test func `many targets are compared with their parts soon`() async throws {
    let years = 1_901...2_199
    let months = years.flatMap { year in (1...12).map { "\(year)-\($0 < 10 ? "0" : "")\($0),1,p\n" } }
    let small = try await SmallBook(
      settings: "tables: [{file: tables/q.csv, kind: quota}]\n",
      [
        "people/p.md": note("name: P"),
        "tables/q.csv": "period,amount,person\n" + months.joined() + years.map { "FY\($0),12,p\n" }.joined()
          + "2026-04-01..2031-03-31,61,p\n",
      ])
    #expect(small.faults.count == 1)
    #expect(
      small.faults.first?.hasSuffix(
        ":1 targets-differ: the quota is 61, but those of its parts add up to 60") == true)
  }
}
