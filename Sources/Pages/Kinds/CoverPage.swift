import Bookkeeping
import Reports
import Tables
import Templating
import Values

/// Who is away today and in four weeks, who covers what, and what nobody covers.
enum CoverPage {
  static let grid = PageSection(
    name: "grid", sentence: "Four weeks, a row for each person and a column a day.")
  static let rows = PageSection(name: "rows", sentence: "Who covers which accounts in the four weeks.")
  static let uncovered = PageSection(
    name: "uncovered", sentence: "The accounts that nobody covers, the most valuable first.")

  static let kind = Shell.kind(
    "cover",
    [
      Declared("headlines", .list(HeadlineFigure.names), "How many are away, and how well that is covered."),
      Declared("today-lead", .text, "Which day that is."),
      Declared("has-today", .flag, "Whether anybody is away today."),
      Declared("today", .list(ListedItem.names), "Who is away today, until when, and who covers."),
      Declared("nobody-away", .text, "That nobody is away today."),
      Declared("legend", .text, "What the letters of the grid mean."),
      Declared("nobody-in-weeks", .text, "That nobody is away in the four weeks."),
      grid.declared, rows.declared, uncovered.declared,
    ])

  static func plans(_ maker: SiteMaker, _ reports: CoverReports) -> [PagePlan] {
    guard maker.map.hasCover else { return [] }
    let (words, language) = (maker.words, maker.language)
    return [
      PagePlan(
        kind: kind, address: SiteMap.cover, title: words[cover: .title],
        scope: language.name(reports.weeks, in: maker.book.calendar), part: .cover, sources: [.sales],
        isOfDay: true
      ) { desk in CoverFigures(reports: reports, desk: desk).values }
    ]
  }
}

/// What stands on the page of cover.
private struct CoverFigures {
  let reports: CoverReports
  let desk: PageDesk

  private var maker: SiteMaker { desk.maker }
  private var words: Words { maker.words }
  private var book: Book { maker.book }
  private var language: Language { maker.language }
  private var weeks: String { language.name(reports.weeks, in: book.calendar) }

  var values: TemplateValues {
    let phrases = CoverPhrases(desk: desk)
    return [
      "headlines": maker.headlines(headlines),
      "today-lead": .text("\(language.weekday(book.asOf)) \(language.day(book.asOf))"),
      "has-today": .flag(!reports.today.isEmpty),
      "today": ListedItem.values(reports.today.map { phrases.item($0) }),
      "nobody-away": .text(words[cover: .nobodyAway, language.day(book.asOf)]),
      "legend": .text(legend), "nobody-in-weeks": .text(words[cover: .nobodyInWeeks]),
      "grid": CoverPage.grid.value(CoverGridTable(grid: reports.grid, desk: desk).table(weeks), language),
      "rows": CoverPage.rows.value(
        phrases.table(reports.coming, words[cover: .rowsCaption, weeks]), language),
      "uncovered": CoverPage.uncovered.value(uncovered, language),
    ]
  }

  private var headlines: [HeadlineFigure] {
    let away = reports.today.filter(\.away.isApproved)
    let people = Set(away.map(\.away.person)).count
    let open = Set(away.flatMap(\.uncovered))
    let value = open.reduce(Fixed.zero) { $0 + maker.base.lastYear(ofAccount: $1) }
    let asked = Set(reports.coming.filter { !$0.away.isApproved }.map(\.away)).count
    return [
      maker.headline(
        words[cover: .awayCount], .count(people),
        note: words[cover: .awayCountNote, language.number(reports.hereCount)]),
      maker.headline(
        words[cover: .openAccounts], .count(open.count),
        note: open.isEmpty
          ? words[cover: .openAccountsNone]
          : value == .zero
            ? words[cover: .openAccountsIdle]
            : words[cover: .openAccountsNote, language.money(value, decimals: 0)]),
      maker.headline(words[cover: .share], reports.share, note: words[cover: .shareNote]),
      maker.headline(words[cover: .asked], .count(asked), note: words[cover: .askedNote]),
    ]
  }

  private var legend: String {
    words[
      cover: .legend, words[cover: .letterAway], words[cover: .letterAsked],
      words[cover: .letterHalf],
      words[cover: .letterOpen], words[cover: .letterCovers], words[cover: .letterHoliday],
      words[cover: .letterOff]]
  }

