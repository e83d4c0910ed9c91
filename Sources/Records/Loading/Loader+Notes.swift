import Diagnostics
import FrontMatter
import Markup
import Values

/// A note as its parser gives it, before its kind is looked at.
struct ParsedNote: Sendable {
  let file: BookFile
  /// Nil where the front matter could not be read at all.
  let head: Node?
  let note: Document?
  /// What was refused in the front matter, and is not in `head` or stands there as it was written.
  let refusals: [Diagnostic]
  let diagnostics: [Diagnostic]

  /// The most bytes that a note may have: a long book's worth of text. Some texts take libcmark a time that grows with
  /// the square of their length.
  static let largest = 128 << 10

  init(_ file: BookFile) {
    self.file = file
    let faults = file.isLost ? [] : ParsedNote.faults(of: file.source)
    guard !file.isLost, !faults.hasErrors else {
      (head, note, refusals, diagnostics) = (nil, nil, [], faults)
      return
    }
    let parts = NoteParts.split(file.source)
    guard parts.head != nil || parts.diagnostics.isEmpty else {
      (head, note, refusals, diagnostics) = (nil, nil, [], faults + parts.diagnostics)
      return
    }
    // A page's own headings stand at the top of its page; other notes lie under a heading of theirs.
    let isPage = file.path == "index.md" || file.path.hasPrefix("pages/")
    let (document, markup) = readMarkdown(file.source, in: parts.body, firstHeading: isPage ? 2 : 4)
    head = parts.head ?? Node(.map([]), at: 0..<0)
    note = document
    refusals = parts.diagnostics
    diagnostics = faults + parts.diagnostics + markup
  }

  private static func faults(of source: SourceFile) -> [Diagnostic] {
    guard source.bytes.count <= largest else {
      return [
        Diagnostic(
          .fileTooLarge, "a note of more than \(largest >> 10) KiB", at: SourceSpan(source),
          help: "divide it, or put what is copied from elsewhere into `files`")
      ]
    }
    return textFaults(in: source)
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
    guard let kind = kind(of: parsed) else { return claimInFolder(parsed, number) }
    if !parsed.file.isLost { records.tally.count(kind, in: number) }
    guard parsed.head != nil else {
      claim(parsed, kind, number)
      return setAside(number, kind, parsed, from: from, references)
    }
    var visitor = NoteVisitor(parsed: parsed, number: number, reading: reading.taken())
    records.visit(kind, &visitor)
    swap(&reading, &visitor.reading)
    for contact in visitor.contacts {
      records.tally.count(.contact, in: number)
      records.contacts.add(contact, &reading)
    }
    setAside(number, kind, parsed, from: from, references)
  }

  /// Leaves a faulty note out, where the settings say so and no money can be in it.
  private mutating func setAside(_ number: Int32, _ kind: Kind, _ parsed: ParsedNote, from: Int, _ references: Int) {
    guard setsAside(kind), !mayHaveSpend(parsed, kind) else { return }
    records.mayBeSetAside.insert(number)
    let faults = Array(reading.diagnostics[from...])
    guard faults.hasErrors else { return }
    reading.references.removeSubrange(references...)
    reading.diagnostics.removeSubrange(from...)
    records.setAside[number] = faults
  }

  /// Whether an activity tells of a cost, or could, as it cannot be read.
  private func mayHaveSpend(_ parsed: ParsedNote, _ kind: Kind) -> Bool {
    guard kind == .activity else { return false }
    return parsed.head.map { $0["spend"] != nil || !parsed.refusals.isEmpty } ?? true
  }

  /// Keeps the id of a note whose kind is wrong, by its folder.
  private mutating func claimInFolder(_ parsed: ParsedNote, _ number: Int32) {
    let folder = parsed.file.path.prefix { $0 != "/" }
    guard let kind = Kind(folder: folder), kind.isRead else { return }
    claim(parsed, kind, number)
  }

  /// Keeps the id of a note that cannot be read, so that references to it are no further faults.
  private mutating func claim(_ parsed: ParsedNote, _ kind: Kind, _ number: Int32) {
    let symbols = ([parsed.stem] + parsed.idLines).map { reading.symbols.intern($0.trimmed) }
    var visitor = ClaimVisitor(symbols: symbols, number: number, reading: reading.taken())
    records.visit(kind, &visitor)
    swap(&reading, &visitor.reading)
    // Its contacts may stand in it.
    if kind == .account { records.incompleteKinds.insert(.contact) }
  }

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

private extension ParsedNote {
  /// The name of the file without `.md`.
  var stem: String { file.path.split(separator: "/").last.map { String($0.dropLast(3)) } ?? "" }

  /// What stands behind `id:` at the start of a line of a note that could not be read.
  var idLines: [String] {
    let key = Array("id:".utf8)
    return file.source.bytes.prefix(NoteParts.largestHead).split(separator: UInt8(ascii: "\n")).compactMap { line in
      guard line.starts(with: key) else { return nil }
      let quotes = "\"' \r\t".utf8
      let text = line.dropFirst(key.count).drop { quotes.contains($0) }
      return String(decoding: text.prefix { !quotes.contains($0) }, as: UTF8.self)
    }.filter { !$0.isEmpty }
  }
}

private struct ClaimVisitor: StoreVisitor {
  let symbols: [Symbol]
  let number: Int32
  var reading: Reading

  mutating func visit<R: Record>(_ store: inout Store<R>) {
    for symbol in symbols {
      var record = R()
      record.head.id = symbol
      record.head.isUnread = true
      record.head.places = [Place(file: number, range: 0..<0)]
      store.add(record, &reading)
    }
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
    record.head.isPartial = parsed.refusals.contains { $0.code != .duplicateKey }
    let from = reading.diagnostics.count
    defer { reading.dropEchoes(of: parsed.refusals, from: from) }
    // Where the id is refused, the rest is read for its own faults, and the record keeps the name of its file.
    record.head.id = reading.symbols.intern(identifier(head) ?? parsed.stem)
    record.head.given = reading.readRecord(own, into: &record)
    store.add(record, &reading)
    guard R.kind == .account, let contacts = head.entry("contacts"), !contacts.value.isNothing,
      let id = record.head.id
    else { return }
    addContacts(contacts, of: id, record.head)
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
    guard let name = contact.name, !folded(name).isEmpty else {
      if contact.head.refused == 0 {
        reading.report(
          .missingField, "the contact has no `name`", at: node.range, help: "write `name: …`, or an `id`")
      }
      return nil
    }
    return folded(name)
  }
}

extension Reading {
  /// Reads the keys of a note into a record.
  mutating func readRecord<R: Record>(_ pairs: [Node.Entry], into record: inout R) -> [Given] {
    R.schema.read(pairs, into: &record, &self, called: "a note of the kind `\(R.kind.rawValue)`") {
      pair, record, reading in
      reading.readFurther(pair, of: R.kind, into: &record.head)
    } refused: { number, record in
      record.head.refused |= 1 << UInt64(number)
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
