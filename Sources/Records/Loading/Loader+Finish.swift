import Diagnostics
import FrontMatter
import Values

extension Loader {
  /// What can be done only when every part of every record is there: records for references that nobody wrote,
  /// the settings' defaults, and the fields that are required.
  mutating func finish() {
    makeNewContacts()
    for kind in Kind.allCases where kind.isRead {
      let defaults = records.settings.defaults?.first { $0.name == kind.rawValue }
      var visitor = FinishVisitor(
        derived: reading.derivedReferences[kind] ?? [], defaults: defaults?.value.map ?? [],
        settingsFile: records.settingsFile ?? 0, setAside: Set(records.setAside.keys), reading: reading.taken(),
        tally: records.tally)
      records.visit(kind, &visitor)
      swap(&reading, &visitor.reading)
      records.tally = visitor.tally
    }
    records.tally.leaveOut(.setAside, records.setAside.count)
  }

  /// The contacts that notes make with `with: [{new: Jo Bell}]`.
  private mutating func makeNewContacts() {
    for activity in records.activities.records {
      guard let place = activity.head.place, let account = activity.account ?? activity.accounts?.first else { continue }
      for case .new(let name) in activity.participants ?? [] {
        let id = reading.symbols.intern(folded(name))
        guard records.contacts.places[id] == nil else { continue }
        var contact = Contact()
        contact.head.id = id
        contact.head.places = [place]
        contact.head.isDerived = true
        contact.name = name
        contact.account = Dated(account)
        for field in ["name", "account"] {
          if let number = Contact.schema.place(of: field) {
            contact.head.given.append(Given(field: UInt8(number), place: place))
          }
        }
        records.contacts.add(contact, &reading)
      }
    }
  }
}

private struct FinishVisitor: StoreVisitor {
  let derived: Set<Symbol>
  let defaults: [Node.Entry]
  let settingsFile: Int32
  let setAside: Set<Int32>
  var reading: Reading
  var tally: Tally

  mutating func visit<R: Record>(_ store: inout Store<R>) {
    derive(&store)
    settleDefaults(&store)
    let required = R.schema.fields.enumerated().filter { $0.element.isRequired }
    for record in store.records {
      if record.head.isLeftOut { tally.leaveOut(record.head.draft == true ? .draft : .audience) }
      guard !record.head.isFaulty, let place = record.head.place, !setAside.contains(place.file) else { continue }
      for (number, field) in required where !field.isGiven(record) && !record.isRefused(number) {
        reading.report(
          .error, .missingField, "the \(R.kind.rawValue) has no `\(field.name)`", at: place,
          help: "write `\(field.name): …` (\(field.type))")
      }
    }
  }

  /// Makes a record for each reference of an export that no record answers to; the text is its id and its name.
  private mutating func derive<R: Record>(_ store: inout Store<R>) {
    let known = Set(store.records.flatMap { record in record.head.aliases ?? [] })
    for symbol in derived.sorted(by: { reading.symbols[$0].utf8.lexicographicallyPrecedes(reading.symbols[$1].utf8) }) {
      let text = reading.symbols[symbol]
      guard store.places[symbol] == nil, !known.contains(text), let name = R.schema.place(of: "name") else { continue }
      var record = R()
      record.head.id = symbol
      record.head.isDerived = true
      reading.row = -1
      _ = R.schema.fields[name].read(Node(plain: text, range: 0..<0), &record, &reading)
      store.add(record, &reading)
    }
  }

  /// Gives the settings' defaults to records that have no value of their own.
  private mutating func settleDefaults<R: Record>(_ store: inout Store<R>) {
    guard !defaults.isEmpty else { return }
    var model = R()
    reading.file = settingsFile
    reading.row = -1
    let given = R.schema.read(defaults, into: &model, &reading, called: "the kind `\(R.kind.rawValue)`")
    for place in store.records.indices {
      for number in given.map({ Int($0.field) })
      where !R.schema.fields[number].isGiven(store.records[place]) && !store.records[place].isRefused(number) {
        R.schema.fields[number].copy(model, &store.records[place])
      }
    }
  }
}

private extension Record {
  /// Whether a value was written for the field; where the record still has none, it was refused.
  func isRefused(_ field: Int) -> Bool { head.given.contains { Int($0.field) == field } }
}

package extension Head {
  /// Whether it is kept out of what is published.
  var isLeftOut: Bool { draft == true || !(audience ?? []).isEmpty }
}
