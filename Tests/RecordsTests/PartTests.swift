import Records
import Testing
import Values

/// One record can be written in parts, and go by several names.
struct PartTests {
  private let clients = "tables: [{file: tables/clients.csv, kind: account}]\n"

  @Test func `a note and a row are one record`() async throws {
    let small = try await SmallBook(
      settings: clients,
      [
        "accounts/northgate.md": note("name: Northgate Stores\nphone: 020", "They pay on time."),
        "tables/clients.csv":
          "id,name,stage,postcode\nnorthgate,Northgate Stores,active,\nmill-lane,Mill Lane,lost,M4\n",
      ])
    #expect(small.faults == [])
    let account = try #require(small.records.accounts.records.first)
    #expect(
      (account.stage, account.phone, account.postcode, account.head.note == nil) == (
        .active, "020", nil, false
      ))
    #expect(small.book.accounts.ids == ["mill-lane", "northgate"])
    // Two notes and rows, and one record of two parts.
    #expect(small.book.tally.total == 2)
  }

  @Test func `a note of any folder can be part of a row, however long its front matter`() async throws {
    let small = try await SmallBook(
      settings: """
        tables:
          - {file: tables/s.csv, kind: sale}
          - {file: tables/t.csv, kind: sale}

        """,
      [
        "accounts/a.md": note("name: A"),
        "people/p.md": note("name: P"),
        "pages/x.md": note("id: s1\naccount: a\norder: \"o\n----1\"\nkind: sale"),
        "sales/s3.md": note("account: a\ndate: 2026-06-05\namount: 3"),
        "tables/s.csv": "date,account,amount,id\n2026-06-01,a,100,s1\n2026-06-02,a,200,s2\n",
        "tables/t.csv": "date,account,amount\n2026-06-03,a,50\n",
      ])
    #expect(small.faults == [])
    // Notes stand first.
    #expect(small.records.sales.records.map { $0.amount?.description } == ["100", "3", "200", "50"])
    #expect(small.records.sales.records.map { $0.head.places.count } == [2, 1, 1, 1])
  }

  @Test func `a row stays its table's where a note says more of it`() async throws {
    let small = try await SmallBook(
      settings: """
        tables:
          - {file: tables/s.csv, kind: sale, control: {rows: 2, sum: {amount: 100}}}
          - {file: tables/t.csv, kind: sale, control: {rows: 1, sum: {quantity: 4}}}
          - {file: tables/e.csv, kind: expense}

        """,
      [
        "accounts/a.md": note("name: A"), "people/p.md": note("name: P"),
        "sales/s2.md": note("order: o1"), "expenses/e1.md": note("category: fuel"),
        "tables/s.csv": "date,account,amount,id\n2026-06-01,a,90,s1\n2026-06-02,a,10,s2\n",
        "tables/t.csv": "id,quantity\ns1,4\n", "tables/e.csv": "id,date,amount,person\ne1,2026-06-01,12,p\n",
      ])
    #expect(small.faults == [])
    #expect(small.records.sales.records.map(\.head.table) == [0, 0])
    #expect(small.records.expenses.records.map(\.head.table) == [2])
  }

  @Test(arguments: [true, false])
  func `a row that a file repeats is refused, also where another file has it too`(isFirst: Bool) async throws
  {
    let entries = ["  - {file: tables/a.csv, kind: sale}\n", "  - {file: tables/b.csv, kind: sale}\n"]
    let small = try await SmallBook(
      settings: "tables:\n" + (isFirst ? entries : entries.reversed()).joined(),
      [
        "accounts/a.md": note("name: A"), "tables/a.csv": "id,date,account\ns1,2026-06-01,a\n",
        "tables/b.csv": "id,amount\ns1,100\ns1,100\n",
      ])
    #expect(small.faults == ["tables/b.csv:3:1 duplicate-record: the sale `s1` is written twice"])
  }

  @Test func `of two defaults neither counts where a note says what is right`() async throws {
    func small(_ status: String) async throws -> SmallBook {
      try await SmallBook(
        settings: """
          tables:
            - {file: tables/a.csv, kind: expense, defaults: {status: claimed}}
            - {file: tables/b.csv, kind: expense, defaults: {status: posted}}

          """,
        [
          "people/p.md": note("name: P"), "expenses/e1.md": note("category: fuel\n" + status),
          "tables/a.csv": "id,date,person\ne1,2026-06-01,p\n", "tables/b.csv": "id,amount\ne1,12\n",
        ])
    }
    #expect(try await small("status: paid").faults == [])
    #expect(
      try await small("").faults == [
        "tables/b.csv:2:1 different-values: `status` is given twice with different values"
      ])
  }

  @Test func `two entries can give parts of one record`() async throws {
    let settings =
      "tables:\n  - {file: tables/a.csv, kind: account}\n  - {file: tables/b.csv, kind: account}\n"
    let small = try await SmallBook(
      settings: settings, ["tables/a.csv": "id,name\nn,North\n", "tables/b.csv": "id,stage\nn,active\n"])
    #expect(small.faults == [])
    #expect(try small.records.accounts.only.stage == .active)
    let differing = try await SmallBook(
      settings: settings, ["tables/a.csv": "id,name\nn,North\n", "tables/b.csv": "id,name\nn,Nord\n"])
    #expect(
      differing.faults == ["tables/b.csv:2:3 different-values: `name` is given twice with different values"])
  }

  @Test func `required fields are asked for when the parts are together`() async throws {
    let small = try await SmallBook(
      settings: clients,
      ["accounts/n.md": note("stage: active"), "tables/clients.csv": "id,phone\nn,020\nm,021\n"])
    #expect(
      small.faults == [
        "accounts/n.md:1:1 missing-field: the account has no `name`",
        "daybook.yml:4:17 missing-field: no column of tables/clients.csv gives the `name` that every account has",
      ])
  }

  @Test func `what somebody wrote goes before the default of an entry`() async throws {
    let small = try await SmallBook(
      settings: "tables: [{file: tables/clients.csv, kind: account, defaults: {stage: active}}]\n",
      ["accounts/n.md": note("name: N\nstage: lost"), "tables/clients.csv": "id,name\nn,N\nm,M\n"])
    #expect(small.faults == [])
    #expect(small.records.accounts.records.map(\.stage) == [.lost, .active])
  }

  @Test func `a value that was refused in one part does not differ as well`() async throws {
    let small = try await SmallBook(
      settings: clients,
      ["accounts/n.md": note("name: N\nstage: actve"), "tables/clients.csv": "id,stage\nn,active\n"])
    #expect(small.faults == ["accounts/n.md:3:8 unknown-value: `actve` is not a value of `stage`"])
  }

  @Test func `a record goes by its aliases and its foreign ids`() async throws {
    let small = try await SmallBook([
      "accounts/northgate.md": note("name: Northgate Stores\naliases: [NG, North Gate]\nids: {crm: 001Ec}"),
      "sales/1.md": note("date: 2026-03-01\naccount: NG\namount: 1"),
      "sales/2.md": note("date: 2026-03-01\naccount: 001Ec\namount: 1"),
      "pages/p.md": note("title: P", "[[North Gate]] and [[account:001Ec]]\n"),
    ])
    #expect(small.faults == [])
    #expect(small.book.sales.account == [0, 0])
  }

  @Test func `two matches are a fault`() async throws {
    let small = try await SmallBook([
      "accounts/a.md": note("name: A\naliases: [x]"), "accounts/b.md": note("name: B\nids: {crm: x}"),
      "accounts/x.md": note("name: X"), "territories/a.md": note("name: A"),
      "sales/1.md": note("date: 2026-03-01\naccount: x\namount: 1"),
      "pages/p.md": note("title: P", "[[a]] [[account:a]] [[x]]\n"),
    ])
    #expect(
      small.faults == [
        "pages/p.md:4:1 ambiguous-mention: `[[a]]` means more than one record",
        "pages/p.md:4:21 ambiguous-mention: `[[x]]` means more than one record",
        "sales/1.md:3:10 ambiguous-reference: `x` means more than one account",
      ])
  }

  @Test func `history is kept together along a chain of mergers`() async throws {
    let small = try await SmallBook([
      "accounts/a.md": note("name: A\nmerged_into: b"),
      "accounts/b.md": note("name: B\nmerged_into: {id: c, from: 2026-01-01}"),
      "accounts/c.md": note("name: C"), "sales/1.md": note("date: 2026-03-01\naccount: a\namount: 1"),
    ])
    #expect(small.faults == [])
    #expect(small.book.sales.account == [2])
  }

  @Test func `a ring of mergers is a fault`() async throws {
    let small = try await SmallBook([
      "accounts/a.md": note("name: A\nmerged_into: b"), "accounts/b.md": note("name: B\nmerged_into: a"),
      "accounts/c.md": note("name: C\nmerged_into: c"),
    ])
    #expect(
      small.faults == [
        "accounts/a.md:3:14 cycle: the account `a` goes on as itself: `a` → `b` → `a`",
        "accounts/c.md:3:14 cycle: the account `c` goes on as itself",
      ])
  }

  @Test func `each ring in a tree is said`() async throws {
    let small = try await SmallBook([
      "teams/a.md": note("name: A\nparent: b"), "teams/b.md": note("name: B\nparent: a"),
      "teams/c.md": note("name: C\nparent: c"),
      "teams/d.md": note("name: D\nparent: a"),
      "teams/e.md": note("name: E\nparent: [{value: d}, {value: e, from: 2026-01-01}]"),
    ])
    #expect(
      small.faults == [
        "teams/a.md:3:9 cycle: the team `a` lies under itself",
        "teams/c.md:3:9 cycle: the team `c` lies under itself",
        "teams/e.md:3:9 cycle: the team `e` lies under itself",
      ])
  }

  @Test func `an id is the text as written, and its address is its own`() async throws {
    let small = try await SmallBook(
      settings: clients,
      [
        "accounts/Café Rouge.md": note("name: One"),
        "accounts/x.md": note("id: \"  CYP&F SCHOOLS \"\nname: Two"),
        "tables/clients.csv": "id,name\nCYP&F Schools,Three\ncon,Four\nnorthgate-2,Five\n",
      ])
    #expect(small.faults == [])
    #expect(
      small.book.accounts.ids == ["CYP&F SCHOOLS", "CYP&F Schools", "Café Rouge", "con", "northgate-2"])
    let addresses = small.book.accounts.addresses
    #expect(addresses.map { $0.hasPrefix("cyp-f-schools-") } == [true, true, false, false, false])
    #expect(addresses[2].hasPrefix("cafe-rouge-"))
    #expect(addresses[3].hasPrefix("con-"))
    #expect(addresses[4] == "northgate-2")
    #expect(Set(addresses).count == 5)
  }

  @Test func `a row whose other part is not there is named itself`() async throws {
    let small = try await SmallBook(
      settings: "tables:\n  - {file: tables/a.csv, kind: account}\n  - {file: tables/b.csv, kind: account}\n",
      [
        "accounts/x.md": note("name: X"), "tables/a.csv": "id,name\ny,Y\n",
        "tables/b.csv": "id,postcode\nx,N1\nz,N2\ny,N3\n",
      ])
    #expect(
      small.faults == [
        "tables/b.csv:3:1 missing-field: the account has no `name`, here or in another part of it"
      ])
  }

  @Test func `an alias that is also an id is told from an id that is missing`() async throws {
    let small = try await SmallBook([
      "accounts/a.md": note("name: A"), "accounts/b.md": note("name: B\naliases: [a]"),
      "accounts/c.md": note("name: C\naliases: [x]\nids: {crm: a}"),
      "accounts/d.md": note("name: D\naliases: [x]"),
      "sales/1.md": note("date: 2026-03-01\naccount: a\namount: 1"),
      "sales/2.md": note("date: 2026-03-01\naccount: x\namount: 1"),
      "pages/p.md": note("title: P", "[[a]] [[x]]\n"),
    ])
    let outOf = "it is the id of one of them: take it out of the `aliases` or `ids` of "
    let meant = "write the id of the one that is meant: "
    #expect(
      small.helps == [
        outOf + "`[[account:b]]` and `[[account:c]]`", meant + "`[[account:c]]` or `[[account:d]]`",
        outOf + "`b` and `c`", meant + "`c` or `d`",
      ])
  }
}
