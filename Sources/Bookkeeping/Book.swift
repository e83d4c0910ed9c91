import Diagnostics
import Records
import Values

/// A whole book: every record linked to those it refers to, trees closed, dated values laid out.
///
/// References are numbers of records in their registers; `none` where there is no record.
package struct Book: Sendable {
  package let settings: Settings
  package let sources: SourceList
  package let symbols: SymbolTable
  package let words: WordLists
  package let currency: Currency
  package let calendar: FiscalCalendar
  /// The day that the book is looked at from; it counts as gone.
  package let asOf: Day

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
  package let quotas: [Target]
  package let budgets: [Target]
  package let tables: [LoadedTable]
  package let tally: Tally
  /// What is wrong with the notes that were set aside, by file.
  package let setAside: [Int32: [Diagnostic]]
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
  func team(of person: Int32, on day: Day) -> Int32 { value(links.personTeam, person, day) }
  func owner(of account: Int32, on day: Day) -> Int32 { value(links.accountOwner, account, day) }
  func territory(of account: Int32, on day: Day) -> Int32 { value(links.accountTerritory, account, day) }
  func segment(of account: Int32, on day: Day) -> Int32 { value(links.accountSegment, account, day) }
  func family(of product: Int32, on day: Day) -> Int32 { value(links.productFamily, product, day) }

  private func value(_ histories: [History], _ number: Int32, _ day: Day) -> Int32 {
    number < 0 ? none : histories[Int(number)].value(on: day)
  }
}
