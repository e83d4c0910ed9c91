import Bookkeeping
import Figures
import Records
import Reports
import Tables
import Templating
import Values

// What a product costs: its average price, the share of the rate card, and the rate card itself.
extension ProductPage {
  /// `▲ +3.2% on last year; for 1,000`. Without a price of last year: `for 1,000, year to date`.
  var priceNote: [UInt8] {
    let count = record.pricePer.flatMap { $0 == .one ? nil : language.number($0, decimals: 0) }
    guard
      let prices = maker.compared(report.figures.price, report.figures.priceBefore, of: report.product),
      case .change(.some, _) = Cell(prices, good: .up)
    else { return escaped(count.map { words[.forMany, $0] } ?? words[.toDateNote]) }
    let change = html(Cell(prices, good: .up), decimals: 1, language) + escaped(" " + words[.onLastYear])
    return change + escaped(count.map { words[.sentenceSeparator] + words[.forSoMany, $0] } ?? "")
  }

  /// `92.4%`, `93.1% by this day last year`; nil where nobody keeps a rate card of the product.
  var rateCardShare: HeadlineFigure? {
    let prices = [report.figures.price, report.figures.priceBefore]
    guard prices.contains(where: { $0.ofRateCard.ratio != nil }) else { return nil }
    let before = report.figures.priceBefore.ofRateCard.ratio.map {
      words[.rateCardShareBefore, language.percentage($0, decimals: 1)]
    }
    return maker.headline(
      words[.rateCardShare], report.figures.price.ofRateCard, note: before ?? words[.toDateNote])
  }

  /// The price and the share of the rate card by month, where any of them is known.
  var priceMonths: Table? {
    let months = report.months
    guard months.contains(where: { !$0.price.isNothing || !$0.priceLastYear.isNothing }) else { return nil }
    let dates = maker.base.dates
    let year = language.shortName(dates.year, in: book.calendar)
    let before = language.shortName(dates.lastYear, in: book.calendar)
    let price = Column.Kind.figure(decimals: book.currency.decimals)
    let count = record.pricePer.flatMap { $0 == .one ? nil : language.number($0, decimals: 0) }
    let caption =
      count.map { words[.priceMonthsForCaption, language.currencyName, $0] }
      ?? words[.priceMonthsCaption, language.currencyName]
    return Table(
      maker.base.kept.rateCard ? caption + words[.rateCardCaption] : caption,
      columns: [
        Column(words[.month], .name), Column(words[.priceOf, year], price),
        Column(words[.priceOf, before], price), Column(words[.change], .change),
        Column(words[.rateCardShareOf, year], .figure(decimals: 1)),
        Column(words[.rateCardShareOf, before], .figure(decimals: 1)),
      ],
      rows: months.map { row in
        let name = Cell.text(language.monthName(row.month, in: book.calendar))
        return Row([name] + prices(row.hasBegun ? row.price : nil, row.priceLastYear))
      },
      // The year so far and the whole of last year are not alike, so their change is not shown here.
      total: Row(
        [.text(words[.year])]
          + prices(report.figures.price, report.priceOfLastYear, showsChange: false))
    ).withoutEmptyColumns
  }

  /// `now` is nil for what has not begun.
  private func prices(
    _ now: ProductReports.Price?, _ before: ProductReports.Price, showsChange: Bool = true
  ) -> [Cell] {
    let compared = showsChange ? now.flatMap { maker.compared($0, before, of: report.product) } : nil
    return [
      now.map { Cell(maker.price($0.average, of: report.product)) } ?? .blank,
      Cell(maker.price(before.average, of: report.product)),
      compared.map { Cell($0, good: .up) } ?? .blank, now.map(maker.rateCardShare) ?? .blank,
      maker.rateCardShare(before),
    ]
  }

  /// Where the price was the same all the time, it stands among the facts alone.
  var prices: Table? {
    let entries = record.listPrice?.entries ?? []
    guard entries.count > 1 else { return nil }
    return Table(
      words[.pricesCaption, language.currencyName],
      columns: [
        Column(words[.from], .day), Column(words[.rateCard], .figure(decimals: book.currency.decimals)),
      ],
      rows: entries.reversed().map { Row([$0.from.map { .day($0) } ?? .blank, .money($0.value)]) })
  }
}

extension SiteMaker {
  /// A product's average price for as many units as its rate card names: impressions are priced by the thousand.
  func price(_ price: Figure, of product: Int32) -> Figure {
    guard product >= 0, let count = book.products[product].pricePer, case .price(let ratio) = price,
      let numerator = ratio.numerator.times(count, over: .one),
      let scaled = Ratio(numerator, over: ratio.denominator)
    else { return price }
    return .price(scaled)
  }

  /// A product's price beside that of the same days last year, to the twelfth decimal; nil where one is missing.
  func compared(_ price: ProductReports.Price, _ before: ProductReports.Price, of product: Int32) -> Compared?
  {
    func value(_ price: ProductReports.Price) -> Fixed? {
      self.price(price.average, of: product).ratio?.rounded(to: Fixed.places)
    }
    guard let now = value(price), let before = value(before) else { return nil }
    return Compared(now: now, before: before)
  }

  /// The share of the rate card that was charged; nothing where nobody keeps a rate card.
  func rateCardShare(_ price: ProductReports.Price) -> Cell {
    base.kept.rateCard ? Cell(price.ofRateCard) : .blank
  }

  /// For how many units its price is; blank for one.
  func pricePer(_ product: Int32) -> Cell {
    guard product >= 0, let count = book.products[product].pricePer, count != .one else { return .blank }
    return .quantity(count)
  }
}
