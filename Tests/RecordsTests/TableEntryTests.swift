import Records
import Testing
import Values

/// How the entries of `tables` make records of columns.
struct TableEntryTests {
  /// A book with one table of sales, and what else it needs.
  private func sales(
    _ entry: String, _ text: String, _ more: KeyValuePairs<String, String> = [:]
  ) async throws -> SmallBook {
    let files =
      [("accounts/northgate.md", northgate), ("tables/sales.csv", text)] + more.map { ($0.key, $0.value) }
    return try await SmallBook(
      settings: "tables:\n  - file: tables/sales.csv\n    kind: sale\n\(entry)",
      bytes: files.map { ($0.0, Array($0.1.utf8)) })
  }

  @Test func `texts are put together from columns, and blank columns add nothing`() async throws {
    let small = try await SmallBook(
      settings: """
        tables:
          - file: tables/people.csv
            kind: person
            id: "emp-{No}"
            columns: {name: "{First} {Last}", manager: Boss, job_title: "{Title}"}
            refer: {manager: "emp-{}"}

        """,
      ["tables/people.csv": "No,First,Last,Boss,Title\n1,Ann,Lee,,\n2,Bo, ,1,\" \"\n"])
    #expect(small.faults == [])
    #expect(small.book.people.ids == ["emp-1", "emp-2"])
    #expect(small.book.people.names == ["Ann Lee", "Bo"])
    #expect(small.records.people.records.map(\.jobTitle) == [nil, nil])
    #expect(
      small.records.people.records.map { small.book.people.number(of: $0.manager?.latest) } == [nil, 0])
  }

  @Test func `a cell can refer by name`() async throws {
    let small = try await sales(
      "    refer: {account: name}\n",
      "date,account,amount\n2026-03-01,Northgate Stores,5\n2026-03-01,Northgate Stors,5\n")
    #expect(
      small.faults == ["tables/sales.csv:3:12 unknown-reference: there is no account `Northgate Stors`"])
    #expect(small.helps == ["did you mean `Northgate Stores`?"])
    #expect(small.book.sales.account.first == 0)
  }

  @Test func `a form of reference has a place for the cell`() async throws {
    let small = try await sales(
      "    refer: {account: nam}\n", "date,account,amount\n2026-03-01,northgate,5\n")
    #expect(
      small.faults == ["daybook.yml:7:22 unknown-value: `nam` does not say how a cell refers to a record"])
  }

  @Test func `a join lays the columns of another file beside each row`() async throws {
    let lines = "Order,amount\n1,5\n2,6\n"
    let orders = "Order,date,account\n1,2026-03-01,northgate\n"
    let strict = try await sales(
      "    join: {file: tables/orders.csv, on: Order}\n", lines, ["tables/orders.csv": orders])
    #expect(
      strict.faults == ["tables/sales.csv:3:1 no-partner: no row of Content/tables/orders.csv has this key"])
    let optional = try await sales(
      "    join: {file: tables/orders.csv, on: Order, optional: true}\n    defaults: {date: 2026-01-01, account: northgate}\n",
      lines, ["tables/orders.csv": orders])
    #expect(optional.faults == [])
    #expect(optional.records.sales.records.map(\.date) == [try day("2026-03-01"), try day("2026-01-01")])
    let repeated = try await sales(
      "    join: {file: tables/orders.csv, on: Order}\n", "Order,amount\n1,5\n",
      ["tables/orders.csv": orders + "1,2026-03-02,northgate\n"])
    #expect(
      repeated.faults == [
        "tables/orders.csv:3:1 repeated-key: the key of this row stands on another row as well"
      ])
    let same = try await sales(
      "    join: {file: tables/orders.csv, on: Order}\n", lines.replacing("2,6\n", with: ""),
      ["tables/orders.csv": "Order,date,account,Amount\n1,2026-03-01,northgate,7\n"])
    #expect(
      same.faults == [
        "tables/orders.csv:1:20 duplicate-column: both files of the join have a column `Amount`"
      ])
  }

  @Test func `a join on columns that are not there is one fault`() async throws {
    let small = try await sales(
      "    join: {file: tables/orders.csv, on: [Ordr]}\n", "Order,amount\n1,5\n",
      ["tables/orders.csv": "Order,date,account\n1,2026-03-01,northgate\n"])
    #expect(
      small.faults == [
        "daybook.yml:7:42 unknown-column: there is no column `Ordr` in Content/tables/orders.csv"
      ])
  }

  @Test func `a key may not repeat, also over the files of a family`() async throws {
    let small = try await SmallBook(
      settings: "tables: [{file: tables/s-*.csv, kind: sale, key: [no, line], ignore: [no, line]}]\n",
      [
        "accounts/northgate.md": northgate,
        "tables/s-1.csv":
          "no,line,date,account,amount\n1,1,2026-03-01,northgate,5\n1,2,2026-03-01,northgate,5\n",
        "tables/s-2.csv":
          "date,no,line,account,amount\n2026-03-01,1,2,northgate,5\n2026-03-01,12,,northgate,5\n",
      ])
    #expect(
      small.faults == ["tables/s-2.csv:2:12 repeated-key: the key of this row stands on another row as well"])
  }

  @Test(arguments: [
    ("{type: A}", [1]), ("{type: {not: A}}", [2, 3, 4]), ("{type: [A, B]}", [1, 2]),
    ("{type: {not: [A, \"\"]}}", [2, 4]),
    ("{type: \"\"}", [3]), ("{type: B, n: 2}", [2]), ("{TYPE: A}", [1]),
  ])
  func `where keeps the rows that fit, and the others are counted`(condition: String, kept: [Int])
    async throws
  {
    let small = try await SmallBook(
      settings:
        "tables:\n  - file: tables/s.csv\n    kind: sale\n    where: \(condition)\n    columns: {date: d, account: a, amount: n}\n    ignore: rest\n",
      [
        "accounts/northgate.md": northgate,
        "tables/s.csv":
          "d,a,n,type\n2026-03-01,northgate,1,A\n2026-03-01,northgate,2,B\n2026-03-01,northgate,3,\n2026-03-01,northgate,4,C\n",
      ])
    #expect(small.faults == [])
    #expect(small.records.sales.records.map(\.amount) == kept.map { Fixed($0) })
    #expect(small.book.tally.leftOut[.filtered, default: 0] == 4 - kept.count)
    #expect(small.book.tally.total == 4 + 1)
  }

  @Test func `a condition that cannot be read leaves its table unread`() async throws {
    let text = "date,account,amount\nTotal,,5\n"
    let unknown = try await sales("    where: {typ: A}\n", text)
    #expect(
      unknown.faults == [
        "daybook.yml:7:13 unknown-column: there is no column `typ` in Content/tables/sales.csv"
      ])
    let misspelt = try await sales("    where: {date: {nt: Total}}\n", text)
    #expect(misspelt.faults == ["daybook.yml:7:20 unknown-key: unknown key `nt` in `date`"])
    let nested = try await sales("    where: {date: [[Total]]}\n", text)
    #expect(nested.faults == ["daybook.yml:7:20 wrong-shape: `date` takes one value"])
  }

  @Test func `words of the export become words of the book`() async throws {
    let small = try await sales(
      "    values: {status: {Confirmed: booked, Void: cancelled}}\n",
      "date,account,amount,status\n2026-03-01,northgate,5,Confirmed\n2026-03-01,northgate,6,Void\n2026-03-01,northgate,7,Voided\n"
    )
    #expect(small.faults == ["tables/sales.csv:4:24 unknown-value: `Voided` is not a value of `status`"])
    #expect(small.records.sales.records.map(\.status) == [.booked, .cancelled, nil])
    let list = try await sales(
      "    values: {status: {Confirmed: [booked]}}\n", "date,account,amount,status\n")
    #expect(list.faults == ["daybook.yml:7:34 wrong-shape: `Confirmed` takes one value"])
  }

  @Test func `defaults fill fields without a column and blank cells`() async throws {
    let small = try await sales(
      "    defaults: {status: option, person: priya}\n",
      "date,account,amount,status\n2026-03-01,northgate,5,\n2026-03-01,northgate,5,booked\n",
      ["people/priya.md": priya])
    #expect(small.faults == [])
    #expect(small.records.sales.records.map(\.status) == [.option, .booked])
    #expect(small.records.sales.records.allSatisfy { $0.person != nil })
  }

  @Test func `a default that is wrong is said once, not in every row`() async throws {
    let small = try await sales(
      "    defaults: {status: optoin}\n",
      "date,account,amount\n2026-03-01,northgate,5\n2026-03-01,northgate,5\n")
    #expect(small.faults == ["daybook.yml:7:24 unknown-value: `optoin` is not a value of `status`"])
  }

  @Test func `cells that mean nothing are blank`() async throws {
    let small = try await sales(
      "    missing: [N/A, \"NULL\", \"-\"]\n    defaults: {status: option}\n",
      "date,account,amount,status,discount,invoice\n2026-03-01,northgate,5,N/A,NULL,-\n")
    #expect(small.faults == [])
    #expect(try small.records.sales.only.status == .option)
    #expect(try small.records.sales.only.invoice == nil)
  }

  @Test func `columns that only some files of a family have are named with a question mark`() async throws {
    let settings = """
      tables:
        - file: tables/e-*.csv
          kind: expense
          columns: {date: Date, amount: Net, team?: Directorate}
          derive: [team]

      """
    let small = try await SmallBook(
      settings: settings,
      [
        "tables/e-1.csv": "Date,Net\n2026-03-01,5\n",
        "tables/e-2.csv": "Net,Directorate,Date\n6,Adults,2026-03-02\n",
      ])
    #expect(small.faults == [])
    #expect(small.book.teams.names == ["Adults"])
    let strict = try await SmallBook(
      settings: settings.replacing("team?", with: "team"),
      [
        "tables/e-1.csv": "Date,Net\n2026-03-01,5\n",
        "tables/e-2.csv": "Net,Directorate,Date\n6,Adults,2026-03-02\n",
      ])
    #expect(
      strict.faults == [
        "daybook.yml:7:46 unknown-column: there is no column `Directorate` in Content/tables/e-1.csv"
      ])
  }

  /// Each file of a family has its own order of columns; a fault found after reading was shown in that of the last.
  @Test func `a fault in a family is found in its own file`() async throws {
    let small = try await SmallBook(
      settings: "tables: [{file: tables/s-*.csv, kind: sale}]\n",
      [
        "accounts/northgate.md": northgate,
        "tables/s-1.csv":
          "invoice,order,tags,type,amount,date,account\n1,1,a,credit,5,2026-03-01,northgate\n",
        "tables/s-2.csv": "date,account,amount\n2026-03-01,northgate,5\n",
      ])
    #expect(small.faults == ["tables/s-1.csv:2:14 wrong-sign: the amount of a credit is above zero"])
  }

  @Test func `a column that is neither mapped nor ignored is a fault`() async throws {
    let text = "Date,Client,Net,Freight,Ship\n2026-03-01,northgate,5,1,2\n"
    let columns = "    columns: {date: Date, account: Client, amount: Net}\n"
    let both = try await sales(columns, text)
    #expect(
      both.faults == [
        "tables/sales.csv:1:17 unused-column: the column `Freight` is neither used nor ignored",
        "tables/sales.csv:1:25 unused-column: the column `Ship` is neither used nor ignored",
      ])
    #expect(try await sales(columns + "    ignore: [freight, Ship, Other]\n", text).faults == [])
    #expect(try await sales(columns + "    ignore: rest\n", text).faults == [])
  }

  @Test func `without columns the header names the fields, without regard to case`() async throws {
    let small = try await sales("", "ID,Date, ACCOUNT ,amount,Colour\ns1,2026-03-01,northgate,5,red\n")
    #expect(small.faults == ["tables/sales.csv:1:26 unknown-column: the kind `sale` has no field `Colour`"])
    #expect(try small.records.sales.only.amount == number("5"))
  }

  @Test func `a required field without a column is said once`() async throws {
    let small = try await sales("", "date,amount\n2026-03-01,5\n2026-03-02,5\n")
    #expect(
      small.faults == [
        "daybook.yml:5:11 missing-field: no column of tables/sales.csv gives the `account` that every sale has"
      ])
  }

  @Test func `what is missing is said beside what is refused`() async throws {
    let small = try await sales("", "date,account,amount\n01/03/2026,,5\n,northgate,5\n")
    #expect(
      small.faults == [
        "tables/sales.csv:2:1 bad-day: `01/03/2026` is not a day",
        "tables/sales.csv:2:1 missing-field: the sale has no `account`",
        "tables/sales.csv:3:1 missing-field: the sale has no `date`",
      ])
  }

  @Test func `a year across the sheet becomes a record for each filled cell`() async throws {
    let settings =
      "tables:\n  - file: tables/b.csv\n    kind: budget\n    unpivot: {columns: \"Apr-25..Jun-25\", name: period, value: amount}\n"
    let small = try await SmallBook(
      settings: settings,
      [
        "teams/south.md": note("name: South"),
        "tables/b.csv": "team,Apr-25,May-25,Jun-25\nsouth,100,,\"1,200\"\n",
      ])
    #expect(small.faults == [])
    #expect(small.records.budgets.records.map(\.amount) == [Fixed(100), Fixed(1200)])
    #expect(
      small.records.budgets.records.map(\.period?.first) == [try day("2025-04-01"), try day("2025-06-01")])
    let wrong = try await SmallBook(
      settings: settings.replacing("Jun-25", with: "Jun-26"),
      ["teams/south.md": note("name: South"), "tables/b.csv": "team,Apr-25,May-25,Jun-25\nsouth,100,,200\n"])
    #expect(
      wrong.faults == ["daybook.yml:7:24 unknown-column: there is no column `Jun-26` in Content/tables/b.csv"]
    )
    #expect(wrong.helps == ["did you mean `Jun-25`?"])
    let turned = try await SmallBook(
      settings: settings.replacing("Apr-25..Jun-25", with: "Jun-25..Apr-25"),
      ["tables/b.csv": "team,Apr-25,May-25,Jun-25\n"])
    #expect(turned.faults.map { String($0.prefix(32)) } == ["daybook.yml:7:24 unknown-column:"])
    let one = try await SmallBook(
      settings: settings.replacing("Apr-25..Jun-25", with: "Apr-25"),
      ["tables/b.csv": "team,Apr-25,May-25,Jun-25\n"])
    #expect(one.faults == ["daybook.yml:7:24 unknown-column: `Apr-25` is not a range of columns"])
  }

  @Test func `records are derived for what nobody wrote, and referred to by notes as well`() async throws {
    let settings =
      "tables:\n  - {file: tables/e.csv, kind: expense, derive: [team, category]}\ncategories: {fuel: {name: Fuel}}\n"
    let small = try await SmallBook(
      settings: settings,
      [
        "teams/south.md": note("name: South\naliases: [The south]"),
        "people/priya.md": note("name: P\nteam: Adults & Co"),
        "tables/e.csv":
          "date,amount,team,category\n2026-03-01,5,Adults & Co,fuel\n2026-03-01,5,The south,taxis\n2026-03-01,5,adults & co,\n",
      ])
    #expect(small.faults == [])
    #expect(small.book.teams.ids == ["Adults & Co", "adults & co", "south"])
    #expect(small.records.teams.records.filter(\.head.isDerived).count == 2)
    #expect(small.book.categories.ids == ["fuel", "taxis"])
    // Two pages, though the names differ in their capitals alone.
    #expect(Set(small.book.teams.addresses).count == 3)
  }

  @Test func `names that are derived have no mark of their own`() async throws {
    let small = try await SmallBook(
      settings: "tables: [{file: tables/e.csv, kind: expense, derive: [person], refer: {person: name}}]\n",
      [
        "people/priya.md": priya,
        "tables/e.csv": "date,amount,person\n2026-03-01,5,Priya Shah\n2026-03-01,5,Tom Reid\n",
      ])
    #expect(small.faults == [])
    #expect(small.book.people.ids == ["Tom Reid", "priya"])
    #expect(small.book.expenses.partPerson == [1, 0])
  }

  @Test func `one file can serve several entries`() async throws {
    let small = try await SmallBook(
      settings: """
        tables:
          - file: tables/lines.csv
            kind: account
            distinct: true
            columns: {id: client, name: client_name}
            ignore: rest
          - file: tables/lines.csv
            kind: sale
            columns: {date: date, account: client, amount: net}
            ignore: rest

        """,
      [
        "tables/lines.csv":
          "date,client,client_name,net\n2026-03-01,a,Ann,5\n2026-03-02,a,Ann,6\n2026-03-03,b,Bo,7\n"
      ])
    #expect(small.faults == [])
    #expect(small.book.accounts.names == ["Ann", "Bo"])
    let differing = try await SmallBook(
      settings: "tables: [{file: tables/a.csv, kind: account, distinct: true}]\n",
      ["tables/a.csv": "id,name\na,Ann\na,Anne\n"])
    #expect(
      differing.faults == ["tables/a.csv:3:3 different-values: `name` is given twice with different values"])
  }

  @Test func `a table can give a history, one change a row`() async throws {
    let settings =
      "tables:\n  - {file: tables/p.csv, kind: person, changed: since, columns: {id: id, name: name, team: team}}\n"
    let small = try await SmallBook(
      settings: settings,
      [
        "teams/a.md": note("name: A"), "teams/b.md": note("name: B"),
        "tables/p.csv":
          "id,name,team,since\np,P,a,2025-01-01\np,P,b,2026-01-01\np,P,,2026-02-01\nq,Q,b,2026-01-01\n",
      ])
    #expect(small.faults == [])
    // Before the first change there is no value.
    #expect(
      small.records.people.records.map { $0.team?.entries.map(\.from) } == [
        [try day("2025-01-01"), try day("2026-01-01")], [try day("2026-01-01")],
      ])
    let wrong = try await SmallBook(
      settings: settings,
      [
        "teams/a.md": note("name: A"), "teams/b.md": note("name: B"),
        "tables/p.csv": "id,name,team,since\np,P,a,2026-01-01\np,P,b,2025-01-01\np,Paul,,2026-02-01\n",
      ])
    #expect(
      wrong.faults == [
        "tables/p.csv:3:5 dates-out-of-order: the changes of `team` do not rise",
        "tables/p.csv:4:3 different-values: `name` has no history, and is given twice with different values",
      ])
  }

  @Test func `controls hold the rows and the sums, and say nothing where rows are lost`() async throws {
    let text = "date,account,amount\n2026-03-01,northgate,5\n2026-03-02,northgate,6.50\n"
    #expect(try await sales("    control: {rows: 2, sum: {amount: \"11.5\"}}\n", text).faults == [])
    #expect(
      try await sales("    control: {rows: 3, sum: {amount: 12, nothing: 1}}\n", text).faults == [
        "daybook.yml:7:21 control-differs: the table has 2 rows, its control says 3",
        "daybook.yml:7:38 control-differs: `amount` adds up to 11.5, its control says 12",
        "daybook.yml:7:42 unknown-key: `nothing` is no number of the kind",
      ])
    let ragged = try await sales(
      "    control: {rows: 3, sum: {amount: 12}}\n", text + "2026-03-03,northgate\n")
    #expect(ragged.faults.map { $0.contains("ragged-row") } == [true])
    let refused = try await sales(
      "    control: {rows: 3, sum: {amount: 12}}\n", text + "2026-03-03,northgate,x\n")
    #expect(refused.faults.map { $0.contains("bad-money") } == [true])
  }

  @Test func `line rounding, freshness and a currency of its own are read`() async throws {
    let small = try await sales(
      "    line_rounding: penny\n    fresh: 2 weeks\n    currency: GBP\n",
      "date,account,quantity,unit_price\n2026-03-01,northgate,3,0.335\n")
    #expect(small.faults == [])
    #expect(small.book.sales.amount == [try number("1.01")])
    #expect(small.records.settings.tables?.first?.fresh?.days == 14)
  }

  @Test func `an entry with a fault takes no other with it`() async throws {
    let small = try await SmallBook(
      settings: """
        tables:
          - file: tables/a.csv
            kind: acount
          - file: tables/b.csv
            kind: sale
            date_fromat: dd/MM/yyyy
          - kind: sale
          - file: tables/d.csv
            kind: opportunity
          - tables/c.csv
          - file: tables/c.csv
            kind: expense

        """,
      [
        "tables/a.csv": "id,name\nnorthgate,N\n",
        "tables/b.csv": "date,account,amount\n01/03/2026,northgate,5\n",
        "tables/c.csv": "date,amount\n2026-03-01,x\n", "tables/d.csv": "a\n",
      ])
    #expect(
      small.faults == [
        "daybook.yml:6:11 unknown-kind: there is no kind `acount`",
        "daybook.yml:9:5 unknown-key: unknown key `date_fromat` in `tables`",
        "daybook.yml:10:5 missing-field: the table has no `file`",
        "daybook.yml:12:11 not-read-yet: records of the kind `opportunity` are not read yet",
        "daybook.yml:13:5 wrong-shape: an entry of `tables` has keys",
        "tables/c.csv:2:12 bad-money: `x` is not an amount of money",
      ])
  }

  @Test(arguments: [
    ("tables/s*.csv", true), ("tables/*", true), ("tables/*.csv", true), ("*/sales.csv", true),
    ("*.csv", false),
    ("tables/*ale*.csv", true), ("tables/sales.cs", false), ("tables/**", true), ("tables/s*x.csv", false),
    ("tables/*s*s*s*s*s*s*s*s*s*s*s*s*s*s*s*s*s*s*s*s*x", false),
  ])
  func `a star stands for any run of characters within a folder`(pattern: String, isFound: Bool) async throws
  {
    let small = try await SmallBook(
      settings: "tables: [{file: \"\(pattern)\", kind: expense}]\n",
      ["tables/sales.csv": "date,amount\n2026-03-01,5\n"])
    #expect(small.records.expenses.records.count == (isFound ? 1 : 0))
    #expect(small.faults.isEmpty == isFound)
  }

  @Test func `many faults of one sort are counted, and found soon`() async throws {
    let rows = (0..<4000).map { "2026-13-01,client-\($0 % 1000),x\($0)\n" }.joined()
    let small = try await sales("", "date,account,amount\n" + rows)
    #expect(small.faults.count { $0.contains(" bad-day:") } == 101)
    #expect(small.faults.count { $0.contains(" bad-money:") } == 101)
    #expect(small.faults.count { $0.contains(" unknown-reference:") } == 101)
    #expect(
      small.faults.contains(
        "tables/sales.csv:102:12 unknown-reference: 900 more references that are wrong start here"))
    #expect(small.faults.contains("tables/sales.csv:102:1 bad-day: 3900 more faults of this kind start here"))
  }
}
