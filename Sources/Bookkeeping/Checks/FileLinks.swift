import Diagnostics
import Markup
import Records
import Values

// A link to a file leads to the record's page, or to a copy of the file. A note that is left out takes its files with it.

/// What the links in the notes of a book lead to.
struct FileTargets {
  /// By path; what leads nowhere is not among them.
  var targets: [String: FileTarget] = [:]
  /// The notes that are drafts or kept for one audience.
  var leftOut: Set<String> = []
  /// Whatever is neither a note nor a table.
  var others: Set<String> = []
  /// The numbers of notes that were read whole and are of a kind without pages.
  var withoutPage: Set<Int32> = []
  /// The attachments whose address another one has already, and that one.
  var clashes: [String: String] = [:]

  init(_ linker: Linker) {
    let links = Linked(linker)
    guard !links.paths.isEmpty else { return }
    let files = Dictionary(
      links.paths.compactMap { path in linker.records.numbers[path].map { ($0, path) } },
      uniquingKeysWith: { first, _ in first })
    addRecords(linker, files)
    addNotesWithoutPage(linker.records)
    var addresses: [String: String] = [:]
    others = Set(linker.records.otherFiles.map(\.path))
    for file in linker.records.otherFiles where links.shown.contains(file.path) {
      guard let address = attachmentAddress(file.path), !runs(address) else { continue }
      if let other = addresses.updateValue(file.path, forKey: address) { clashes[file.path] = other }
      targets[file.path] = .attachment(address: address)
    }
  }

  private mutating func addNotesWithoutPage(_ records: AllRecords) {
    func add<R: Record>(_ store: Store<R>) {
      for record in store.records where record.head.isSound {
        for place in record.head.places where place.row < 0 { withoutPage.insert(place.file) }
      }
    }
    add(records.sales)
    add(records.expenses)
    add(records.budgets)
    add(records.quotas)
    add(records.absences)
  }

  private mutating func addRecords(_ linker: Linker, _ files: [Int32: String]) {
    guard !files.isEmpty else { return }
    func path(_ head: Head) -> String? { head.places.first { $0.row < 0 }.flatMap { files[$0.file] } }
    func add<R: Record>(_ register: Register<R>, _ store: Store<R>, _ mentioned: (Int32) -> Mentioned) {
      for record in store.records where record.head.isLeftOut {
        if let path = path(record.head) { leftOut.insert(path) }
      }
      for number in 0..<Int32(register.count) {
        guard let path = path(register[number].head) else { continue }
        targets[path] = .record(mentioned(number))
      }
    }
    // Contacts may stand in the note of another record, which is then what is meant.
    add(linker.contacts, linker.records.contacts) { .contact($0) }
    add(linker.people, linker.records.people) { .person($0) }
    add(linker.teams, linker.records.teams) { .team($0) }
    add(linker.territories, linker.records.territories) { .territory($0) }
    add(linker.accounts, linker.records.accounts) { .account($0) }
    add(linker.products, linker.records.products) { .product($0) }
    add(linker.pages, linker.records.pages) { .page($0) }
    for activity in linker.records.activities.records {
      guard let path = path(activity.head), let id = activity.head.id else { continue }
      guard !activity.head.isLeftOut else {
        targets[path] = nil
        leftOut.insert(path)
        continue
      }
      guard !linker.isSetAside(activity.head.place) else { continue }
      // Of a log the first.
      if targets[path] == nil { targets[path] = .activity(linker.symbols[id]) }
    }
    // A note that is left out leads nowhere, whatever stands in it.
    for path in leftOut { targets[path] = nil }
  }
}

func runs(_ address: String) -> Bool {
  address.utf8.lastIndex(of: UInt8(ascii: ".")).map {
    endingsThatRun.contains(String(address[address.utf8.index(after: $0)...]))
  } ?? true
}

/// The paths of the files that notes link to.
private struct Linked {
  var paths: Set<String> = []
  /// Those of notes that are shown.
  var shown: Set<String> = []

  init(_ linker: Linker) {
    let records = linker.records
    add(records.people.records, linker)
    add(records.teams.records, linker)
    add(records.territories.records, linker)
    add(records.accounts.records, linker)
    add(records.contacts.records, linker)
    add(records.products.records, linker)
    // What nobody knew yet on the as-of day is on no page, and neither are its files.
    add(records.activities.records, linker) { $0.isKnown(asOf: linker.asOf) }
    add(records.pages.records, linker)
  }

  private mutating func add<R: Record>(
    _ all: [R], _ linker: Linker, isShown: (R) -> Bool = { _ in true }
  ) {
    for place in all.indices {
      guard let links = all[place].head.note?.links, !links.isEmpty else { continue }
      let found = links.compactMap(\.path)
      paths.formUnion(found)
      if !all[place].head.isLeftOut, !linker.isSetAside(all[place].head.place), isShown(all[place]) {
        shown.formUnion(found)
      }
    }
  }
}

