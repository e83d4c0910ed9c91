import Diagnostics
import Records
import Values

/// Links records into a book. What cannot be linked is reported; the book is as complete as the records allow.
///
/// It takes the records over: a caller that needs them no more gives them away, and the amounts that are found here are
/// put into the very same arrays; those of sales into a copy, which is laid out beside the rest.
package func makeBook(
  _ records: consuming AllRecords, asOf: Day
) async -> (book: Book, diagnostics: [Diagnostic]) {
  var linker = Linker(records, asOf: asOf)
  let book = await linker.link()
  return (book, linker.diagnostics.saidOnce())
}

struct Linker {
  var records: AllRecords
  let asOf: Day
  var symbols: SymbolTable
  var diagnostics: [Diagnostic] = []
  var tally: Tally
  var setAside: [Int32: [Diagnostic]]
  var links = Links()
  /// How many mentions of nothing were compared with every id.
  var mentionsLookedFor = 0
  /// What the links to files lead to, by path.
  var fileTargets: [String: FileTarget] = [:]

  let people: Register<Person>
  let teams: Register<Team>
  let territories: Register<Territory>
  let accounts: Register<Account>
  let contacts: Register<Contact>
  let products: Register<ProductRecord>
  var pages: Register<Page>
  let categories: WordRegister
  let families: WordRegister
  let segments: WordRegister
  let merchants: WordRegister

  init(_ records: consuming AllRecords, asOf: Day) {
    self.asOf = asOf
    tally = records.tally
    setAside = records.setAside
    var symbols = records.takeSymbols()
    people = Register(records.people.shown, &symbols) { $0.name }
    teams = Register(records.teams.shown, &symbols) { $0.name }
    territories = Register(records.territories.shown, &symbols) { $0.name }
    accounts = Register(records.accounts.shown, &symbols) { $0.name }
    contacts = Register(records.contacts.shown, &symbols) { $0.name }
    products = Register(records.products.shown, &symbols) { $0.name }
    pages = Register(records.pages.shown, &symbols) { $0.title }
    let texts = symbols
    func used(_ symbols: Set<Symbol>) -> [String] { symbols.map { texts[$0] } }
    // The words of what is left out are left out with it.
    let files = Set(records.setAside.keys)
    var (usedCategories, usedMerchants): (Set<Symbol>, Set<Symbol>) = ([], [])
    func use(_ category: Symbol?, _ merchant: Symbol?) {
      if let category { usedCategories.insert(category) }
      if let merchant { usedMerchants.insert(merchant) }
    }
    records.activities.forEachKept(without: files) { activity in
      for line in activity.spend ?? [] { use(line.category, line.merchant) }
    }
    records.expenses.forEachKept(without: files) { use($0.category, $0.merchant) }
    records.budgets.forEachKept(without: files) { use($0.category, nil) }
    var usedFamilies = Set(products.records.flatMap { $0.family?.entries.map(\.value) ?? [] })
    records.quotas.forEachKept(without: files) { quota in
      if let family = quota.productFamily { usedFamilies.insert(family) }
    }
    categories = WordRegister(.categories, in: records.words, used: used(usedCategories))
    families = WordRegister(.families, in: records.words, used: used(usedFamilies))
    segments = WordRegister(
      .segments, in: records.words,
      used: used(Set(accounts.records.flatMap { $0.segment?.entries.map(\.value) ?? [] })))
    merchants = WordRegister(used: used(usedMerchants))
    self.symbols = symbols
    self.records = records
  }

  mutating func link() async -> Book {
    checkReferences()
    linkPeople()
    linkAccounts()
    // Sales are the longest work and need nothing of what follows, so they are laid out beside it.
    let seller = seller
    async let sold = seller.sold()
    checkTrees()
    checkAddresses()
    checkTaskOwners()
    checkMentions()
    checkAttachments()
    let activities = layOutActivities()
    let expenses = layOutExpenses()
    let quotas = layOutQuotas()
    let budgets = layOutBudgets()
    let away = layOutAbsences()
    checkAbsences(away)
    checkTargets(quotas, called: "quota")
    checkTargets(budgets, called: "budget")
    let sales = take(await sold)
    checkControls()
    checkCostRules()
    countSetAside()
    return Book(
      self, sales: sales, expenses: expenses, activities: activities, shownActivities: shownActivities,
      quotas: quotas, budgets: budgets.filter { $0.version != .outlook },
      outlooks: budgets.filter { $0.version == .outlook }, away: away)
  }

