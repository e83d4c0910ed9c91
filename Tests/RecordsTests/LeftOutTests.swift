import Records
import Testing
import Values

/// What is not shown is counted with its reason: records in are records shown and records left out.
struct LeftOutTests {
  @Test func `drafts and records for one audience are left out and counted, and references to them refused`()
    async throws
  {
    let small = try await SmallBook([
      "accounts/a.md": note("name: A\ndraft: true\ncontacts: [{name: Jo, lawful_basis: consent}]"),
      "accounts/b.md": note("name: B\naudience: [board]"),
      "accounts/c.md": note("name: C\ndraft: no"),
      "sales/1.md": note("date: 2026-03-01\naccount: a\namount: 1"),
      "pages/p.md": note("title: P", "[[b]] and [[c]]\n"),
    ])
    #expect(
      small.faults == [
        "pages/p.md:4:1 unknown-mention: `[[b]]` is a draft or kept for one audience",
        "sales/1.md:3:10 unknown-reference: the account `a` is a draft or kept for one audience",
      ])
    #expect(small.book.accounts.ids == ["c"])
    #expect(small.book.contacts.ids == [])
    #expect(small.book.tally.leftOut == [.draft: 2, .audience: 1])
  }

  @Test func `records in are those shown and those left out`() async throws {
    let small = try await SmallBook(
      settings: """
        on_error: {page: set_aside, activity: set_aside}
        tables:
          - {file: tables/s.csv, kind: sale, where: {invoice: {not: total}}}
          - {file: tables/c.csv, kind: account}

        """,
      [
        "accounts/a.md": note("name: A"), "accounts/b.md": note("name: B\ndraft: yes"),
        "tables/c.csv": "id,stage\na,active\n",
        "tables/s.csv": """
        date,account,amount,status,invoice,recorded
        2026-03-01,a,1,,1,
        2026-03-01,a,1,option,2,
        2026-03-01,a,1,cancelled,3,
        2026-10-01,a,1,,4,
        2026-03-01,a,1,,5,2026-10-01
        ,,5,,total,

        """,
        "expenses/1.md": note("date: 2026-03-01\namount: 1\nstatus: rejected"),
        "expenses/2.md": note("date: 2026-03-01\namount: 1\nmatches: 3"),
        "expenses/3.md": note("date: 2026-03-01\namount: 1"),
        "activities/1.md": note("date: 2026-03-01\naccount: a\ntype: call\nspend: [{amount: 5}]"),
        "activities/2.md": note("date: 2026-03-01\naccount: z\ntype: call"),
        "pages/1.md": note("title: One"), "pages/2.md": note("titel: Two"),
        "pages/3.md": note("titel: Three\ndraft: true"),
        "pages/4.md": note("title: Four\ndraft: true\nauthor: nobody"),
      ])
    #expect(
      small.faults == [
        "activities/2.md:3:10 unknown-reference: there is no account `z`",
        "pages/2.md:2:1 unknown-key: unknown key `titel` in a note of the kind `page`",
        "pages/3.md:2:1 unknown-key: unknown key `titel` in a note of the kind `page`",
        "pages/4.md:4:9 unknown-reference: there is no person `nobody`",
      ])
    let book = small.book
    #expect(
      book.tally.leftOut == [
        .filtered: 1, .draft: 2, .setAside: 3, .option: 1, .cancelled: 1, .later: 2, .rejected: 1,
        .matched: 1,
      ])
    let shown =
      book.accounts.count + book.sales.count + book.expenses.count + book.shownActivities.count
      + book.pages.count
    #expect(book.tally.total == shown + book.tally.totalLeftOut)
  }

  @Test func `a faulty page or activity is set aside where the settings say so`() async throws {
    let settings = "on_error: {page: set_aside, activity: set_aside}\n"
    let small = try await SmallBook(
      settings: settings,
      [
        "accounts/a.md": note("name: A"),
        "pages/unread.md": "---\ntitle: [Unread\n---\n", "pages/key.md": note("titel: Key"),
        "pages/good.md": note("title: Good"),
        "pages/mention.md": note("title: Mention", "See [[nobody]].\n"),
        "activities/value.md": note("date: 2026-03-01\ntype: cal\naccount: a"),
        "activities/good.md": note("date: 2026-03-01\ntype: call\naccount: a"),
      ])
    #expect(small.faults.count == 4)
    #expect(small.records.references.count == 1)
    #expect(small.book.pages.ids == ["good"])
    #expect(small.book.activities.count == 1)
    #expect(small.book.setAside.count == 4)
    #expect(small.book.tally.leftOut == [.setAside: 4])
  }

  /// A link to a page that is left out would be broken, and sets aside the page that it stands on.
  @Test func `setting a page aside goes on to those that mention it`() async throws {
    let small = try await SmallBook(
      settings: "on_error: {page: set_aside}\n",
      [
        "accounts/a.md": note("name: A", "More in [[three]].\n"),
        "pages/one.md": note("titel: One"), "pages/two.md": note("title: Two", "[[one]]\n"),
        "pages/three.md": note("title: Three", "[[two]]\n"),
        "pages/four.md": note("title: Four", "[[a]]\n"),
      ])
    #expect(small.book.pages.ids == ["four"])
    #expect(
      small.faults == [
        "accounts/a.md:4:9 unknown-mention: `[[three]]` is a page that is set aside for its own faults",
        "pages/one.md:2:1 unknown-key: unknown key `titel` in a note of the kind `page`",
        "pages/three.md:4:1 unknown-mention: `[[two]]` is a page that is set aside for its own faults",
        "pages/two.md:4:1 unknown-mention: `[[one]]` is a page that is set aside for its own faults",
      ])
  }

  @Test func `anything with money in it always stops the build`() async throws {
    let small = try await SmallBook(
      settings: "on_error: {activity: set_aside, sale: set_aside}\n",
      [
        "accounts/a.md": note("name: A"),
        "activities/spend.md": note("date: 2026-03-01\ntype: call\naccount: a\nspend: [{amount: x}]"),
        "activities/unread.md": "---\ndate: [\n---\n",
      ])
    #expect(small.book.setAside.isEmpty)
    #expect(
      small.faults == [
        "activities/spend.md:5:18 bad-money: `x` is not an amount of money",
        "activities/unread.md:2:7 bad-yaml: unclosed `[`",
        "daybook.yml:4:33 unknown-value: records of the kind `sale` cannot be set aside, as others stand on them",
      ])
  }

  @Test func `a contact that a note makes is left out with its note`() async throws {
    let small = try await SmallBook(
      settings:
        "defaults: {contact: {lawful_basis: legitimate_interests}}\non_error: {activity: set_aside}\n",
      [
        "accounts/a.md": note("name: A"),
        "activities/1.md": note("date: 2026-03-01\ntype: call\naccount: a\nwith: [{new: Jo Bell}]"),
        "activities/2.md": note("date: 2026-03-01\ntype: call\naccount: a\nwith: [{new: Sam}]\ndraft: true"),
        "activities/3.md": note("date: 2026-03-01\ntype: cal\naccount: a\nwith: [{new: Tom}]"),
      ])
    #expect(small.book.contacts.names == ["Jo Bell"])
  }
}
