/// The tables of the example, as the generator makes them.
enum ExampleTables {
  static let sheets: [Sheet] = {
    let orders = OrderBook()
    let expenses = FinanceExport()
    return [
      Targets.budgets,
      expenses.sheet("expenses-2025-26.csv", financialYear: 2026),
      expenses.sheet("expenses-2026-27.csv", financialYear: 2027),
      Targets.quotas,
      orders.sheet("sales-2025-26.csv", financialYear: 2026),
      orders.sheet("sales-2026-27.csv", financialYear: 2027),
    ]
  }()
}
