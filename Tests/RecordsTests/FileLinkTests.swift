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
}