  private var uncovered: Table? {
    let phrases = CoverPhrases(desk: desk)
    let columns: [ColumnMaker<CoverReports.Uncovered>] = [
      ColumnMaker(Column(words[.account], .name)) { desk.account($0.account) },
      ColumnMaker(Column(words[cover: .whoIsAway], .text)) { desk.person($0.away.person) },
      ColumnMaker(Column(words[cover: .status], .text)) {
        $0.away.isApproved ? .blank : .text(words[cover: .askedFor])
      },
      ColumnMaker(Column(words[cover: .on], .text)) { row in
        // A half day is said, as the days alone would be a whole one.
        .text(row.away.part == nil ? language.name(row.days, in: book.calendar) : phrases.days(row.away))
      },
      ColumnMaker(Column(words[cover: .workingDays], .figure(decimals: halves ? 1 : 0))) { row in
        Ratio(row.halfDays, over: 2)?.rounded(to: 1).map { .quantity($0) } ?? .blank
      },
      ColumnMaker(Column(words[cover: .lastYearRevenue], .figure(decimals: 0))) { .money($0.value) },
    ]
    var rows = reports.uncovered.prefix(longestTable).map { Row($0, columns) }
    if reports.uncovered.count > longestTable {
      let more = language.number(reports.uncovered.count - longestTable)
      rows.append(Row([.text(words[cover: .others, more])]))
    }
    return Table(
      words[cover: .uncoveredCaption, weeks, maker.unit], columns: columns.map(\.column), rows: rows
    ).withoutEmptyColumns
  }

  private var halves: Bool { reports.uncovered.contains { $0.halfDays % 2 != 0 } }
}

/// The grid of four weeks as a table: letters for those who see, words for those who listen.
private struct CoverGridTable {
  let grid: CoverGrid
  let desk: PageDesk

  private var maker: SiteMaker { desk.maker }
  private var words: Words { maker.words }
  private var language: Language { maker.language }

  func table(_ weeks: String) -> Table {
    let columns = grid.days.map { day in
      Column(
        "\(language.shortWeekday(day)) \(day.parts.day)", .figure(decimals: 0),
        group: words[cover: .week, language.day(day.adding(days: 1 - day.weekday), .short)])
    }
    return Table(
      words[cover: .gridCaption, weeks], columns: [Column(words[.person], .name)] + columns,
      rows: grid.rows.map { row in Row([desk.person(row.person)] + row.cells.map(cell)) })
  }

  private func cell(_ cell: CoverGrid.Cell) -> Cell {
    var letters = ""
    var says: [String] = []
    var look: [String] = []
    func add(_ letter: CoverWord, _ text: String, _ name: String) {
      letters += words[cover: letter]
      says.append(text)
      look.append(name)
    }
    switch cell.state {
    case .works: break
    case .off: add(.letterOff, words[cover: .saysOff], "off")
    case .holiday: add(.letterHoliday, words[cover: .saysHoliday], "holiday")
    case .away: add(.letterAway, words[cover: .saysAway], "away")
    case .requested: add(.letterAsked, words[cover: .saysAsked], "asked")
    }
    if let part = cell.part {
      letters += words[cover: .letterHalf]
      says.append(words[cover: part == .am ? .morning : .afternoon])
    }
    if cell.uncovered > 0 {
      add(.letterOpen, words[cover: .saysOpen, language.number(cell.uncovered)], "open")
    }
    if !cell.coversFor.isEmpty, cell.state == .works || cell.part != nil {
      let people = maker.list(cell.coversFor.map { maker.book.people.name($0) })
      add(.letterCovers, words[cover: .saysCovers, people], "covers")
    }
    guard !letters.isEmpty else { return .blank }
    let spoken = says.joined(separator: words[.listSeparator])
    let bytes =
      Array(
        "<span class=\"cover \(look.map { "cover-" + $0 }.joined(separator: " "))\" aria-hidden=\"true\">"
          .utf8)
      + escaped(letters) + Array("</span><span class=\"visually-hidden\">".utf8) + escaped(spoken)
      + Array("</span>".utf8)
    return .html(bytes, plain: letters)
  }
}
