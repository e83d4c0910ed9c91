import Diagnostics
import Records

// A task is on the list of one person, whose `@tom` stands right behind the box. Elsewhere it would be a word, and the
// task somebody else's.

extension Linker {
  mutating func checkTaskOwners() {
    check(records.accounts.records)
    check(records.activities.records)
  }

  private mutating func check<R: Record>(_ all: [R]) {
    for place in all.indices {
      guard let tasks = all[place].head.note?.tasks, !tasks.isEmpty,
        let file = all[place].head.places.first(where: { $0.row < 0 })?.file
      else { continue }
      for other in tasks.flatMap(\.others) {
        guard let symbol = symbols.symbol(of: other.name), people.number(of: symbol) != nil else { continue }
        report(
          .wrongShape, "`@\(other.name)` does not stand behind the box, so the task is not theirs",
          at: Place(file: file, range: other.range),
          help:
            "write `- [ ] @\(other.name) …`, one task for each person, or `\\@\(other.name)` to keep it as text"
        )
      }
    }
  }
}
