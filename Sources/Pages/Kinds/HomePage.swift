import Bookkeeping
import Reports
import Tables
import Templating
import Values

/// The first page: what the book says of itself, how the division is doing, which parts are off, what needs somebody.
enum HomePage {
  static let kind = Shell.kind(
    "home",
    [
      Declared("has-prose", .flag, "Whether the book has words for its first page."),
      Declared("prose", .html, "Those words, from index.md."),
      Declared("has-headlines", .flag, "Whether there are figures."),
      Declared("headlines", .list(HeadlineFigure.names), "The figures that say how the division is doing."),
      Declared("has-spans", .flag, "Whether there are sales of more than one stretch of days."),
      Declared(
        "spans", .html, "The year to date, the quarter and the month against target and a year before."),
      Declared("has-warnings", .flag, "Whether anything is missing from the figures and pages."),
      Declared(
        "warnings",
        .list([
          Declared("warning-name", .text, "A table or a note, by its path in the book."),
          Declared("warning-what", .text, "What is the matter, in a few words."),
          Declared("warning-why", .text, "The reason."),
        ]), "Tables that are stale, and notes that were set aside."),
      Declared("has-changes", .flag, "Whether anything changed in the last seven days."),
      Declared("changes-lead", .text, "Which days those are."),
      Declared("changes", .list(ListedItem.names), "What changed, what matters most first."),
      Declared("has-off", .flag, "Whether a team or a territory is off."),
      Declared("off", .list(ListedItem.names), "Which are off, with the reason in words."),
      Declared("has-more-off", .flag, "Whether more of them are."),
      Declared("more-off", .text, "How many more."),
      Declared("has-away", .flag, "Whether anybody is away this week."),
      Declared("away", .list(ListedItem.names), "Who is away, until when, and who covers."),
      Declared("has-more-away", .flag, "Whether more are away than are shown."),
      Declared("more-away", .text, "How many more."),
      Declared(
        "cover", .section([Declared("cover-address", .address, "The page of cover.")]), "Where it exists."),
      Declared("has-week", .flag, "Whether anything changed, is off, or somebody is away."),
      Declared("has-teams", .flag, "Whether there are teams to compare."),
      Declared("teams", .html, "The teams against target and cost budget."),
      Declared("has-territories", .flag, "Whether there are territories to compare."),
      Declared("territories", .html, "The territories against target."),
      Declared(
        "spent-by-category", .section([Declared("categories", .html, "The costs by category.")]),
        "Of a book without sales."),
      Declared(
        "spent-by-supplier", .section([Declared("suppliers", .html, "The dearest suppliers.")]),
        "Of a book without sales, where they are known."),
      Declared(
        "spent-by-month", .section([Declared("months", .html, "The costs by month.")]),
        "Of a book without sales."),
      Declared("has-attention", .flag, "Whether anything needs somebody."),
      Declared(
        "attention", .list(SiteMaker.attentionNames), "What needs somebody, the ten most valuable first."),
      Declared("has-more-attention", .flag, "Whether there is more of it."),
      Declared("more-attention", .text, "How much more."),
      Declared("has-two", .flag, "Whether anything needs somebody, or was written up."),
      Declared("has-notes", .flag, "Whether anything was written up in the last seven days."),
      Declared("notes-lead", .text, "Which days those are."),
      Declared(
        "notes",
        .list([
          Declared("note-date", .text, "The day, by ISO 8601."), Declared("note-day", .text, "The day."),
          Declared(
            "note-linked", .section([Declared("note-address", .address, "The note.")]), "Where it has a page."
          ),
          Declared("note-name", .text, "The account, else what it was."),
          Declared("note-who", .text, "What it was, and who did it."),
          Declared("note-words", .html, "How the note begins."),
        ]), "The newest notes, the newest first."),
      Declared("has-more-notes", .flag, "Whether there are more of them."),
      Declared("more-notes", .text, "How many more."),
    ])

  static func plan(_ maker: SiteMaker, _ report: HomeReport, _ costs: CostReports) -> PagePlan {
    let book = maker.book
    let index = book.pages.number(ofID: "index")
    return PagePlan(
      kind: kind, address: SiteMap.home,
      title: index.map { book.pages.name($0) } ?? book.settings.title ?? "",
      scope: report.hasFigures ? maker.words[.homeScope, maker.toDate, maker.moneyUnit] : "",
      part: .home
    ) { desk in
      let ofCosts = HomeCosts(costs: costs, desk: desk)
      var values = HomeFigures(report: report, maker: maker, desk: desk, ofCosts: ofCosts.headlines).values(
        prose: index.flatMap { book.pages[$0].head.note })
      ofCosts.add(to: &values)
      return values
    }
  }
}

private extension HomeReport {
  var hasFigures: Bool { revenue != nil || target != nil || costs != nil || coverage != nil }
}