extension Linker {
  /// Says what is wrong with the links of a note to files, and of no more than a hundred.
  mutating func check(_ links: [FileLink], of file: Int32, _ targets: FileTargets) {
    var count = 0
    var seen: Set<String> = []
    for link in links {
      guard let path = link.path, seen.insert((link.isImage ? "!" : "") + path).inserted,
        let fault = fault(of: link, path, targets)
      else { continue }
      count += 1
      let place = Place(file: file, range: link.range)
      guard count <= FaultList.limit else {
        report(.linkToFile, "more links that are wrong start here", at: place)
        return
      }
      report(.linkToFile, fault.summary, at: place, help: fault.help ?? suggestedFile(for: link, path, file))
    }
  }

  private func fault(
    of link: FileLink, _ path: String, _ targets: FileTargets
  ) -> (summary: String, help: String?)? {
    let typed = "`\(link.typed)`"
    guard !records.lostPaths.contains(path) else { return nil }
    if let number = records.numbers[path] {
      if link.isImage { return ("\(typed) is no image", "leave out the `!` to link to it") }
      if setAside[number] != nil {
        return ("\(typed) is set aside for its own faults", "correct that note, or take the link out")
      }
      if targets.targets[path] != nil { return nil }
      if targets.leftOut.contains(path) {
        return ("\(typed) is a draft or kept for one audience", "publish it, or take the link out")
      }
      guard path.hasSuffix(".md") else {
        return (
          "\(typed) is data of the book, and no attachment",
          "link to a page that shows it, or put a copy of it under `files`"
        )
      }
      // What is wrong with a note that is no record was said.
      return targets.withoutPage.contains(number)
        ? ("\(typed) has no page of its own", "link to a record that has one") : nil
    }
    guard targets.others.contains(path) else {
      return ("there is no file \(typed)", nil)
    }
    if let other = targets.clashes[path] {
      return ("\(typed) would have the same address as `\(other)`", "rename one of them")
    }
    guard let address = attachmentAddress(path) else {
      return ("what sort of file \(typed) is does not stand in its name", "give it an ending like `.pdf`")
    }
    guard !runs(address) else {
      return (
        "a browser would run \(typed) as a page of the site",
        "save it as a picture or a PDF, or put it into a `.zip`"
      )
    }
    if link.isImage, !imageEndings.contains(where: { address.hasSuffix($0) }) {
      return ("\(typed) is no image that a browser shows", "leave out the `!` to link to it")
    }
    return nil
  }

  /// What was meant is looked for no more than a hundred times in a book: each takes a look at every path.
  private mutating func suggestedFile(for link: FileLink, _ path: String, _ file: Int32) -> String {
    let general = "write the way to it from the folder of this note, like `../files/rates.pdf`"
    guard mentionsLookedFor < FaultList.limit else { return general }
    mentionsLookedFor += 1
    let own = records.numbers.first { $0.value == file }?.key ?? ""
    let paths = (records.numbers.keys + records.otherFiles.map(\.path)).sorted { $0.precedesByBytes($1) }
    // The name is more often right than the way to it.
    let name = path.split(separator: "/").last ?? ""
    let same = paths.first { $0.split(separator: "/").last == name }
    return (same ?? closest(to: path, in: paths)).map { "did you mean `\(way(from: own, to: $0))`?" }
      ?? general
  }

  /// Says which files nothing reads and no note links to.
  mutating func checkAttachments() {
    var linked = checkReceipts()
    guard !records.otherFiles.isEmpty else { return }
    // A note that could not be read may link to anything.
    var isIncomplete = !records.setAside.isEmpty || !records.incompleteKinds.isEmpty
    func add<R: Record>(_ store: Store<R>) {
      for record in store.records {
        linked.formUnion((record.head.note?.links ?? []).compactMap(\.path))
        if record.head.isUnread { isIncomplete = true }
      }
    }
    add(records.people)
    add(records.teams)
    add(records.territories)
    add(records.accounts)
    add(records.contacts)
    add(records.products)
    add(records.activities)
    add(records.pages)
    for file in records.otherFiles where !linked.contains(file.path) {
      let ending = file.path.split(separator: ".").last.map { $0.lowercased() } ?? ""
      guard !file.path.hasPrefix("files/"), ["csv", "tsv", "yml", "yaml", "markdown", "txt"].contains(ending)
      else {
        guard !isIncomplete else { continue }
        diagnostics.append(
          Diagnostic(
            .warning, .unexpectedFile, "no note links to this file, so it is not on the site",
            at: SourceSpan(file.source), help: "link to it where it belongs, or move it out of the book"))
        continue
      }
      diagnostics.append(
        Diagnostic(
          .unexpectedFile, "nothing reads this file", at: SourceSpan(file.source),
          help:
            "notes end in `.md` and lie in the folder of their kind; tables end in `.csv` and lie in `tables`"
        ))
    }
  }
}

/// Images that browsers show.
private let imageEndings = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".bmp"]

/// The way from the folder of one file to another.
private func way(from path: String, to other: String) -> String {
  var own = path.split(separator: "/").dropLast()[...]
  var parts = other.split(separator: "/")[...]
  while let first = own.first, first == parts.first, parts.count > 1 {
    own = own.dropFirst()
    parts = parts.dropFirst()
  }
  return (own.map { _ in ".." } + parts).joined(separator: "/")
}
