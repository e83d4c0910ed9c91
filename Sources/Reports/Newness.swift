import Bookkeeping
import Figures
import Questions
import Values

/// Which parts of a tree are new this year: those that brought nothing in all of last year. Of territories also no
/// account may buy there that bought elsewhere then, as its revenue only moved.
struct Newness: Sendable {
  private struct Known: Sendable {
    let lastYear: Answer
    let incomers: Incomers?
  }

  private let nodes: Known
  private let own: Known

  init(_ base: Groundwork, _ dimension: Dimension, basis: Basis) throws(QuestionFault) {
    func known(rollsUp: Bool) throws(QuestionFault) -> Known {
      let (book, dates) = (base.book, base.dates)
      let byAccount =
        dimension == .territory
        ? try Groundwork.Yearly(book, dates, by: [.territory, .account], rollsUp: rollsUp) : nil
      return Known(
        lastYear: try book.ask(
          ["revenue"], by: [dimension], in: dates.lastYearDays, rollsUp: rollsUp, basis: basis),
        incomers: byAccount.map { Incomers($0, everywhere: base.byAccount) })
    }
    nodes = try known(rollsUp: true)
    own = try known(rollsUp: false)
  }

  /// Whether a node is new with everything under it, or with what is its own.
  func isNew(_ node: Int32, own isOwn: Bool) -> Bool {
    let known = isOwn ? own : nodes
    return known.lastYear.figure("revenue", [node]).fixed ?? .zero == .zero
      && known.incomers?.of(node).isEmpty ?? true
  }
}
