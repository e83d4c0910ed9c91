import Records
import Values

// No record lies under itself, on any day: a total over a ring would never end.

extension Linker {
  mutating func checkTrees() {
    check(links.teams, teams, "parent")
    check(links.territories, territories, "parent")
    check(links.accounts, accounts, "parent")
    check(Tree(parents: links.personManager), people, "manager")
    for (list, words) in [(WordListName.categories, categories), (.families, families), (.segments, segments)] {
      guard let ring = ring(in: words.tree), let place = records.words.places[list]?[words.id(ring)] else { continue }
      report(
        .cycle, "`\(words.id(ring))` lies under itself", at: place, help: "give one of the words on the way another parent")
    }
  }

  private mutating func check<R: Record>(_ tree: Tree, _ register: Register<R>, _ field: String) {
    guard let member = ring(in: tree) else { return }
    report(
      .cycle, "the \(R.kind.rawValue) `\(register.id(member))` lies under itself",
      at: records.place(of: field, in: register[member]),
      help: "give one of the \(R.kind.folder) on the way another `\(field)`")
  }

  /// The first member, by id, that is above itself on a day when something changes.
  private func ring(in tree: Tree) -> Int32? {
    let days = Set(tree.parents.flatMap { $0.changes.map(\.from) }).sorted()
    for member in 0..<Int32(tree.parents.count) {
      for day in days where tree.isRing(member, on: day) { return member }
    }
    return nil
  }
}

private extension Tree {
  func isRing(_ member: Int32, on day: Day) -> Bool {
    let up = parent(of: member, on: day)
    return up >= 0 && isWithin(up, member, on: day)
  }
}
