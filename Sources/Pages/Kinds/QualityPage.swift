import Bookkeeping
import Reports
import Tables
import Templating
import Values

/// How far the figures can be relied on: what was read, shown and left out, how new it is, and what is missing.
enum QualityPage {
  static let kind = Shell.kind(
    "data-quality",
    [Declared("headlines", .list(HeadlineFigure.names), "How much was read, and what became of it.")]
      + QualitySection.allCases.map(\.section.declared))

  /// Every book has records, so every site has this page. The foot of each page leads to it.
  static func plan(_ maker: SiteMaker, _ report: QualityReport) -> PagePlan {
    PagePlan(
      kind: kind, address: SiteMap.quality, title: maker.words[.qualityTitle],
      scope: maker.words[.qualityScope]
    ) { desk in
      let tables = QualityTables(report: report, desk: desk)
      var values: TemplateValues = ["headlines": maker.headlines(headlines(maker, report))]
      for section in QualitySection.allCases {
        values.add(section.rawValue, section.section.value(tables.table(section), maker.language))
      }
      return values
    }
  }

  private static func headlines(_ maker: SiteMaker, _ report: QualityReport) -> [HeadlineFigure] {
    let words = maker.words
    func count(_ label: QualityWord, _ count: Int, _ note: String) -> HeadlineFigure {
      maker.headline(words[label], .count(count), note: note)
    }
    let total = report.total
    var figures = [
      count(
        .qualityRecords, total.records, words[.qualityRecordsNote, maker.language.number(report.fileCount)]),
      count(.qualityShown, total.shown, words[.qualityShownNote]),
      count(
        .qualityOut, total.totalLeftOut, words[total.totalLeftOut > 0 ? .qualityOutNote : .qualityNoOutNote]),
    ]
    if maker.book.tables.contains(where: { $0.fresh != nil }) {
      let stale = report.sources.count(where: \.isStale)
      figures.append(
        count(.qualityStaleSources, stale, words[stale > 0 ? .qualityStaleNote : .qualityNoStaleNote]))
    }
    figures.append(count(.qualityWarningCount, report.warnings.count, words[.qualityWarningNote]))
    return figures
  }
}

/// The parts of the page, each there only where it has rows.
enum QualitySection: String, CaseIterable {
  case sources, warnings, costs, accounts
  case leftOut = "left-out"
  case setAside = "set-aside"
  case staleAccounts = "stale-accounts"
  case words = "words-in-use"

  var section: PageSection { PageSection(name: rawValue, sentence: sentence) }

  private var sentence: String {
    switch self {
    case .sources: "Every table and folder of notes: what was read, shown and left out, and the newest day."
    case .leftOut: "What is left out, by the reason."
    case .setAside: "Notes that are left out because something in them is wrong."
    case .warnings: "What the build was warned of."
    case .costs: "Lines of costs that lack a category, or that nobody answers for."
    case .accounts: "Accounts that lack an owner, a territory or a segment."
    case .staleAccounts: "Accounts that nobody has reached for a year."
    case .words: "The words of lists that nobody declared."
    }
  }
}
