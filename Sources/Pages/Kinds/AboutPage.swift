import Bookkeeping
import Records
import Tables
import Templating

/// What this build was made of: version, as-of day, counts. Nothing here stands on any other page, so that those stay
/// as they are while this one changes.
enum AboutPage {
  static let kind = Shell.kind(
    "about",
    [
      Declared("facts", .html, "The facts of the build, as a table."),
      Declared("kinds", .html, "What was read, by the kind of record."),
      Declared("has-left-out", .flag, "Whether anything that was read is not shown."),
      Declared("left-out", .html, "What is not shown, by the reason."),
    ])

  static func plan(_ maker: SiteMaker, version: String, pages: Int) -> PagePlan {
    let words = maker.words
    return PagePlan(
      kind: kind, address: SiteMap.about, title: words[.about], scope: words[.aboutScope], sources: []
    ) { _ in
      let tables = AboutTables(maker: maker)
      return [
        "facts": .html(html(tables.facts(version: version, pages: pages), maker.language)),
        "kinds": .html(html(tables.kinds, maker.language)),
        "has-left-out": .flag(maker.book.tally.totalLeftOut > 0),
        "left-out": .html(html(tables.leftOut, maker.language)),
      ]
    }
  }
}

private struct AboutTables {
  let maker: SiteMaker

  private var words: Words { maker.words }
  private var tally: Tally { maker.book.tally }

  func facts(version: String, pages: Int) -> Table {
    Table(
      words[.aboutCaption],
      columns: [Column(words[.what], .name), Column(words[.value], .figure(decimals: 0))],
      rows: [
        Row([.text(words[.aboutVersion]), .text(version)]),
        Row([.text(words[.aboutAsOf]), .day(maker.book.asOf)]),
        Row([.text(words[.aboutPages]), .count(pages)]),
        Row([.text(words[.aboutRecords]), .count(tally.total)]),
        Row([.text(words[.aboutLeftOut]), .count(tally.totalLeftOut)]),
        Row([.text(words[.aboutShown]), .count(tally.total - tally.totalLeftOut)]),
      ])
  }

  /// A row a kind: how many notes and tables its records were read from, and how many records.
  var kinds: Table {
    let rows = Kind.allCases.compactMap { kind -> (notes: Int, tables: Int, row: Row)? in
      let lines = tally.read.filter { $0.key.kind == kind }
      guard !lines.isEmpty else { return nil }
      let notes = lines.keys.count { maker.book.sources.path($0.file).hasSuffix(".md") }
      let tables = lines.count - notes
      let records = lines.values.reduce(0, +)
      return (notes, tables, Row([.text(words[kind.word]), filled(notes), filled(tables), .count(records)]))
    }
    return Table(
      words[.aboutReadCaption],
      columns: [
        Column(words[.aboutKind], .name), Column(words[.aboutNotes], .figure(decimals: 0)),
        Column(words[.aboutTables], .figure(decimals: 0)),
        Column(words[.aboutRecordCount], .figure(decimals: 0), isAdditive: true),
      ],
      rows: rows.map(\.row), total: Row([.text(words[.allTogether]), .blank, .blank, .count(tally.total)]))
  }

  var leftOut: Table {
    Table(
      words[.aboutNotShownCaption],
      columns: [
        Column(words[.aboutReason], .name),
        Column(words[.aboutRecordCount], .figure(decimals: 0), isAdditive: true),
      ],
      rows: LeftOut.allCases.compactMap { reason in
        tally.leftOut[reason].map { Row([.text(words[reason.word]), .count($0)]) }
      }, total: Row([.text(words[.allTogether]), .count(tally.totalLeftOut)]))
  }

  private func filled(_ count: Int) -> Cell { count > 0 ? .count(count) : .blank }
}

private extension LeftOut {
  /// The reason in words.
  var word: Word {
    switch self {
    case .filtered: .leftOutFiltered
    case .draft: .leftOutDraft
    case .audience: .leftOutAudience
    case .setAside: .leftOutSetAside
    case .option: .leftOutOption
    case .cancelled: .leftOutCancelled
    case .rejected: .leftOutRejected
    case .matched: .leftOutMatched
    case .later: .leftOutLater
    }
  }
}
