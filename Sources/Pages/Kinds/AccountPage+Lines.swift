import Bookkeeping
import Reports
import Tables
import Values

// The lines of sales behind the figures of an account, each with the file and line it was written in.
extension AccountPage {
  var saleLines: Table? {
    let (sales, total, dates) = (report.sales, report.sales.total, maker.base.dates)
    let all = sales.lines + sales.leftOut
    let decimals = all.contains { !($0.quantity?.isWhole ?? true) } ? 2 : 0
    let pennies = book.currency.decimals
    let folder = commonFolder(all.compactMap(\.evidence))
    return Table(
      words[.saleLinesCaption, language.number(total.count), language.day(book.asOf), maker.unit],
      columns: [
        Column(words[.product], .name), Column(words[.dayBooked], .day), Column(words[.order], .text),
        Column(words[.quantity], .figure(decimals: decimals)), Column(words[.runs], .text),
        Column(words[.amount], .figure(decimals: pennies), isAdditive: true),
        Column(
          words[.ofItToDate, language.shortName(dates.year, in: book.calendar)], .figure(decimals: pennies),
          isAdditive: true),
        Column(
          words[.ofItIn, language.shortName(dates.lastYear, in: book.calendar)], .figure(decimals: pennies),
          isAdditive: true),
        Column(words[.status], .text),
        Column(folder.isEmpty ? words[.source] : words[.sourceIn, folder], .text),
      ],
      rows: rows(folder),
      total: total.count == 0
        ? nil
        : Row([
          .text(words[.allLines]), .blank, .blank, .blank, .blank, .money(total.amount),
          .money(report.revenue.now),
          .money(report.lastYear),
        ])
    ).withoutEmptyColumns
  }

  private func rows(_ folder: String) -> [Row] {
    let sales = report.sales
    var rows = sales.lines.map { row($0, folder) }
    if let others = sales.others {
      rows.append(
        Row([
          .text(words[.otherLines, language.number(others.count)]), .blank, .blank, .blank, .blank,
          .money(others.amount), .money(others.thisYear), .money(others.lastYear),
        ]))
    }
    guard !sales.leftOut.isEmpty else { return rows }
    rows.append(Row([.text(words[.leftOutLines])], isHeading: true))
    rows += sales.leftOut.map { row($0, folder, isLeftOut: true) }
    guard sales.moreLeftOut > 0 else { return rows }
    return rows + [Row([.text(words[.moreLeftOut, language.number(sales.moreLeftOut)])], isPart: true)]
  }

  private func row(_ line: SaleLines.Line, _ folder: String, isLeftOut: Bool = false) -> Row {
    Row(
      [
        .text(line.product < 0 ? words[.noProduct] : book.products.name(line.product)), .day(line.date),
        .text(line.order ?? ""),
        line.quantity.map { .quantity($0) } ?? .blank, .text(running(line.runs)), .money(line.amount),
        line.thisYear == .zero ? .blank : .money(line.thisYear),
        line.lastYear == .zero ? .blank : .money(line.lastYear),
        .text(words[line.state.word]),
        line.evidence.map { source($0, folder) } ?? .blank,
      ], isPart: isLeftOut)
  }

  /// `sales-2026-27.csv:172`, never broken where its name has a hyphen.
  private func source(_ evidence: Evidence, _ folder: String) -> Cell {
    let text = words[.fileAndLine, String(evidence.path.dropFirst(folder.count)), String(evidence.line)]
    return .html(Array("<span class=\"nowrap\">".utf8) + escaped(text) + Array("</span>".utf8), plain: text)
  }

  /// `3 to 23 Nov 2026`, `7 Apr to 18 May 2026`, `3 Dec 2026 to 13 Jan 2027`
  private func running(_ days: Period) -> String {
    let (first, last) = (days.first.parts, days.last.parts)
    let end = language.day(days.last, .medium)
    switch (first.year == last.year, first.month == last.month) {
    case _ where days.first == days.last: return end
    case (true, true): return words[.range, String(first.day), end]
    case (true, false): return words[.range, language.day(days.first, .short), end]
    case (false, _): return words[.range, language.day(days.first, .medium), end]
    }
  }

  /// The folder that all the files lie in, to be said once: `tables/`. Empty where they lie in several.
  private func commonFolder(_ evidence: [Evidence]) -> String {
    let folders = Set(
      evidence.map { item -> String in
        guard let slash = item.path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
        return String(item.path[...slash])
      })
    return folders.count == 1 ? folders.first ?? "" : ""
  }
}
