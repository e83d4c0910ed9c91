import Bookkeeping
import Records
import Reports
import Tables
import Templating
import Values

/// What pages say of an absence: until when, who covers what, what nobody covers.
struct CoverPhrases {
  let desk: PageDesk

  /// So many names stand in a sentence; of more the rest is counted.
  static let mostNames = 8

  private var maker: SiteMaker { desk.maker }
  private var words: Words { maker.words }
  private var book: Book { maker.book }

  /// `Priya Shah: away until 9 October 2026`, and why that matters: `Tom Reid covers Northgate Stores.`
  func item(_ report: AbsenceReport) -> ListedItem {
    ListedItem(
      what: html(desk.person(report.away.person), maker.language) + escaped(": " + length(report.away)),
      why: cover(report))
  }

  /// How long somebody is away, as seen from the as-of day.
  func length(_ away: Away) -> String {
    let text = plainLength(away)
    return away.isApproved ? text : words[cover: .askedUntil, text]
  }

  private func plainLength(_ away: Away) -> String {
    let (language, asOf) = (maker.language, book.asOf)
    let isNow = away.days.contains(asOf)
    guard away.isEndKnown else {
      return away.expectedBack.map { words[cover: .awayExpected, language.day($0)] }
        ?? words[cover: .awayOpen]
    }
    switch (isNow, away.part) {
    case (true, .am): return words[cover: .awayMorning]
    case (true, .pm): return words[cover: .awayAfternoon]
    case (true, nil):
      return away.days.last == asOf
        ? words[cover: .awayToday] : words[cover: .awayUntil, language.day(away.days.last)]
    case (false, _): return words[cover: .awayOn, days(away)]
    }
  }

  /// `5 to 9 October 2026`, `5 October 2026 in the morning`, `from 5 October 2026`.
  func days(_ away: Away) -> String {
    guard away.isEndKnown else {
      let first = Period(from: away.days.first, to: .latest) ?? away.days
      let name = maker.language.name(first, in: book.calendar)
      return away.expectedBack.map { words[cover: .expected, name, maker.language.day($0)] } ?? name
    }
    let name = maker.language.name(away.days, in: book.calendar)
    switch away.part {
    case .am: return name + " " + words[cover: .morning]
    case .pm: return name + " " + words[cover: .afternoon]
    case nil: return name
    }
  }

  /// A sentence for each who covers, and one for what nobody does. Days are said where they are not all that are
  /// looked at.
  func cover(_ report: AbsenceReport) -> [UInt8] {
    guard !report.rows.isEmpty else { return escaped(words[cover: .nothingToCover]) }
    let sentences = report.rows.map { row in
      let accounts = names(row, of: report)
      let days = escaped(maker.language.name(row.days, in: book.calendar))
      guard row.coverer >= 0 else {
        return row.isPart
          ? maker.sentence(CoverWord.nobodyCoversOn, accounts, days)
          : maker.sentence(CoverWord.nobodyCovers, accounts)
      }
      let person = html(desk.person(row.coverer), maker.language)
      guard !row.accounts.isEmpty else { return maker.sentence(CoverWord.coversAlone, person) }
      return row.isPart
        ? maker.sentence(CoverWord.coversOn, person, accounts, days)
        : maker.sentence(CoverWord.covers, person, accounts)
    }
    return Array(sentences.joined(separator: [UInt8(ascii: " ")]))
  }

  /// The same on the page of the one account that it is about, which is not named again; empty where it needs none.
  func coverOfOne(_ report: AbsenceReport) -> [UInt8] {
    // The account needs no cover, or none is known: of the others the absence's own page tells.
    guard !report.rows.isEmpty else { return [] }
    let sentences = report.rows.map { row in
      let days = escaped(maker.language.name(row.days, in: book.calendar))
      guard row.coverer >= 0 else {
        return row.isPart
          ? maker.sentence(CoverWord.nobodyAloneOn, days) : maker.sentence(CoverWord.nobodyAlone)
      }
      let person = html(desk.person(row.coverer), maker.language)
      return row.isPart
        ? maker.sentence(CoverWord.coversAloneOn, person, days)
        : maker.sentence(CoverWord.coversAlone, person)
    }
    return Array(sentences.joined(separator: [UInt8(ascii: " ")]))
  }

  /// The accounts of a row with their links; `all 12 accounts` where they are all, and many.
  func names(_ row: AbsenceReport.Row, of report: AbsenceReport) -> [UInt8] {
    let accounts = row.accounts
    if row.isAll, accounts.count > CoverPhrases.mostNames {
      let all = words[cover: .allAccounts, maker.language.number(accounts.count)]
      return html(desk.cell(all, maker.map.portfolio(report.away.person)), maker.language)
    }
    return names(accounts)
  }

  func names(_ accounts: [Int32]) -> [UInt8] {
    let shown = accounts.prefix(CoverPhrases.mostNames).map { html(desk.account($0), maker.language) }
    let more = accounts.count - shown.count
    return Array(shown.joined(separator: maker.listSeparator))
      + (more > 0 ? escaped(" " + words[cover: .andMore, maker.language.number(more)]) : [])
  }

  // MARK: As a table

  /// A row for each who covers, and one for what nobody does; nil where nobody is away.
  func table(_ reports: [AbsenceReport], _ caption: String) -> Table? {
    guard !reports.isEmpty else { return nil }
    typealias Line = (report: AbsenceReport, row: AbsenceReport.Row?)
    let lines = reports.flatMap { report -> [Line] in
      report.rows.isEmpty ? [(report, nil)] : report.rows.map { (report, $0) }
    }
    let columns: [ColumnMaker<Line>] = [
      ColumnMaker(Column(words[cover: .whoIsAway], .name)) { desk.person($0.report.away.person) },
      ColumnMaker(Column(words[cover: .days], .text)) { .text(days($0.report.away)) },
      ColumnMaker(Column(words[cover: .status], .text)) {
        $0.report.away.isApproved ? .blank : .text(words[cover: .askedFor])
      },
      ColumnMaker(Column(words[cover: .coveredBy], .text)) { line in
        guard let row = line.row else { return .text(words[cover: .nothingToCover]) }
        return row.coverer < 0 ? .text(words[cover: .nobody]) : desk.person(row.coverer)
      },
      ColumnMaker(Column(words[cover: .covered], .text)) { line in
        guard let row = line.row, !row.accounts.isEmpty else { return .blank }
        return .html(
          names(row, of: line.report), plain: maker.list(row.accounts.map { book.accounts.name($0) }))
      },
      ColumnMaker(Column(words[cover: .on], .text)) { line in
        guard let row = line.row, row.isPart else { return .blank }
        return .text(maker.language.name(row.days, in: book.calendar))
      },
    ]
    return Table(caption, columns: columns.map(\.column), rows: lines.map { Row($0, columns) })
      .withoutEmptyColumns
  }
}
