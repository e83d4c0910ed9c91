import Records
import TestSupport
import Testing

@Suite struct `Mentioned in` {
  private let head = "---\naccount: b\nperson: ann\ntype: call\ndate: "

  @Test func `is a list of the notes elsewhere, the newest first`() async throws {
    let book = try await smallBook(
      asOf: "2026-09-30",
      tables: ["account": "id,name,owner\na,Alpha,\nb,Beta,ann", "person": "id,name\nann,Ann\nbob,Bob"],
      [
        "activities/one.md": head + "2026-05-01\n---\nLike [[a]], and [[a|it]] again.\n",
        "activities/two.md": head + "2026-06-01\n---\nAsked [[jo]] first.\n",
        "activities/own.md": "---\naccount: a\ndate: 2026-06-02\ntype: call\n---\nOwn [[a]] note.\n",
        "activities/later.md": head + "2026-10-01\n---\nLater [[a]].\n",
        "contacts/jo.md": "---\nname: Jo Bell\naccount: a\nlawful_basis: contract\n---\nOf [[a]].\n",
        "pages/how.md": "---\ntitle: How\n---\nAs [with Alpha](../accounts/a.md), see [[how]] and [[ann]].\n",
        "accounts/a.md": "---\nname: Alpha\n---\nSee [[how]].\n",
      ])
    let site = try await SmallSite(book)
    let alpha = try site.text("accounts/a.html")
    #expect(
      alpha.contains(
        "Mentioned in 3 notes elsewhere, the newest first Note Day About What "
          + "call, Beta 1 Jun 2026 Jo Bell Asked Jo Bell first. "
          + "call, Beta 1 May 2026 Alpha Like Alpha, and it again. How Alpha"))
    #expect(try site.html("accounts/a.html").contains("href=\"../accounts/b.html#one\""))
    #expect(try site.text("pages/how.html").contains("Mentioned in One note elsewhere Note Alpha"))
    #expect(try site.text("portfolios/ann.html").contains("Mentioned in One note elsewhere Note How"))
    #expect(
      try site.pages(with: "Mentioned in") == ["accounts/a.html", "pages/how.html", "portfolios/ann.html"])
  }

  @Test func `shows a hundred and says how many more there are`() async throws {
    let files = (1...102).map { number in
      BookFile(path: "pages/p\(number).md", bytes: Array("---\ntitle: P\(number)\n---\n[[a]]\n".utf8))
    }
    let settings = "title: T\ncurrency: GBP\nas_of: 2026-09-30\n"
    let account = "---\nname: Alpha\n---\n"
    let site = try await SmallSite(
      await book(
        of: files + [
          BookFile(path: "daybook.yml", bytes: Array(settings.utf8)),
          BookFile(path: "accounts/a.md", bytes: Array(account.utf8)),
        ]))
    let text = try site.text("accounts/a.html")
    #expect(text.contains("Mentioned in 102 notes elsewhere"))
    #expect(text.contains("2 older still"))
  }
}
