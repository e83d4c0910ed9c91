import Bookkeeping
import Records
import Values

/// Finds the lines of sales of each account. All sales are gone through once, when it is made.
///
/// It is a class because the pages of all accounts ask the same one.
final class SaleLineFinder: Sendable {
  private let book: Book
  private let sales: SaleColumns
  private let dates: ReportingDates
  private let sources: SourceLines
  /// The lines that count, by account.
  private let counted: [Int32: [Int]]
  /// The places of records that are options or cancelled, by account.
  private let leftOut: [Int32: [Int]]

  init(_ book: Book, _ dates: ReportingDates) {
    self.book = book
    sales = book.sales
    self.dates = dates
    sources = SourceLines(book.sources, book.saleRecords.lazy.map(\.head.place))
    var counted: [Int32: [Int]] = [:]
    for line in 0..<book.sales.count { counted[book.sales.account[line], default: []].append(line) }
    self.counted = counted
    var leftOut: [Int32: [Int]] = [:]
    for place in book.saleRecords.indices where book.saleRecords[place].state?.isLeftOut == true {
      let sale = book.saleRecords[place]
      guard !sale.head.isLeftOut, (sale.head.recorded ?? sale.date ?? .latest) <= book.asOf else { continue }
      guard let account = book.accounts.number(of: sale.account) else { continue }
      leftOut[account, default: []].append(place)
    }
    self.leftOut = leftOut
  }

  /// The lines of one account that were booked, or run, in this financial year or the last.
  func lines(ofAccount account: Int32) -> SaleLines {
    let counted = (counted[account] ?? []).filter { isRecent(sales.date[$0], days(ofColumn: $0)) }
      .map { line(ofColumn: $0) }
    let leftOut = (leftOut[account] ?? []).compactMap { line(ofRecord: $0) }
      .filter { isRecent($0.date, $0.runs) }
    return SaleLines(counted: newestFirst(counted), leftOut: newestFirst(leftOut))
  }

  private func isRecent(_ date: Day, _ runs: Period) -> Bool {
    let (year, last) = (dates.yearDays, dates.lastYearDays)
    return year.contains(date) || year.meets(runs) || last.contains(date) || last.meets(runs)
  }

  /// The days that a line says it runs, else those that it counts on.
  private func days(ofColumn line: Int) -> Period {
    book.saleRecords[Int(sales.record[line])].running ?? sales.span[line]
  }

  /// Lines of one day stand in the order in which they were written.
  private func newestFirst(_ lines: [SaleLines.Line]) -> [SaleLines.Line] {
    lines.indices.sorted { (lines[$1].date, $0) < (lines[$0].date, $1) }.map { lines[$0] }
  }

  private func line(ofColumn line: Int) -> SaleLines.Line {
    let sale = book.saleRecords[Int(sales.record[line])]
    var (thisYear, lastYear) = (Fixed.zero, Fixed.zero)
    for run in sales.parts(of: line).flatMap({ sales.runs(of: $0) }) {
      thisYear += sales.amount(ofRun: run, on: dates.toDate)
      lastYear += sales.amount(ofRun: run, on: dates.lastYearDays)
    }
    return SaleLines.Line(
      date: sales.date[line], order: sale.order.map { book.symbols[$0] }, product: sales.product[line],
      quantity: sale.quantity, runs: days(ofColumn: line), amount: sales.amount[line], thisYear: thisYear,
      lastYear: lastYear, state: sale.state ?? .booked, evidence: sources.evidence(sale.head.place))
  }

  /// A line that is in no figure, as far as it says anything.
  private func line(ofRecord place: Int) -> SaleLines.Line? {
    let sale = book.saleRecords[place]
    guard let date = sale.date, let state = sale.state else { return nil }
    return SaleLines.Line(
      date: date, order: sale.order.map { book.symbols[$0] },
      product: book.products.number(of: sale.product) ?? none,
      quantity: sale.quantity, runs: sale.running ?? Period(date), amount: sale.amount ?? .zero,
      thisYear: .zero,
      lastYear: .zero, state: state, evidence: sources.evidence(sale.head.place))
  }
}

extension SaleLines.State {
  var isLeftOut: Bool { self == .option || self == .cancelled }
}

private extension Sale {
  var state: SaleLines.State? {
    switch (status ?? .booked, type ?? .sale) {
    case (.option, _): .option
    case (.cancelled, _): .cancelled
    case (_, .credit): .credit
    case (_, .bonus): .bonus
    case (.run, .sale): .run
    case (.booked, .sale): .booked
    }
  }

  /// The days that it says it runs, whatever day it counts by.
  var running: Period? {
    if let start, let end { return Period(from: start, to: end) }
    let lines = (schedule ?? []).compactMap(\.period)
    guard let first = lines.map(\.first).min(), let last = lines.map(\.last).max() else { return nil }
    return Period(from: first, to: last)
  }
}
