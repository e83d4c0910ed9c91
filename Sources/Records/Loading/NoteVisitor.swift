import Diagnostics
import FrontMatter
import Markup
import Values

/// Makes the record of a note, and those of the contacts that stand in it.
struct NoteVisitor: StoreVisitor {
  let parsed: ParsedNote
  let number: Int32
  var reading: Reading
  /// The contacts that stand in an account's note.
  var contacts: [Contact] = []

  mutating func visit<R: Record>(_ store: inout Store<R>) {
    guard let head = parsed.head, case .map(let pairs) = head.value else { return }
    let isAccount = R.kind == .account
    let own = pairs.filter { pair in
      pair.key != "kind" && pair.key != "id" && !(isAccount && pair.key == "contacts")
    }
    var record = R()
    record.head.places = [Place(file: number, range: 0..<0)]
    record.head.note = parsed.note
    refuseText(&record.head, of: R.kind)
    record.head.isPartial = parsed.refusals.contains { $0.code != .duplicateKey }
    let from = reading.diagnostics.count
    defer { reading.dropEchoes(of: parsed.refusals, from: from) }
    // Where the id is refused, the rest is read for its own faults, and the record keeps the name of its file.
    record.head.id = reading.symbols.intern(identifier(head) ?? parsed.stem)
    record.head.given = reading.readRecord(own, into: &record)
    // What else stands in a note that is written twice would be found twice as well.
    guard store.add(record, &reading) else { return }
    reading.noteOwners(of: parsed.note)
    guard R.kind == .account, let contacts = head.entry("contacts"), !contacts.value.isNothing,
      let id = record.head.id
    else { return }
    addContacts(contacts, of: id, record.head)
  }

  /// No page shows what is written below a sale or the like; below an absence it would tell why.
  private mutating func refuseText(_ head: inout Head, of kind: Kind) {
    let help: String
    switch kind {
    case .absence: help = Absence.noReason
    case .expense: help = "write what it was for as its `purpose`, or the text into the note of an activity"
    case .sale, .quota, .budget: help = "write it into the note of an account or a page, where it is read"
    default: return
    }
    guard let text = head.note, !text.isEmpty else { return }
    head.note = nil
    let name = "aeiou".contains(kind.rawValue.first ?? "b") ? "an \(kind.rawValue)" : "a \(kind.rawValue)"
    reading.report(
      .wrongShape, "the note of \(name) has a text" + (kind == .absence ? "" : ", which no page shows"),
      at: 0..<0, help: help)
  }

  /// What `id` says, else the file's stem.
  private mutating func identifier(_ head: Node) -> String? {
    guard let node = head["id"], !node.isNothing else {
      return reading.checkedIdentifier(parsed.stem, at: 0..<0)
    }
    reading.field = "id"
    guard let text = reading.scalar(node) else { return nil }
    return reading.checkedIdentifier(text, at: node.range)
  }

  /// The contacts that stand in their account's note.
  private mutating func addContacts(_ pair: Node.Entry, of account: Symbol, _ owner: Head) {
    guard case .list(let nodes) = pair.value.value else {
      reading.report(
        .wrongShape, "`contacts` takes a list", at: pair.value.range,
        help: "begin each contact with `- name: …`")
      return
    }
    for node in nodes {
      guard case .map(let pairs) = node.value else {
        reading.report(
          .wrongShape, "a contact has keys", at: node.range, help: "write it like `- name: Jo Bell`")
        continue
      }
      var contact = Contact()
      contact.head.places = [reading.place(node.range)]
      // Who stands in a note that is left out is left out with it.
      contact.head.draft = owner.draft
      contact.head.audience = owner.audience
      let given = pairs.filter { $0.key != "id" }
      contact.head.given = reading.readRecord(given, into: &contact)
      if contact.account == nil {
        contact.account = Dated(account)
        if let number = Contact.schema.place(of: "account") {
          contact.head.given.append(Given(field: UInt8(number), place: reading.place(node.range)))
        }
      }
      guard let id = identifier(of: contact, node) else { continue }
      contact.head.id = reading.symbols.intern(id)
      contacts.append(contact)
    }
  }

  /// What `id` says, else the name in the letters of an address.
  private mutating func identifier(of contact: Contact, _ node: Node) -> String? {
    if let own = node["id"], !own.isNothing {
      reading.field = "id"
      guard let text = reading.scalar(own) else { return nil }
      return reading.checkedIdentifier(text, at: own.range)
    }
    // One without a name is no record that others could refer to; that it has none is all that is said of it.
    guard let name = contact.name, !name.isEmpty else {
      if contact.head.refused == 0 {
        reading.report(
          .missingField, "the contact has no `name`", at: node.range, help: "write `name: …`, or an `id`")
      }
      return nil
    }
    guard !folded(name).isEmpty else {
      reading.reportNoIdentifier(
        in: name, at: node["name"]?.range ?? node.range, help: "give the contact an `id`, like `id: jo-bell`")
      return nil
    }
    return folded(name)
  }
}

extension Reading {
  /// Whoever has a task of a note to do is a person of the book.
  mutating func noteOwners(of note: Document?) {
    for owner in (note?.tasks ?? []).compactMap(\.owner) {
      _ = refer(to: .person, owner.name, at: owner.range)
    }
  }

  /// Reads the keys of a note into a record.
  mutating func readRecord<R: Record>(_ pairs: [Node.Entry], into record: inout R) -> [Given] {
    R.schema.read(
      pairs, into: &record, &self, called: "a note of the kind `\(R.kind.rawValue)`",
      help: R.kind == .absence
        ? Absence.noReason : "take it out, or declare it under `fields` in the settings"
    ) {
      pair, record, reading in
      if R.kind == .absence { return reading.refuseReason(pair) }
      return reading.readFurther(pair, of: R.kind, into: &record.head)
    } refused: { number, record in
      record.head.refused |= 1 << UInt64(number)
    }
  }

  /// Whether a key of an absence would tell why somebody is away, or is another name of a day; reports it.
  private mutating func refuseReason(_ pair: Node.Entry) -> Bool {
    let name = Absence.otherNames[pair.key]
    let near = closest(to: pair.key, in: Absence.schema.names + Absence.reasons.sorted())
    guard name != nil || near.map(Absence.reasons.contains) ?? false else { return false }
    report(
      .unknownKey, "unknown key `\(pair.key)` in a note of the kind `absence`", at: pair.keyRange,
      help: name.map { "did you mean `\($0)`?" } ?? Absence.noReason)
    return true
  }

  /// Reports a name of which no id can be made, as no letter of it can stand in an address.
  mutating func reportNoIdentifier(in name: String, at range: Range<Int>, help: String) {
    report(.badIdentifier, "no id can be made of the name `\(name)`", at: range, help: help)
  }

  /// The id trimmed; reports one that is empty, very long or has control characters.
  mutating func checkedIdentifier(_ text: String, at range: Range<Int>) -> String? {
    let id = text.trimmed
    let isPlain = id.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
    if !id.isEmpty, id.utf8.count <= 200, isPlain { return id }
    report(
      .badIdentifier, id.isEmpty ? "the id is empty" : "`\(id.prefix(40))` cannot be an id", at: range,
      help: "write a short text on one line, like `northgate`")
    return nil
  }
}
