import Bookkeeping
import Figures
import Records
import Reports
import Tables
import Templating
import Values

/// The products: one page each, and the list of them with their families.
enum ProductPages {
  static let families = PageSection(name: "families", sentence: "The families of products as a tree.")
  static let products = PageSection(name: "products", sentence: "The products by revenue this year.")

  static let bridge = PageSection(
    name: "bridge", sentence: "What made the revenue more or less than in the same days last year.")

  static let indexKind = Shell.kind("products", [products.declared, families.declared, bridge.declared])

  static let months = PageSection(name: "months", sentence: "Revenue and volume month by month.")
  static let priceMonths = PageSection(
    name: "price-months", sentence: "Average price and share of the rate card month by month.")
  static let nonBuyers = PageSection(name: "non-buyers", sentence: "Who buys its like and not the product.")
  static let accounts = PageSection(name: "accounts", sentence: "Who buys it, and who bought it last year.")
  static let prices = PageSection(name: "prices", sentence: "The rate card over time.")

  static let kind = Shell.kind(
    "product",
    [
      Fact.declared,
      Declared("has-headlines", .flag, "Whether any of it was sold."),
      Declared("headlines", .list(HeadlineFigure.names), "What it brings."),
      Declared(
        "own-words", .section([Declared("note", .html, "What the book says of the product.")]),
        "Where it says something."),
      months.declared, priceMonths.declared, accounts.declared, nonBuyers.declared, prices.declared,
    ])

  static func plans(_ maker: SiteMaker, _ reports: ProductReports) -> [PagePlan] {
    let words = maker.words
    let index = PagePlan(
      kind: indexKind, address: SiteMap.products, title: words[.kindProducts],
      scope: words[.accountsScope, maker.toDate, maker.unit], part: .products, sources: [.sales]
    ) { desk in
      let tables = ProductTables(reports: reports, desk: desk)
      return [
        "products": products.value(tables.products, maker.language),
        "families": families.value(tables.families, maker.language),
        "bridge": bridge.value(BridgeTable(rows: reports.bridge, maker: maker).table, maker.language),
      ]
    }
    return [index]
      + (0..<Int32(maker.book.products.count)).map { product in
        PagePlan(
          kind: kind, address: maker.map.product(product) ?? "", title: maker.book.products.name(product),
          crumbs: [PagePlan.Crumb(label: words[.kindProducts], address: SiteMap.products)],
          scope: words[.accountsScope, maker.toDate, maker.unit], part: .products, sources: [.sales]
        ) { desk in ProductPage(report: reports.report(product), desk: desk).values }
      }
  }
}

/// The columns that tables of products and of families share.
private struct ProductTables {
  let reports: ProductReports
  let desk: PageDesk

  private var maker: SiteMaker { desk.maker }
  private var words: Words { maker.words }
  private var book: Book { maker.book }

  /// Over a hundred, the hundred with the most revenue and a row for the others.
  var products: Table {
    let all = reports.productRows
    let isCut = all.count > longestTable + 1
    var rows = all.prefix(isCut ? longestTable : all.count).map { row in
      let unit = row.product < 0 ? "" : book.products[row.product].unit ?? ""
      return Row(
        [
          desk.product(row.product), .text(family(of: row.product)), .text(unit), Cell(row.figures.units),
          Cell(maker.price(row.figures.price.average, of: row.product)), maker.pricePer(row.product),
        ] + figures(row.figures))
    }
    if isCut { rows.append(others(Array(all[longestTable...]))) }
    return Table(
      words[.productsCaption, maker.language.number(book.products.count), maker.toDate, maker.unit],
      columns: [
        Column(words[.product], .name), Column(words[.family], .text), Column(words[.sellingUnit], .text),
        Column(words[.volume], .figure(decimals: 0)), Column(words[.priceEach], .figure(decimals: 2)),
        Column(words[.priceFor], .figure(decimals: 0)),
      ] + columns, rows: rows,
      total: Row(
        [
          .text(words[.allProducts]), .blank, .blank, Cell(reports.total.units),
          Cell(reports.total.price.average),
          .blank,
        ]
          + figures(reports.total))
    ).withoutEmptyColumns
  }

  /// Families mix units, so they have neither a volume nor a price.
  var families: Table {
    let rows = reports.familyRows
    return Table(
      words[.familiesCaption, maker.toDate, maker.unit], columns: [Column(words[.family], .name)] + columns,
      rows: rows.map { row in
        let name = row.family < 0 ? words[.noFamily] : book.families.name(row.family)
        return Row(
          [.text(row.isOwn ? words[.ownEntries, name] : name)] + figures(row.figures), level: row.level,
          isOwnEntries: row.isOwn)
      }, total: Row([.text(words[.allProducts])] + figures(reports.total))
    ).withoutEmptyColumns
  }

  private func family(of product: Int32) -> String {
    book.families.name(book.family(of: product, on: book.asOf))
  }

  private var columns: [Column] {
    [
      Column(words[.rateCardShare], .figure(decimals: 1)), Column(words[.buyers], .figure(decimals: 0)),
      Column(words[.thisYear], .figure(decimals: 0), isAdditive: true),
      Column(words[.sameDaysLastYear], .figure(decimals: 0), isAdditive: true),
      Column(words[.change], .change),
      Column(words[.wholeLastYear], .figure(decimals: 0), isAdditive: true),
    ]
  }

