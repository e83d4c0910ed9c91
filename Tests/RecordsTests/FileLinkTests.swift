import Bookkeeping
import Testing

/// Links in notes to files of the book.
struct FileLinkTests {
  private let call = "date: 2026-03-01\naccount: a\ntype: call"

  @Test func `a note is its record, and another file is copied to an address of its own`() async throws {
    let small = try await SmallBook([
      "accounts/a.md": note(
        "name: A\ncontacts: [{name: Jo, lawful_basis: contract}]",
        "[b](../people/b.md) [c](../activities/2026/c.md) ![P](A%20Photo.PNG) [d](../files/R&D.v2.pdf#page=2)\n"
      ),
      "accounts/A Photo.PNG": "x", "activities/2026/c.md": note(call, "[a](../../accounts/a.md)\n"),
      "files/R&D.v2.pdf": "x", "people/b.md": note("name: B"),
    ])
    #expect(small.faults == [])
    #expect(
      small.book.files == [
        "people/b.md": .record(.person(0)), "activities/2026/c.md": .activity("c"),
        "accounts/a.md": .record(.account(0)),
        "accounts/A Photo.PNG": .attachment(address: "attachments/accounts/a-photo-png-e8b045.png"),
        "files/R&D.v2.pdf": .attachment(address: "files/r-d-v2-77fc67.pdf"),
      ])
  }

  @Test func `what cannot be linked to is an error with what to write`() async throws {
    let small = try await SmallBook([
      "accounts/a.md": note(
        "name: A",
        """
        [1](rates.pdf) [2](../files/rates.svg) [3](../files/rates) [4](../tables/budget.csv)
        ![5](../files/rates.pdf) ![6](a.md) [7](../pages/draft.md) [8](../page/x.md)
        [9](../budgets/y.md) [10](../../../etc/passwd) [11](../files/.secret)
        """),
      "budgets/y.md": note("period: 2026-03\namount: 1"), "files/rates": "x", "files/rates.pdf": "x",
      "files/rates.svg": "x", "pages/draft.md": note("title: D\ndraft: true"), "pages/x.md": note("title: X"),
      "tables/budget.csv": "period,amount\n2026-04,1\n",
      "daybook.yml":
        "title: T\ncurrency: GBP\ntables: [{file: tables/budget.csv, kind: budget}]\n",
    ])
    #expect(
      small.faults == [
        "accounts/a.md:4:5 link-to-file: there is no file `rates.pdf`",
        "accounts/a.md:4:20 link-to-file: a browser would run `../files/rates.svg` as a page of the site",
        "accounts/a.md:4:44 link-to-file: what sort of file `../files/rates` is does not stand in its name",
        "accounts/a.md:4:64 link-to-file: `../tables/budget.csv` is data of the book, and no attachment",
        "accounts/a.md:5:6 link-to-file: `../files/rates.pdf` is no image that a browser shows",
        "accounts/a.md:5:31 link-to-file: `a.md` is no image",
        "accounts/a.md:5:41 link-to-file: `../pages/draft.md` is a draft or kept for one audience",
        "accounts/a.md:5:64 link-to-file: there is no file `../page/x.md`",
        "accounts/a.md:6:5 link-to-file: `../budgets/y.md` has no page of its own",
        "accounts/a.md:6:27 link-to-file: `../../../etc/passwd` leads out of the book",
        "accounts/a.md:6:53 link-to-file: there is no file `../files/.secret`",
      ])
    #expect(small.helps[0] == "did you mean `../files/rates.pdf`?")
    #expect(small.helps[7] == "did you mean `../pages/x.md`?")
  }

  @Test func `a note that is left out takes its files with it, and what no note links to is said`()
    async throws
  {
    let small = try await SmallBook(
      settings: "on_error: {page: set_aside}\n",
      [
        "accounts/a.md": note("name: A", "[p](one.pdf)\n"), "accounts/one.pdf": "x", "accounts/two.pdf": "x",
        "activities/c.md": note(call + "\ndraft: true", "[p](three.pdf)\n"), "activities/three.pdf": "x",
        "pages/p.md": note("title: P", "[p](four.pdf) [[nobody]]\n"), "pages/four.pdf": "x",
        "expenses/e.md": note("date: 2026-03-01\namount: 1\nreceipt: files/five.pdf"), "files/five.pdf": "x",
      ])
    #expect(
      small.faults == [
        "accounts/two.pdf:1:1 unexpected-file: no note links to this file, so it is not on the site",
        "pages/p.md:4:15 unknown-mention: `[[nobody]]` is no record of this book",
      ])
    #expect(small.book.attachments.map(\.path) == ["accounts/one.pdf"])
  }

  @Test func `names that differ in case alone are two files`() async throws {
    let small = try await SmallBook([
      "accounts/a.md": note("name: A", "[1](x.pdf) [2](X.pdf) [3](x.PDF)\n"), "accounts/X.pdf": "x",
      "accounts/x.PDF": "x", "accounts/x.pdf": "x",
    ])
    #expect(small.faults == [])
    #expect(Set(small.book.attachments.map(\.address)).count == 3)
  }

  @Test func `an activity that is set aside breaks the links to it, and takes its files with it`()
    async throws
  {
    let small = try await SmallBook(
      settings: "on_error: {activity: set_aside, page: set_aside}\n",
      [
        "accounts/a.md": note("name: A", "[c](../activities/c.md)\n"),
        "activities/c.md": note(call, "[[nobody]] [[nothing]] [p](../files/p.pdf)\n"), "files/p.pdf": "x",
        "activities/d.md": note(call, "[c](c.md) [p](../files/q.pdf)\n"), "files/q.pdf": "x",
        "pages/p.md": note("title: P", "[d](../activities/d.md)\n"),
        "activities/2026-03-01-b.md": "## 9:00 call [[a]]\n[[no]]\n## 10:00 call [[a]]\n[[none]]\n",
        "people/b.md": note("name: B"),
      ])
    #expect(
      small.faults == [
        "accounts/a.md:4:5 link-to-file: `../activities/c.md` is set aside for its own faults",
        "activities/2026-03-01-b.md:2:1 unknown-mention: `[[no]]` is no record of this book",
        "activities/2026-03-01-b.md:4:1 unknown-mention: `[[none]]` is no record of this book",
        "activities/c.md:6:1 unknown-mention: `[[nobody]]` is no record of this book",
        "activities/c.md:6:12 unknown-mention: `[[nothing]]` is no record of this book",
        "activities/d.md:6:5 link-to-file: `c.md` is set aside for its own faults",
        "pages/p.md:4:5 link-to-file: `../activities/d.md` is set aside for its own faults",
      ])
    #expect(small.book.attachments.isEmpty)
    #expect(small.book.setAside.count == 4)
  }

  @Test func `what was not known yet takes its files with it`() async throws {
    let small = try await SmallBook(
      asOf: "2026-03-10",
      [
        "accounts/a.md": note("name: A"),
        "activities/c.md": note(call + "\nrecorded: 2026-03-11", "[p](p.pdf)\n"),
        "activities/p.pdf": "x",
        "activities/d.md": note("date: 2026-03-20\naccount: a\ntype: call", "[q](q.pdf)\n"),
        "activities/q.pdf": "x",
      ])
    #expect(small.faults == [])
    #expect(small.book.attachments.map(\.path) == ["activities/q.pdf"])
  }

  @Test func `a receipt that is the way to a file is there`() async throws {
    let expense = "date: 2026-03-01\namount: 1\nreceipt: "
    let small = try await SmallBook([
      "accounts/a.md": note("name: A"),
      "expenses/1.md": note(expense + "../files/r.pdf"), "files/r.pdf": "x",
      "expenses/2.md": note(expense + "2026/0123"), "expenses/3.md": note(expense + "files/no.pdf"),
      "expenses/4.md": note(expense + "../files/x/no.pdf"),
      "activities/c.md": note(call + "\nspend: [{amount: 2, receipt: files/none.pdf}]"),
    ])
    #expect(
      small.faults == [
        "activities/c.md:5:8 link-to-file: there is no file `files/none.pdf`",
        "expenses/3.md:4:10 link-to-file: there is no file `files/no.pdf`",
        "expenses/4.md:4:10 link-to-file: there is no file `../files/x/no.pdf`",
      ])
  }

  @Test(arguments: [
    ("expenses", "date: 2026-03-01\namount: 1", "an expense"),
    ("sales", "date: 2026-03-01\namount: 1\naccount: a", "a sale"),
    ("budgets", "period: 2026-03\namount: 1", "a budget"),
    ("quotas", "period: 2026-03\namount: 1", "a quota"),
  ])
  func `a text that no page shows is refused`(folder: String, fields: String, kind: String) async throws {
    let small = try await SmallBook([
      "accounts/a.md": note("name: A"), "\(folder)/1.md": note(fields, "With [[nobody]].\n"),
      "\(folder)/2.md": note(fields, "\n\n"),
    ])
    #expect(
      small.faults.filter { !$0.contains("duplicate-target") } == [
        "\(folder)/1.md:1:1 wrong-shape: the note of \(kind) has a text, which no page shows"
      ])
  }

  @Test(arguments: ["files/caf%.pdf", "accounts/caf%.md"])
  func `names that differ in how accents are composed alone are refused`(path: String) async throws {
    let names = ["e\u{301}", "\u{E9}"].map { accent in path.split(separator: "%").joined(separator: accent) }
    let small = try await SmallBook(
      bytes: [("accounts/a.md", Array(note("name: A", "[p](../\(names[0]))\n").utf8))]
        + names.map { ($0, Array(note("name: B").utf8)) })
    #expect(
      small.faults.map { String($0.drop { $0 != " " }) } == [
        " address-clash: another file has this name, with its accents composed in another way"
      ])
  }
}
