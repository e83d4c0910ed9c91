import Bookkeeping
import Records
import Values

/// The words of a list that nobody declared, so that every word is taken; and the names of teams that tables make.
package struct WordsInUse: Hashable, Sendable {
  package enum List: Hashable, Sendable {
    case categories, segments, families, teams, sources, suppliers
  }

  package struct Use: Hashable, Sendable {
    package let word: String
    /// In how many records it stands.
    package let count: Int
  }

  package let list: List
  /// The most used first, then by their bytes. Of suppliers it is empty: any name is right there.
  package let words: [Use]
  /// How many words there are.
  package let count: Int
  /// Words that may be one, side by side, the most used first.
  package let near: [[Use]]
}

extension Book {
  /// The lists that are in use and not declared, each with its words; of suppliers those that may be one.
  var wordsInUse: [WordsInUse] {
    var uses: [WordsInUse.List: [Symbol: Int]] = [:]
    func add(_ list: WordsInUse.List, _ word: Symbol?) {
      guard let word else { return }
      uses[list, default: [:]][word, default: 0] += 1
    }
    // By place: a loop over the records would copy each.
    for place in expenseRecords.indices where !expenseRecords[place].head.isLeftOut {
      add(.categories, expenseRecords[place].category)
      add(.suppliers, expenseRecords[place].merchant)
    }
    for account in accounts.records {
      add(.sources, account.source)
      for entry in account.segment?.entries ?? [] { add(.segments, entry.value) }
    }
    for product in products.records {
      for entry in product.family?.entries ?? [] { add(.families, entry.value) }
    }
    let lists: [(WordsInUse.List, WordListName?)] = [
      (.categories, .categories), (.segments, .segments), (.families, .families), (.teams, nil),
      (.sources, .sources), (.suppliers, nil),
    ]
    return lists.compactMap { list, name in
      guard name.map({ words.declared[$0] == nil }) ?? true else { return nil }
      let found =
        list == .teams
        ? derivedTeams : (uses[list] ?? [:]).map { WordsInUse.Use(word: symbols[$0.key], count: $0.value) }
      guard !found.isEmpty else { return nil }
      let all = found.sorted { left, right in
        left.count == right.count
          ? left.word.utf8.lexicographicallyPrecedes(right.word.utf8) : left.count > right.count
      }
      let counts = Dictionary(all.map { ($0.word, $0) }, uniquingKeysWith: { first, _ in first })
      let near = NearWords.groups(all.map(\.word)).map { $0.compactMap { counts[$0] } }
      guard list != .suppliers || !near.isEmpty else { return nil }
      return WordsInUse(list: list, words: list == .suppliers ? [] : all, count: all.count, near: near)
    }
  }

  /// The teams of a book in which a table makes a team of every name, with the lines of costs and sales of each.
  private var derivedTeams: [WordsInUse.Use] {
    guard tables.contains(where: { $0.derive?.contains("team") ?? false }) else { return [] }
    var counts: [Int32: Int] = [:]
    for line in 0..<expenses.count {
      for team in Set(expenses.parts(of: line).map { expenses.partTeam[$0] }) {
        counts[team, default: 0] += 1
      }
    }
    for line in 0..<sales.count {
      for team in Set(sales.parts(of: line).map { sales.partTeam[$0] }) { counts[team, default: 0] += 1 }
    }
    return (0..<Int32(teams.count)).map { WordsInUse.Use(word: teams.name($0), count: counts[$0] ?? 0) }
  }
}
