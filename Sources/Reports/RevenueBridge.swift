import Bookkeeping
import Figures
import Values

/// What made the revenue of the products of one unit more or less than before: what stood before, and what is added to
/// it, are what stands now, to the last digit.
///
/// Over products with a volume in both periods, with prices P and volumes Q now (a) and before (b): price is
/// Σ (Pa − Pb) Qa, volume is (ΣQa − ΣQb) × ΣPbQb / ΣQb, mix is what is left.
package struct RevenueBridge: Hashable, Sendable {
  package enum Of: Hashable, Sendable {
    /// Products without a unit share one.
    case unit(String?)
    /// Lines without a product.
    case noProduct
  }

  package let of: Of
  package private(set) var before = Fixed.zero
  package private(set) var price = Fixed.zero
  package private(set) var volume = Fixed.zero
  package private(set) var mix = Fixed.zero
  /// Of products that brought nothing before.
  package private(set) var new = Fixed.zero
  /// Of products that bring nothing now: below zero.
  package private(set) var dropped = Fixed.zero
  /// The change of what has no volume in one of the periods, and so no price.
  package private(set) var unsplit = Fixed.zero
  package private(set) var now = Fixed.zero

  /// Volumes, and the revenue before, of products with a volume in both periods.
  private var unitsNow = Fixed.zero
  private var unitsBefore = Fixed.zero
  private var revenueBefore = Fixed.zero
  /// By how much the revenue of these products has changed.
  private var change = Fixed.zero

  private init(of: Of) { self.of = of }

  /// A row for each unit, that with the most revenue now first, and one for lines without a product; none where no
  /// product has a volume in both periods.
  static func rows(_ book: Book, now: Answer, before: Answer) -> [RevenueBridge] {
    var rows: [Of: RevenueBridge] = [:]
    for product in Set((now.rows + before.rows).map { $0.key[0] }).sorted() {
      let of = product < 0 ? Of.noProduct : .unit(book.products.records[Int(product)].unit)
      rows[of, default: RevenueBridge(of: of)].add(product, now, before)
    }
    guard rows.values.contains(where: { $0.unitsBefore > .zero }) else { return [] }
    return rows.values.map(\.settled).sorted { left, right in
      (left.isOfProducts ? 1 : 0, left.now, left.before, right.name)
        > (right.isOfProducts ? 1 : 0, right.now, right.before, left.name)
    }
  }

  private var isOfProducts: Bool { of != .noProduct }

  private var name: String {
    guard case .unit(let unit?) = of else { return "" }
    return unit
  }

  private mutating func add(_ product: Int32, _ answerNow: Answer, _ answerBefore: Answer) {
    let (own, earlier) = (answerNow.revenue([product]), answerBefore.revenue([product]))
    now += own
    before += earlier
    let units = answerNow.figure("units", [product]).fixed ?? .zero
    let unitsEarlier = answerBefore.figure("units", [product]).fixed ?? .zero
    if units > .zero, unitsEarlier > .zero, product >= 0,
      let atOldPrice = earlier.times(units, over: unitsEarlier)
    {
      price += own - atOldPrice
      unitsNow += units
      unitsBefore += unitsEarlier
      revenueBefore += earlier
      change += own - earlier
    } else if product >= 0, earlier == .zero {
      new += own
    } else if product >= 0, own == .zero {
      dropped -= earlier
    } else {
      unsplit += own - earlier
    }
  }

  /// With what follows from its sums.
  private var settled: RevenueBridge {
    var row = self
    guard let volume = (unitsNow - unitsBefore).times(revenueBefore, over: unitsBefore) else { return row }
    row.volume = volume
    row.mix = change - price - volume
    return row
  }
}
