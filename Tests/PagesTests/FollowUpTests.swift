import TestSupport
import Testing

@Suite struct `The pages of follow-ups` {
  private func site() async throws -> SmallSite {
    try await SmallSite(
      await smallBook(
        asOf: "2026-09-30", tables: ["account": "id,name\na,Alpha", "person": "id,name\nann,Ann\nbob,Bob"],
        [
          "activities/one.md": """
          ---
          account: a
          person: ann
          date: 2026-09-01
          type: call
          follow_up:
            - {what: Late, due: 2026-09-27}
            - {what: Today, due: 2026-09-30}
            - {what: Week, due: 2026-10-07, owner: bob}
            - {what: Later, due: 2026-10-08}
            - {what: Some day}
            - {what: Before, done: 2026-07-03}
            - {what: Long ago, done: 2026-07-02}
          ---
          """,
          "activities/two.md":
            "---\naccount: a\ndate: 2026-09-02\ntype: call\nfollow_up: [{what: Whose, due: 2026-09-29}]\n---\n",
        ]))
  }

  @Test func `say who has what to do, by when it is due`() async throws {
    let text = try await site().text("follow-ups/index.html")
    #expect(
      text.contains("Overdue 2 past their day Due in seven days 2 today and the week that follows Open 6"))
    #expect(
      text.contains(
        "2 follow-ups past their day, the oldest first What Due Days late Owner Account Note of "
          + "Late 27 Sep 2026 3 Ann Alpha 1 Sep 2026 Whose 29 Sep 2026 1 Nobody Alpha 2 Sep 2026"))
    // Overdue, in seven days, later, without a day, done.
    #expect(text.contains("Ann 1 1 1 1 1 Nobody 1 0 0 0 0 Bob 0 1 0 0 0 All together 2 2 1 1 1"))
    #expect(text.contains("Given to nobody"))
  }

  @Test func `list what each has to do, and did in the last ninety days`() async throws {
    let site = try await site()
    let ann = try site.text("follow-ups/ann.html")
    #expect(
      ann.contains("Overdue One follow-up past its day What Due Days late Account Note of Late 27 Sep 2026 3")
    )
    #expect(
      ann.contains("2 follow-ups to come, the nearest first What Due Account Note of Today 30 Sep 2026"))
    #expect(ann.contains("Without a day One follow-up without a day What Account Note of Some day Alpha"))
    #expect(ann.contains("One done in the last ninety days What Done Account Note of Before 3 Jul 2026"))
    #expect(!ann.contains("Long ago"))
    #expect(try site.text("follow-ups/bob.html").contains("Week 7 Oct 2026 Alpha"))
  }

  @Test func `list what is due in seven days, whoever has it to do`() async throws {
    #expect(
      try await site().text("follow-ups/index.html").contains(
        "Due in seven days 2 follow-ups due today or in the week that follows, the nearest first What Due Owner "
          + "Account Note of Today 30 Sep 2026 Ann Alpha 1 Sep 2026 Week 7 Oct 2026 Bob Alpha 1 Sep 2026"))
  }

  @Test func `have what commentaries say is to be done, of its owner or else of the author`() async throws {
    let site = try await SmallSite(
      await smallBook(
        asOf: "2026-09-30", tables: ["person": "id,name\nann,Ann\nbob,Bob"],
        [
          "pages/spring.md": """
          ---
          title: Spring
          period: FY2027-Q1
          author: ann
          actions:
            - {what: Five names a month, owner: bob, due: 2026-10-09}
            - {what: Look at the lunches, due: 2026-09-28}
            - {what: Over, owner: bob, due: 2026-07-31, done: 2026-07-31}
          ---
          Words.
          """
        ]))
    #expect(
      try site.text("follow-ups/bob.html").contains(
        "One follow-up to come What Due Note of Five names a month 9 Oct 2026 commentary, April to June 2026")
    )
    #expect(try site.html("follow-ups/bob.html").contains("href=\"../pages/spring.html\""))
    #expect(try site.text("follow-ups/ann.html").contains("Look at the lunches 28 Sep 2026 2"))
    #expect(try site.text("follow-ups/index.html").contains("Bob 0 0 1 0 1"))
  }

  @Test func `are not there where nobody promised anything`() async throws {
    let book = try await smallBook(asOf: "2026-09-30", tables: ["account": "id,name\na,Alpha"])
    let site = try await SmallSite(book)
    #expect(try site.pages(with: "Follow-ups").isEmpty)
  }

  @Test func `tasks in notes are among them, and lead to their note`() async throws {
    let book = try await smallBook(
      asOf: "2026-09-30",
      tables: ["account": "id,name,owner\na,Alpha,bob", "person": "id,name\nann,Ann\nbob,Bob"],
      [
        "activities/one.md": """
        ---
        account: a
        person: ann
        date: 2026-09-23
        type: call
        ---
        Spoke at length.

        - [ ] Send [[a]] the rates by Friday
        - [ ] @bob call back by 5 October, at noon
        - [x] @bob ask Jo 2026-09-24
        - [x] Ask Al
        - [x] Later 2026-10-02
        """,
        "accounts/a.md": "---\nname: Alpha\n---\n- [ ] @ann Renew by 2026-10-07\n- [ ] Whose\n",
      ])
    let site = try await SmallSite(book)
    let ann = try site.text("follow-ups/ann.html")
    #expect(ann.contains("Send Alpha the rates 25 Sep 2026 5 Alpha 23 Sep 2026"))
    #expect(ann.contains("Renew 7 Oct 2026 Alpha"))
    #expect(ann.contains("in the last ninety days What Account Note of Ask Al Alpha 23 Sep 2026"))
    #expect(ann.contains("One follow-up without a day What Account Note of Later Alpha"))
    let bob = try site.text("follow-ups/bob.html")
    #expect(bob.contains("call back by 5 October, at noon 5 Oct 2026 Alpha 23 Sep 2026"))
    #expect(bob.contains("ask Jo 24 Sep 2026 Alpha 23 Sep 2026"))
    #expect(bob.contains("Whose Alpha"))
    #expect(try site.html("follow-ups/ann.html").contains("href=\"../accounts/a.html#one\""))
    let account = try site.html("accounts/a.html")
    #expect(
      account.contains(
        "<li><span class=\"task\" role=\"img\" aria-label=\"To do\">☐</span> Send "
          + "<a href=\"../accounts/a.html\">Alpha</a> the rates <span class=\"why\">by "
          + "<time datetime=\"2026-09-25\">25 September 2026</time></span></li>"))
    #expect(
      try site.text("accounts/a.html").contains(
        "☐ Bob : call back by 5 October, at noon by 5 October 2026 ☑ Bob : ask Jo done on 24 September 2026 "
          + "☑ Ask Al ☐ Later"))
  }
}
