import Bookkeeping
import Records
import Reports
import Tables
import Values

// What an account brings: headline figures, months, products, costs, and the lines behind them.
extension AccountPage {
  /// Whether there is anything to say of what the account brings, or its group.
  var isBuyer: Bool {
    report.isBuyer || (report.groupTotal.map { $0.revenue != .zero || $0.lastYear != .zero } ?? false)
  }

  var headlines: [HeadlineFigure] {
    var figures: [HeadlineFigure] = []
    if isBuyer {
      figures.append(maker.headline(.revenueToDate, report.revenue, good: .up))
      if let group = report.groupTotal {
        figures.append(maker.headline(words[.groupRevenue], group.revenue, good: .up))
      } else {
        figures.append(
          maker.headline(
            words[.allLastYear], .money(report.lastYear),
            note: language.name(maker.base.dates.lastYearDays, in: book.calendar)))
      }
      figures.append(maker.headline(words[.bookedToDate], report.booked, good: .up))
      figures.append(
        maker.headline(
          words[.orders], .count(report.orders),
          note: words[.ordersLastYear, language.number(report.ordersBefore)]))
    } else if let potential = record.potential {
      figures.append(maker.headline(words[.potential], .money(potential), note: words[.aYear]))
    }
    if let through = report.through, through.total != .zero {
      figures.append(maker.headline(words[.throughAgency], through.total.revenue, good: .up))
      if let share = Ratio(through.total.revenue.now, over: through.book.now) {
        figures.append(
          maker.headline(
            words[.shareOfBook], .ratio(share),
            note: words[.ofBookRevenue, language.money(through.book.now, decimals: 0)]))
      }
      if let clients = through.clients {
        figures.append(maker.headline(words[.clientsToday], .count(clients), note: words[.clientsTodayNote]))
      }
    }
    // Where nobody writes up calls, nobody knows when an account was called.
    guard !maker.base.activities.entries.isEmpty, record.head.mergedInto == nil else { return figures }
    figures.append(sinceContact)
    return figures
  }

  private var sinceContact: HeadlineFigure {
    guard let last = report.lastContact else {
      return HeadlineFigure(
        label: words[.daysSinceContact], value: .text(words[.never]), note: escaped(words[.neverNote]))
    }
    return maker.headline(
      words[.daysSinceContact], .count(book.asOf.days(since: last.date)),
      note: words[.contactNote, maker.typeName(of: last), language.day(last.date)])
  }

  var months: Table {
    let dates = maker.base.dates
    return Table(
      words[.accountMonthsCaption, maker.unit],
      columns: [
        Column(words[.month], .name),
        Column(language.shortName(dates.year, in: book.calendar), .figure(decimals: 0), isAdditive: true),
        Column(language.shortName(dates.lastYear, in: book.calendar), .figure(decimals: 0), isAdditive: true),
        Column(words[.change], .change),
      ],
      rows: report.months.map { row in
        Row([
          .text(language.monthName(row.month, in: book.calendar)), row.revenue.map { .money($0) } ?? .blank,
          .money(row.lastYear),
          row.isOver ? Cell(Compared(now: row.revenue ?? .zero, before: row.lastYear), good: .up) : .blank,
        ])
      },
      // The year so far and the whole of last year are not alike, so their change is not shown here.
      total: Row([.text(words[.year]), .money(report.revenue.now), .money(report.lastYear), .blank]))
  }

  var products: Table {
    Table(
      words[.accountProductsCaption, maker.toDate, maker.unit],
      columns: [
        Column(words[.product], .name),
        Column(words[.thisYear], .figure(decimals: 0), isAdditive: true),
        Column(words[.sameDaysLastYear], .figure(decimals: 0), isAdditive: true),
        Column(words[.change], .change),
        Column(words[.wholeLastYear], .figure(decimals: 0), isAdditive: true),
        Column(words[.volume], .figure(decimals: 0)), Column(words[.sellingUnit], .text),
      ],
      rows: report.products.map { row in
        let hasVolume = row.units.fixed.map { $0 != .zero } ?? false
        return Row([
          desk.product(row.product), .money(row.revenue.now), .money(row.revenue.before),
          Cell(row.revenue, good: .up, lastYear: row.lastYear), .money(row.lastYear),
          hasVolume ? Cell(row.units) : .blank,
          .text(hasVolume && row.product >= 0 ? book.products[row.product].unit ?? "" : ""),
        ])
      },
      total: Row([
        .text(words[.allProducts]), .money(report.revenue.now), .money(report.revenue.before),
        Cell(report.revenue, good: .up), .money(report.lastYear), .blank, .blank,
      ])
    ).withoutEmptyColumns
  }

  var costs: Table {
    Table(
      words[.accountCostsCaption, maker.toDate, maker.costUnit],
      columns: [
        Column(words[.category], .name), Column(words[.thisYear], .figure(decimals: 0), isAdditive: true),
        Column(words[.sameDaysLastYear], .figure(decimals: 0), isAdditive: true),
      ],
      rows: report.costs.map { row in
        Row([
          .text(row.category < 0 ? words[.noCategory] : book.categories.name(row.category)),
          .money(row.cost.now),
          .money(row.cost.before),
        ])
      }, total: Row([.text(words[.allCosts]), .money(report.cost.now), .money(report.cost.before)]))
  }
}

extension Language {
  /// `April 2026`, in a table where the year is in the head: `April`.
  func monthName(_ month: CalendarPeriod, in calendar: FiscalCalendar) -> String {
    months[calendar.days(of: month).first.parts.month - 1]
  }
}
