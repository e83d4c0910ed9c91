import TestSupport
import Testing

@Suite struct `The pages of who is away` {
  private func site(absences: String) async throws -> SmallSite {
    try await SmallSite(
      await smallBook(
        asOf: "2026-09-30",
        tables: [
          "person": "id,name,team\nann,Ann,red\nbob,Bob,red", "team": "id,name\nred,Red",
          "account": "id,name,owner\na,Alpha,ann\nb,Beta,ann\nc,Gamma,bob",
          "sale": "date,account,amount\n2025-05-01,a,1000\n2025-05-01,b,300\n2025-05-01,c,500",
          "absence": "person,from,to,part,status,cover\n" + absences,
        ]))
  }

  private let absences = """
    ann,2026-09-28,2026-10-02,,,
    bob,2026-10-12,2026-10-13,,requested,ann

    """

  @Test func `exist only where somebody keeps absences`() async throws {
    let without = try await SmallSite(
      await smallBook(asOf: "2026-09-30", tables: ["account": "id,name\na,Alpha"]))
    #expect(try !without.text("index.html").contains("Cover"))
    #expect(try without.pages(with: "Four weeks").isEmpty)
    let with = try await site(absences: absences)
    #expect(try with.text("index.html").contains("Cover"))
  }

  @Test func `say today, four weeks and what nobody covers`() async throws {
    let text = try await site(absences: absences).text("cover.html")
    #expect(
      text.contains(
        "Wednesday 30 September 2026 Ann : away until 2 October 2026 Nobody covers Alpha , Beta ."))
    #expect(text.contains("Ann A! away, 2 accounts uncovered"))
    #expect(text.contains("R asked to be away"))
    #expect(text.contains("C covers for Bob"))
    #expect(text.contains("Bob 12 to 13 October 2026 requested Ann Gamma"))
    #expect(text.contains("Accounts that nobody covers"))
    #expect(
      text.contains(
        "Alpha Ann 30 September to 2 October 2026 3 1,000 Beta Ann 30 September to 2 October 2026 3 300"))
    #expect(text.contains("0.0%"), "nobody covers any of the absences that are approved")
    let html = try await site(absences: absences).html("cover.html")
    #expect(
      html.contains("<th scope=\"colgroup\" colspan=\"5\" class=\"begins\">Week of 28 Sep</th>"))
  }

  @Test func `of people, teams and accounts say when somebody is away and who covers`() async throws {
    let site = try await site(absences: absences)
    #expect(
      try site.text("portfolios/ann.html").contains("Ann 28 September to 2 October 2026 nobody Alpha , Beta"))
    #expect(try site.text("portfolios/ann.html").contains("Bob 12 to 13 October 2026 requested Ann Gamma"))
    #expect(try site.text("teams/red.html").contains("Away today"))
    #expect(
      try site.text("accounts/a.html").contains("Owner’s absence away until 2 October 2026; Nobody covers. "))
    #expect(
      try site.text("accounts/c.html").contains(
        "Owner’s absence away 12 to 13 October 2026 (asked for, not yet approved); Ann covers. "))
  }

  @Test func `what needs an owner who is away needs whoever covers`() async throws {
    let site = try await SmallSite(
      await smallBook(
        asOf: "2026-09-30",
        tables: [
          "person": "id,name\nann,Ann\nbob,Bob", "account": "id,name,owner\na,Alpha,ann\nb,Beta,bob",
          "absence": "person,from,to,cover\nann,2026-09-28,2026-10-02,bob",
        ],
        [
          "activities/one.md": """
          ---
          account: a
          person: ann
          date: 2026-09-01
          type: call
          follow_up: [{what: Late, due: 2026-09-27}]
          ---
          """
        ]))
    #expect(
      try site.text("portfolios/bob.html").contains(
        "Alpha : follow-up overdue by 3 days (for Ann, who is away) Late; due 27 September 2026"))
    #expect(
      try site.text("portfolios/ann.html").contains(
        "Alpha : follow-up overdue by 3 days Late; due 27 September 2026"))
  }

  @Test func `calls a day leave out the days of absences`() async throws {
    let site = try await SmallSite(
      await smallBook(
        asOf: "2026-09-11",
        tables: [
          "person": "id,name,team\nann,Ann,red", "team": "id,name\nred,Red",
          "account": "id,name,owner\na,Alpha,ann",
          "activity":
            "date,account,type,person\n2026-09-07,a,call,ann\n2026-09-08,a,visit,ann\n2026-09-09,a,call,ann",
          "absence": "person,from,to,part\nann,2026-09-10,2026-09-10,\nann,2026-09-11,2026-09-11,pm",
        ]))
    // Three calls on three and a half days.
    #expect(
      try site.text("portfolios/ann.html").contains("Calls 3 1 of them a visit; 0.86 for each day worked"))
    #expect(try site.text("teams/red.html").contains("Calls 3 1 of them a visit; 0.86 for each day worked"))
  }

  @Test func `an absence of a person with a sign in the name stays text`() async throws {
    let site = try await SmallSite(
      await smallBook(
        asOf: "2026-09-30",
        tables: [
          "person": "id,name\nann,Ann <b> & Co\nbob,Bob &", "account": "id,name,owner\na,<i>Alpha,ann",
          "absence": "person,from,to,cover\nann,2026-09-28,2026-10-02,bob",
        ]))
    let html = try site.html("cover.html")
    #expect(html.contains("Ann &lt;b&gt; &amp; Co"))
    #expect(!html.contains("<i>Alpha"))
  }
}

