import Bookkeeping
import Reports
import Tables
import Templating
import Values

/// What was promised: a page for each who has something to do, and the list of them.
enum FollowUpPages {
  static let indexKind = Shell.kind(
    "follow-ups",
    [
      Declared("headlines", .list(HeadlineFigure.names), "How much is to be done."),
      Declared("owners", .html, "How much each has to do."),
      late.declared, soon.declared, Declared("has-nobodys", .flag, "Whether something was given to nobody."),
    ] + FollowUpSection.declared)

  static let late = PageSection(name: "late", sentence: "What is past its day, whoever has it to do.")

  static let soon = PageSection(
    name: "soon",
    sentence: "What is due on the as-of day or in the seven days after it, whoever has it to do.")

  static let kind = Shell.kind("follow-ups-of", FollowUpSection.declared)

  static func plans(_ maker: SiteMaker, _ reports: FollowUpReports) -> [PagePlan] {
    let owners = reports.owners
    guard maker.map.hasFollowUps else { return [] }
    let index = PagePlan(
      kind: indexKind, address: SiteMap.followUpIndex, title: maker.words[.followUpTitle],
      part: .followUps, sources: [.activities]
    ) { desk in
      FollowUpIndex(
        reports: owners.map { reports.report($0) }, nobodys: reports.report(Bookkeeping.none), desk: desk
      ).values
    }
    return [index]
      + owners.filter { $0 >= 0 }.map { owner in
        PagePlan(
          kind: kind, address: maker.map.followUps(owner),
          title: maker.words[.followUpsOf, maker.name(ofOwner: owner)],
          crumbs: [PagePlan.Crumb(label: maker.words[.followUpTitle], address: SiteMap.followUpIndex)],
          part: .followUps,
          sources: [.activities]
        ) { desk in FollowUpPage(report: reports.report(owner), desk: desk).values }
      }
  }
}

extension SiteMaker {
  /// Whoever has something to do; nobody was named for `none`.
  func name(ofOwner owner: Int32) -> String { owner < 0 ? words[.nobody] : book.people.name(owner) }
}

/// The parts of a page of follow-ups, each there only where it has rows.
enum FollowUpSection: String, CaseIterable {
  case overdue, due, undated, done

  static let declared = allCases.map(\.section.declared)

  var section: PageSection { PageSection(name: rawValue, sentence: sentence) }

  private var sentence: String {
    switch self {
    case .overdue: "What is past its day, the oldest first."
    case .due: "What is due from today on, the nearest first."
    case .undated: "What has no day."
    case .done: "What was done in the last ninety days, the newest first."
    }
  }
}

private struct FollowUpIndex {
  let reports: [FollowUpReport]
  /// What was given to nobody stands on the list itself, in full.
  let nobodys: FollowUpReport
  let desk: PageDesk

  private var maker: SiteMaker { desk.maker }
  private var words: Words { maker.words }

  var values: TemplateValues {
    func sum(_ count: (FollowUpReport) -> Int) -> Int { reports.reduce(0) { $0 + count($1) } }
    let headlines = [
      maker.headline(.overdue, .count(sum { $0.overdue.count }), note: words[.overdueNote]),
      maker.headline(.dueSoon, .count(sum { $0.soon.count }), note: words[.dueSoonNote]),
      maker.headline(
        .toBeDone, .count(sum { $0.overdue.count + $0.due.count + $0.undated.count }),
        note: words[.toBeDoneNote]),
      maker.headline(.doneLately, .count(sum { $0.done.count }), note: words[.doneLatelyNote]),
    ]
    var values: TemplateValues = [
      "headlines": maker.headlines(headlines), "owners": .html(html(owners.named("owners"), maker.language)),
      "late": FollowUpPages.late.value(late, maker.language),
      "soon": FollowUpPages.soon.value(soon, maker.language),
      "has-nobodys": .flag(!nobodys.isEmpty),
    ]
    FollowUpPage(report: nobodys, desk: desk).add(to: &values)
    return values
  }

  private var late: Table {
    let tables = FollowUpTable(desk: desk)
    return tables.table(all(\.overdue), .overdueCaption, [tables.daysLate, tables.owner])
  }

  private var soon: Table {
    let tables = FollowUpTable(desk: desk)
    return tables.table(all(\.soon), .soonCaption, [tables.owner])
  }

  /// Those of everybody, by their days.
  private func all(_ items: (FollowUpReport) -> [ActivityIndex.FollowUp]) -> [ActivityIndex.FollowUp] {
    reports.flatMap(items).sorted { ($0.due ?? .latest, $0.order) < ($1.due ?? .latest, $1.order) }
  }

