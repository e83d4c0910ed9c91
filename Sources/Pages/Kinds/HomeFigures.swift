import Bookkeeping
import Markup
import Reports
import Tables
import Templating
import Values

/// What stands on the first page.
struct HomeFigures {
  let report: HomeReport
  let maker: SiteMaker
  let desk: PageDesk
  /// The figures of a book that keeps costs and no sales.
  let ofCosts: [HeadlineFigure]

  /// So many exceptions and notes are shown; the rest is counted.
  private static let mostAttention = 8
  private static let mostUnowned = 20
  private static let mostNotes = 8
  private static let fewestNotes = 4
  private static let mostOff = 5
  private static let mostAway = 5
  private static let noteLength = 110

  private var words: Words { maker.words }
  private var book: Book { maker.book }

  func values(prose: Document?) -> TemplateValues {
    let (headlines, warnings) = (headlines, warnings)
    // Where nobody keeps owners, what is left out here stands on nobody's page.
    let hasOwners = maker.base.kept.owners
    let attention = report.attention.prefix(hasOwners ? HomeFigures.mostAttention : HomeFigures.mostUnowned)
    // A note takes more lines than what needs attention, which stands beside it.
    let mostNotes = min(HomeFigures.mostNotes, max(HomeFigures.fewestNotes, attention.count))
    let notes = report.notes.prefix(attention.isEmpty ? HomeFigures.mostNotes : mostNotes)
    let moreAttention = report.attention.count - attention.count
    let moreNotes = report.notes.count - notes.count
    let days = maker.language.name(report.week.days, in: book.calendar)
    var values: TemplateValues = [
      "has-prose": .flag(!(prose?.isEmpty ?? true)), "prose": prose.map { .html(desk.html($0)) } ?? .nothing,
      "has-headlines": .flag(!headlines.isEmpty), "headlines": maker.headlines(headlines),
      "has-warnings": .flag(!warnings.isEmpty), "warnings": .list(warnings),
      "has-spans": .flag(!report.stretches.isEmpty),
      "spans": report.stretches.isEmpty
        ? .nothing : .html(html(spans(report.stretches).named("spans"), maker.language)),
      "has-teams": .flag(report.teams != nil),
      "teams": report.teams.map { .html(html(teams($0).named("teams"), maker.language)) } ?? .nothing,
      "has-territories": .flag(report.territories != nil),
      "territories": report.territories.map {
        .html(html(territories($0).named("territories"), maker.language))
      } ?? .nothing,
      "has-attention": .flag(!attention.isEmpty), "attention": maker.attention(Array(attention), desk),
      "has-more-attention": .flag(moreAttention > 0),
      "more-attention": .text(
        words[hasOwners ? .homeMoreAttention : .homeFurtherAttention, String(moreAttention)]),
      "has-two": .flag(!attention.isEmpty || !notes.isEmpty), "has-notes": .flag(!notes.isEmpty),
      "notes-lead": .text(days),
      "notes": .list(notes.map(note)), "has-more-notes": .flag(moreNotes > 0),
      "more-notes": .text(words[.homeMoreNotes, String(moreNotes)]),
    ]
    addWeek(to: &values, days)
    return values
  }

  /// What changed, what is off, and who is away.
  private func addWeek(to values: inout TemplateValues, _ days: String) {
    let lines = HomeChanges(desk: desk)
    let (changed, off) = (lines.items(report.week), report.off.prefix(HomeFigures.mostOff))
    let away = report.away.prefix(HomeFigures.mostAway)
    let (moreOff, moreAway) = (report.off.count - off.count, report.away.count - away.count)
    values.add("has-week", .flag(!changed.isEmpty || !off.isEmpty || !away.isEmpty))
    values.add("has-changes", .flag(!changed.isEmpty))
    values.add("changes-lead", .text(days))
    values.add("changes", ListedItem.values(changed))
    values.add("has-off", .flag(!off.isEmpty))
    values.add("off", ListedItem.values(lines.items(Array(off))))
    values.add("has-more-off", .flag(moreOff > 0))
    values.add("more-off", .text(words[home: .more, String(moreOff)]))
    values.add("has-away", .flag(!away.isEmpty))
    values.add("away", ListedItem.values(away.map { CoverPhrases(desk: desk).item($0) }))
    values.add("has-more-away", .flag(moreAway > 0))
    values.add("more-away", .text(words[home: .moreAway, String(moreAway)]))
    values.add(
      "cover",
      maker.map.hasCover ? .group(["cover-address": .address(desk.link(SiteMap.cover))]) : .nothing)
  }

  private var headlines: [HeadlineFigure] {
    var figures: [HeadlineFigure] = []
    if let revenue = report.revenue { figures.append(maker.headline(.revenueToDate, revenue, good: .up)) }
    if let target = report.target {
      figures.append(
        maker.headline(
          .attainment, target.attainment, note: maker.targetNote(target.amount, gap: target.gap),
          isProRata: target.isProRata))
    }
    if let costs = report.costs {
      let address = maker.map.hasCosts ? desk.link(SiteMap.costIndex) : nil
      figures.append(
        HeadlineFigure(
          label: words[.costs], value: .money(costs.actual, to: address),
          note: escaped(maker.costNote(costs.actual, costs.budget))))
    }
    if let (now, before) = report.newAccounts {
      figures.append(
        maker.headline(.newAccountsOpened, .count(now), note: words[.homeNewAccountsBefore, String(before)]))
    }
    if let coverage = report.coverage {
      let (seen, all) = (coverage.numerator, coverage.denominator)
      figures.append(
        maker.headline(
          .accountsSeen, .ratio(coverage),
          note: words[
            .homeAccountsSeen, maker.language.number(seen, decimals: 0),
            maker.language.number(all, decimals: 0)]))
    }
    return Array((figures + ofCosts).prefix(5))
  }

  private var warnings: [TemplateValues] {
    report.stale.map { table in
      [
        "warning-name": .text(table.file), "warning-what": .text(words[.staleTable]),
        "warning-why": .text(words.age(of: table, maker.language)),
      ]
    }
      + report.setAside.map { note in
        let faults = note.faults.map { words[.setAsideFault, $0.summary, String($0.line)] }
        return [
          "warning-name": .text(note.path), "warning-what": .text(words[.setAsideNote]),
          "warning-why": .text(faults.joined(separator: words[.sentenceSeparator])),
        ]
      }
  }

  private func note(_ entry: ActivityIndex.Entry) -> TemplateValues {
    let type = maker.typeName(of: entry)
    let account = entry.accounts.first.map { book.accounts.name($0) } ?? ""
    let people = entry.people.map { book.people.name($0) }
    let text =
      entry.activity.head.note.map {
        desk.firstWords(of: $0, on: entry.date, limit: HomeFigures.noteLength)
      } ?? []
    return [
      "note-date": .text(entry.date.description),
      "note-day": .text(
        "\(maker.language.shortWeekday(entry.date)) \(maker.language.day(entry.date, .short))"),
      "note-linked": desk.link(maker.address(of: entry)).map { .group(["note-address": .address($0)]) }
        ?? .nothing,
      "note-name": .text(account.isEmpty ? type : account),
      "note-who": .text(maker.list((account.isEmpty ? [] : [type]) + people)),
      "note-words": .html(text.isEmpty ? escaped(maker.outcome(entry.activity.outcome) ?? "") : text),
    ]
  }
}
