import Diagnostics
import Records
import Values

/// A whole book: every record linked to those it refers to, trees closed, dated values laid out.
///
/// References are numbers of records in their registers; `none` where there is no record.
///
/// It is a class because thousands of reports and pages hold the same one, and a copy would count references to
/// each of its hundred arrays.
package final class Book: Sendable {
  package let settings: Settings
  package let sources: SourceList
  package let symbols: SymbolTable
  package let words: WordLists
  package let currency: Currency
  package let calendar: FiscalCalendar
  /// The day that the book is looked at from; it counts as gone.
  package let asOf: Day
  /// By which targets are spread, unless they say otherwise.
  package let workingDays: WorkingDays

  package let people: Register<Person>
  package let teams: Register<Team>
  package let territories: Register<Territory>
  package let accounts: Register<Account>
  package let contacts: Register<Contact>
  package let products: Register<ProductRecord>
  package let pages: Register<Page>

  package let categories: WordRegister
  package let families: WordRegister
  package let segments: WordRegister
  package let merchants: WordRegister

  package let links: Links
  package let sales: SaleColumns
  package let expenses: ExpenseColumns
  package let activities: ActivityColumns
  /// The places in `activityRecords` of the activities that are shown.
  package let shownActivities: [Int]
  /// The records behind the lines of `sales` and `expenses`, by the columns' `record`.
  package let saleRecords: [Sale]
  package let expenseRecords: [Expense]
  /// Every activity that was read, also what is left out.
  package let activityRecords: [Activity]
  /// Finds what mentions in notes mean.
  package let mentions: MentionFinder
  /// What links to files in notes lead to, by the file's path in the book.
  package let files: [String: FileTarget]
  package let quotas: [Target]
  package let budgets: [Target]
  /// What somebody expects to spend: budgets with `version: outlook`.
  package let outlooks: [Target]
  /// Who is away when, and who covers.
  package let away: AwayIndex
  /// On which days each person works.
  package let patterns: WorkPatterns
  /// The settings of the tables, by the number that records have. The cells are not kept: the records have them.
  package let tables: [TableEntry]
  package let tally: Tally
  package let shelf = Shelf()
  /// What is wrong with the notes that were set aside, by file.
  package let setAside: [Int32: [Diagnostic]]
  /// Who wrote them, by file, as far as that could be read.
  package let authorsOfSetAside: [Int32: [Int32]]

  init(
    _ linker: Linker, sales: SaleColumns, expenses: ExpenseColumns, activities: ActivityColumns,
    shownActivities: [Int], quotas: [Target], budgets: [Target],
    outlooks: [Target],
    away: [Away]
  ) {
    settings = linker.records.settings
    sources = linker.records.sources
    symbols = linker.symbols
    words = linker.records.words
    currency = linker.records.settings.currency ?? Currency.none
    calendar = linker.records.settings.calendar
    asOf = linker.asOf
    workingDays = WorkingDays(holidays: linker.records.settings.holidays ?? [])
    people = linker.people
    teams = linker.teams
    territories = linker.territories
    accounts = linker.accounts
    contacts = linker.contacts
    products = linker.products
    pages = linker.pages
    categories = linker.categories
    families = linker.families
    segments = linker.segments
    merchants = linker.merchants
    links = linker.links
    self.sales = sales
    self.expenses = expenses
    self.activities = activities
    self.shownActivities = shownActivities
    saleRecords = linker.records.sales.records
    expenseRecords = linker.records.expenses.records
    activityRecords = linker.records.activities.records
    mentions = MentionFinder(linker)
    files = linker.fileTargets
    self.quotas = quotas
    self.budgets = budgets
    self.outlooks = outlooks
    patterns = WorkPatterns(linker.people, holidays: linker.records.settings.holidays ?? [])
    self.away = AwayIndex(away, linker.accounts, owners: linker.links.accountOwner, patterns)
    tables = linker.records.tables.map(\.entry)
    tally = linker.tally
    setAside = linker.setAside
    authorsOfSetAside = linker.authorsOfSetAside
  }
}

/// Who belonged to whom, day by day. The arrays are in the order of the registers.
package struct Links: Sendable {
  package var personTeam: [History] = []
  package var personManager: [History] = []
  package var teamLead: [History] = []
  package var territoryOwner: [History] = []
  package var accountOwner: [History] = []
  package var accountTerritory: [History] = []
  package var accountSegment: [History] = []
  package var productFamily: [History] = []
  package var contactAccount: [History] = []
  package var teams = Tree(parents: [])
  package var territories = Tree(parents: [])
  package var accounts = Tree(parents: [])
}

package extension Book {
  @inlinable func team(of person: Int32, on day: Day) -> Int32 { value(links.personTeam, person, day) }
  @inlinable func owner(of account: Int32, on day: Day) -> Int32 { value(links.accountOwner, account, day) }
  @inlinable func territory(of account: Int32, on day: Day) -> Int32 {
    value(links.accountTerritory, account, day)
  }
  @inlinable func segment(of account: Int32, on day: Day) -> Int32 {
    value(links.accountSegment, account, day)
  }
  @inlinable func family(of product: Int32, on day: Day) -> Int32 { value(links.productFamily, product, day) }

  @inlinable func value(_ histories: [History], _ number: Int32, _ day: Day) -> Int32 {
    number < 0 ? none : histories[Int(number)].value(on: day)
  }
}

package extension Book {
  /// What readers call a record.
  func name(of mentioned: Mentioned) -> String {
    switch mentioned {
    case .person(let number): people.name(number)
    case .team(let number): teams.name(number)
    case .territory(let number): territories.name(number)
    case .account(let number): accounts.name(number)
    case .contact(let number): contacts.name(number)
    case .product(let number): products.name(number)
    case .page(let number): pages.name(number)
    }
  }

  /// The numbers of the accounts that an activity is with, each once.
  func accountNumbers(of activity: Activity) -> [Int32] {
    distinct(
      ([activity.account].compactMap(\.self) + (activity.accounts ?? [])).compactMap {
        accounts.number(of: $0)
      })
  }

  /// The numbers of the people who did it, each once.
  func peopleNumbers(of activity: Activity) -> [Int32] {
    distinct(
      ([activity.person].compactMap(\.self) + (activity.people ?? [])).compactMap { people.number(of: $0) })
  }
}

/// The numbers, each at its first place.
func distinct(_ numbers: [Int32]) -> [Int32] {
  // Most lists have one, and there is one for each activity.
  guard numbers.count > 1 else { return numbers }
  var seen: Set<Int32> = []
  return numbers.filter { seen.insert($0).inserted }
}
