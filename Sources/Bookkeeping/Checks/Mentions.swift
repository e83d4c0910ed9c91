import Diagnostics
import Markup
import Records
import Values

// A mention or a link means one record that has a page: one of nothing is an error, so that no link ships broken.

/// The record that a mention links to.
package enum Mentioned: Hashable, Sendable {
  case person(Int32)
  case team(Int32)
  case territory(Int32)
  case account(Int32)
  case contact(Int32)
  case product(Int32)
  case page(Int32)
}

/// Finds the records that a mention can mean.
package struct MentionFinder: Sendable {
  private let symbols: SymbolTable
  private let people: Register<Person>
  private let teams: Register<Team>
  private let territories: Register<Territory>
  private let accounts: Register<Account>
  private let contacts: Register<Contact>
  private let products: Register<ProductRecord>
  private let pages: Register<Page>

  init(_ linker: Linker) {
    symbols = linker.symbols
    people = linker.people
    teams = linker.teams
    territories = linker.territories
    accounts = linker.accounts
    contacts = linker.contacts
    products = linker.products
    pages = linker.pages
  }

  /// The records with this id; of this kind alone, where one is named.
  func find(_ kind: String?, _ id: String) -> [Mentioned] {
    guard let symbol = symbols.symbol(of: id) else { return [] }
    func wants(_ candidate: Kind) -> Bool { kind == nil || kind == candidate.rawValue }
    var found: [Mentioned] = []
    if wants(.person) { found += people.matches(symbol).map { .person($0) } }
    if wants(.team) { found += teams.matches(symbol).map { .team($0) } }
    if wants(.territory) { found += territories.matches(symbol).map { .territory($0) } }
    if wants(.account) { found += accounts.matches(symbol).map { .account($0) } }
    if wants(.contact) { found += contacts.matches(symbol).map { .contact($0) } }
    if wants(.product) { found += products.matches(symbol).map { .product($0) } }
    if wants(.page) { found += pages.matches(symbol).map { .page($0) } }
    return found
  }

  /// The first of them. Every gap of every note asks for it, so no list is made.
  package func first(_ kind: String?, _ id: String) -> Mentioned? {
    guard let symbol = symbols.symbol(of: id) else { return nil }
    func wants(_ candidate: Kind) -> Bool { kind == nil || kind == candidate.rawValue }
    if wants(.person), let number = people.firstMatch(symbol) { return .person(number) }
    if wants(.team), let number = teams.firstMatch(symbol) { return .team(number) }
    if wants(.territory), let number = territories.firstMatch(symbol) { return .territory(number) }
    if wants(.account), let number = accounts.firstMatch(symbol) { return .account(number) }
    if wants(.contact), let number = contacts.firstMatch(symbol) { return .contact(number) }
    if wants(.product), let number = products.firstMatch(symbol) { return .product(number) }
    if wants(.page), let number = pages.firstMatch(symbol) { return .page(number) }
    return nil
  }

  /// How many records there are that `find` gives.
  func count(_ kind: String?, _ id: String) -> Int {
    guard let symbol = symbols.symbol(of: id) else { return 0 }
    guard kind == nil else { return find(kind, id).count }
    return people.matchCount(symbol) + teams.matchCount(symbol) + territories.matchCount(symbol)
      + accounts.matchCount(symbol) + contacts.matchCount(symbol) + products.matchCount(symbol)
      + pages.matchCount(symbol)
  }
}

package extension Book {
  /// The records that a note mentions or links to, each once.
  func mentioned(in note: Document?) -> [Mentioned] {
    guard let note, !note.mentions.isEmpty || !note.links.isEmpty else { return [] }
    var all: [Mentioned] = []
    func add(_ found: Mentioned) {
      if !all.contains(found) { all.append(found) }
    }
    for mention in note.mentions {
      if let found = mentions.first(mention.kind, mention.id) { add(found) }
    }
    for path in note.links.compactMap(\.path) {
      if case .record(let found) = files[path] { add(found) }
    }
    return all
  }
}

extension Linker {
  /// Says what is wrong with mentions.
  ///
  /// A page or an activity that is set aside is not on the site: a mention of it or a link to it is broken, and sets aside
  /// the note in which it stands in its turn.
  mutating func checkMentions() {
    let mayBe = records.mayBeSetAside
    var count = 0
    repeat {
      count = setAside.count
      pages = keptPages
      guard !mayBe.isEmpty else { break }
      let finder = MentionFinder(self)
      let files = FileTargets(self)
      checkAll(pages.records, finder, files) { mayBe.contains($0) }
      checkAll(records.activities.records, finder, files) { mayBe.contains($0) }
    } while setAside.count > count
    let finder = MentionFinder(self)
    let files = FileTargets(self)
    fileTargets = files.targets
    checkAll(records.people.records, finder, files)
    checkAll(records.teams.records, finder, files)
    checkAll(records.territories.records, finder, files)
    checkAll(records.accounts.records, finder, files)
    checkAll(records.contacts.records, finder, files)
    checkAll(records.products.records, finder, files)
    checkAll(records.activities.records, finder, files)
    checkAll(records.pages.records, finder, files)
  }

  /// The pages without those that are set aside.
  private var keptPages: Register<Page> {
    var symbols = symbols
    let kept = pages.records.filter { page in !page.head.places.contains { setAside[$0.file] != nil } }
    return Register(kept, &symbols) { $0.title }
  }

