import Foundation
import Records
import TestSupport
import Testing

@Suite struct `Notes beyond those that an account's page has in full` {
  @Test func `keep their anchor there, on the line that leads to the page of their year`() async throws {
    let notes = (10...24).map { day in
      BookFile(
        path: "activities/2026-03-\(day)-a.md",
        bytes: Array("---\ndate: 2026-03-\(day)\ntype: call\naccount: a\nperson: p\n---\nTold.\n".utf8))
    }
    let site = try await site(notes)
    let page = try site.html("accounts/a.html")
    for day in 10...24 {
      #expect(page.components(separatedBy: "id=\"2026-03-\(day)-a\"").count == 2)
    }
    #expect(
      page.contains("<span id=\"2026-03-14-a\"></span><a href=\"../accounts/a/2026.html#2026-03-14-a\">"))
    #expect(try site.html("accounts/a/2026.html").contains("id=\"2026-03-14-a\""))
  }

  @Test func `keep it beyond the hundred that are listed`() async throws {
    let notes = (1...112).map { number in
      let id = "2026-01-05-a-\(number)"
      return BookFile(
        path: "activities/\(id).md",
        bytes: Array("---\ndate: 2026-01-05\ntype: call\naccount: a\nperson: p\n---\nTold.\n".utf8))
    }
    let page = try await site(notes).html("accounts/a.html")
    for number in 1...112 {
      #expect(page.components(separatedBy: "id=\"2026-01-05-a-\(number)\"").count == 2)
    }
  }

  private func site(_ notes: [BookFile]) async throws -> SmallSite {
    let records = [
      "daybook.yml": "title: T\ncurrency: GBP\nas_of: 2026-09-30\n",
      "accounts/a.md": "---\nname: Alpha\nowner: p\n---\n", "people/p.md": "---\nname: Priya\n---\n",
    ]
    return try await SmallSite(
      await book(of: notes + records.map { BookFile(path: $0, bytes: Array($1.utf8)) }))
  }
}
