import Bookkeeping
import Records
import Testing

/// A day's log: one file a person and day.
struct DayLogTests {
  private func book(_ log: String, path: String = "activities/2026/2026-03-14-tom.md", settings: String = "")
    async throws -> SmallBook
  {
    try await SmallBook(
      settings: settings,
      [
        path: log, "accounts/north.md": note("name: North"),
        "accounts/mill.md": note("name: Mill\naliases: [ml]"),
        "contacts/jo.md": note("name: Jo\naccount: north\nlawful_basis: contract"),
        "people/priya.md": priya, "people/tom-reid.md": note("name: Tom\naliases: [tom]"),
      ])
  }

  private func ids(_ small: SmallBook) -> [String?] {
    small.records.activities.records.map { $0.head.id.map { small.book.symbols[$0] } }
  }

  private func html(_ small: SmallBook) -> [String] {
    small.records.activities.records.map { String(decoding: $0.head.note?.html ?? [], as: UTF8.self) }
  }

  @Test func `what is wrong in a footnote of two activities is said once`() async throws {
    let small = try await book(
      """
      ## 10:00 visit [[north]]
      Rates[^1].

      [^1]: As [[nobody]] said in [the list](none.pdf).

      ## 11:00 visit [[mill]]
      The same[^1].
      """)
    #expect(small.faults.count == 2, "\(small.faults)")
    #expect(Set(small.faults).count == 2)
  }