  /// Who has most that is overdue stands first.
  private var owners: Table {
    let sorted = reports.sorted { left, right in
      (right.overdue.count, right.soon.count, left.owner)
        < (left.overdue.count, left.soon.count, right.owner)
    }
    /// Counts are sums, so that the last row is the sum of the others.
    func cells(_ rows: [FollowUpReport]) -> [Cell] {
      let counts: [(FollowUpReport) -> Int] = [
        { $0.overdue.count }, { $0.soon.count }, { $0.due.count - $0.soon.count }, { $0.undated.count },
        { $0.done.count },
      ]
      return counts.map { count in .count(rows.reduce(0) { $0 + count($1) }) }
    }
    let rows = sorted.map { report in
      Row(
        [
          desk.cell(
            maker.name(ofOwner: report.owner), report.owner < 0 ? nil : maker.map.followUps(report.owner))
        ] + cells([report]))
    }
    return Table(
      words[.followUpOwnersCaption, maker.language.day(maker.book.asOf)],
      columns: [Column(words[.person], .name)]
        + [Word.overdue, .dueSoon, .dueLater, .withoutDay, .doneLately].map {
          Column(words[$0], .figure(decimals: 0), isAdditive: true)
        },
      rows: rows, total: Row([.text(words[.allTogether])] + cells(reports)))
  }
}

private struct FollowUpPage {
  let report: FollowUpReport
  let desk: PageDesk

  private var maker: SiteMaker { desk.maker }
  private var words: Words { maker.words }

  var values: TemplateValues {
    var values: TemplateValues = [:]
    add(to: &values)
    return values
  }

  func add(to values: inout TemplateValues) {
    for section in FollowUpSection.allCases {
      values.add(section.rawValue, section.section.value(table(section), maker.language))
    }
  }

  private func table(_ section: FollowUpSection) -> Table {
    let tables = FollowUpTable(desk: desk)
    return switch section {
    case .overdue: tables.table(report.overdue, .overdueCaption, [tables.daysLate])
    case .due: tables.table(report.due, .dueCaption)
    case .undated: tables.table(report.undated, .undatedCaption)
    case .done: tables.table(report.done, .doneCaption, [tables.done])
    }
  }
}

/// Makes the tables of follow-ups.
private struct FollowUpTable {
  /// A column of its own beside those that all tables have.
  typealias Further = ColumnMaker<ActivityIndex.FollowUp>

  let desk: PageDesk

  private var maker: SiteMaker { desk.maker }
  private var words: Words { maker.words }

  /// Over a hundred rows, the hundred that stand first and how many more there are.
  func table(_ items: [ActivityIndex.FollowUp], _ caption: Word, _ further: [Further] = []) -> Table {
    let columns =
      [Further(Column(words[.what], .name)) { .text($0.what) }, due] + further + [
        Further(Column(words[.account], .text)) { desk.accounts($0.accounts) },
        Further(Column(words[.noteOf], .day)) { item in
          if let page = item.page { return desk.cell(name(ofPage: page), maker.map.page(page)) }
          guard let activity = item.activity else { return .blank }
          let entry = maker.base.activities.entries[activity]
          return desk.cell(maker.language.day(entry.date, .medium), maker.address(of: entry))
        },
      ]
    var rows = items.prefix(longestTable).map { Row($0, columns) }
    if items.count > longestTable {
      rows.append(Row([.text(words[.furtherItems, maker.language.number(items.count - longestTable)])]))
    }
    return Table(
      words[caption, maker.language.number(items.count)], columns: columns.map(\.column), rows: rows
    ).withoutEmptyColumns
  }

  /// A commentary by its period, another page by its title.
  private func name(ofPage page: Int32) -> String {
    guard let days = maker.book.pages[page].period else { return maker.book.pages.name(page) }
    return words[.commentaryOn, maker.language.name(days, in: maker.book.calendar)]
  }

  var owner: Further {
    Further(Column(words[.owner], .text)) { item in
      item.owner < 0
        ? .text(words[.nobody]) : desk.cell(maker.name(ofOwner: item.owner), maker.map.followUps(item.owner))
    }
  }

  var daysLate: Further {
    Further(Column(words[.daysOverdue], .figure(decimals: 0))) { item in
      item.due.map { .count(maker.book.asOf.days(since: $0)) } ?? .blank
    }
  }

  var done: Further { Further(Column(words[.done], .day)) { $0.done.map { .day($0) } ?? .blank } }

  private var due: Further { Further(Column(words[.due], .day)) { $0.due.map { .day($0) } ?? .blank } }
}
