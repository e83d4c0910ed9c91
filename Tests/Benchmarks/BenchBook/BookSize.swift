/// How large a book is made, and from which seed. The same size and seed give the same bytes.
package struct BookSize: Sendable {
  package var accounts = 2000
  /// Notes of activities.
  package var notes = 20_000
  /// Lines of expenses, over all months.
  package var expenses = 40_000
  /// Lines of sales, over all months.
  package var sales = 20_000
  package var seed = 1

  package init() {}

  static let people = 60
  static let teams = 10
  static let divisions = 2
  static let regions = 4
  static let patches = 36
  static let products = 50
}