  @Test func `each heading is an activity with its fields and its note`() async throws {
    let small = try await book(
      """
      ## 10:00 visit [[north]] with [[contact:jo]]
      outcome: agreed
      minutes: 45
      follow_up:
        - {what: send rates, due: 2026-03-20}

      Rates went *up*[^1].

      [^1]: By a tenth.

      - [ ] @priya call by Friday

      ```
      ## 10:30 visit [[mill]]
      ```

      ### A part

      ## 9:05 call [[ml|the mill]], [[account:north]] ##
      with:
      - jo
      Said: "this".

      ## email [[mill]]
      """)
    #expect(small.faults == [])
    let activities = small.records.activities.records
    #expect(ids(small) == ["2026-03-14-tom-1000", "2026-03-14-tom-0905", "2026-03-14-tom-mill"])
    #expect(activities.map { $0.date?.description } == ["2026-03-14", "2026-03-14", "2026-03-14"])
    #expect(activities.map { $0.time?.minutes } == [600, 545, nil])
    #expect(activities.map { $0.type.map { small.book.symbols[$0] } } == ["visit", "call", "email"])
    #expect(
      activities.map { small.book.accountNumbers(of: $0).map { small.book.accounts.name($0) } }
        == [["North"], ["Mill", "North"], ["Mill"]])
    #expect(
      activities.map { small.book.peopleNumbers(of: $0).map { small.book.people.name($0) } }
        == [["Tom"], ["Tom"], ["Tom"]])
    #expect(activities.map { $0.participants?.count } == [1, 1, nil])
    #expect(activities.map(\.outcome) == ["agreed", nil, nil])
    #expect(activities.map(\.minutes) == [45, nil, nil])
    #expect(activities[0].followUps?.map { $0.due?.description } == ["2026-03-20", "2026-03-20"])
    let texts = html(small)
    #expect(texts[0].contains("## 10:30 visit") && texts[0].contains("By a tenth."))
    #expect(texts[1] == "<p>Said: &quot;this&quot;.</p>\n")
    #expect(texts[2] == "")
    #expect(small.records.tally.total == 8)
  }

  @Test func `the front matter holds for each, and goes before the name of the file`() async throws {
    let small = try await book(
      note(
        "date: 2026-03-15\nperson: priya\ntags: [fair]",
        "## 10:00 call [[north]]\nperson: tom\n## 11:00 call [[mill]]\n"))
    #expect(small.faults == [])
    let activities = small.records.activities.records
    #expect(activities.map { $0.date?.description } == ["2026-03-15", "2026-03-15"])
    #expect(activities.map { $0.person.map { small.book.symbols[$0] } } == ["tom", "priya"])
    #expect(activities.map(\.head.tags) == [["fair"], ["fair"]])
  }

  @Test func `a new activity leaves the ids of the others as they are`() async throws {
    let lines = ["## 10:00 call [[north]]", "## call [[mill]] and [[north]]", "## 10:00 visit [[mill]]"]
    let before = try await book(lines.joined(separator: "\n"))
    let after = try await book(
      (["## 9:00 call [[north]]", "## call [[north]]"] + lines).joined(separator: "\n"))
    let stem = "2026-03-14-tom-"
    #expect(ids(before) == [stem + "1000", stem + "mill-north", stem + "1000-2"])
    #expect(
      ids(after) == [stem + "0900", stem + "north", stem + "1000", stem + "mill-north", stem + "1000-2"])
    #expect(before.faults + after.faults == [])
  }

  @Test func `an id that is written goes before the one that is made`() async throws {
    let small = try await book(
      note(
        "id: fair",
        "## 10:00 call [[north]]\nid: first\n## 10:00 call [[mill]]\n## call [[mill]]\nid: first\n"))
    #expect(ids(small) == ["first", "fair-1000-2"])
    #expect(
      small.faults == [
        "activities/2026/2026-03-14-tom.md:7:4 duplicate-record: the activity `first` is written twice"
      ])
  }

  @Test func `what cannot be read is said at its place`() async throws {
    let path = "activities/2026/2026-03-14-tom.md"
    let small = try await book(
      """
      Lost.
      ## 10:00 vist [[north]]
      ## visit north
      ## 11:00 call [[noth]]
      outcom: agreed
      minutes: x
      time: 12:00
      ## 12:00 call about rates
      ## 13:00 call [[contact:jim]]
      date: 2026-03-15
      - [ ] @tmo call
      ## 25:00 call [[mill]]
      ##
      ## 14:00 call [[mill]]
      with: [jo
      """)
    #expect(
      small.faults == [
        "\(path):1:1 wrong-shape: a text above the first activity of a log belongs to none",
        "\(path):2:10 unknown-value: `vist` is not a value of `type`",
        "\(path):3:4 wrong-shape: the heading does not say what was done, and with whom",
        "\(path):4:15 unknown-reference: there is no account `noth`",
        "\(path):5:1 unknown-key: unknown key `outcom` in a note of the kind `activity`",
        "\(path):6:10 bad-number: `x` is not a whole number",
        "\(path):7:1 wrong-shape: the `time` of an activity in a log stands in the heading",
        "\(path):8:4 wrong-shape: the heading does not say what was done, and with whom",
        "\(path):9:15 unknown-reference: there is no contact `jim`",
        "\(path):10:1 wrong-shape: the `date` of an activity in a log stands in the front matter of the log or in the name of its file",
        "\(path):11:7 unknown-reference: there is no person `tmo`",
        "\(path):12:4 wrong-shape: the heading does not say what was done, and with whom",
        "\(path):13:1 wrong-shape: the heading does not say what was done, and with whom",
        "\(path):15:7 bad-yaml: unclosed `[`",
      ])
    #expect(small.helps[1] == "did you mean `visit`?")
  }

  @Test func `what is of one activity does not stand above all`() async throws {
    let small = try await book(
      note(
        "spend: {amount: 10, category: travel}\naccount: north",
        "## 10:00 call [[mill]]\n## 11:00 call [[mill]]\n"))
    #expect(
      small.faults == [
        "activities/2026/2026-03-14-tom.md:2:1 wrong-shape: `spend` above a log would hold for each of its activities",
        "activities/2026/2026-03-14-tom.md:3:1 wrong-shape: `account` above a log would hold for each of its activities",
      ])
    #expect(small.records.expenses.records.isEmpty)
  }

  @Test func `the day and the person of a log are known`() async throws {
    let text = "## 10:00 call [[north]]\n## 11:00 call [[north]]\n"
    #expect(
      try await book(text, path: "activities/monday.md").faults == [
        "activities/monday.md:1:1 missing-field: the log has no `date`",
        "activities/monday.md:1:1 missing-field: the log has no `person`",
      ])
    #expect(
      try await book(text, path: "activities/2026-03-14-tmo.md").faults == [
        "activities/2026-03-14-tmo.md:1:1 unknown-reference: there is no person `tmo`"
      ])
    #expect(
      try await book(note("person: tmo\ndate: 14 March", text)).faults == [
        "activities/2026/2026-03-14-tom.md:2:9 unknown-reference: there is no person `tmo`",
        "activities/2026/2026-03-14-tom.md:3:7 bad-day: `14 March` is not a day",
      ])
  }

  @Test(arguments: [
    note("date: 2026-03-14\ntype: call\naccount: north", "## 10:00 visit [[north]]\n"),
    note("date: 2026-03-14\ntype: call\naccount: north", "## visit [[north]]\n"),
  ])
  func `a note with a type is none`(text: String) async throws {
    let small = try await book(text)
    #expect(small.faults == [])
    #expect(ids(small) == ["2026-03-14-tom"])
  }

  @Test(arguments: [
    "### 10:00 visit [[north]]\n", "## Rates\n\n## 10:00 visit [[north]]\n", "## visit\n",
    "## Met [[north]] early\n",
    "    ## 10:00 visit [[north]]\n", "```\n## 10:00 visit [[north]]\n```\n", "##10:00 visit [[north]]\n", "",
  ])
  func `a note whose first heading is none of an activity is none`(text: String) async throws {
    let small = try await book(note("date: 2026-03-14", text))
    #expect(
      small.faults == ["activities/2026/2026-03-14-tom.md:1:1 missing-field: the activity has no `type`"])
    let settings = "defaults:\n  activity: {type: call}\n"
    #expect(try await book(note("date: 2026-03-14", text), settings: settings).faults == [])
  }

  @Test func `a log with a fault is set aside whole, unless it tells of a cost`() async throws {
    let settings = "on_error: {activity: set_aside}\n"
    let log = "## 10:00 call [[north]]\n## 11:00 call [[noth]]\nminutes: x\n"
    let small = try await book(log, settings: settings)
    #expect(small.book.setAside.count == 1)
    #expect(small.records.tally.total == 7)
    let paid = try await book(log + "spend: {amount: 10}\n", settings: settings)
    #expect(paid.book.setAside.isEmpty)
  }

  @Test func `a link to a log leads to its first activity`() async throws {
    let small = try await SmallBook([
      "people/tom.md": tom,
      "accounts/north.md": note("name: North", "[log](../activities/2026-03-14-tom.md)\n"),
      "activities/2026-03-14-tom.md":
        "\u{FEFF}## 9:00 call [[north]]\r\nminutes: 5\r\n\r\nA.\r\n## 8:00 call [[north]]\r\n",
    ])
    #expect(small.faults == [])
    #expect(html(small) == ["<p>A.</p>\n", ""])
    #expect(small.records.activities.records.map(\.minutes) == [5, nil])
    #expect(
      small.book.files["activities/2026-03-14-tom.md"] == .activity("2026-03-14-tom-0900"))
  }
}