  private func figures(_ figures: ProductReports.Figures) -> [Cell] {
    [
      maker.rateCardShare(figures.price), .count(figures.buyers), .money(figures.revenue.now),
      .money(figures.revenue.before),
      Cell(figures.revenue, good: .up, lastYear: figures.lastYear), .money(figures.lastYear),
    ]
  }

  /// Volumes of many products, and who buys any of them, are not known from their rows.
  private func others(_ rows: [ProductReports.ProductRow]) -> Row {
    let revenue = rows.reduce(Compared.zero) { $0 + $1.figures.revenue }
    return Row([
      .text(words[.otherNodes, maker.language.number(rows.count)]), .blank, .blank, .missing(.notAvailable),
      .missing(.notAvailable), .blank, maker.base.kept.rateCard ? .missing(.notAvailable) : .blank,
      .missing(.notAvailable), .money(revenue.now), .money(revenue.before),
      Cell(revenue, good: .up), .money(rows.reduce(Fixed.zero) { $0 + $1.figures.lastYear }),
    ])
  }
}

/// The page of one product.
struct ProductPage {
  let report: ProductReport
  let desk: PageDesk

  var maker: SiteMaker { desk.maker }
  var words: Words { maker.words }
  var book: Book { maker.book }
  var language: Language { maker.language }
  var record: ProductRecord { book.products[report.product] }

  var values: TemplateValues {
    let text = record.head.note.map { desk.html($0) } ?? []
    let figures = headlines
    return [
      "facts": maker.facts(facts), "has-headlines": .flag(!figures.isEmpty),
      "headlines": maker.headlines(figures),
      "own-words": text.isEmpty ? .nothing : .group(["note": .html(text)]),
      "months": ProductPages.months.value(isSold ? months : nil, language),
      "price-months": ProductPages.priceMonths.value(isSold ? priceMonths : nil, language),
      "accounts": ProductPages.accounts.value(accounts, language),
      "non-buyers": ProductPages.nonBuyers.value(isSold ? nonBuyers : nil, language),
      "prices": ProductPages.prices.value(prices, language),
    ]
  }

  private var isSold: Bool { !report.figures.isNothing }

  private var facts: [Fact?] {
    [
      maker.fact(words[.family], book.families.name(book.family(of: report.product, on: book.asOf))),
      maker.fact(words[.sellingUnit], record.unit),
      maker.fact(words[.rateCard], rateCard),
      maker.fact(words[.tags], record.head.tags?.joined(separator: words[.listSeparator])),
    ]
  }

  /// `£252.00`, `£7.20 for 1,000`.
  private var rateCard: String? {
    record.listPrice?.value(on: book.asOf).map { price in
      let amount = language.money(price)
      guard let count = record.pricePer, count != .one else { return amount }
      return words[.priceForMany, amount, language.number(count, decimals: 0)]
    }
  }

  private var headlines: [HeadlineFigure] {
    guard isSold else { return [] }
    let figures = report.figures
    return [
      maker.headline(.revenueToDate, figures.revenue, good: .up),
      HeadlineFigure(
        label: words[.volume], value: Cell(figures.units), note: escaped(record.unit ?? words[.toDateNote]),
        decimals: 0),
      HeadlineFigure(
        label: words[.priceEach], value: Cell(maker.price(figures.price.average, of: report.product)),
        note: priceNote, decimals: book.currency.decimals),
      rateCardShare,
      maker.headline(words[.buyers], .count(figures.buyers), note: words[.toDateNote]),
    ].compactMap(\.self)
  }

  /// The volume of all of last year; not available where units are unlike.
  private var volumeLastYear: Figure {
    let months = report.months.map(\.unitsLastYear)
    guard months.allSatisfy({ $0.fixed != nil }) else { return .notAvailable }
    return .quantity(months.reduce(.zero) { $0 + ($1.fixed ?? .zero) })
  }

  private var months: Table {
    let dates = maker.base.dates
    let year = language.shortName(dates.year, in: book.calendar)
    let before = language.shortName(dates.lastYear, in: book.calendar)
    return Table(
      words[.productMonthsCaption, maker.unit],
      columns: [
        Column(words[.month], .name), Column(words[.volumeOf, year], .figure(decimals: 0), isAdditive: true),
        Column(year, .figure(decimals: 0), isAdditive: true),
        Column(words[.volumeOf, before], .figure(decimals: 0), isAdditive: true),
        Column(before, .figure(decimals: 0), isAdditive: true),
      ],
      rows: report.months.map { row in
        Row([
          .text(language.monthName(row.month, in: book.calendar)), row.hasBegun ? Cell(row.units) : .blank,
          row.hasBegun ? .money(row.revenue) : .blank, Cell(row.unitsLastYear), .money(row.lastYear),
        ])
      },
      total: Row([
        .text(words[.year]), Cell(report.figures.units), .money(report.figures.revenue.now),
        Cell(volumeLastYear), .money(report.figures.lastYear),
      ])
    ).withoutEmptyColumns
  }
}
