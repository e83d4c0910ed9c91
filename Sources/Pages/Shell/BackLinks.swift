import Bookkeeping
import Records
import Reports
import Tables
import Templating
import Values

/// Which notes mention what each page is about.
struct BackLinks: Sendable {
  struct Item: Sendable {
    let mentioned: Mentioned
    let source: MentionIndex.Source
  }

  /// So many stand on a page.
  static let most = 100

  static let section = PageSection(
    name: "mentioned", sentence: "The notes that mention what the page is about.")

  /// By the address of the page, the newest first.
  private let items: [String: [Item]]

  init(_ index: MentionIndex, _ base: Groundwork, _ map: SiteMap) {
    var items: [String: [Item]] = [:]
    for (mentioned, sources) in index.sources {
      guard let page = BackLinks.page(of: mentioned, map) else { continue }
      let others = sources.filter { !BackLinks.stands($0, on: page, base, map) }
      if !others.isEmpty { items[page, default: []] += others.map { Item(mentioned: mentioned, source: $0) } }
    }
    self.items = items.mapValues { $0.sorted { BackLinks.key($0, map) < BackLinks.key($1, map) } }
  }

  func items(on page: String) -> [Item] { items[page] ?? [] }

  /// The page that is about a record. The list of people is about nobody alone, and the first page about everything.
  private static func page(of mentioned: Mentioned, _ map: SiteMap) -> String? {
    guard let page = map.address(of: mentioned)?.prefix(while: { $0 != "#" }),
      page != SiteMap.people, page != SiteMap.home
    else { return nil }
    return String(page)
  }

  /// Whether a note is read on the page anyway.
  private static func stands(
    _ source: MentionIndex.Source, on page: String, _ base: Groundwork, _ map: SiteMap
  ) -> Bool {
    switch source {
    case .record(let record): return BackLinks.page(of: record, map) == page
    case .note(let place):
      let entry = base.activities.entries[place]
      guard entry.accounts.isEmpty else { return entry.accounts.contains { map.account($0) == page } }
      return entry.people.contains { map.portfolio($0) == page }
    }
  }

  /// Notes as the book has them, the newest first; then texts by what they are about.
  private static func key(_ item: Item, _ map: SiteMap) -> (Int, String, String) {
    let mentioned = map.address(of: item.mentioned) ?? ""
    return switch item.source {
    case .note(let place): (place, "", mentioned)
    case .record(let record): (.max, map.address(of: record) ?? map.book.name(of: record), mentioned)
    }
  }
}

extension PageDesk {
  /// The notes that mention what the page is about; nil where none does.
  func mentioned(in backLinks: BackLinks) -> Table? {
    let items = backLinks.items(on: address)
    guard !items.isEmpty else { return nil }
    let (words, count) = (maker.words, items.count)
    // Contacts stand on the page of their account, and are named.
    let showsWhom = items.contains { if case .contact = $0.mentioned { true } else { false } }
    var rows = items.prefix(BackLinks.most).map { row($0, showsWhom: showsWhom) }
    if count > BackLinks.most {
      rows.append(Row([.text(words[NoteWord.mentionsMore, maker.language.number(count - BackLinks.most)])]))
    }
    return Table(
      words[NoteWord.mentionedCaption, maker.language.number(count)],
      columns: [
        Column(words[NoteWord.mentionNote], .name), Column(words[.day], .day),
        Column(words[NoteWord.mentionOf], .text), Column(words[.what], .text),
      ], rows: rows
    ).withoutEmptyColumns
  }

  private func row(_ item: BackLinks.Item, showsWhom: Bool) -> Row {
    let book = maker.book
    let whom = showsWhom ? Cell.text(book.name(of: item.mentioned)) : .blank
    switch item.source {
    case .record(let record):
      return Row([cell(book.name(of: record), maker.map.address(of: record)), .blank, whom, .blank])
    case .note(let place):
      let entry = maker.base.activities.entries[place]
      let name = maker.list([maker.typeName(of: entry)] + entry.accounts.map { book.accounts.name($0) })
      let text = entry.activity.head.note.map { firstWords(of: $0, on: entry.date) } ?? []
      return Row([
        cell(name, maker.address(of: entry) ?? maker.portfolio(of: entry)), .day(entry.date), whom,
        .html(text),
      ])
    }
  }
}
