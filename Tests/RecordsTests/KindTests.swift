import Records
import Testing
import Values

/// What decides the kind of a record, and what is not read yet.
struct KindTests {
  @Test(arguments: Kind.allCases.filter { !$0.isRead })
  func `a kind of a later version is refused, never left out`(kind: Kind) async throws {
    let small = try await SmallBook(
      settings:
        "tables: [{file: tables/t.csv, kind: \(kind.rawValue)}]\nfields: {\(kind.rawValue): {a: text}}\n",
      [
        "\(kind.folder)/x.md": note("name: X"), "\(kind.folder)/y.md": note("name: Y"),
        "tables/t.csv": "a\n1\n",
        "accounts/a.md": note("name: A\nkind: \(kind.rawValue)"),
      ])
    #expect(small.faults.count == 4)
    #expect(small.faults.allSatisfy { $0.contains(" not-read-yet: ") })
  }

  @Test func `fields that refer to later kinds are refused`() async throws {
    let small = try await SmallBook([
      "accounts/a.md": note("name: A"),
      "sales/1.md": note(
        "date: 2026-03-01\naccount: a\namount: 1\nopportunity: o\ncampaign: c\npromotion: p"),
      "activities/1.md": note("date: 2026-03-01\naccount: a\ntype: call\nabout: o"),
    ])
    #expect(small.faults.count == 4)
    #expect(small.faults.allSatisfy { $0.contains(" not-read-yet: ") })
  }

  @Test(arguments: [
    "aftercare_days", "call_frequency", "closed_to", "discount_authority", "new_after", "order_within",
    "rates_max_age",
  ])
  func `settings of a later version are refused`(name: String) async throws {
    let small = try await SmallBook(settings: "\(name): 5\n", [:])
    #expect(small.faults == ["daybook.yml:4:1 not-read-yet: the setting `\(name)` is not read yet"])
  }

  @Test func `kind goes before the folder`() async throws {
    let small = try await SmallBook([
      "accounts/jo.md": note("kind: contact\nname: Jo\naccount: a\nlawful_basis: consent"),
      "pages/a.md": note("kind: account\nname: A"),
      "opportunities/p.md": note("kind: page\ntitle: P"), "x/y/t.md": note("kind: team\nname: T"),
      "top.md": note("kind: team\nname: Top"),
      "index.md": note("title: Home"),
    ])
    #expect(small.faults == [])
    #expect(small.book.contacts.ids == ["jo"])
    #expect(small.book.accounts.ids == ["a"])
    #expect(small.book.pages.ids == ["index", "p"])
    #expect(small.book.teams.ids == ["t", "top"])
  }