  /// A draft with a fault is left out for one reason alone.
  private mutating func countSetAside() {
    tally.leaveOutRest(.setAside, of: Set(setAside.keys))
  }

  /// Counts a record that was read and enters no figure.
  mutating func leaveOut(_ reason: LeftOut, _ record: some Record) {
    guard let line = record.tallyLine else { return }
    tally.leaveOut(reason, line)
  }

  /// Who wrote the notes that were set aside, by file, as far as that could be read.
  var authorsOfSetAside: [Int32: [Int32]] {
    guard !setAside.isEmpty else { return [:] }
    var authors: [Int32: [Int32]] = [:]
    func add(_ head: Head, _ people: [Symbol?]) {
      guard let file = head.place?.file, setAside[file] != nil else { return }
      authors[file, default: []] += people.compactMap { self.people.number(of: $0) }
    }
    for activity in records.activities.records {
      add(activity.head, [activity.person] + (activity.people ?? []))
    }
    for page in records.pages.records { add(page.head, [page.author]) }
    return authors.mapValues { distinct($0) }
  }

  private var shownActivities: [Int] {
    records.activities.records.indices.filter { place in
      !records.activities.records[place].head.isLeftOut
        && !isSetAside(records.activities.records[place].head.place)
    }
  }

  mutating func report(
    _ code: Diagnostic.Code, _ summary: String, at place: Place?, notes: [(String, Place)] = [],
    help: String? = nil, as severity: Diagnostic.Severity = .error
  ) {
    guard let place else {
      diagnostics.append(Diagnostic(severity, code, summary, at: nil, help: help))
      return
    }
    let fault = Diagnostic(severity, code, summary, at: place, in: records.sources, notes: notes, help: help)
    guard records.mayBeSetAside.contains(place.file) else {
      diagnostics.append(fault)
      return
    }
    setAside[place.file, default: []].append(fault)
  }

  private mutating func linkPeople() {
    links.personTeam = people.records.map { History($0.team, number(in: teams)) }
    links.personManager = people.records.map { History($0.manager, number(in: people)) }
    links.teamLead = teams.records.map { History($0.lead, number(in: people)) }
    links.teams = Tree(parents: teams.records.map { History($0.parent, number(in: teams)) })
    links.territories = Tree(parents: territories.records.map { History($0.parent, number(in: territories)) })
    links.territoryOwner = territories.records.map { History($0.owner, owner) }
  }

  private mutating func linkAccounts() {
    links.accountOwner = accounts.records.map { History($0.owner, owner) }
    links.accountSegment = accounts.records.map { account in
      History(account.segment) { segments.number(of: symbols[$0]) ?? none }
    }
    links.accounts = Tree(parents: accounts.records.map { History($0.parent, number(in: accounts)) })
    let finder = PostcodeFinder(territories)
    for account in accounts.records {
      if account.territory != nil || account.postcode == nil {
        links.accountTerritory.append(History(account.territory, number(in: territories)))
        continue
      }
      let found = finder.history(of: account.postcode ?? "")
      if let (first, second) = found.clash {
        report(
          .severalPlaces,
          "the postcode lies in two territories, `\(territories.id(first))` and `\(territories.id(second))`",
          at: records.place(of: "postcode", in: account), help: "give the account its `territory`")
      }
      links.accountTerritory.append(found.history)
    }
    links.contactAccount = contacts.records.map { History($0.account, number(in: accounts)) }
    links.productFamily = products.records.map { product in
      History(product.family) { families.number(of: symbols[$0]) ?? none }
    }
  }

  func number<R: Record>(in register: Register<R>) -> (Symbol) -> Int32 {
    { register.number(of: $0) ?? none }
  }

  func owner(_ owner: Owner) -> Int32 {
    guard case .person(let symbol) = owner else { return none }
    return people.number(of: symbol) ?? none
  }
}

private extension Store {
  /// The records that are not kept out of what is published.
  var shown: [R] { records.filter { !$0.head.isLeftOut } }

  /// Goes through those that are shown and do not stand in one of these files, each where it stands: a copy of a record
  /// costs more than what is read of it.
  func forEachKept(without files: Set<Int32>, _ body: (borrowing R) -> Void) {
    for place in records.indices where !records[place].head.isLeftOut {
      guard files.isEmpty || records[place].head.place.map({ !files.contains($0.file) }) ?? true else {
        continue
      }
      body(records[place])
    }
  }
}
