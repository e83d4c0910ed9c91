import Bookkeeping
import Figures
import Questions
import Values

/// The revenue that came through each agency. It is its clients', and stands in their rows.
package struct AgencyRevenue: Sendable {
  /// What came through one agency, whoever has the credit.
  package struct Total: Hashable, Sendable {
    package let revenue: Compared
    package let lastYear: Fixed

    package static let zero = Total(revenue: .zero, lastYear: .zero)

    static func + (left: Total, right: Total) -> Total {
      Total(revenue: left.revenue + right.revenue, lastYear: left.lastYear + right.lastYear)
    }
  }

  private let yearly: Groundwork.Yearly
  private let totals: [Int32: Total]
  /// The accounts with revenue through each agency this year or last.
  private let clients: [Int32: [Int32]]
  /// The revenue of the whole book.
  package let book: Compared

  init(_ book: Book, _ dates: ReportingDates) throws(QuestionFault) {
    yearly = try Groundwork.Yearly(book, dates, by: [.agency, .account])
    var pairs: Set<[Int32]> = []
    for answer in [yearly.now, yearly.before, yearly.lastYear] { pairs.formUnion(answer.rows.map(\.key)) }
    var totals: [Int32: Total] = [:]
    var clients: [Int32: [Int32]] = [:]
    for pair in pairs {
      totals[pair[0], default: .zero] =
        totals[pair[0], default: .zero]
        + Total(revenue: yearly.compared(pair), lastYear: yearly.lastYear(pair))
      clients[pair[0], default: []].append(pair[1])
    }
    self.book = totals.values.reduce(.zero) { $0 + $1.revenue }
    totals[none] = nil
    self.totals = totals
    self.clients = clients.mapValues { $0.sorted() }
  }

  /// What came through an agency; nothing where nothing did.
  package func total(_ agency: Int32) -> Total { totals[agency] ?? .zero }

  /// What of an account's revenue came through an agency.
  func revenue(of account: Int32, through agency: Int32) -> Compared { yearly.compared([agency, account]) }

  /// The accounts with revenue through an agency this year or last; `none` is among them for lines without one.
  func clients(of agency: Int32) -> [Int32] { clients[agency] ?? [] }
}
