import Figures
import Values

/// What one period brought: over everybody, by product, team, person and territory, with what it cost.
package struct SalesReport: Sendable {
  /// A figure that readers look for by its name: what it is, and what it was before.
  package struct MeasureRow: Hashable, Sendable {
    /// As the catalogue calls it.
    package let measure: String
    package let now: Marked
    /// Nil where the book begins later, or there is no such period.
    package let before: Figure?
    package let yearBefore: Figure?
    package let toDate: Marked?
    package let lastToDate: Figure?
  }

  /// A figure, and whether it is made of a target that is pro rata.
  package struct Marked: Hashable, Sendable {
    package let figure: Figure
    package let isProRata: Bool

    package init(_ figure: Figure, isProRata: Bool = false) {
      self.figure = figure
      self.isProRata = isProRata
    }
  }

  /// What a part of everything brought.
  package struct PartRow: Hashable, Sendable {
    package enum Subject: Hashable, Sendable {
      /// A node with everything under it, or a person, or a product; `none` for what belongs to none of them.
      case member(Int32)
      /// What belongs to a node and to none of those under it.
      case own(Int32)
      /// What nodes brought while they lay elsewhere in the tree.
      case moved
      /// So many others that are not shown one by one.
      case others(Int)
      case all
    }

    package let subject: Subject
    package var level = 0
    package let revenue: Fixed
    package let before: Fixed?
    package let yearBefore: Fixed?
    package var target = Marked(.empty)
    package var attainment = Marked(.empty)
    /// Of products.
    package var units = Figure.empty
    package var unitsYearBefore: Figure?
    package var calls: Figure = .empty
    package var newAccounts: Figure = .empty
    package var contacted: Figure = .empty
    package var cost: Fixed?
  }

  /// A period within the report's, with the figures of everybody.
  package struct PeriodRow: Sendable {
    package let period: CalendarPeriod
    /// 1 for a month within a quarter that has a row.
    package let level: Int
    package let hasPage: Bool
    package let figures: PeriodFigures
  }

  /// An account that is new: it was reached or bought for the first time.
  package struct NewAccount: Hashable, Sendable {
    package let account: Int32
    package let day: Day
    /// Who reached it, or has the credit for its first sale.
    package let people: [Int32]
  }

  /// What is booked to run later, as known on the as-of day.
  package struct Outlook: Hashable, Sendable {
    package let year: CalendarPeriod
    /// From the first day of the year to the as-of day.
    package let revenueToDate: Fixed
    package let laterThisYear: Fixed
    /// After the end of the year.
    package let afterTheYear: Fixed
    /// Of the whole year.
    package let target: Marked
    /// The same as it stood on that day a year before: what was booked by then to run later, and the revenue to date.
    /// Nil where the book begins later.
    package let before: Before?
    /// Whether revenue counts by the day booked: what runs later is in it already then, and does not come on top.
    package let isInRevenue: Bool

    package struct Before: Hashable, Sendable {
      package let revenueToDate: Fixed
      package let laterThisYear: Fixed
      package let afterTheYear: Fixed

      package var together: Fixed { revenueToDate + laterThisYear }
    }

    /// What the year is sure of by now.
    package var together: Fixed { revenueToDate + laterThisYear }
    package var isNothing: Bool { laterThisYear == .zero && afterTheYear == .zero }
  }

  package let period: ReportPeriod
  package let measures: [MeasureRow]
  package let parts: [PeriodRow]
  package let products: [PartRow]
  package let families: [PartRow]
  package let teams: [PartRow]
  package let people: [PartRow]
  package let territories: [PartRow]
  package let total: PartRow
  package let opened: [NewAccount]
  package let contacted: [NewAccount]
  package let costs: CostFigures
  package let categories: [CostRow]
  package let outlook: Outlook?
  /// The commentaries on the period, by number: those on everything first.
  package let commentaries: [Int32]
  /// What needs somebody.
  package var exceptions = ReportExceptions()

  package func measure(_ name: String) -> MeasureRow? { measures.first { $0.measure == name } }
}

/// The main figures of a period, for a list of periods.
package struct PeriodFigures: Hashable, Sendable {
  package let revenue: Fixed
  package let yearBefore: Fixed?
  package let target: SalesReport.Marked
  package let attainment: SalesReport.Marked
  package let calls: Int
  package let opened: Int
  package let contacted: Int
  package let cost: Fixed
  package let budget: SalesReport.Marked
}

extension PeriodFigures {
  /// Whether nothing happened, and nothing was to.
  var isNothing: Bool {
    revenue == .zero && calls == 0 && opened == 0 && contacted == 0 && cost == .zero
      && target.figure.fixed == nil && budget.figure.fixed == nil
  }

  init(_ rows: PeriodAnswers.Rows?, yearBefore: PeriodAnswers.Rows?) {
    revenue = rows?.fixed("revenue") ?? .zero
    self.yearBefore = yearBefore?.fixed("revenue")
    target = rows?.marked("quota") ?? SalesReport.Marked(.notSet)
    attainment = rows?.marked("attainment") ?? SalesReport.Marked(.notSet)
    calls = rows?.count("calls") ?? 0
    opened = rows?.count("new_accounts_opened") ?? 0
    contacted = rows?.count("new_accounts_contacted") ?? 0
    cost = rows?.fixed("actual_cost") ?? .zero
    budget = rows?.marked("budget") ?? SalesReport.Marked(.notSet)
  }
}

extension PeriodAnswers.Rows {
  func marked(_ measure: String, _ key: [Int32] = []) -> SalesReport.Marked {
    SalesReport.Marked(figure(measure, key), isProRata: isProRata(measure, key))
  }
}
