import Bookkeeping
import Records
import Reports
import Tables
import Templating
import Values

/// The accounts: one page each. The page answers in this order: how to reach them and what comes next, who belongs to
/// them, what they bring, what they want, what was said, and the lines behind the figures.
enum AccountPages {
  static let kind = Shell.kind(
    "account",
    [
      Fact.declared,
      Declared("has-headlines", .flag, "Whether the account has figures."),
      Declared("headlines", .list(HeadlineFigure.names), "The figures that say how the account is doing."),
      Declared("has-two", .flag, "Whether there are months, or anything is written of the account."),
      Declared("has-text", .flag, "Whether anything is written of the account."),
      Declared("has-wants", .flag, "Whether its needs or objectives are known."),
      Declared(
        "needs", .section([Declared("needs-text", .text, "What the account needs, in words.")]),
        "Where it is known."),
      Declared(
        "objectives", .section([Declared("objectives-text", .text, "What the account wants to reach.")]),
        "Where it is known."),
      Declared("text", .html, "The text of the account's own note."),
      Declared("has-contact-notes", .flag, "Whether anything is written of the people there."),
      Declared(
        "contact-notes",
        .list([
          Declared("contact-name", .text, "Who it is."),
          Declared("contact-text", .html, "What is written of them."),
        ]), "What is written of the people there."),
      Declared(
        "note-years", .section([Declared("year-links", .html, "The years, each with its page of notes.")]),
        "Where there are more notes than stand on the page."),
      Declared("has-planned", .flag, "Whether anything is planned."),
      Declared("planned", .list(NoteList.noteNames), "What is planned, the nearest first."),
    ] + AccountPage.writingNames + NoteList.names + AccountSection.allCases.map(\.section.declared))

  static func plans(_ maker: SiteMaker, _ reports: AccountReports) -> [PagePlan] {
    (0..<Int32(maker.book.accounts.count)).flatMap { account in
      [plan(maker, reports, account)] + AccountNotes.plans(maker, account)
    }
  }

  private static func plan(_ maker: SiteMaker, _ reports: AccountReports, _ account: Int32) -> PagePlan {
    PagePlan(
      kind: kind, address: maker.map.account(account) ?? "", title: maker.book.accounts.name(account),
      crumbs: crumbs(maker, account), scope: scope(maker, account, hasCosts: reports.hasCosts(account)),
      part: .accounts
    ) { desk in
      AccountPage(report: reports.report(account), maker: maker, desk: desk).values
    }
  }

  /// The way down: through its territories, then through the accounts above it.
  static func crumbs(_ maker: SiteMaker, _ account: Int32) -> [PagePlan.Crumb] {
    let book = maker.book
    let territories = book.links.territories.lineage(
      of: book.territory(of: account, on: book.asOf), on: book.asOf)
    let parents = book.links.accounts.lineage(of: account, on: book.asOf).dropFirst()
    return territories.reversed().map {
      PagePlan.Crumb(label: book.territories.name($0), address: maker.map.territory($0))
    }
      + parents.reversed().map {
        PagePlan.Crumb(label: book.accounts.name($0), address: maker.map.account($0))
      }
  }

  /// `Account · advertiser, lost · April to September 2026 · pounds without VAT`
  private static func scope(_ maker: SiteMaker, _ account: Int32, hasCosts: Bool) -> String {
    let (words, record) = (maker.words, maker.book.accounts[account])
    let unit = hasCosts ? maker.moneyUnit : maker.unit
    let kind = [record.type?.word, record.stage?.word].compactMap(\.self).map { words[$0] }
    guard !kind.isEmpty else { return words[.accountScope, maker.toDate, unit] }
    return words[.accountKindScope, kind.joined(separator: words[.listSeparator]), maker.toDate, unit]
  }
}

/// The parts of an account's page that are tables, each there only where it has rows.
enum AccountSection: String, CaseIterable {
  case clients, group, contacts, months, products, owners, costs, older
  case followUps = "follow-ups"
  case saleLines = "sale-lines"

  var section: PageSection { PageSection(name: rawValue, sentence: sentence) }

  private var sentence: String {
    switch self {
    case .clients: "The accounts that the agency acts for."
    case .group: "The account and those under it, with what each brings."
    case .contacts: "Who is there, and how to reach them."
    case .months: "Revenue month by month, this year and last."
    case .products: "Revenue by product, this year and last."
    case .owners: "Who owned the account when."
    case .costs: "What the account cost us, by category."
    case .older: "Notes before the newest ones."
    case .followUps: "What is still to be done, the most urgent first."
    case .saleLines: "The lines of sales behind the figures."
    }
  }
}

/// The page of one account.
struct AccountPage {
  let report: AccountReport
  let maker: SiteMaker
  let desk: PageDesk
  /// Kept here: a record is large to copy, and a page asks for it many times.
  let record: Account

  init(report: AccountReport, maker: SiteMaker, desk: PageDesk) {
    (self.report, self.maker, self.desk) = (report, maker, desk)
    record = maker.book.accounts[report.account]
  }

  var words: Words { maker.words }
  var book: Book { maker.book }
  var language: Language { maker.language }

  var values: TemplateValues {
    let text = record.head.note.map { desk.html($0) } ?? []
    let hasText = !text.isEmpty || record.needs != nil || record.objectives != nil
    let figures = headlines
    let contactNotes = contactNotes
    var values: TemplateValues = [
      "facts": maker.facts(facts),
      "has-headlines": .flag(!figures.isEmpty),
      "headlines": maker.headlines(figures),
      "has-two": .flag(report.isBuyer || hasText), "has-text": .flag(hasText),
      "has-wants": .flag(record.needs != nil || record.objectives != nil),
      "needs": record.needs.map { .group(["needs-text": .text($0)]) } ?? .nothing,
      "objectives": record.objectives.map { .group(["objectives-text": .text($0)]) } ?? .nothing,
      "text": text.isEmpty ? .nothing : .html(text),
      "has-contact-notes": .flag(!contactNotes.isEmpty), "contact-notes": .list(contactNotes),
      "note-years": AccountNotes.years(report, maker, desk).map { .group(["year-links": .html($0)]) }
        ?? .nothing,
      "has-planned": .flag(!report.planned.isEmpty),
      "planned": NoteList(report.planned, maker, desk).value,
    ]
    addWriting(to: &values)
    for section in AccountSection.allCases {
      values.add(section.rawValue, section.section.value(table(section), language))
    }
    NoteList(report.notes.prefix(AccountNotes.newest), maker, desk).add(to: &values)
    return values
  }

  private func table(_ section: AccountSection) -> Table? {
    switch section {
    case .clients: clients
    case .group: group
    case .contacts: contacts
    case .months: report.isBuyer ? months : nil
    case .products: report.isBuyer ? products : nil
    case .owners: desk.owners(report.owners)
    case .costs: costs
    case .older: AccountNotes.older(report, maker, desk)
    case .followUps: followUps
    case .saleLines: saleLines
    }
  }
}