@Suite struct `The first page on Monday` {
  @Test func `says what changed, what is off and why, and who is away`() async throws {
    let site = try await SmallSite(
      await smallBook(
        asOf: "2026-09-30",
        tables: [
          "person": "id,name,team\nann,Ann,red\nbob,Bob,red", "team": "id,name\nred,Red",
          "account": "id,name,owner\na,Alpha,ann\nb,Beta,bob",
          "sale": "date,account,amount,order\n2025-05-01,a,1000,o1\n2026-05-01,a,100,o2\n2026-09-29,b,400,o3",
          "quota": "period,amount,team\n2026-04-01..2026-09-30,1000,red",
          "expense": "date,amount,person,status\n2026-09-25,20,ann,claimed",
          "activity": "date,account,type,person\n2026-09-29,b,call,bob",
          "absence": "person,from,to,cover\nann,2026-10-01,2026-10-02,bob",
        ]))
    let text = try site.text("index.html")
    #expect(text.contains("One order booked £400 The largest from Beta , £400, by Bob"))
    #expect(text.contains("One new account opened Beta"))
    #expect(
      text.contains(
        "One cost waits for approval £20 One of them new, £20; the oldest is of 25 September 2026"))
    #expect(text.contains("One note written Bob 1"))
    #expect(
      text.contains(
        "Red : £500 behind target this year 50.0% 79.4% of target this quarter ; "
          + "Alpha is £900 down on a year before, and has ordered nothing since 1 May 2026"
      ))
    #expect(text.contains("Ann : away 1 to 2 October 2026 Bob covers Alpha ."))
    #expect(!text.contains("credit"))
    #expect(!text.contains("more absence"))
    #expect(!text.contains("cancelled"))
  }

  @Test func `counts the absences that it does not show`() async throws {
    let people = (1...7).map { "p\($0),P\($0)" }.joined(separator: "\n")
    let absences = (1...7).map { "p\($0),2026-09-30,2026-10-01" }.joined(separator: "\n")
    let site = try await SmallSite(
      await smallBook(
        asOf: "2026-09-30",
        tables: ["person": "id,name\n" + people, "absence": "person,from,to\n" + absences]))
    #expect(try site.text("index.html").contains("2 more absences stand on the page of cover"))
  }
}
