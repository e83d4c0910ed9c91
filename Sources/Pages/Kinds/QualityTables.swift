import Bookkeeping
import Records
import Reports
import Tables
import Templating
import Values

/// Makes the tables of the page of data quality.
struct QualityTables {
  let report: QualityReport
  let desk: PageDesk

  private var maker: SiteMaker { desk.maker }
  private var words: Words { maker.words }
  private var book: Book { maker.book }

  func table(_ section: QualitySection) -> Table {
    switch section {
    case .sources: sources
    case .leftOut: leftOut
    case .setAside: setAside
    case .warnings: warnings
    case .costs: costs
    case .accounts: accounts
    case .staleAccounts: staleAccounts
    case .words: WordTable(words: words, language: maker.language).table(report.words)
    }
  }

  /// The first hundred of them, then how many more there are.
  private func shown<Item>(_ items: [Item], _ row: (Item) -> Row) -> [Row] {
    let rows = items.prefix(longestTable).map(row)
    guard items.count > longestTable else { return rows }
    let more = maker.language.number(items.count - longestTable)
    return rows + [Row([.text(words[.qualityFurther, more])], isPart: true)]
  }

  /// Of a kind with several sources a row with the newest day of all, then each of them.
  private var sources: Table {
    let kinds = Kind.allCases.map { kind in (kind, report.sources.filter { $0.kind == kind }) }
    let rows = kinds.flatMap { kind, sources -> [Row] in
      guard sources.count > 1 else {
        return sources.map {
          row($0, called: words[.qualityKindSource, words[kind.word], $0.source], level: 0)
        }
      }
      let newest = sources.compactMap(\.newest).max()
      let sum = sources.reduce(into: Tally.Counts()) { $0 += $1.counts }
      let all = Row(
        [.text(words[kind.word]), .count(sources.reduce(0) { $0 + $1.files })] + counts(sum)
          + [newest.map { .day($0) } ?? .blank, age(newest), .blank])
      return [all] + sources.map { row($0, called: $0.source, level: 1) }
    }
    return Table(
      words[.qualitySourcesCaption, maker.language.day(book.asOf)],
      columns: [
        Column(words[.qualitySource], .name),
        Column(words[.qualityFiles], .figure(decimals: 0)),
        Column(words[.qualityRows], .figure(decimals: 0), isAdditive: true),
        Column(words[.qualityParts], .figure(decimals: 0), isAdditive: true),
        Column(words[.qualityRead], .figure(decimals: 0), isAdditive: true),
        Column(words[.qualityShownColumn], .figure(decimals: 0), isAdditive: true),
        Column(words[.qualityLeftOutColumn], .figure(decimals: 0), isAdditive: true),
        Column(words[.qualityNewest], .day), Column(words[.qualityAge], .figure(decimals: 0)),
        Column(words[.qualityDue], .day),
      ], rows: rows,
      total: Row(
        [.text(words[.allTogether]), .count(report.fileCount)] + counts(report.total))
    ).withoutEmptyColumns
  }

  private func row(_ source: SourceCounts, called name: String, level: Int) -> Row {
    let age = age(source.newest)
    return Row(
      [.text(name), .count(source.files)] + counts(source.counts)
        + [
          source.newest.map { .day($0) } ?? .blank,
          source.isStale ? .noted(age, words[.qualityIsStale]) : age, source.due.map { .day($0) } ?? .blank,
        ], level: level)
  }

  /// Notes and rows are counted apart only where several of them make one record.
  private func counts(_ counts: Tally.Counts) -> [Cell] {
    let hasParts = report.total.furtherParts > 0
    return [
      hasParts ? .count(counts.read) : .blank, hasParts ? .count(counts.furtherParts) : .blank,
      .count(counts.records), .count(counts.shown), .count(counts.totalLeftOut),
    ]
  }

  private func age(_ newest: Day?) -> Cell { newest.map { .count(book.asOf.days(since: $0)) } ?? .blank }

  private var leftOut: Table {
    let rows = LeftOut.allCases.flatMap { reason -> [Row] in
      let parts = report.leftOut.filter { $0.reason == reason }
      guard !parts.isEmpty else { return [] }
      return [Row([.text(words[reason.word]), .count(parts.reduce(0) { $0 + $1.count })])]
        + parts.map { Row([.text(words[$0.kind.word]), .count($0.count)], level: 1) }
    }
    return Table(
      words[.qualityLeftOutCaption],
      columns: [
        Column(words[.qualityReason], .name),
        Column(words[.qualityRecordCount], .figure(decimals: 0), isAdditive: true),
      ], rows: rows, total: Row([.text(words[.allTogether]), .count(report.total.totalLeftOut)]))
  }

