import Reports
import Values

extension SiteMap {
  static let reportIndex = "reports/index.html"

  /// The sales report of a period; nil where it has none.
  func report(_ period: CalendarPeriod) -> String? {
    reportPeriods.contains(period) ? "reports/\(book.calendar.name(period)).html" : nil
  }
}
