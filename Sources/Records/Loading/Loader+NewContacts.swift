import Diagnostics
import Values

extension Loader {
  /// The contacts that notes make with `with: [{new: Jo Bell}]`.
  ///
  /// Two people of one name at one account are one contact. One whose id is that of somebody at another account is
  /// written twice, as in a `contacts` list: who is meant is not known.
  mutating func makeNewContacts() {
    var names: AccountNames?
    for index in records.activities.records.indices {
      guard let participants = records.activities.records[index].participants,
        participants.contains(where: \.isNew)
      else { continue }
      let activity = records.activities.records[index]
      guard let place = activity.head.place, let account = activity.account ?? activity.accounts?.first,
        !activity.head.isLeftOut, records.setAside[place.file] == nil
      else { continue }
      for case .new(let name) in participants {
        let id = reading.symbols.intern(folded(name))
        guard let known = records.contacts.record(id) else {
          add(name, id: id, at: account, place)
          continue
        }
        guard !known.head.isUnread, known.account != nil else { continue }
        let found = names ?? AccountNames(records.accounts, &reading.symbols)
        names = found
        let accounts = (known.account?.entries.map(\.value) ?? []) + (known.actsFor ?? [])
        guard !accounts.contains(where: { found.areSame($0, account) }) else { continue }
        reading.report(
          .error, .duplicateRecord, "the contact `\(reading.symbols[id])` is written twice",
          at: records.place(of: "with", in: activity) ?? place,
          notes: known.head.place.map { [("first written here", $0)] } ?? [],
          help: "write the id of the one that is meant, or a new one under `contacts` in the account's note")
      }
    }
  }

  private mutating func add(_ name: String, id: Symbol, at account: Symbol, _ place: Place) {
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

/// Which account each of its names means, and as which it goes on.
private struct AccountNames {
  private var ids: [Symbol: Symbol] = [:]
  private var successors: [Symbol: Symbol] = [:]

  init(_ accounts: Store<Account>, _ symbols: inout SymbolTable) {
    for account in accounts.records {
      guard let id = account.head.id else { continue }
      for name in (account.head.aliases ?? []) + (account.head.ids ?? [:]).values {
        ids[symbols.intern(name)] = id
      }
      if let name = account.name { ids[symbols.intern(Reading.nameMark + name)] = id }
      successors[id] = account.head.mergedInto?.id
    }
    for account in accounts.records {
      if let id = account.head.id { ids[id] = id }
    }
  }

  func areSame(_ first: Symbol, _ second: Symbol) -> Bool { last(first) == last(second) }

  /// The account that a name means in the end; in a ring of mergers any of them.
  private func last(_ name: Symbol) -> Symbol {
    var account = ids[name] ?? name
    var seen: Set<Symbol> = [account]
    while let next = successors[account].map({ ids[$0] ?? $0 }), seen.insert(next).inserted { account = next }
    return account
  }
}

private extension Activity.Participant {
  /// Whether the note makes the contact.
  var isNew: Bool {
    guard case .new = self else { return false }
    return true
  }
}
