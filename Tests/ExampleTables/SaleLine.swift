/// A line of the order book, before it has a number.
struct SaleLine {
  enum Kind: String {
    case sale
    case credit
    case bonus
  }

  var booked: CalendarDay
  let account: String
  let product: String
  /// None for a credit.
  var quantity: Int?
  var unitPrice: Pence?
  /// In tenths of a percent.
  var discount = 0
  /// In tenths of a percent.
  var commission = 0
  var start: CalendarDay?
  var end: CalendarDay?
  /// `option` or `cancelled`; else what the days say.
  var status: String?
  var kind = Kind.sale
  /// Negative, for a credit only: everything else is computed from the quantity.
  var amount: Pence?
  /// What the hand-written lines call each other by.
  var key: String?
  /// The key of the line that a credit takes back.
  var credits: String?
  /// `priya-shah 60 %; tom-reid 40 %` where the owner of the account does not get all.
  var split = ""

  /// `run` once its last day is past.
  var statusWord: String {
    if let status { return status }
    return (end ?? booked) <= .asOf ? "run" : "booked"
  }

  /// The financial year in which it begins to run: the file that it stands in.
  var financialYear: Int { (start ?? booked).month.financialYear }
}
