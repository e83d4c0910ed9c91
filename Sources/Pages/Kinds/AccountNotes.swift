import Bookkeeping
import Reports
import Tables
import Templating
import Values

/// The notes of an account by calendar year. The account's own page repeats the newest; once there are more, each
/// year with a note has a page.
///
/// Whoever kept the address of a note finds it for ever: the account's page has the anchor of every note, of an older
/// one on the line that leads to it.
enum AccountNotes {
  /// So many stand in full on the page of the account.
  static let newest = 10
  /// So many more are listed there.
  static let mostListed = 100

  static let kind = Shell.kind("account-notes", NoteList.names)

  static func plans(_ maker: SiteMaker, _ account: Int32) -> [PagePlan] {
    let notes = maker.base.activities.notes(ofAccount: account, asOf: maker.book.asOf)
    guard notes.count > newest else { return [] }
    let name = maker.book.accounts.name(account)
    let own = PagePlan.Crumb(label: name, address: maker.map.account(account))
    return Dictionary(grouping: notes) { $0.date.parts.year }.sorted { $0.key > $1.key }.map {
      year, entries in
      PagePlan(
        kind: kind, address: maker.map.notes(account, year: year),
        title: maker.words[.notesOfYear, name, String(year)],
        crumbs: AccountPages.crumbs(maker, account) + [own],
        scope: maker.words[.notesScope, maker.language.number(entries.count)], part: .accounts,
        sources: []
      ) { desk in
        var values: TemplateValues = [:]
        NoteList(entries, maker, desk).add(to: &values)
        return values
      }
    }
  }

  /// Links to the pages of all years, the newest first; nil where the account's own page has all its notes.
  static func years(_ report: AccountReport, _ maker: SiteMaker, _ desk: PageDesk) -> [UInt8]? {
    guard report.notes.count > newest else { return nil }
    return links(Set(report.notes.map(\.date.parts.year)), of: report.account, maker, desk)
  }

  private static func links(
    _ years: Set<Int>, of account: Int32, _ maker: SiteMaker, _ desk: PageDesk
  ) -> [UInt8] {
    let links = years.sorted(by: >).map { year in
      html(.link(String(year), to: desk.link(maker.map.notes(account, year: year))), maker.language)
    }
    return Array(links.joined(separator: maker.listSeparator))
  }

  /// The notes before the newest: the day, which leads to the note, and what came of it or how it begins.
  static func older(_ report: AccountReport, _ maker: SiteMaker, _ desk: PageDesk) -> Table? {
    let words = maker.words
    let older = report.notes.dropFirst(newest)
    guard let first = older.first, let last = older.last else { return nil }
    var rows = older.prefix(mostListed).map { entry in
      return Row([
        day(entry, report.account, maker, desk), .text(maker.typeName(of: entry)), .html(desk.people(entry)),
        desk.gist(of: entry),
      ])
    }
    if older.count > mostListed {
      let rest = older.dropFirst(mostListed)
      rows.append(
        Row([
          .text(words[.olderStill, maker.language.number(rest.count)]), .blank, .blank,
          .html(
            rest.flatMap(anchor) + links(Set(rest.map(\.date.parts.year)), of: report.account, maker, desk)),
        ]))
    }
    return Table(
      words[
        .olderCaption, maker.language.number(older.count),
        maker.language.name(
          Period(from: last.date, to: first.date) ?? Period(first.date), in: maker.book.calendar)],
      columns: [
        Column(words[.day], .name), Column(words[.activityType], .text), Column(words[.who], .text),
        Column(words[.what], .text),
      ], rows: rows)
  }

  /// The day of an older note, which leads to the page of its year.
  private static func day(
    _ entry: ActivityIndex.Entry, _ account: Int32, _ maker: SiteMaker, _ desk: PageDesk
  ) -> Cell {
    let page = desk.link(maker.map.notes(account, year: entry.date.parts.year))
    let place = SiteMap.anchor(ofNote: entry.id).map { "#" + $0 } ?? ""
    let link = Cell.link(maker.language.day(entry.date, .medium), to: page + place)
    return .html(anchor(entry) + html(link, maker.language), plain: maker.language.day(entry.date, .medium))
  }

  private static func anchor(_ entry: ActivityIndex.Entry) -> [UInt8] {
    guard let anchor = SiteMap.anchor(ofNote: entry.id) else { return [] }
    return Array("<span id=\"".utf8) + escaped(anchor) + Array("\"></span>".utf8)
  }
}
