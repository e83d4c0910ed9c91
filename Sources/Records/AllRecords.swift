import Diagnostics
import Sheets
import Values

/// Everything that a book says, as typed records whose references are not resolved yet.
package struct AllRecords: Sendable {
  package internal(set) var settings = Settings()
  package var people = Store<Person>()
  package var teams = Store<Team>()
  package var territories = Store<Territory>()
  package var accounts = Store<Account>()
  package var contacts = Store<Contact>()
  package var products = Store<ProductRecord>()
  package var activities = Store<Activity>()
  package var sales = Store<Sale>()
  package var expenses = Store<Expense>()
  package var budgets = Store<Budget>()
  package var quotas = Store<Quota>()
  package var pages = Store<Page>()
  package var absences = Store<Absence>()

  package internal(set) var sources = SourceList()
  package internal(set) var symbols = SymbolTable()
  package internal(set) var references: [Reference] = []
  package internal(set) var words = WordLists()
  package internal(set) var tables: [LoadedTable] = []
  package internal(set) var tally = Tally()
  /// The kinds of which records may be missing because something could not be read: a reference to one that is not
  /// there is then no fault of its own.
  package internal(set) var incompleteKinds: Set<Kind> = []
  /// The notes and rows that could not be read, in the letters of an address: what they name is not unknown.
  var lostTexts: [Kind: [String]] = [:]
  /// Where the settings stand among the sources.
  package internal(set) var settingsFile: Int32?
  /// The files whose notes are left out when something in them is wrong, and what is wrong with those that are.
  package internal(set) var mayBeSetAside: Set<Int32> = []
  package internal(set) var setAside: [Int32: [Diagnostic]] = [:]

  /// The files that were read as notes, tables or settings: their numbers among the sources, by path.
  package internal(set) var numbers: [String: Int32] = [:]
  /// Those that were not: attachments, if a note links to them.
  package internal(set) var otherFiles: [BookFile] = []
  /// What is there and could not be read, by path.
  package internal(set) var lostPaths: Set<String> = []

  package init() {}

  /// The one list of the kinds that are read.
  mutating func visit(_ kind: Kind, _ visitor: inout some StoreVisitor) {
    switch kind {
    case .person: visitor.visit(&people)
    case .team: visitor.visit(&teams)
    case .territory: visitor.visit(&territories)
    case .account: visitor.visit(&accounts)
    case .contact: visitor.visit(&contacts)
    case .product: visitor.visit(&products)
    case .activity: visitor.visit(&activities)
    case .sale: visitor.visit(&sales)
    case .expense: visitor.visit(&expenses)
    case .budget: visitor.visit(&budgets)
    case .quota: visitor.visit(&quotas)
    case .page: visitor.visit(&pages)
    case .absence: visitor.visit(&absences)
    case .inventory, .campaign, .promotion, .opportunity, .quote, .contract, .invoice, .complaint, .forecast,
      .rate, .survey:
      break
    }
  }
}

/// A table entry and what came of it.
package struct LoadedTable: Sendable {
  package let entry: TableEntry
  /// The sheets by the number of their file.
  package internal(set) var sheets: [Int32: Sheet] = [:]
  /// The column in which a field stands, by the field's number, in each file.
  package internal(set) var columns: [Int32: [Int: Int]] = [:]
  /// Where the fields stand that come from a joined file, for each file that it is joined with.
  package internal(set) var joined: [Int32: JoinedColumns] = [:]
  /// The fields that have a column or a default, by number.
  package internal(set) var fields: Set<Int> = []
  /// Whether rows of it could not be read, so that its counts and sums say nothing.
  package internal(set) var isIncomplete = false
  package internal(set) var files: [Int32] = []
  package internal(set) var recordCount = 0
}

/// The fields of a table's records that stand in the file which is joined with it.
package struct JoinedColumns: Sendable {
  let file: Int32
  /// The columns there, by the fields' numbers.
  let columns: [Int: Int]
  /// The row there of each row of the table; -1 for none.
  let partners: [Int]
}

extension LoadedTable {
  /// The cell of a field that has a column, in the row of a table or in the one that is joined with it.
  func place(of field: Int, inRow row: Place) -> Place? {
    guard row.row >= 0 else { return nil }
    if let column = columns[row.file]?[field] { return place(row.file, Int(row.row), column) }
    guard let joined = joined[row.file], let column = joined.columns[field],
      joined.partners.indices.contains(Int(row.row)), joined.partners[Int(row.row)] >= 0
    else { return nil }
    return place(joined.file, joined.partners[Int(row.row)], column)
  }

