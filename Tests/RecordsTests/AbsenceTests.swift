import Bookkeeping
import Records
import Testing
import Values

/// Who is away and who covers, as people write it.
struct AbsenceTests {
  private static let people: KeyValuePairs = ["people/priya.md": priya, "people/tom.md": tom]

  private func book(_ absences: String..., more: [(String, String)] = [], settings: String = "") async throws
    -> SmallBook
  {
    let notes = absences.enumerated().map { ("absences/\($0).md", note($1)) }
    let files = AbsenceTests.people.map { ($0.key, $0.value) } + notes + more
    return try await SmallBook(settings: settings, bytes: files.map { ($0.0, Array($0.1.utf8)) })
  }

  @Test func `an absence with a person who covers, and one that is open`() async throws {
    let small = try await book(
      """
      person: priya
      from: 2026-10-05
      to: 2026-10-09
      status: requested
      cover: tom
      """,
      """
      person: tom
      from: 2026-09-21
      expected_back: 2026-10-01
      cover: [{person: priya, accounts: [northgate], from: 2026-09-23}]
      """, more: [("accounts/northgate.md", note("name: Northgate\nowner: tom"))])
    #expect(small.faults == [])
    let (priya, tom) = (
      try #require(small.book.people.number(ofID: "priya")),
      try #require(small.book.people.number(ofID: "tom"))
    )
    let asked = try #require(small.book.away.absences(of: priya).first)
    #expect(asked.days == Period(from: try day("2026-10-05"), to: try day("2026-10-09")))
    #expect(!asked.isApproved)
    #expect(asked.cover.map(\.person) == [tom])
    #expect(asked.cover.map(\.accounts) == [[]])
    #expect(asked.cover.map(\.days) == [asked.days])
    let open = try #require(small.book.away.absences(of: tom).first)
    #expect(open.isApproved, "without a status it is")
    #expect(!open.isEndKnown)
    #expect(open.days == Period(from: try day("2026-09-21"), to: try day("2026-09-30")))
    #expect(open.cover.map(\.accounts) == [[0]])
    #expect(open.cover.map(\.days.first) == [try day("2026-09-23")])
  }

  @Test func `somebody who did not come back when expected is still away`() async throws {
    let small = try await book("person: priya\nfrom: 2026-09-01\nexpected_back: 2026-09-07")
    #expect(small.faults == [])
    #expect(small.book.away.all.first?.days.last == (try day("2026-09-30")))
    let open = try await book("person: priya\nfrom: 2026-09-01")
    #expect(open.book.away.all.first?.days.last == .latest)
  }

  @Test(arguments: [
    ("reason: flu", "4:1 unknown-key: unknown key `reason` in a note of the kind `absence`"),
    ("tags: [flu]", "4:1 unknown-key: unknown key `tags` in a note of the kind `absence`"),
    ("ward: 4", "4:1 unknown-key: unknown key `ward` in a note of the kind `absence`"),
  ]) func `why somebody is away is never stored`(line: String, fault: String) async throws {
    let small = try await book("person: priya\nfrom: 2026-09-01\n" + line)
    #expect(small.faults == ["absences/0.md:" + fault])
    #expect(small.helps == ["take it out: why somebody is away is never stored"])
  }

