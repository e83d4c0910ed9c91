import Bookkeeping
import Records
import Testing

/// What somebody wrote into a log as a field or a heading, where it would become text.
struct LogStrayTests {
  private let path = "activities/2026-03-14-tom.md"

  private func book(_ log: String, settings: String = "") async throws -> SmallBook {
    try await SmallBook(
      settings: settings,
      [
        path: log, "accounts/mill.md": note("name: Mill"), "accounts/north.md": northgate,
        "people/tom.md": tom,
      ])
  }

  private let field = "wrong-shape: the fields of an activity stand right below its heading"
  private let heading = "wrong-shape: this reads like an activity, and stands in the text of the one above"

  @Test func `blank lines may stand between a heading and its fields`() async throws {
    let small = try await book("## 10:00 call [[north]]\n\n \noutcome: no_answer\nminutes: 5\n\nText.\n")
    #expect(small.faults == [])
    let activity = try small.records.activities.only
    #expect(activity.outcome == "no_answer")
    #expect(activity.minutes == 5)
    #expect(String(decoding: activity.head.note?.html ?? [], as: UTF8.self) == "<p>Text.</p>\n")
  }

  @Test func `what goes on with a field may stand below a blank line`() async throws {
    let small = try await book(
      """
      ## 10:00 call [[north]]
      outcome: >
        It went

        well.
      follow_up:
      - {what: send rates, due: 2026-03-20}

      - {what: call again, due: 2026-03-21}

      - a list
      """)
    #expect(small.faults == [])
    let activity = try small.records.activities.only
    #expect(activity.outcome == "It went\nwell.")
    #expect(activity.followUps?.count == 2)
    #expect(
      String(decoding: activity.head.note?.html ?? [], as: UTF8.self) == "<ul>\n<li>a list</li>\n</ul>\n")
  }

  @Test(arguments: [
    "Outcome: no_answer", "outcome:no_answer", "### Rates [[north]]\noutcome: no",
    "Said no.\noutcome: no_answer",
    "# comment\noutcome: no_answer",
    "minutes: 5\n\noutcome: no_answer", "- outcome: no_answer", "> * out-come: no_answer",
    "1. __Outcome__: no", "**Follow up:** call", "ID: first", "Region: west",
    "spend: [{amount: 12}]\u{20}\nText.",
  ])
  func `a field elsewhere is refused`(text: String) async throws {
    let settings = "fields:\n  activity: {region: text}\n"
    let small = try await book("## 10:00 call [[north]]\n\nText.\n\n\(text)\n", settings: settings)
    #expect(small.faults.count(where: { $0.hasSuffix(field) }) >= 1)
    #expect(small.faults.allSatisfy { $0.hasSuffix(field) })
  }

  @Test func `it is said what to write instead`() async throws {
    let small = try await book("## 10:00 call [[north]]\nText.\n  - **Follow-up**: call\n")
    #expect(small.faults == ["\(path):3:5 \(field)"])
    #expect(small.helps == ["write `follow_up: …` there, or `\\:` here to keep it as text"])
  }

  @Test(arguments: [
    "Outcome\\: no", "    outcome: no\n", "```\noutcome: no\n```",
    "~~~\noutcome: no\n## 11:00 call [[north]]\n~~~~",
    "- x\n\n  ```\n  outcome: no\n\n## 11:00 call [[north]]", "- [ ] outcome: ask", "The outcome: none.",
    "Price: 12",
    "https://example.com", "### Rates [[north]]", "### A part", "#visit [[north]]", "Rates\n-----",
    "10:30 he came.",
  ])
  func `what is text stays text`(text: String) async throws {
    let small = try await book("## 10:00 call [[north]]\nText.\n\n\(text)\n")
    // Indented code is seldom meant.
    #expect(small.faults.isEmpty != text.hasPrefix("    "))
  }

  @Test(arguments: [
    "##14:00 call [[mill]]", "### 12:00 call [[mill]]", "# 13:00 call [[mill]]", "#13:00 call [[mill]]",
    "10:30 call [[mill]]\n-----", "> ## 9:00 call [[mill]]", "- ## 9:00 call [[mill]]", "### call [[mill]]",
    "### Call [[mill]]", "    ## 11:00 call [[mill]]", "- a\n\n  ## 11:00 call [[mill]]",
    "<!--\n## 11:00 call\n-->",
    "```\n## 11:00 call [[mill]]", "### 12:00 call [[mill]]\noutcome: no\nMinutes: 5",
  ])
  func `an activity whose heading is none of the log's is refused`(text: String) async throws {
    let small = try await book("## 10:00 call [[north]]\nText.\n\n\(text)\n")
    let faults = small.faults.filter { !$0.contains("raw-html") }
    #expect(faults.count == 1)
    #expect(faults.allSatisfy { $0.hasSuffix(heading) })
  }

  @Test func `code ends with its list`() async throws {
    let small = try await book(
      "## 10:00 call [[north]]\n- well\n  ```\n  price: 12\n\n## 11:00 call [[mill]]\n## 12:00 call [[mill]]\n"
    )
    #expect(small.faults == [])
    #expect(small.records.activities.records.map { $0.time?.minutes } == [600, 660, 720])
  }

  @Test(arguments: [
    "\nspend: [{amount: 12}]", "Text.\nSpend: 12", "### 11:00 call [[mill]]\nspend: [{amount: 12}]",
  ])
  func `a log that may tell of a cost is not set aside`(text: String) async throws {
    let small = try await book(
      "## 10:00 call [[noth]]\n\(text)\n", settings: "on_error: {activity: set_aside}\n")
    #expect(small.book.setAside.isEmpty)
    #expect(!small.faults.isEmpty)
  }

  @Test func `many activities of one account have ids of their own`() async throws {
    let small = try await book(
      "## call [[mill]]\n## call [[mill-2]]\n## call [[mill]]\n## call [[mill]]\n## call [[mill]]\n")
    #expect(
      small.records.activities.records.map { $0.head.id.map { small.book.symbols[$0] } }
        == ["mill", "mill-2", "mill-3", "mill-4", "mill-5"].map { "2026-03-14-tom-" + $0 })
  }

  @Test func `a row that says something else than its heading is refused`() async throws {
    let small = try await SmallBook(
      settings: """
        tables:
          - {file: tables/calls.csv, kind: activity}

        """,
      [
        path: "## 10:00 call [[north]] with [[contact:jo]]\n## 11:00 call [[mill]]\n",
        "accounts/mill.md": note("name: Mill"), "accounts/north.md": northgate,
        "contacts/jo.md": note("name: Jo\naccount: north\nlawful_basis: contract"),
        "people/priya.md": priya, "people/tom.md": tom,
        "tables/calls.csv": """
        id,date,type,person,account,time
        2026-03-14-tom-1000,2026-03-15,visit,priya,mill,11:00
        2026-03-14-tom-1100,2026-03-14,call,tom,mill,11:00

        """,
      ])
    #expect(
      small.faults.map { String($0.drop { $0 != " " }.dropFirst()) } == [
        "different-values: `date` is given twice with different values",
        "different-values: `type` is given twice with different values",
        "different-values: `person` is given twice with different values",
        "different-values: `account` is given twice with different values",
        "different-values: `time` is given twice with different values",
      ])
    #expect(small.records.activities.records.count == 2)
  }

  @Test(arguments: ["\n", "\r\n"])
  func `the address of a link holds in the text of each activity`(end: String) async throws {
    let small = try await book(
      "\u{FEFF}"
        + """
        ## 10:00 call [[north]]
        See [the card][Card] and [it](x) [[mill]].
        ## 11:00 call [[mill]]
        [own] [Card]
        ```
        [never]
        ```

        [card]: https://example.com/card
        [own]: https://example.com/own
        [it]: https://example.com/it
        [mill]: https://example.com/mill
        [never]: https://example.com/never
        """.replacing("\n", with: end))
    #expect(small.faults.filter { !$0.contains("link-to-file") } == [])
    let texts = small.records.activities.records.map {
      String(decoding: $0.head.note?.html ?? [], as: UTF8.self)
    }
    #expect(texts[0].contains("<a href=\"https://example.com/card\">the card</a>"))
    #expect(
      texts[1]
        == "<p><a href=\"https://example.com/own\">own</a> <a href=\"https://example.com/card\">Card</a></p>\n"
        + "<pre><code>[never]\n</code></pre>\n")
  }
}
