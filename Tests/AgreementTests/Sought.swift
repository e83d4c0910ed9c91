import Values

/// What a figure of a page must be, in the measures of a question.
enum Sought: Hashable, Sendable, ExpressibleByStringLiteral {
  case measure(String)
  /// How much it grew on what it was before; "new" where that was nothing.
  case change(String)
  /// The share that one measure is of another.
  case over(String, String)
  /// The share of a measure that a row has of the whole page.
  case shareOfPage(String)
  /// How far spending is ahead of the year, in points: both percentages as they are shown.
  case aheadOfYear
  /// The part of the financial year that has gone.
  case yearGone
  /// The average price for as many units as the rate card names.
  case price
  /// How much that price grew on what it was before.
  case priceChange
  /// No measure: why nobody can ask for it.
  case unasked(String)

  init(stringLiteral name: String) { self = .measure(name) }

  /// The same of one measure, where `*` stands for it.
  func of(_ measure: String) -> Sought {
    switch self {
    case .measure(let name): .measure(name.replacing("*", with: measure))
    case .change(let name): .change(name.replacing("*", with: measure))
    default: self
    }
  }

  var isUnasked: Bool {
    guard case .unasked = self else { return false }
    return true
  }
}

/// What the answers give for it.
enum Expected: Hashable, CustomStringConvertible {
  case amount(Fixed)
  case ratio(Ratio)
  case sixDecimals(Fixed)
  /// From nothing to something.
  case new
  /// There is no number.
  case nothing
  /// There is no row, so nothing was added up.
  case noRow
  /// The question has no such column.
  case noColumn(String)

  var description: String {
    switch self {
    case .amount(let value), .sixDecimals(let value): value.description
    case .ratio(let ratio): ratio.rounded(to: 6)?.description ?? "a ratio"
    case .new: "new"
    case .nothing: "no number"
    case .noRow: "no row"
    case .noColumn(let name): "no column `\(name)`"
    }
  }

  var fixed: Fixed? {
    switch self {
    case .amount(let value), .sixDecimals(let value): value
    case .noRow: .zero
    default: nil
    }
  }

  /// Whether there is no number, or nothing.
  private var isNought: Bool {
    switch self {
    case .nothing, .noRow: true
    case .amount(let value), .sixDecimals(let value): value == .zero
    case .ratio(let ratio): ratio.numerator == .zero
    case .new, .noColumn: false
    }
  }

  /// Whether a cell shows it. A cell may be blank where there is no number and where nothing was added up.
  func isShown(_ cell: ShownCell) -> Bool {
    switch (self, cell) {
    case (.amount(let value), .figure(let figure, let exact)):
      figure.isRounded(value) && (exact ?? value) == value
    case (.ratio(let ratio), .figure(let figure, let exact)):
      figure.isRounded(ratio) && (exact == nil || exact == ratio.rounded(to: 6))
    case (.sixDecimals(let value), .figure(let figure, let exact)):
      figure.mayBeRounded(sixDecimals: value) && (exact ?? value) == value
    case (.new, .text("new")): true
    case (.noRow, .figure(let figure, let exact)): figure.isZero && (exact ?? .zero) == .zero
    // An agency buys for others: its noughts are left out, and so are those of lines and months to come.
    case (_, .blank), (_, .missing): isNought
    default: false
    }
  }
}

extension Expected {
  /// The measures that exports write with six decimals.
  private static let ratios: Set<String> = [
    "attainment", "coverage_of_register", "average_price", "expense_ratio", "cost_per_call",
    "cost_per_new_account_contacted", "cost_per_new_account", "call_rate", "covered_share",
    "price_realisation",
  ]

  init(_ found: Sheet.Found, _ measure: String) {
    switch found {
    case .value(let value):
      let name = measure.hasSuffix("_before") ? String(measure.dropLast("_before".count)) : measure
      self = Expected.ratios.contains(name) ? .sixDecimals(value) : .amount(value)
    case .nothing: self = .nothing
    case .noRow: self = .noRow
    case .noColumn: self = .noColumn(measure)
    }
  }

  static func change(from before: Expected, to now: Expected) -> Expected {
    if case .noColumn = now { return now }
    if case .noColumn = before { return before }
    guard let now = now.fixed, let before = before.fixed else { return .nothing }
    if before == .zero, now > .zero { return .new }
    guard before > .zero, let change = Ratio(now - before, over: before) else { return .nothing }
    return .ratio(change)
  }

  static func over(_ first: Expected, _ second: Expected) -> Expected {
    if case .noColumn = first { return first }
    if case .noColumn = second { return second }
    guard let first = first.fixed, let second = second.fixed, let ratio = Ratio(first, over: second) else {
      return .nothing
    }
    return .ratio(ratio)
  }
}