  @Test func `not as a text, not as a field of the book's own, not as a column`() async throws {
    let text = try await SmallBook([
      "people/priya.md": priya, "absences/a.md": note("person: priya\nfrom: 2026-09-01", "Flu."),
    ])
    #expect(text.faults == ["absences/a.md:1:1 wrong-shape: the note of an absence has a text"])
    let field = try await book(settings: "fields: {absence: {reason: text}}\n")
    #expect(field.faults == ["daybook.yml:4:10 unknown-key: an absence has no further fields"])
    let column = try await book(
      more: [("tables/a.csv", "person,from,Reason\npriya,2026-09-01,flu\n")],
      settings: "tables: [{file: tables/a.csv, kind: absence}]\n")
    #expect(column.faults.count == 1)
    #expect(
      column.helps == [
        "name it under `ignore` in the table's entry: why somebody is away is never stored"
      ])
  }

  @Test(arguments: [
    ("to: 2026-08-31", "4:5 dates-out-of-order: the absence ends before it begins"),
    ("expected_back: 2026-09-01", "4:16 dates-out-of-order: somebody is expected back while still away"),
    ("part: am", "4:7 dates-out-of-order: an absence with a `part` is of one day"),
    (
      "cover: [{person: tom, from: 2026-09-03, to: 2026-09-02}]",
      "4:8 dates-out-of-order: the cover ends before it begins"
    ),
    (
      "cover: [{person: tom, from: 2026-08-31}]",
      "4:8 cover-outside: `tom` covers on days on which `priya` is not away"
    ),
    ("cover: priya", "4:8 cover-by-oneself: `priya` cannot cover while away"),
    ("cover: [{persons: tom}]", "4:10 unknown-key: unknown key `persons` in `cover`"),
    ("cover: [{person: tom, accounts: []}]", "4:33 wrong-shape: the cover is of no account"),
    ("to: 2126-09-01", "4:5 dates-out-of-order: the absence is longer than 20 years"),
  ]) func `days and covers that cannot be are refused`(line: String, fault: String) async throws {
    #expect(
      try await book("person: priya\nfrom: 2026-09-01\n" + line).faults == ["absences/0.md:" + fault])
  }

  @Test func `two halves of a day are no overlap, an open absence is one with all after it`() async throws {
    let halves = try await book(
      "person: priya\nfrom: 2026-09-01\nto: 2026-09-01\npart: am",
      "person: priya\nfrom: 2026-09-01\nto: 2026-09-01\npart: pm")
    #expect(halves.faults == [])
    let open = try await book(
      "person: priya\nfrom: 2026-09-01", "person: priya\nfrom: 2026-12-21\nto: 2026-12-24")
    #expect(open.faults == ["absences/1.md:1:1 absences-overlap: `priya` is away twice on 2026-12-21"])
    let expected = try await book(
      "person: priya\nfrom: 2026-09-01\nexpected_back: 2026-10-01",
      "person: priya\nfrom: 2026-12-21\nto: 2026-12-24")
    #expect(expected.faults == [])
  }

  @Test func `whoever covers and is away as well is a warning, so that the site is built`() async throws {
    let leave = "person: priya\nfrom: 2026-10-05\nto: 2026-10-09\ncover: tom"
    let away = try await book(leave, "person: tom\nfrom: 2026-10-08\nto: 2026-10-08")
    #expect(
      away.faults == ["absences/0.md:5:8 cover-away: `tom` is to cover and is away on 2026-10-08"])
    let asked = try await book(leave, "person: tom\nfrom: 2026-10-08\nto: 2026-10-08\nstatus: requested")
    #expect(asked.faults == [], "it may not come")
  }

  @Test func `whoever has left covers nobody, and is away no more`() async throws {
    let small = try await SmallBook([
      "people/priya.md": priya, "people/tom.md": note("name: Tom\njoined: 2026-02-01\nleft: 2026-09-30"),
      "absences/a.md": note("person: priya\nfrom: 2026-09-28\nto: 2026-10-02\ncover: tom"),
      "absences/b.md": note("person: priya\nfrom: 2026-09-21\nto: 2026-09-22\ncover: tom"),
      "absences/c.md": note("person: tom\nfrom: 2026-01-29\nto: 2026-02-02"),
    ])
    #expect(
      small.faults == [
        "absences/a.md:5:8 not-employed: `tom` is to cover on days on which they have left (2026-09-30)",
        "absences/c.md:1:1 not-employed: `tom` is away on days on which they had not joined (2026-02-01)",
      ])
  }

  @Test(arguments: ["2026-09-30", "2026-09-07", "2026-09-15"])
  func `whether a cover has days too many does not depend on the day`(asOf: String) async throws {
    let small = try await SmallBook(
      asOf: asOf,
      [
        "people/priya.md": priya, "people/tom.md": tom,
        "absences/0.md": note(
          "person: priya\nfrom: 2026-09-01\nexpected_back: 2026-09-08\ncover: [{person: tom, to: 2026-09-15}]"
        ),
        "absences/1.md": note("person: tom\nfrom: 2026-08-01\nexpected_back: 2026-08-08\ncover: priya"),
      ])
    #expect(
      small.faults == ["absences/0.md:5:8 cover-outside: `tom` covers on days on which `priya` is not away"])
    #expect(small.helps == ["write days between 2026-09-01 and 2026-09-07"])
  }

  @Test func `an overlap is found behind a longer absence`() async throws {
    let small = try await book(
      "person: priya\nfrom: 2026-09-01\nto: 2026-09-30",
      "person: priya\nfrom: 2026-08-03\nto: 2026-08-03\npart: am",
      "person: priya\nfrom: 2026-08-03\nto: 2026-08-03\npart: pm",
      "person: priya\nfrom: 2026-10-01\nto: 2026-10-02",
      "person: priya\nfrom: 2026-09-07\nto: 2026-09-07\npart: pm",
      "person: priya\nfrom: 2026-09-29\nto: 2026-09-29")
    #expect(
      small.faults == [
        "absences/4.md:1:1 absences-overlap: `priya` is away twice on 2026-09-07",
        "absences/5.md:1:1 absences-overlap: `priya` is away twice on 2026-09-29",
      ])
  }

  @Test(arguments: [
    ("till: 2026-09-02", "did you mean `to`?"), ("until: 2026-09-02", "did you mean `to`?"),
    ("start: 2026-09-02", "did you mean `from`?"),
    ("reson: flu", "take it out: why somebody is away is never stored"),
  ])
  func `what was meant for a day is told from a reason`(line: String, help: String) async throws {
    #expect(try await book("person: priya\nfrom: 2026-09-01\n" + line).helps == [help])
  }

  @Test func `a cover of somebody else's account is a warning`() async throws {
    let leave = "person: priya\nfrom: 2026-10-05\nto: 2026-10-09\n"
    let more = [
      ("accounts/a.md", note("name: A\nowner: [{value: tom}, {value: priya, from: 2026-10-09}]")),
      ("accounts/b.md", note("name: B\nowner: [{value: priya}, {value: tom, from: 2026-10-05}]")),
      ("accounts/c.md", note("name: C\nowner: tom\ndraft: true")),
    ]
    func said(_ accounts: String) async throws -> [String] {
      try await book(leave + "cover: [{person: tom, accounts: [\(accounts)]}]", more: more).faults
    }
    #expect(try await said("a") == [])
    #expect(
      try await said("a, b") == [
        "absences/0.md:5:8 cover-outside: `b` is not `priya`'s on those days, so nobody is covered by it"
      ])
    let hidden = try await book(leave + "cover: [{person: tom, accounts: [c]}]", more: more)
    #expect(hidden.faults.count == 1)
    #expect(hidden.book.away.all.first?.cover == [], "it does not become a cover of all")
  }

  @Test func `an account is covered by the first that is named and there`() async throws {
    let small = try await SmallBook([
      "people/priya.md": priya, "people/tom.md": tom, "people/ann.md": note("name: Ann"),
      "accounts/a.md": note("name: A\nowner: priya"),
      "accounts/b.md": note("name: B\nowner: [{value: tom}, {value: priya, from: 2026-10-07}]"),
      "accounts/gone.md": note("name: Gone\nowner: priya\nstage: lost"),
      "absences/p.md": note(
        """
        person: priya
        from: 2026-10-05
        to: 2026-10-09
        cover:
          - {person: tom, accounts: [a]}
          - {person: ann, from: 2026-10-08}
        """),
      "absences/t.md": note("person: tom\nfrom: 2026-10-06\nto: 2026-10-06\npart: am"),
    ])
    let (book, away) = (small.book, try #require(small.book.away.all.first { !$0.cover.isEmpty }))
    func uncovered(_ text: String) throws -> [String] {
      book.away.uncovered(away, on: try day(text)).map { book.accounts.id($0) }
    }
    #expect(try uncovered("2026-10-05") == [])
    #expect(try uncovered("2026-10-06") == ["a"], "Tom is away in the morning")
    #expect(try uncovered("2026-10-07") == ["b"])
    #expect(try uncovered("2026-10-08") == [])
    let a = try #require(book.accounts.number(ofID: "a"))
    #expect(
      book.people.id(book.away.coverer(of: a, for: away, on: try day("2026-10-06"), .pm)) == "tom")
  }

  private func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }
}
