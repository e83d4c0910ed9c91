import Bookkeeping
import Records
import Reports
import Tables
import Templating
import Values

/// The book's own pages: what people wrote in `pages/`, as it is.
enum OwnPages {
  static let kind = Shell.kind(
    "page",
    [
      Declared("prose", .html, "What the page says."),
      Declared("has-actions", .flag, "Whether it says what is to be done."),
      Declared("actions", .html, "What is to be done, by whom and when."),
    ])

  static func plans(_ maker: SiteMaker) -> [PagePlan] {
    let book = maker.book
    return (0..<Int32(book.pages.count)).compactMap { number in
      guard let address = maker.map.page(number), address != SiteMap.home else { return nil }
      let page = book.pages[number]
      let period = page.period.map { maker.language.name($0, in: book.calendar) } ?? ""
      let author = book.people.number(of: page.author).map { book.people.name($0) } ?? ""
      let facts = [page.about ?? "", period, author].filter { !$0.isEmpty }
      return PagePlan(
        kind: kind, address: address, title: book.pages.name(number),
        scope: facts.joined(separator: maker.words[.scopeSeparator]), sources: []
      ) { desk in
        let actions = page.actions ?? []
        return [
          "prose": page.head.note.map { .html(desk.html($0)) } ?? .nothing,
          "has-actions": .flag(!actions.isEmpty),
          "actions": .html(html(table(actions, desk).named("actions"), maker.language)),
        ]
      }
    }
  }

  /// What is to be done, by whom and when.
  static func table(_ actions: [Page.Action], _ desk: PageDesk) -> Table {
    let (words, people) = (desk.maker.words, desk.maker.book.people)
    return Table(
      words[.actionsCaption],
      columns: [
        Column(words[.what], .name), Column(words[.owner], .text), Column(words[.due], .day),
        Column(words[.done], .day),
      ],
      rows: actions.map { action in
        Row([
          .text(action.what ?? ""), people.number(of: action.owner).map { desk.person($0) } ?? .blank,
          action.due.map { .day($0) } ?? .blank, action.done.map { .day($0) } ?? .blank,
        ])
      })
  }
}
