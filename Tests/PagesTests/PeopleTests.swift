import TestSupport
import Testing

@Suite struct `The page of people` {
  @Test func `lists everybody along the reporting line, then who is to come and who has left`() async throws {
    let site = try await SmallSite(
      await smallBook(
        asOf: "2026-09-30",
        [
          "people/zoe.md": "---\nname: Zoe\njob_title: Director\nphone: 020 7946 0001\n---\n",
          "people/bob.md": "---\nname: Bob\nmanager: zoe\nemail: bob@example.com\njoined: 2024-02-01\n---\n",
          "people/ann.md": "---\nname: Ann\nmanager: [{value: zoe}, {value: bob, from: 2026-09-30}]\n---\n",
          "people/cat.md": "---\nname: Cat\nmanager: gone\n---\n",
          "people/gone.md": "---\nname: Gone\nleft: 2026-09-29\n---\n",
          "people/new.md": "---\nname: New\njoined: 2026-10-01\nmanager: zoe\n---\n",
        ]))
    #expect(
      try site.text("people/index.html").contains(
        "Who reports to whom 4 people Person Job title Reports to Phone Email Here since Cat Zoe Director 020 7946 0001 "
          + "Bob Zoe bob@example.com 1 Feb 2024 Ann Bob Still to come One person Person Here since New 1 Oct 2026 "
          + "Who has left One person Person Last day Gone 29 Sep 2026"))
    #expect(try site.pages(with: "Home People Definitions").contains("index.html"))
  }
}
