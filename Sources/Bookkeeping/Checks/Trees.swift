import Records
import Values

// No record lies under itself, on any day: a total over a ring would never end.

extension Linker {
  mutating func checkTrees() {
    check(links.teams, teams, "parent")
    check(links.territories, territories, "parent")
    check(links.accounts, accounts, "parent")
    check(Tree(parents: links.personManager), people, "manager")
    checkMerges(people)
    checkMerges(teams)
    checkMerges(territories)
    checkMerges(accounts)
    checkMerges(contacts)
    checkMerges(products)
    checkMerges(pages)
    for (list, words) in [
      (WordListName.categories, categories), (.families, families), (.segments, segments),
    ] {
      for member in rings(in: words.tree) {
        guard let place = records.words.places[list]?[words.id(member)] else { continue }
        report(
          .cycle, "`\(words.id(member))` lies under itself", at: place,
          help: "give one of the words on the way another parent")
      }
    }
  }

  private mutating func check<R: Record>(_ tree: Tree, _ register: Register<R>, _ field: String) {
    for member in rings(in: tree) {
      report(
        .cycle, "the \(R.kind.rawValue) `\(register.id(member))` lies under itself",
        at: records.place(of: field, in: register[member]),
        help: "give one of the \(R.kind.folder) on the way another `\(field)`")
    }
  }

  private mutating func checkMerges<R: Record>(_ register: Register<R>) {
    let next = register.records.map { register.number(of: $0.head.mergedInto?.id) ?? none }
    for member in rings(in: Tree(fixed: next)) {
      var ring = [member]
      while let further = ring.last.map({ next[Int($0)] }), further >= 0, further != member {
        ring.append(further)
      }
      let way = (ring + [member]).map { "`\(register.id($0))`" }.joined(separator: " → ")
      report(
        .cycle,
        "the \(R.kind.rawValue) `\(register.id(member))` goes on as itself"
          + (ring.count > 1 ? ": \(way)" : ""),
        at: register[member].place(of: "merged_into"), help: "take `merged_into` out of the one that goes on")
    }
  }

  /// The first member, by id, of each ring on a day when something changes.
  private func rings(in tree: Tree) -> [Int32] {
    var firsts: Set<Int32> = []
    for day in Set(tree.parents.flatMap { $0.changes.map(\.from) }).sorted() {
      firsts.formUnion(tree.rings(on: day))
    }
    return firsts.sorted()
  }
}

private extension Tree {
  /// The lowest member of each ring on a day. Every member is walked over once.
  func rings(on day: Day) -> [Int32] {
    var firsts: [Int32] = []
    // The walk on which a member was met first.
    var walks = [Int32](repeating: none, count: parents.count)
    for start in 0..<Int32(parents.count) {
      var member = start
      while member >= 0, walks[Int(member)] == none {
        walks[Int(member)] = start
        member = parent(of: member, on: day)
      }
      guard member >= 0, walks[Int(member)] == start else { continue }
      var lowest = member
      var next = parent(of: member, on: day)
      while next != member {
        lowest = min(lowest, next)
        next = parent(of: next, on: day)
      }
      firsts.append(lowest)
    }
    return firsts
  }
}
