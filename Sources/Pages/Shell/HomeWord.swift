import Templating

/// The words of the first page about what changed, and what is off: as `Word`, cut off because they are many.
enum HomeWord: String, CaseIterable {
  case orders = "changed-orders count"
  case ordersWhy = "changed-orders-why account money person"
  case ordersWhyNobody = "changed-orders-why-nobody account money"
  case credits = "changed-credits count"
  case creditsWhy = "changed-credits-why account money"
  case cancelled = "changed-cancelled count"
  case opened = "changed-opened count"
  case contacted = "changed-contacted count"
  case overdue = "changed-overdue count"
  case overdueItem = "changed-overdue-item what person"
  case waiting = "changed-waiting count"
  case waitingWhy = "changed-waiting-why count money day"
  case waitingWhyOld = "changed-waiting-why-old day"
  case done = "changed-done count"
  case notes = "changed-notes count"
  case personCount = "changed-person-count person count"
  case andMore = "changed-and-more count"
  case nobody = "changed-nobody"

  // Which teams and territories are off.
  case territory = "off-territory territory"
  case behind = "off-behind gap when"
  case alsoBehind = "off-also-behind share when"
  case below = "off-below share when"
  case thisYear = "off-this-year"
  case thisQuarter = "off-this-quarter"
  case thisMonth = "off-this-month"
  case overBudget = "off-over-budget money"
  case overBudgetWhy = "off-over-budget-why cost budget"
  case account = "off-account account money"
  case accountNoOrder = "off-account-no-order account money day"
  case more = "off-more count"
  case moreAway = "away-more count"

  // The year to date, the quarter and the month beside each other.
  case spansCaption = "spans-caption unit"
}

extension Words {
  subscript(home word: HomeWord, values: String...) -> String { text(word.rawValue, values) }
}
