import Bookkeeping
import Tables
import Templating

/// What this build was made of: version, as-of day, how many pages. Nothing here stands on any other page, so that those
/// stay as they are while this one changes. What was read stands on the page of data quality.
enum AboutPage {
  static let kind = Shell.kind(
    "about", [Declared("facts", .html, "The facts of the build, as a table.")])

  static func plan(_ maker: SiteMaker, version: String, pages: Int) -> PagePlan {
    let words = maker.words
    return PagePlan(
      kind: kind, address: SiteMap.about, title: words[.about], scope: words[.aboutScope], sources: []
    ) { _ in
      let facts = Table(
        words[.aboutCaption],
        columns: [Column(words[.what], .name), Column(words[.value], .figure(decimals: 0))],
        rows: [
          Row([.text(words[.aboutVersion]), .text(version)]),
          Row([.text(words[.aboutAsOf]), .day(maker.book.asOf)]),
          Row([.text(words[.aboutPages]), .count(pages)]),
        ])
      return ["facts": .html(html(facts.named("facts"), maker.language))]
    }
  }
}
