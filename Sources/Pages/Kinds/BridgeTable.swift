import Reports
import Tables
import Templating
import Values

/// What made revenue more or less than in the same days last year: price, volume, mix, new products and dropped ones.
struct BridgeTable {
  let rows: [RevenueBridge]
  let maker: SiteMaker

  private var words: Words { maker.words }

  var table: Table {
    let amount = Column.Kind.figure(decimals: 0)
    return Table(
      words[.bridgeCaption, maker.toDate, maker.unit],
      columns: [Column(words[.sellingUnit], .name)]
        + [words[.sameDaysLastYear], words[.priceEffect], words[.volumeEffect], words[.mixEffect]].map {
          Column($0, amount, isAdditive: true)
        }
        + [words[.newProducts], words[.droppedProducts], words[.withoutVolume], words[.thisYear]].map {
          Column($0, amount, isAdditive: true)
        },
      rows: rows.map { row in Row([.text(name(row))] + parts(row).map { money($0) }) },
      total: Row([.text(words[.allProducts])] + totals.map { money($0) })
    ).withoutEmptyColumns
  }

  private func name(_ row: RevenueBridge) -> String {
    switch row.of {
    case .noProduct: words[.noProduct]
    case .unit(nil): words[.withoutUnit]
    case .unit(let unit?): unit
    }
  }

  private func parts(_ row: RevenueBridge) -> [Fixed] {
    [row.before, row.price, row.volume, row.mix, row.new, row.dropped, row.unsplit, row.now]
  }

  private var totals: [Fixed] {
    rows.map(parts).reduce(Array(repeating: Fixed.zero, count: 8)) { zip($0, $1).map { $0 + $1 } }
  }

  /// What there is none of at all has no column.
  private func money(_ amount: Fixed) -> Cell { amount == .zero ? .blank : .money(amount) }
}
