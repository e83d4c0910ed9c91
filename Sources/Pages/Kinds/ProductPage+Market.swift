import Bookkeeping
import Figures
import Records
import Reports
import Tables
import Templating
import Values

// Who buys a product, and who buys its like and not the product.
extension ProductPage {
  var accounts: Table {
    let all = report.accounts
    let isCut = all.count > longestTable + 1
    let shown = isCut ? Array(all[..<longestTable]) : all
    var rows = shown.map { row in
      Row(
        [row.account < 0 ? .text(words[.noAccount]) : desk.account(row.account)]
          + figures(row.revenue, row.lastYear))
    }
    if isCut {
      let rest = all[longestTable...]
      rows.append(
        Row(
          [.text(words[.otherNodes, language.number(rest.count)])]
            + figures(
              rest.reduce(.zero) { $0 + $1.revenue }, rest.reduce(Fixed.zero) { $0 + $1.lastYear })))
    }
    return Table(
      words[.buyersCaption, maker.toDate, maker.unit],
      columns: [
        Column(words[.account], .name), Column(words[.thisYear], .figure(decimals: 0), isAdditive: true),
        Column(words[.sameDaysLastYear], .figure(decimals: 0), isAdditive: true),
        Column(words[.change], .change),
        Column(words[.wholeLastYear], .figure(decimals: 0), isAdditive: true),
      ], rows: rows,
      total: Row([.text(words[.allAccounts])] + figures(report.figures.revenue, report.figures.lastYear)))
  }

  private func figures(_ revenue: Compared, _ lastYear: Fixed) -> [Cell] {
    [
      .money(revenue.now), .money(revenue.before), Cell(revenue, good: .up, lastYear: lastYear),
      .money(lastYear),
    ]
  }

  var nonBuyers: Table {
    let others = report.nonBuyers
    return Table(
      nonBuyersCaption,
      columns: [
        Column(words[.account], .name), Column(words[.owner], .text),
        Column(words[.thisYear], .figure(decimals: 0)),
        Column(words[.sameDaysLastYear], .figure(decimals: 0)),
        Column(words[.change], .change), Column(words[.wholeLastYear], .figure(decimals: 0)),
        Column(words[.boughtLastYear], .figure(decimals: 0)),
      ],
      rows: others.rows.map { row in
        Row(
          [
            desk.account(row.account),
            desk.holder(book.holder(book.accounts.records[Int(row.account)].owner)),
          ] + figures(row.revenue, row.lastYear)
            + [row.ofProductLastYear > .zero ? .money(row.ofProductLastYear) : .blank])
      }
    ).withoutEmptyColumns
  }

  private var nonBuyersCaption: String {
    let others = report.nonBuyers
    let what =
      others.family < 0 ? words[.buyOthers] : words[.buyOthersOf, book.families.name(others.family)]
    let count = language.number(others.count)
    let isCut = others.count > others.rows.count
    let caption =
      isCut
      ? words[
        .largestNonBuyersCaption, language.number(others.rows.count), count, what, maker.toDate, maker.unit]
      : words[.nonBuyersCaption, count, what, maker.toDate, maker.unit]
    guard others.lapsed > 0 else { return caption }
    return caption + words[.lapsedCaption, language.number(others.lapsed)]
  }
}