  private var setAside: Table {
    let faults = report.setAside.flatMap { note in note.faults.map { (note, $0) } }
    return Table(
      words[.qualitySetAsideCaption],
      columns: [
        Column(words[.qualityNote], .name), Column(words[.qualityLine], .figure(decimals: 0)),
        Column(words[.qualityFault], .text), Column(words[.qualityAuthor], .text),
      ],
      rows: shown(faults) { note, fault in
        let authors = note.authors.map { desk.html(desk.person($0)) }
        return Row([
          .text(note.path), .count(fault.line), .text(fault.summary),
          authors.isEmpty ? .blank : .html(Array(authors.joined(separator: maker.listSeparator))),
        ])
      }
    ).withoutEmptyColumns
  }

  private var warnings: Table {
    Table(
      words[.qualityWarningsCaption],
      columns: [
        Column(words[.qualityFile], .name), Column(words[.qualityLine], .figure(decimals: 0)),
        Column(words[.qualityWarning], .text),
      ],
      rows: shown(report.warnings) { warning in
        Row([
          .text(warning.path ?? ""), warning.line.map { .count($0) } ?? .blank, .text(warning.summary),
        ])
      })
  }
}

// What is missing in records.
extension QualityTables {
  private var accounts: Table {
    let all = Row([.text(words[.qualityEveryAccount]), .text(words[.qualityMissingTerritory])])
    return Table(
      words[.qualityAccountsCaption],
      columns: [Column(words[.account], .name), Column(words[.qualityMissing], .text)],
      rows: (report.lacksTerritories ? [all] : [])
        + shown(report.accountGaps) { gap in
          let missing: [(Bool, QualityWord)] = [
            (gap.lacksOwner, .qualityMissingOwner), (gap.lacksTerritory, .qualityMissingTerritory),
            (gap.lacksSegment, .qualityMissingSegment),
          ]
          return Row([desk.account(gap.account), list(missing)])
        }
    )
  }

  /// The lines themselves stand in their files; here they are only found.
  private var costs: Table {
    Table(
      words[.qualityCostsCaption],
      columns: [
        Column(words[.qualityFile], .name), Column(words[.qualityLine], .figure(decimals: 0)),
        Column(words[.day], .day), Column(words[.qualityMissing], .text),
      ],
      rows: shown(report.expenseGaps) { gap in
        Row([
          .text(gap.evidence?.path ?? ""), gap.evidence.map { .count($0.line) } ?? .blank, .day(gap.date),
          list([(gap.lacksCategory, .qualityMissingCategory), (gap.lacksHolder, .qualityMissingHolder)]),
        ])
      })
  }

  private func list(_ missing: [(isMissing: Bool, word: QualityWord)]) -> Cell {
    .text(maker.list(missing.filter(\.isMissing).map { words[$0.word] }))
  }

  private var staleAccounts: Table {
    let limit = book.asOf.adding(months: -12) ?? book.asOf
    return Table(
      words[.qualityStaleCaption, maker.language.day(limit)],
      columns: [
        Column(words[.account], .name), Column(words[.owner], .text), Column(words[.lastContact], .day),
      ],
      rows: shown(report.staleAccounts) { stale in
        Row([
          desk.account(stale.account), desk.holder(stale.owner),
          stale.lastContact.map { .day($0) } ?? .text(words[.never]),
        ])
      })
  }
}

/// Makes the table of words in use.
private struct WordTable {
  let words: Words
  let language: Language

  /// A group for each list: what may be one word first, each time beside the one that is used most.
  func table(_ lists: [WordsInUse]) -> Table {
    Table(
      words[.qualityWordsCaption],
      columns: [
        Column(words[.qualityWord], .name), Column(words[.qualityRecordCount], .figure(decimals: 0)),
        Column(words[.qualityNear], .text),
      ],
      rows: lists.flatMap { [Row([.text(words[word(of: $0.list)])], isHeading: true)] + rows($0) }
    ).withoutEmptyColumns
  }

  private func rows(_ list: WordsInUse) -> [Row] {
    let near = list.near.map { group in
      Row([
        .text(group.first?.word ?? ""), .count(group.first?.count ?? 0),
        .text(
          group.dropFirst().map { words[.qualityUse, $0.word, language.number($0.count)] }
            .joined(separator: words[.listSeparator])),
      ])
    }
    let grouped = Set(list.near.joined().map { Array($0.word.utf8) })
    let alone = list.words.filter { !grouped.contains(Array($0.word.utf8)) }
      .map { Row([.text($0.word), .count($0.count)]) }
    let all = near + alone
    guard all.count > longestTable else { return all }
    let more = language.number(all.count - longestTable)
    return all.prefix(longestTable) + [Row([.text(words[.qualityFurther, more])], isPart: true)]
  }

  private func word(of list: WordsInUse.List) -> QualityWord {
    switch list {
    case .categories: .qualityCategories
    case .segments: .qualitySegments
    case .families: .qualityFamilies
    case .teams: .qualityTeams
    case .sources: .qualityWordSources
    case .suppliers: .qualitySuppliers
    }
  }
}

private extension LeftOut {
  /// The reason in words.
  var word: QualityWord {
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