  @Test func `a note without front matter lacks what its kind needs`() async throws {
    let small = try await SmallBook([
      "accounts/a.md": "Met Jo at the fair.\n", "accounts/b.md": "", "accounts/c.md": "---\n---\n",
    ])
    #expect(
      small.faults
        == ["a", "b", "c"].map { "accounts/\($0).md:1:1 missing-field: the account has no `name`" })
  }

  @Test(arguments: ["\"\"", "\" \"", "''", "~", "null", ""])
  func `a name of blanks is no name`(text: String) async throws {
    let small = try await SmallBook(["accounts/a.md": note("name: \(text)\nstage: active")])
    #expect(small.faults == ["accounts/a.md:1:1 missing-field: the account has no `name`"])
  }

  @Test func `values stay what was typed`() async throws {
    let small = try await SmallBook([
      "accounts/a.md": note(
        "name: NO\nphone: 0123\nneeds: 1.10\naddress: null island\nsubscriber_type: \"null\"")
    ])
    #expect(small.faults == [])
    let account = try small.records.accounts.only
    #expect(
      [account.name, account.phone, account.needs, account.address, account.subscriberType] == [
        "NO", "0123", "1.10", "null island", "null",
      ])
  }

  @Test func `defaults of the settings fill what nobody gave`() async throws {
    let small = try await SmallBook(
      settings:
        "defaults: {contact: {lawful_basis: legitimate_interests, retain: 24 months}, account: {owner: priya}}\n",
      [
        "people/priya.md": priya, "accounts/a.md": note("name: A\nowner: house"),
        "accounts/b.md": note("name: B"),
        "contacts/c.md": note("name: C\naccount: a"),
        "contacts/d.md": note("name: D\naccount: a\nlawful_basis: consent\nretain: 1 year"),
      ])
    #expect(small.faults == [])
    #expect(small.records.contacts.records.map(\.lawfulBasis) == [.legitimateInterests, .consent])
    #expect(small.records.contacts.records.map(\.retain?.months) == [24, 12])
    #expect(small.records.accounts.records.map { $0.owner?.latest == .house } == [true, false])
  }

  @Test func `defaults that are wrong are said once`() async throws {
    let small = try await SmallBook(
      settings:
        "defaults: {contact: {lawful_basis: legitimate}, account: [a], acount: {stage: active}, team: {led: x}}\n",
      [
        "accounts/a.md": note("name: A"), "contacts/c.md": note("name: C\naccount: a"),
        "contacts/d.md": note("name: D\naccount: a"),
      ])
    #expect(
      small.faults == [
        "daybook.yml:4:36 unknown-value: `legitimate` is not a value of `lawful_basis`",
        "daybook.yml:4:58 wrong-shape: the defaults of `account` are fields with values",
        "daybook.yml:4:63 unknown-kind: there is no kind `acount`",
        "daybook.yml:4:95 unknown-key: unknown key `led` in the kind `team`",
      ])
  }

  @Test func `files that nothing reads are refused`() async throws {
    let small = try await SmallBook([
      "accounts/a.markdown": "x", "tables/a.xlsx": "x", "tables/a.csv": "x", "exports/b.csv": "x",
      "files/a.pdf": "x", "notes.md": "x",
      "tables/readme.md": "x",
    ])
    let found = small.faults.map { fault in
      let words = fault.split(separator: " ")
      return "\(words[0].prefix { $0 != ":" }) \(words[1])"
    }
    #expect(
      found == [
        "accounts/a.markdown unexpected-file:", "exports/b.csv unexpected-file:",
        "files/a.pdf unexpected-file:",
        "notes.md unexpected-file:",
        "tables/a.csv unlisted-table:",
        "tables/a.xlsx unexpected-file:", "tables/readme.md unknown-kind:",
      ])
  }

  @Test func `a note of more than 128 KiB is refused before it is parsed`() async throws {
    let text = note("title: P", String(repeating: "[a](b \n", count: 30_000))
    let small = try await SmallBook([
      "pages/p.md": text, "pages/q.md": note("title: Q", String(repeating: "word ", count: 26_000)),
    ])
    #expect(small.faults == ["pages/p.md:1:1 file-too-large: a note of more than 128 KiB"])
  }

  @Test(arguments: [
    ("account: nobody", "unknown-reference"), ("date: 2026-02-29", "bad-day"), ("minutes: -5", "bad-number"),
    ("minutes: 99999999999", "bad-number"),
    ("time: 24:00", "bad-time"), ("time: 9:5", "bad-time"), ("status: Done", "unknown-value"),
    ("with: [{nw: Jo}]", "unknown-key"),
    ("type: Call", "unknown-value"), ("spend: [{amount: 1e9}]", "bad-money"), ("spend: 48.20", "wrong-shape"),
    ("draft: maybe", "unknown-value"),
    ("accounts: []", nil), ("people: priya", nil), ("with: jo", "unknown-reference"),
    ("recorded: 01/02/2026", "bad-day"),
    ("tags: [a, ]", nil), ("tags: [a, ~]", "wrong-shape"),
    ("merged_into: {from: 2026-01-01}", "missing-field"), ("aliases: {a: b}", "wrong-shape"),
  ])
  func `one field with one fault is one message`(field: String, code: String?) async throws {
    let name = field.prefix { $0 != ":" }
    let fields =
      ["account: a", "date: 2026-03-01", "type: call"].filter { !$0.hasPrefix(name + ":") } + [field]
    let small = try await SmallBook([
      "accounts/a.md": note("name: A"), "people/priya.md": priya,
      "activities/1.md": note(fields.joined(separator: "\n")),
    ])
    #expect(small.faults.map { String($0.split(separator: " ")[1].dropLast()) } == [code].compactMap(\.self))
  }
}
