import Records
import Testing
import Values

/// One fault is said once: what follows from it is not.
struct FollowUpTests {
  private let sale = note("date: 2026-03-01\naccount: northgate\namount: 100")

  @Test(arguments: [
    "---\nname: [Northgate\n---\n", "---\nname: Northgate\n", "---\nname: North\u{0}gate\n---\n",
    "---\nkind: acount\nname: N\n---\n",
    "---\nid: NG\nname: [Northgate\n---\n", "---\n- a\n- b\n---\n",
    "---\nname: Northgate\n---\n" + String(repeating: "> ", count: 200) + "x\n",
    "---\nname: [N\naliases: [NG, North Gate]\n---\n",
  ])
  func `references to a note that cannot be read are no faults`(text: String) async throws {
    let small = try await SmallBook([
      "accounts/northgate.md": text, "sales/1.md": sale, "pages/p.md": note("title: P", "[[northgate]]\n"),
    ])
    #expect(small.faults.count == 1, "\(small.faults)")
    #expect(small.faults.first?.hasPrefix("accounts/northgate.md:") == true)
  }

  @Test func `its other names and its contacts may stand in what cannot be read`() async throws {
    let small = try await SmallBook([
      "accounts/northgate.md": "---\nname: [N\naliases: [North Gate]\ncontacts:\n  - name: Jo Bell\n---\n",
      "sales/1.md": note("date: 2026-03-01\naccount: North Gate\namount: 100"),
      "activities/1.md": note("date: 2026-03-01\naccount: northgate\ntype: call\nwith: [jo-bell, sam]"),
    ])
    #expect(
      small.faults == [
        "accounts/northgate.md:2:7 bad-yaml: unclosed `[`",
        "activities/1.md:5:17 unknown-reference: there is no contact `sam`",
      ])
  }

  @Test func `a note that cannot be read is no duplicate`() async throws {
    let small = try await SmallBook([
      "accounts/a.md": "---\nname: [N\n---\n", "accounts/old/a.md": note("name: A\nid: a"),
      "accounts/z.md": note("name: Z\nid: a"),
    ])
    #expect(
      small.faults == [
        "accounts/a.md:2:7 bad-yaml: unclosed `[`",
        "accounts/z.md:1:1 duplicate-record: the account `a` is written twice",
      ])
  }

  @Test func `faults beside what was refused are found as well`() async throws {
    let small = try await SmallBook([
      "accounts/a.md": note("name: A\nstage: *x\nphone: &p 020\nphone: 021\nteritory: x\nowner: nobody")
    ])
    #expect(
      small.faults == [
        "accounts/a.md:3:8 unsupported-yaml: the alias `*x` is not supported",
        "accounts/a.md:4:8 unsupported-yaml: the anchor `&p` is not supported",
        "accounts/a.md:5:1 duplicate-key: the key `phone` is given again",
        "accounts/a.md:6:1 unknown-key: unknown key `teritory` in a note of the kind `account`",
        "accounts/a.md:7:8 unknown-reference: there is no person `nobody`",
      ])
  }

  @Test func `a key that is misspelt is not missing as well`() async throws {
    let small = try await SmallBook([
      "accounts/a.md": note("nmae: A\nagencies: [{agncy: b}]"),
      "activities/1.md": note("date: 2026-03-01\naccount: a\ntype: call\nfollow_up: {waht: call}"),
    ])
    #expect(
      small.faults == [
        "accounts/a.md:2:1 unknown-key: unknown key `nmae` in a note of the kind `account`",
        "accounts/a.md:3:13 unknown-key: unknown key `agncy` in `agencies`",
        "activities/1.md:5:13 unknown-key: unknown key `waht` in `follow_up`",
      ])
  }

  @Test func `all items of a list are read`() async throws {
    let small = try await SmallBook([
      "people/p.md": note(
        "name: P\nholidays: [2026-13-01, 2026-01-01, x]\nteam: [{value: a, from: x}, {vlue: b}, c]\nids: {crm: [1], erp: }\nworking_days: [mon, tues]"
      ),
      "sales/1.md": note(
        "date: x\naccount: a\namount: y\ncredit: [{person: a, share: 15}, {person: b, share: z}]\nschedule: {2026-13: 5, x: z}"
      ),
      "budgets/1.md": note("period: x\namount: 1\nphasing: {2026-13: 5, 2026-01: z}"),
    ])
    #expect(
      small.faults == [
        "budgets/1.md:2:9 bad-period: `x` is not a period",
        "budgets/1.md:4:11 bad-period: `2026-13` is not a period",
        "budgets/1.md:4:20 bad-share: `5` is not a share of a whole",
        "budgets/1.md:4:32 bad-share: `z` is not a number",
        "people/p.md:3:12 bad-day: `2026-13-01` is not a day", "people/p.md:3:36 bad-day: `x` is not a day",
        "people/p.md:4:16 unknown-reference: there is no team `a`",
        "people/p.md:4:25 bad-day: `x` is not a day",
        "people/p.md:4:30 unknown-key: unknown key `vlue` in `team`",
        "people/p.md:4:40 wrong-shape: `team` mixes dated and plain values",
        "people/p.md:5:12 wrong-shape: `ids` takes one value",
        "people/p.md:5:17 wrong-shape: `erp` in `ids` has no id",
        "people/p.md:6:21 unknown-value: `tues` is not a value of `working_days`",
        "sales/1.md:2:7 bad-day: `x` is not a day",
        "sales/1.md:3:10 unknown-reference: there is no account `a`",
        "sales/1.md:4:9 bad-money: `y` is not an amount of money",
        "sales/1.md:5:19 unknown-reference: there is no person `a`",
        "sales/1.md:5:29 bad-share: `15` is not a share of a whole",
        "sales/1.md:5:43 unknown-reference: there is no person `b`",
        "sales/1.md:5:53 bad-share: `z` is not a number",
        "sales/1.md:6:12 bad-period: `2026-13` is not a period",
        "sales/1.md:6:24 bad-period: `x` is not a period",
        "sales/1.md:6:27 bad-money: `z` is not an amount of money",
      ])
  }

  @Test func `a sale with a fault is not computed with what is left`() async throws {
    let small = try await SmallBook(
      settings: "tables: [{file: tables/s.csv, kind: sale}]\n",
      [
        "accounts/a.md": note("name: A"), "products/p.md": note("name: P\nprice_per: x"),
        "tables/s.csv": """
        date,account,product,quantity,unit_price,discount,amount,start,end
        2026-03-01,a,,12abc,5,,,,
        2026-03-01,a,,10,5,15,45,,
        2026-03-01,a,q,10,5,,0.05,,
        2026-03-01,a,p,10,5,,0.05,,
        2026-03-01,a,,10,5,,50,2026-13-01,2026-03-01

        """,
      ])
    #expect(
      small.faults == [
        "products/p.md:3:12 bad-number: `x` is not a number",
        "tables/s.csv:2:15 bad-number: `12abc` is not a number",
        "tables/s.csv:3:20 bad-share: `15` is not a share of a whole",
        "tables/s.csv:4:14 unknown-reference: there is no product `q`",
        "tables/s.csv:6:24 bad-day: `2026-13-01` is not a day",
      ])
  }

  @Test(arguments: [
    "title: [\n", "- a\n", "\u{0}", "title: x\n<<<<<<< HEAD\n",
  ])
  func `where the settings cannot be read nothing is judged by them`(text: String) async throws {
    let small = try await SmallBook([
      "daybook.yml": text, "accounts/a.md": note("name: A\nvat_number: 5"), "tables/s.csv": "a;b\n",
      "contacts/c.md": note("name: C"),
      "accounts/b.md": "---\nname: [\n---\n",
    ])
    #expect(small.faults.count == 2, "\(small.faults)")
    #expect(small.faults.map { String($0.prefix(12)) } == ["accounts/b.m", "daybook.yml:"])
  }

  @Test(arguments: ["", "~", "# nothing\n", "{}"])
  func `settings without anything in them lack what every book has`(text: String) async throws {
    let small = try await SmallBook(["daybook.yml": text])
    #expect(
      small.faults == [
        "daybook.yml:1:1 missing-field: the settings have no `currency`",
        "daybook.yml:1:1 missing-field: the settings have no `title`",
      ])
  }

  @Test func `a book without a currency says only that`() async throws {
    let small = try await SmallBook([
      "daybook.yml": "title: T\ntables: [{file: tables/s.csv, kind: sale, currency: USD}]\n",
      "accounts/a.md": note("name: A"),
      "tables/s.csv": "date,account,amount\n2026-03-01,a,£5\n2026-03-01,a,5 GBP\n",
    ])
    #expect(small.faults == ["daybook.yml:1:1 missing-field: the settings have no `currency`"])
  }

  @Test func `a list of words keeps its words where one of them has a fault`() async throws {
    let small = try await SmallBook(
      settings:
        "categories: {fuel: {nme: Fuel}, rail: , taxi: {vat: 2}}\nactivity_types: {call: {counts_as: [cal]}}\n",
      [
        "accounts/a.md": note("name: A"),
        "expenses/1.md": note("date: 2026-03-01\namount: 1\ncategory: rail"),
        "expenses/2.md": note("date: 2026-03-01\namount: 1\ncategory: fuel"),
        "activities/1.md": note("date: 2026-03-01\naccount: a\ntype: call"),
      ])
    #expect(
      small.faults == [
        "daybook.yml:4:21 unknown-key: unknown key `nme` in `fuel`",
        "daybook.yml:4:33 wrong-shape: `rail` in `categories` has no value",
        "daybook.yml:4:53 bad-share: `2` is not a share of a whole",
        "daybook.yml:5:37 unknown-value: `cal` is not a value of `counts_as`",
      ])
  }

  @Test func `a table that cannot be read makes no reference unknown`() async throws {
    let small = try await SmallBook(
      settings:
        "tables:\n  - {file: tables/c.csv, kind: account}\n  - {file: tables/p.csv, kind: product}\n  - {file: tables/t.csv, kind: team}\n",
      bytes: [
        ("tables/c.csv", [0x69, 0x64, 0x0A, 0xFF]),
        ("tables/p.csv", Array("id,name\np1,One,two\np2,Two\n".utf8)),
        ("tables/t.csv", Array("id,name\nt1,One\nt2,\"Two\n".utf8)),
        ("sales/1.md", Array(note("date: 2026-03-01\naccount: a\namount: 1\nproduct: p1").utf8)),
        ("sales/2.md", Array(note("date: 2026-03-01\naccount: a\namount: 1\nproduct: p3").utf8)),
        ("people/x.md", Array(note("name: X\nteam: t3").utf8)),
      ])
    #expect(
      small.faults == [
        "sales/2.md:5:10 unknown-reference: there is no product `p3`",
        "tables/c.csv:2:1 invalid-utf8: the byte 0xFF is not UTF-8 text",
        "tables/p.csv:2:1 ragged-row: the row has 3 cells, the header has 2",
        "tables/t.csv:3:4 unterminated-quote: the quote that opens here is never closed",
      ])
  }

  @Test func `a folder that is misspelt is said once, and its notes are not missed`() async throws {
    let small = try await SmallBook([
      "acounts/a.md": note("name: A"), "acounts/northgate.md": northgate, "sales/1.md": sale,
    ])
    #expect(small.faults == ["acounts/a.md:1:1 unknown-kind: the folder `acounts` is of no kind"])
  }

  @Test func `a note that is written twice is one fault`() async throws {
    let text = note("name: A\ncontacts: [{name: Jo, lawful_basis: consent}]")
    let small = try await SmallBook(["accounts/a.md": text, "accounts/old/a.md": text])
    #expect(small.faults == ["accounts/old/a.md:1:1 duplicate-record: the account `a` is written twice"])
  }
}
