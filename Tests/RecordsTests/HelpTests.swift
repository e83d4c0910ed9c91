import Testing

/// What a message tells to do is what helps.
struct HelpTests {
  @Test func `an unknown setting is not to be declared as a field`() async throws {
    let small = try await SmallBook(
      settings: "colour_of_book: red\ntables: [{file: x.csv, kind: sale, colour: red}]\n", [:])
    #expect(small.helps.prefix(1) == ["take it out"])
    #expect(!small.helps.contains { $0.contains("fields") })
  }

  @Test func `a quota without a figure lacks both`() async throws {
    let small = try await SmallBook([
      "people/p.md": note("name: P"), "quotas/1.md": note("period: 2026-04\nperson: p"),
      "quotas/2.md": note("period: 2026-04\nperson: p\nmeasure: calls"),
    ])
    #expect(
      small.faults == [
        "quotas/1.md:1:1 missing-field: the quota has neither an amount nor a quantity",
        "quotas/2.md:1:1 missing-field: the quota has no quantity",
      ])
  }

  @Test func `a word of a list is written with its name`() async throws {
    let small = try await SmallBook(
      settings: "categories: {fuel: Fuel, rail: [x]}\nsegments: {retail: Retail}\n", [:])
    #expect(
      small.faults == [
        "daybook.yml:4:20 wrong-shape: what stands behind `fuel` has keys",
        "daybook.yml:4:32 wrong-shape: what stands behind `rail` has keys",
        "daybook.yml:5:20 wrong-shape: what stands behind `retail` has keys",
      ])
    #expect(
      small.helps == [
        "write it like `fuel: {name: Fuel}`",
        "write it like `rail: {name: Fuel, parent: travel, vat: recoverable}`",
        "write it like `retail: {name: Retail}`",
      ])
  }

  @Test func `the parent of a word is what is wrong, and the word is not suggested for it`() async throws {
    let small = try await SmallBook(
      settings: "categories: {fuel: {parent: feul}, a: {parent: b}, b: {parent: a}, cab: {parent: cab}}\n",
      [:])
    #expect(
      small.faults == [
        "daybook.yml:4:29 unknown-reference: the parent `feul` of `fuel` is not among the categories",
        "daybook.yml:4:48 cycle: `a` lies under itself", "daybook.yml:4:82 cycle: `cab` lies under itself",
      ])
    #expect(small.helps.first?.contains("did you mean `fuel`") == false)
    let alone = try await SmallBook(settings: "categories: {a: {parent: travel}}\n", [:])
    #expect(alone.helps == ["take `parent` out, or add the word `travel`"])
  }

  @Test func `a ring of mergers is named whole`() async throws {
    let small = try await SmallBook([
      "accounts/a.md": note("name: A\nmerged_into: c"), "accounts/b.md": note("name: B\nmerged_into: d"),
      "accounts/c.md": note("name: C\nmerged_into: d"),
      "accounts/d.md": note("name: D\nmerged_into: {id: c}"),
    ])
    #expect(
      small.faults == ["accounts/c.md:3:14 cycle: the account `c` goes on as itself: `c` → `d` → `c`"])
  }

  @Test func `blank lines above the front matter are what is wrong`() async throws {
    let small = try await SmallBook([
      "accounts/a.md": "\n\n" + note("name: A"),
      "sales/1.md": note("date: 2026-03-01\naccount: a\namount: 1"),
    ])
    #expect(
      small.faults == [
        "accounts/a.md:3:1 unclosed-front-matter: the front matter does not begin on the first line"
      ])
  }

  @Test func `a blank cell of a joined file is named there`() async throws {
    let small = try await SmallBook(
      settings: """
        tables:
          - file: tables/lines.csv
            kind: sale
            join: {file: tables/orders.csv, on: Order}
            columns: {date: Day, account: Client, amount: Amount}

        """,
      [
        "accounts/a.md": note("name: A"), "tables/lines.csv": "Order,Client,Amount\n1,a,5\n2,a,6\n",
        "tables/orders.csv": "Order,Day\n2,\n1,2026-03-01\n",
      ])
    #expect(small.faults == ["tables/orders.csv:2:3 missing-field: the sale has no `date`"])
    #expect(small.notes == ["joined with this row"])
  }
}
