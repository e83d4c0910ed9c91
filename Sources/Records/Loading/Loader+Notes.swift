import Diagnostics
import FrontMatter
import Markup
import Values

/// A note as its parser gives it, before its kind is looked at.
struct ParsedNote: Sendable {
  let file: BookFile
  let head: Node?
  let note: Document?
  let diagnostics: [Diagnostic]

  init(_ file: BookFile) {
    self.file = file
    let faults = textFaults(in: file.source)
    guard !faults.hasErrors else {
      (head, note, diagnostics) = (nil, nil, faults)
      return
    }
    let parts = NoteParts.split(file.source)
    guard !parts.diagnostics.hasErrors else {
      (head, note, diagnostics) = (nil, nil, faults + parts.diagnostics)
      return
    }
    // A page's own headings stand at the top of its page; other notes lie under a heading of theirs.
    let isPage = file.path == "index.md" || file.path.hasPrefix("pages/")
    let (document, markup) = readMarkdown(file.source, in: parts.body, firstHeading: isPage ? 2 : 4)
    head = parts.head ?? Node(.map([]), at: 0..<0)
    note = document
    diagnostics = faults + parts.diagnostics + markup
  }
}

extension Loader {
  /// Makes the record of a note.
  mutating func add(_ parsed: ParsedNote) {
    let number = number(of: parsed.file.source, at: parsed.file.path)
    reading.file = number
    reading.row = -1
    let from = reading.diagnostics.count
    let references = reading.references.count
    reading.diagnostics += parsed.diagnostics
    guard let kind = kind(of: parsed) else { return }
    records.tally.count(kind, in: number)
    var visitor = NoteVisitor(parsed: parsed, number: number, reading: reading.taken())
    records.visit(kind, &visitor)
    swap(&reading, &visitor.reading)
    for contact in visitor.contacts {
      records.tally.count(.contact, in: number)
      records.contacts.add(contact, &reading)
    }
    guard setsAside(kind), !hasSpend(parsed) else { return }
    records.mayBeSetAside.insert(number)
    let faults = Array(reading.diagnostics[from...])
    guard faults.hasErrors else { return }
    reading.references.removeSubrange(references...)
    reading.diagnostics.removeSubrange(from...)
    records.setAside[number] = faults
  }

  private func hasSpend(_ parsed: ParsedNote) -> Bool { parsed.head?["spend"] != nil }

  /// The kind of a note: what `kind` says, else its folder's.
  private mutating func kind(of parsed: ParsedNote) -> Kind? {
    if let node = parsed.head?["kind"], !node.isNothing {
      reading.field = "kind"
      return ValueType<Kind>.kind.read(node, &reading)
    }
    let path = parsed.file.path
    if path == "index.md" { return .page }
    guard let slash = path.firstIndex(of: "/") else {
      reading.report(
        .unexpectedFile, "a note at the top of the book has no kind", at: 0..<0,
        help: "move it to a folder such as `pages`, or give it a `kind`")
      return nil
    }
    let folder = path[..<slash]
    guard let kind = Kind(folder: folder) else {
      let folders = Kind.allCases.filter(\.isRead).map(\.folder)
      reading.report(
        .unknownKind, "the folder `\(folder)` is of no kind", at: 0..<0,
        help: suggestion(for: String(folder), among: folders))
      return nil
    }
    guard kind.isRead else {
      reading.report(
        .notReadYet, "notes in `\(folder)` are not read yet", at: 0..<0, help: "move them out of the book until they are")
      return nil
    }
    return kind
  }
}

private struct NoteVisitor: StoreVisitor {
  let parsed: ParsedNote
  let number: Int32
  var reading: Reading
  /// The contacts that stand in an account's note.
  var contacts: [Contact] = []

  mutating func visit<R: Record>(_ store: inout Store<R>) {
    guard let head = parsed.head, case .map(let pairs) = head.value else { return }
    let own = pairs.filter { !["kind", "id", "contacts"].contains($0.key) || (R.kind != .account && $0.key == "contacts") }
    var record = R()
    record.head.places = [Place(file: number, range: 0..<0)]
    record.head.note = parsed.note
    guard let id = identifier(head) else { return }
    record.head.id = reading.symbols.intern(id)
    record.head.given = reading.readRecord(own, into: &record)
    store.add(record, &reading)
    guard R.kind == .account, let contacts = head.entry("contacts"), !contacts.value.isNothing else { return }
    addContacts(contacts, of: id)
  }

  /// What `id` says, else the file's stem.
  private mutating func identifier(_ head: Node) -> String? {
    guard let node = head["id"], !node.isNothing else {
      let name = parsed.file.path.split(separator: "/").last ?? ""
      return reading.checkedIdentifier(String(name.dropLast(3)), at: 0..<0)
    }
    reading.field = "id"
    guard let text = reading.scalar(node) else { return nil }
    return reading.checkedIdentifier(text, at: node.range)
  }

  /// The contacts that stand in their account's note.
  private mutating func addContacts(_ pair: Node.Entry, of account: String) {
    guard case .list(let nodes) = pair.value.value else {
      reading.report(
        .wrongShape, "`contacts` takes a list", at: pair.value.range, help: "begin each contact with `- name: …`")
      return
    }
    for node in nodes {
      guard case .map(let pairs) = node.value else {
        reading.report(.wrongShape, "a contact has keys", at: node.range, help: "write it like `- name: Jo Bell`")
        continue
      }
      var contact = Contact()
      contact.head.places = [reading.place(node.range)]
      let given = pairs.filter { $0.key != "id" }
      contact.head.given = reading.readRecord(given, into: &contact)
      if contact.account == nil {
        contact.account = Dated(reading.symbols.intern(account))
        if let number = Contact.schema.place(of: "account") {
          contact.head.given.append(Given(field: UInt8(number), place: reading.place(node.range)))
        }
      }
      let text = node["id"].flatMap(\.text)?.trimmed ?? contact.name.map(folded) ?? ""
      guard let id = reading.checkedIdentifier(text, at: node["id"]?.range ?? node.range) else { continue }
      contact.head.id = reading.symbols.intern(id)
      contacts.append(contact)
    }
  }
}

extension Reading {
  /// Reads the keys of a note into a record.
  mutating func readRecord<R: Record>(_ pairs: [Node.Entry], into record: inout R) -> [Given] {
    R.schema.read(pairs, into: &record, &self, called: "a note of the kind `\(R.kind.rawValue)`") {
      pair, record, reading in
      reading.readFurther(pair, of: R.kind, into: &record.head)
    }
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
