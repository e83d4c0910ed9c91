import Testing

/// What only a record that is left out names is in no list: a reader would see it there.
struct LeftOutWordTests {
  @Test(arguments: ["draft: true", "audience: board"])
  func `words of notes that are left out are left out`(field: String) async throws {
    let small = try await SmallBook(
      settings: "on_error: {activity: set_aside}\n",
      [
        "accounts/a.md": note("name: A\nsegment: retail"),
        "accounts/b.md": note("name: B\nsegment: secret\n\(field)"),
        "products/p.md": note("name: P\nfamily: radio"),
        "products/q.md": note("name: Q\nfamily: secret\n\(field)"),
        "expenses/1.md": note("date: 2026-03-01\namount: 1\ncategory: fuel\nmerchant: Shell"),
        "expenses/2.md": note("date: 2026-03-01\namount: 1\ncategory: secret\nmerchant: secret\n\(field)"),
        "activities/1.md": note(
          "date: 2026-03-01\ntype: call\nspend: [{amount: 1, category: secret, merchant: secret}]\n\(field)"),
        "budgets/1.md": note("period: 2026-04\namount: 1\ncategory: secret\n\(field)"),
        "quotas/1.md": note("period: 2026-04\namount: 1\nproduct_family: secret\n\(field)"),
      ])
    #expect(small.faults == [])
    #expect(small.book.categories.ids == ["fuel"])
    #expect(small.book.merchants.ids == ["Shell"])
    #expect(small.book.families.ids == ["radio"])
    #expect(small.book.segments.ids == ["retail"])
  }

  @Test func `a row that is left out derives nothing`() async throws {
    let small = try await SmallBook(
      settings: """
        categories: {fuel: {name: Fuel}}
        tables: [{file: tables/e.csv, kind: expense, derive: [category, person, account]}]

        """,
      [
        "tables/e.csv": """
        date,amount,category,person,account,draft
        2026-03-01,5,taxi,ann,mill,
        2026-03-01,5,secret,secret,mill,yes
        2026-03-01,5,secret,ann,secret,yes

        """
      ])
    #expect(small.faults == [])
    #expect(small.book.categories.ids == ["fuel", "taxi"])
    #expect(small.book.people.ids == ["ann"])
    #expect(small.book.accounts.ids == ["mill"])
  }
}
