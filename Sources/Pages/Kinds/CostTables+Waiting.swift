import Bookkeeping
import Reports
import Tables
import Templating
import Values

extension CostTables {
  private enum WaitingItem {
    case line(WaitingCosts.Line)
    case others(count: Int, Fixed)
    case total(Fixed)

    var line: WaitingCosts.Line? {
      guard case .line(let line) = self else { return nil }
      return line
    }

    var amount: Fixed {
      switch self {
      case .line(let line): line.amount
      case .others(_, let amount), .total(let amount): amount
      }
    }
  }

  /// What waits for approval, each line with the page that it is written on. Nil where nothing does.
  func waiting(_ report: CostYearReport) -> Table? {
    let (waiting, language) = (report.waiting, maker.language)
    guard waiting.count > 0 else { return nil }
    var columns = [
      ColumnMaker<WaitingItem>(Column(words[.day], .name)) { item in
        switch item {
        case .line(let line):
          desk.cell(language.day(line.day, .medium), maker.map.costs(line.place, page: line.page))
        case .others(let count, _): .text(words[.otherLines, language.number(count)])
        case .total: .text(words[.allLines])
        }
      },
      ColumnMaker(Column(words[.ageInDays], .figure(decimals: 0))) {
        $0.line.map { .count($0.age) } ?? .blank
      },
    ]
    if !report.centre.isPerson {
      columns.append(
        ColumnMaker(Column(words[.person], .text)) { $0.line.map { people($0.people) } ?? .blank })
    }
    columns.append(ColumnMaker(Column(words[.supplier], .text)) { .text($0.line?.merchant ?? "") })
    if waiting.lines.contains(where: { !$0.purpose.isEmpty }) {
      columns.append(ColumnMaker(Column(words[.purpose], .text)) { .text($0.line?.purpose ?? "") })
    }
    columns.append(
      ColumnMaker(Column(words[.amount], .figure(decimals: maker.book.currency.decimals), isAdditive: true)) {
        .money($0.amount)
      })
    var items = waiting.lines.map { WaitingItem.line($0) }
    if waiting.otherCount > 0 { items.append(.others(count: waiting.otherCount, waiting.others)) }
    return Table(
      words[.waitingCaption, language.number(waiting.count), unit], columns: columns.map(\.column),
      rows: items.map { Row($0, columns) }, total: Row(WaitingItem.total(waiting.total), columns))
  }

  func people(_ people: [Int32]) -> Cell {
    guard people.count > 1 else { return people.first.map { desk.person($0) } ?? .text(words[.nobody]) }
    let names = people.map { html(desk.person($0), maker.language) }
    return .html(
      Array(names.joined(separator: maker.listSeparator)),
      plain: maker.list(people.map { maker.book.people.name($0) }))
  }
}
