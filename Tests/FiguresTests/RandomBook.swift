import Bookkeeping
import Records
import Seeds
import TestSupport

/// A small book made from a seed: its texts for Daybook, and the same things plainly for the oracle.
struct RandomBook {
  private(set) var oracle = Oracle()
  private(set) var texts: [(path: String, text: String)] = []
  private var random: SplitMix64

  /// The days of the book's world, 1 February to 30 June 2026, as they are written.
  static let days: [String] = [(2, 28), (3, 31), (4, 30), (5, 31), (6, 30)].flatMap { month, length in
    (1...length).map { "2026-0\(month)-" + ($0 < 10 ? "0\($0)" : "\($0)") }
  }

  static let members = [
    "account": ["a0", "a1", "a2", "a3"], "person": ["p0", "p1", "p2"], "team": ["t0", "t1", "t2"],
    "territory": ["l0", "l1", "l2", "l3"], "segment": ["s0", "s1"], "product": ["q0", "q1", "q2"],
    "family": ["f0", "f1"], "category": ["c0", "c1", "c2"],
  ]

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
    oracle.asOf = Int.random(in: 60..<RandomBook.days.count, using: &random)
    oracle.parents = ["t0": "t2", "t1": "t2", "l1": "l0", "l2": "l1", "f1": "f0", "c1": "c0"]
    addPeopleAndPlaces()
    addAccounts()
    addSales()
    addExpenses()
  }

  func book() async throws -> Book {
    let files = texts.map { ($0.path, $0.text) }
    let day = RandomBook.days[oracle.asOf]
    let settings = """
      title: Random
      currency: GBP
      fiscal_year_starts: April
      as_of: \(day)
      families: {f0: {}, f1: {parent: f0}}
      categories: {c0: {vat: recoverable}, c1: {parent: c0}, c2: {vat: 0.3}}
      tables:
        - {file: tables/sale.csv, kind: sale}
        - {file: tables/expense.csv, kind: expense}

      """
    return try await TestSupport.book(
      of: ([("daybook.yml", settings)] + files).map { path, text in
        BookFile(path: path, bytes: Array(text.utf8))
      })
  }

  mutating func below(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }
  mutating func pick(_ kind: String) -> String {
    RandomBook.members[kind]?.randomElement(using: &random) ?? ""
  }

  /// A value for all days, or one that changes once; as it is written, and as the oracle has it.
  private mutating func history(_ kind: String, or others: [String] = []) -> (
    text: String, [(from: Int, value: String)]
  ) {
    var values = [pick(kind), pick(kind)]
    for other in others where below(5) == 0 { values[below(2)] = other }
    let day = below(RandomBook.days.count)
    switch below(3) {
    case 0: return (values[0], [(.min, values[0])])
    case 1: return ("[{value: \(values[0]), from: \(RandomBook.days[day])}]", [(day, values[0])])
    default:
      let text = "[{value: \(values[0])}, {value: \(values[1]), from: \(RandomBook.days[day])}]"
      return (text, [(.min, values[0]), (day, values[1])])
    }
  }

  private mutating func addPeopleAndPlaces() {
    for person in RandomBook.members["person"] ?? [] {
      let (text, team) = history("team")
      oracle.teams[person] = team
      texts.append(("people/\(person).md", "---\nname: \(person)\nteam: \(text)\n---\n"))
    }
    for (kind, folder) in [("team", "teams"), ("territory", "territories")] {
      for id in RandomBook.members[kind] ?? [] {
        let parent = oracle.parents[id].map { "parent: \($0)\n" } ?? ""
        texts.append(("\(folder)/\(id).md", "---\nname: \(id)\n\(parent)---\n"))
      }
    }
    for product in RandomBook.members["product"] ?? [] {
      let family = product == "q2" ? "" : pick("family")
      oracle.families[product] = family
      let line = family.isEmpty ? "" : "family: \(family)\n"
      texts.append(("products/\(product).md", "---\nname: \(product)\n\(line)---\n"))
    }
    oracle.recoverable = ["c0": Fraction(1), "c1": Fraction(1), "c2": Fraction(3) / Fraction(10)]
  }

  private mutating func addAccounts() {
    for account in RandomBook.members["account"] ?? [] {
      let owner = history("person", or: ["vacant", "house"])
      let territory = history("territory")
      let segment = history("segment")
      oracle.accounts[account] = Oracle.Account(owner: owner.1, territory: territory.1, segment: segment.1)
      texts.append(
        (
          "accounts/\(account).md",
          "---\nname: \(account)\nowner: \(owner.text)\nterritory: \(territory.text)\nsegment: \(segment.text)\n---\n"
        ))
    }
  }

  /// An amount with up to four decimals, as written and as it is.
  private mutating func amount(negative: Bool = false) -> (text: String, Fraction) {
    let scale = [1, 10, 100, 10_000][below(4)]
    let sign = negative && below(6) == 0 ? -1 : 1
    let value = Fraction(sign * (1 + below(200_000))) / Fraction(scale)
    return (value.text, value)
  }

  /// A split of one between some people, in thousandths, for a cell.
  private mutating func shares() -> (text: String, [(person: String, share: Fraction)]) {
    let people = Array((RandomBook.members["person"] ?? []).shuffled(using: &random).prefix(1 + below(3)))
    var left = 1000
    var shares: [(String, Int)] = []
    for (place, person) in people.enumerated() {
      let share = place == people.count - 1 ? left : below(left + 1)
      left -= share
      shares.append((person, share))
    }
    let text = shares.map { "\($0.0) \((Fraction($0.1) / Fraction(10)).text) %" }.joined(separator: "; ")
    return (text, shares.map { ($0.0, Fraction($0.1) / Fraction(1000)) })
  }

  private mutating func stretch() -> (first: Int, last: Int) {
    let days = [below(RandomBook.days.count), below(RandomBook.days.count)].sorted()
    return (days[0], below(3) == 0 ? days[0] : days[1])
  }

  private mutating func addSales() {
    var lines = ["date,recorded,account,product,quantity,amount,start,end,schedule,credit"]
    for _ in 0..<25 {
      let day = below(RandomBook.days.count)
      let known = below(5) == 0 ? below(RandomBook.days.count) : day
      let product = below(5) == 0 ? "" : pick("product")
      let (quantityText, quantity) = below(5) == 0 ? ("", Fraction(0)) : amount()
      let credit = below(2) == 0 ? shares() : ("", [])
      var sale = Oracle.Sale(
        day: day, known: known, account: pick("account"), product: product, quantity: quantity,
        amount: Fraction(0),
        runs: [], credit: credit.1)
      var cells = ["", "", ""]
      switch below(3) {
      case 0:
        sale.amount = amount(negative: true).1
        sale.runs = [(day, day, sale.amount)]
      case 1:
        sale.amount = amount(negative: true).1
        let (first, last) = stretch()
        sale.runs = [(first, last, sale.amount)]
        cells = [RandomBook.days[first], RandomBook.days[last], ""]
      default:
        for _ in 0...below(3) {
          let (first, last) = stretch()
          sale.runs.append((first, last, amount().1))
        }
        sale.amount = sale.runs.reduce(Fraction(0)) { $0 + $1.amount }
        cells[2] = sale.runs.map { run in
          "\(RandomBook.days[run.first])..\(RandomBook.days[run.last]) \(run.amount.text)"
        }.joined(separator: "; ")
      }
      oracle.sales.append(sale)
      let recorded = known == day ? "" : RandomBook.days[known]
      lines.append(
        ([RandomBook.days[day], recorded, sale.account, product, quantityText, sale.amount.text] + cells + [
          credit.0
        ])
        .joined(separator: ","))
    }
    texts.append(("tables/sale.csv", lines.joined(separator: "\n") + "\n"))
  }

  private mutating func addExpenses() {
    var lines = ["date,recorded,amount,vat,category,account,person,team,shared,covers"]
    for _ in 0..<20 {
      let day = below(RandomBook.days.count)
      let known = below(5) == 0 ? below(RandomBook.days.count) : day
      let money = amount(negative: true)
      let vat = below(3) == 0 ? ("", Fraction(0)) : amount()
      let isShared = below(4) == 0
      let shared = isShared ? shares() : ("", [])
      let covers = below(3) == 0 ? stretch() : (day, day)
      let expense = Oracle.Expense(
        day: day, known: known, amount: money.1, vat: vat.1, category: below(4) == 0 ? "" : pick("category"),
        account: below(3) == 0 ? pick("account") : "",
        person: isShared || below(4) == 0 ? "" : pick("person"),
        team: below(4) == 0 ? pick("team") : "", shared: shared.1, first: covers.0, last: covers.1)
      oracle.expenses.append(expense)
      lines.append(
        [
          RandomBook.days[day], known == day ? "" : RandomBook.days[known], money.text, vat.0,
          expense.category,
          expense.account, expense.person, expense.team, shared.0,
          covers == (day, day) ? "" : "\(RandomBook.days[covers.0])..\(RandomBook.days[covers.1])",
        ].joined(separator: ","))
    }
    texts.append(("tables/expense.csv", lines.joined(separator: "\n") + "\n"))
  }
}