  private mutating func checkAll<R: Record>(
    _ all: [R], _ finder: MentionFinder, _ files: FileTargets, in wants: (Int32) -> Bool = { _ in true }
  ) {
    // Of a log each activity is looked at, though the first has set it aside.
    let before = setAside
    for place in all.indices {
      guard let mentions = all[place].head.note?.mentions, let links = all[place].head.note?.links,
        !mentions.isEmpty || !links.isEmpty,
        let file = all[place].head.places.first(where: { $0.row < 0 })?.file, before[file] == nil, wants(file)
      else { continue }
      check(mentions, of: file, finder)
      if !links.isEmpty { check(links, of: file, files) }
    }
  }

  /// Says what is wrong with the mentions of a note: of what is written, at its first place, and of no more than a
  /// hundred texts.
  private mutating func check(_ mentions: [Mention], of file: Int32, _ finder: MentionFinder) {
    var broken: [(mention: Mention, found: [Mentioned], others: [Range<Int>])] = []
    var numbers: [String: Int] = [:]
    for mention in mentions {
      guard finder.count(mention.kind, mention.id) != 1 else { continue }
      if let number = numbers[mention.text] {
        broken[number].others.append(mention.range)
        continue
      }
      let found = finder.find(mention.kind, mention.id)
      numbers[mention.text] = broken.count
      broken.append((mention, found, []))
    }
    for (number, (mention, found, others)) in broken.enumerated() {
      let place = Place(file: file, range: mention.range)
      guard number < FaultList.limit else {
        let code = found.isEmpty ? Diagnostic.Code.unknownMention : .ambiguousMention
        report(code, "\(broken.count - number) more mentions that are wrong start here", at: place)
        return
      }
      let notes = others.first.map {
        [("it stands in \(others.count + 1) places of this file, next here", Place(file: file, range: $0))]
      }
      guard !found.isEmpty else {
        reportUnknown(mention, at: place, notes: notes ?? [])
        continue
      }
      report(
        .ambiguousMention, "`[[\(mention.text)]]` means more than one record", at: place, notes: notes ?? [],
        help: help(for: mention, found))
    }
  }

  private func help(for mention: Mention, _ found: [Mentioned]) -> String {
    guard Set(found.map(\.kind)).count == found.count else {
      let ids = found.map { (kind: $0.kind.rawValue, id: id(of: $0)) }
      return differentIDs(mention.id, ids.map(\.id)) { "`[[\(ids[$0].kind):\(ids[$0].id)]]`" }
    }
    return "say the kind: "
      + found.map { "`[[\($0.kind.rawValue):\(mention.id)]]`" }.joined(separator: " or ")
  }

  private func id(of mentioned: Mentioned) -> String {
    switch mentioned {
    case .person(let number): people.id(number)
    case .team(let number): teams.id(number)
    case .territory(let number): territories.id(number)
    case .account(let number): accounts.id(number)
    case .contact(let number): contacts.id(number)
    case .product(let number): products.id(number)
    case .page(let number): pages.id(number)
    }
  }

  private mutating func reportUnknown(
    _ mention: Mention, at place: Place, notes: [(String, Place)]
  ) {
    let kinds = Mentioned.kinds.filter { mention.kind == nil || mention.kind == $0.rawValue }
    let summary = "`[[\(mention.text)]]` is no record of this book"
    guard !kinds.isEmpty else {
      let names = Mentioned.kinds.map(\.rawValue)
      report(
        .unknownMention, summary, at: place,
        notes: notes,
        help: closest(to: mention.kind ?? "", in: names).map { "did you mean `[[\($0):\(mention.id)]]`?" }
          ?? "write a kind that has pages: " + names.map { "`\($0)`" }.joined(separator: ", "))
      return
    }
    if let symbol = symbols.symbol(of: mention.id) {
      if kinds.contains(where: { isLeftOut($0, symbol) }) {
        report(
          .unknownMention, "`[[\(mention.text)]]` is a draft or kept for one audience", at: place,
          notes: notes, help: "publish it, or take the mention out")
        return
      }
      if kinds.contains(.page), records.pages.record(symbol) != nil {
        report(
          .unknownMention, "`[[\(mention.text)]]` is a page that is set aside for its own faults", at: place,
          notes: notes, help: "correct that page, or take the mention out")
        return
      }
    }
    // The record may stand in what could not be read, which is said already.
    guard !records.mayHaveLost(mention.id, kinds) else { return }
    report(
      .unknownMention, summary, at: place, notes: notes,
      help: suggestedMention(mention.id, kinds) ?? "write the id of a record that has a page")
  }

  /// What was meant is looked for no more than a hundred times in a book: each takes a look at every id.
  private mutating func suggestedMention(_ id: String, _ kinds: [Kind]) -> String? {
    guard mentionsLookedFor < FaultList.limit else { return nil }
    mentionsLookedFor += 1
    return suggestion(for: id, among: mentionable(kinds))
  }

  private func mentionable(_ kinds: [Kind]) -> [String] {
    kinds.flatMap { kind -> [String] in
      switch kind {
      case .person: people.ids
      case .team: teams.ids
      case .territory: territories.ids
      case .account: accounts.ids
      case .contact: contacts.ids
      case .product: products.ids
      case .page: pages.ids
      default: []
      }
    }
  }
}

private extension Mention {
  var text: String { kind.map { "\($0):\(id)" } ?? id }
}

private extension Mentioned {
  /// The kinds whose records have pages.
  static let kinds: [Kind] = [.account, .contact, .page, .person, .product, .team, .territory]

  var kind: Kind {
    switch self {
    case .person: .person
    case .team: .team
    case .territory: .territory
    case .account: .account
    case .contact: .contact
    case .product: .product
    case .page: .page
    }
  }
}