  /// Whether a field has a column in the file that is joined with a row's.
  func isJoined(_ field: Int, inRow row: Place) -> Bool { joined[row.file]?.columns[field] != nil }

  private func place(_ file: Int32, _ row: Int, _ column: Int) -> Place? {
    sheets[file].map {
      Place(file: file, range: $0.range(row: row, column: column), row: Int32(row), column: Int32(column))
    }
  }
}

package extension AllRecords {
  /// Where a field of a record was given; its row or note where that is not known.
  func place<R: Record>(of field: String, in record: R) -> Place? {
    guard let number = R.schema.place(of: field) else { return record.head.place }
    if let given = record.head.given.first(where: { Int($0.field) == number }) { return given.place }
    guard let row = record.head.place, let table = record.head.table else { return record.head.place }
    return tables[table].place(of: number, inRow: row) ?? row
  }
}

package extension Store {
  /// The record with this id.
  func record(_ id: Symbol) -> R? { places[id].map { records[$0] } }
}

package extension AllRecords {
  /// Moves the symbols out, for whoever adds more of them.
  mutating func takeSymbols() -> SymbolTable {
    let all = symbols
    symbols = SymbolTable()
    return all
  }

  /// Adds a cost that another record tells of.
  mutating func addExpense(_ expense: Expense) {
    expenses.records.append(expense)
  }

  /// Lets go of the costs, for whoever needs the rest: one who adds to them then has them alone.
  mutating func leaveExpenses() { expenses = Store() }

  /// Takes the sales with the amounts that were found elsewhere.
  mutating func takeSales(_ found: Store<Sale>) { sales = found }

  /// Keeps the net amount that a sale was found to have.
  mutating func setAmount(_ amount: Fixed, ofSale place: Int) {
    sales.records[place].amount = amount
  }

  /// Whether a record of these kinds that is not there may stand in something that could not be read, which was said
  /// already.
  func mayHaveLost(_ text: String, _ kinds: [Kind]) -> Bool {
    guard incompleteKinds.isDisjoint(with: kinds) else { return true }
    let texts = kinds.flatMap { lostTexts[$0] ?? [] }
    guard !texts.isEmpty else { return false }
    let name = folded(text)
    return !name.isEmpty && texts.contains { $0.contains(name) }
  }

  /// The sum of a field over the records of a table; nil where the field is no number.
  func sum(of field: String, table: Int) -> Fixed? {
    switch tables[table].entry.kind {
    case .sale: sum(of: field, sales.records, table)
    case .expense: sum(of: field, expenses.records, table)
    case .budget: sum(of: field, budgets.records, table)
    case .quota: sum(of: field, quotas.records, table)
    case .account: sum(of: field, accounts.records, table)
    case .territory: sum(of: field, territories.records, table)
    case .product: sum(of: field, products.records, table)
    default: nil
    }
  }

  /// Whether a value of a field was refused in some row of a table.
  func hasRefused(_ field: String, table: Int) -> Bool {
    func isRefused<R: Record>(_ all: [R]) -> Bool {
      guard let number = R.schema.place(of: field) else { return false }
      return all.contains { isOf(table, $0, giving: number) && $0.isRefused(number) }
    }
    return switch tables[table].entry.kind {
    case .sale: isRefused(sales.records)
    case .expense: isRefused(expenses.records)
    case .budget: isRefused(budgets.records)
    case .quota: isRefused(quotas.records)
    case .account: isRefused(accounts.records)
    case .territory: isRefused(territories.records)
    case .product: isRefused(products.records)
    default: false
    }
  }

  private func sum<R: Record>(of field: String, _ all: [R], _ table: Int) -> Fixed? {
    guard let place = R.schema.place(of: field), ["money", "number"].contains(R.schema.fields[place].type)
    else {
      return nil
    }
    let number = R.schema.fields[place].number
    return all.reduce(Fixed.zero) { isOf(table, $1, giving: place) ? $0 + (number($1) ?? .zero) : $0 }
  }

  /// Whether a table has a row of a record, and a column for one of its fields.
  private func isOf<R: Record>(_ table: Int, _ record: R, giving field: Int) -> Bool {
    guard record.head.places.count > 1 else { return record.head.table == table }
    let files = tables[table].files
    return tables[table].fields.contains(field)
      && record.head.places.contains { $0.row >= 0 && files.contains($0.file) }
  }
}
