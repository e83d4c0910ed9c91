import Testing
import Values

/// Tasks in notes are follow-ups.
struct TaskTests {
  /// The days by which the tasks of a note of Wednesday 18 March 2026 are due.
  private func due(_ words: String, on day: String = "2026-03-18") async throws -> String? {
    let small = try await SmallBook([
      "activities/1.md": note("date: \(day)\ntype: call", "- [ ] call by \(words)\n")
    ])
    return small.records.activities.records.first?.followUps?.first?.due?.description
  }

  @Test(arguments: [
    ("today", "2026-03-18"), ("tomorrow", "2026-03-19"), ("Friday", "2026-03-20"),
    ("Wednesday", "2026-03-25"),
    ("Monday", "2026-03-23"), ("next Friday", "2026-03-27"), ("next Monday", "2026-03-23"),
    ("end of week", "2026-03-22"), ("end of month", "2026-03-31"), ("end of next month", "2026-04-30"),
    ("end of February", "2027-02-28"), ("20 March", "2026-03-20"), ("18 March", "2026-03-18"),
    ("17 March", "2027-03-17"), ("Friday 20 March", "2026-03-20"), ("Saturday 20 March", nil),
    ("31 June", nil),
    ("2026-02-30", nil),
  ])
  func `a day counts from the day of the note`(words: String, day: String?) async throws {
    #expect(try await due(words) == day)
  }

  @Test func `the end of the next month is found in December`() async throws {
    #expect(try await due("end of next month", on: "2026-12-31") == "2027-01-31")
  }

  @Test func `they are beside what the front matter promises`() async throws {
    let small = try await SmallBook([
      "people/tom-reid.md": note("name: Tom\naliases: [tom]"),
      "activities/1.md": note(
        "date: 2026-03-18\ntype: call\nfollow_up: {what: one}",
        "- [x] @tom two 2026-03-19\n- [x] three\n- [ ] @tmo four by 31 June\n"),
      "accounts/a.md": note("name: A\nowner: tom", "- [ ] five by Friday\n- [ ] six by 2026-10-05\n"),
    ])
    #expect(
      small.faults == [
        "accounts/a.md:5:12 bad-day: `by Friday` counts from the day of a note, and this one has none",
        "activities/1.md:8:7 unknown-reference: there is no person `tmo`",
        "activities/1.md:8:17 bad-day: `by 31 June` is no day of the calendar",
      ])
    let items = small.records.activities.records.first?.followUps ?? []
    #expect(items.map(\.isTicked) == [false, true, true, false])
    #expect(items.map { $0.done?.description } == [nil, "2026-03-19", nil, nil])
    #expect(
      small.records.accounts.records.first?.followUps.map { $0.due?.description } == [nil, "2026-10-05"])
  }

  @Test func `an owner who does not stand behind the box is refused`() async throws {
    let small = try await SmallBook([
      "people/priya.md": priya, "people/tom-reid.md": note("name: Tom\naliases: [tom]"),
      "activities/1.md": note(
        "date: 2026-03-18\ntype: call\nperson: priya",
        "- [ ] send rates @tom by Friday\n- [ ] @tom ask @priya\n- [ ] ask @jo \\@tom\n"),
      "accounts/a.md": note("name: A\nowner: tom", "- [ ] **@priya** call\n"),
    ])
    let rest = "does not stand behind the box, so the task is not theirs"
    #expect(
      small.faults == [
        "accounts/a.md:5:9 wrong-shape: `@priya` \(rest)", "activities/1.md:6:18 wrong-shape: `@tom` \(rest)",
        "activities/1.md:7:16 wrong-shape: `@priya` \(rest)",
      ])
  }
}
