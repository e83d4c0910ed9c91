import Bookkeeping
import Records
import Reports
import Tables
import Templating
import Values

extension CostTables {
  /// What a row of lines is about: a line, or what counts here and is written on another page.
  private enum LineItem {
    case line(CostLine)
    case brought(BroughtCosts)
    case total(CostPage)

    var line: CostLine? {
      guard case .line(let line) = self else { return nil }
      return line
    }

    var figures: CostFigures {
      switch self {
      case .line(let line): line.counted ?? CostFigures()
      case .brought(let costs): costs.figures
      case .total(let page): page.total
      }
    }
  }

  /// The lines of a page that count.
  func lines(_ page: CostPage, _ report: CostPeriodReport) -> Table {
    let rows = page.counted.map { LineItem.line($0) } + page.brought.map { .brought($0) }
    let all = page.counted
    let isOnlyPage = report.pages.count == 1
    var columns = [
      ColumnMaker<LineItem>(Column(words[.day], .shortDay)) { $0.line.map { .day($0.day) } ?? .blank },
      ColumnMaker(Column(words[.supplier], .name)) { item in
        switch item {
        case .line(let line): .text(line.merchant)
        case .brought(let costs): broughtFrom(costs)
        case .total: .text(words[isOnlyPage ? .allLines : .linesOfPage])
        }
      },
    ]
    let purposes = all.contains { !$0.purpose.isEmpty || !$0.shared.isEmpty || $0.spread != nil }
    if purposes {
      columns.append(
        ColumnMaker(Column(words[.purpose], .text)) { $0.line.map { .text(purpose($0)) } ?? .blank })
    }
    if all.contains(where: { $0.account >= 0 }) {
      columns.append(
        ColumnMaker(Column(words[.client], .text)) { $0.line.map { desk.account($0.account) } ?? .blank })
    }
    columns.append(ColumnMaker(Column(words[.category], .text)) { $0.line.map { category($0) } ?? .blank })
    // Where no VAT comes back and nothing is shared, what was paid is the cost.
    let isPaidTold = all.contains { $0.vatBack != .zero || $0.paid != $0.counted?.sum }
    if isPaidTold { columns.append(sum(.paid, of: all, \.paid)) }
    if all.contains(where: { $0.vatBack != .zero }) { columns.append(sum(.vatBack, of: all, \.vatBack)) }
    columns += costs(rows)
    columns.append(
      ColumnMaker(Column(words[.state], .text)) { $0.line.map { .text(state($0.status)) } ?? .blank })
    let file = onlyFile(all)
    columns.append(place(file) { $0.line })
    let caption =
      isOnlyPage || page.days == nil
      ? maker.language.name(report.place.period, in: maker.book.calendar)
      : page.days.map { maker.language.name($0, in: maker.book.calendar) } ?? ""
    return Table(
      words[.linesCaption, caption, maker.costUnit] + (file.map { words[.linesOfFile, $0] } ?? ""),
      columns: columns.map(\.column), rows: rows.map { Row($0, columns) },
      total: Row(LineItem.total(page), columns), id: "lines")
  }

  /// The lines of a page that enter no figure.
  func leftOut(_ page: CostPage, _ report: CostPeriodReport) -> Table {
    let all = page.leftOut
    let file = onlyFile(all)
    var columns = [
      ColumnMaker<CostLine>(Column(words[.day], .shortDay)) { .day($0.day) },
      ColumnMaker(Column(words[.supplier], .name)) { .text($0.merchant) },
    ]
    if all.contains(where: { !$0.purpose.isEmpty }) {
      columns.append(ColumnMaker(Column(words[.purpose], .text)) { .text($0.purpose) })
    }
    columns += [
      ColumnMaker(Column(words[.category], .text)) { category($0) },
      ColumnMaker(Column(words[.paid], .figure(decimals: maker.book.currency.decimals))) { .money($0.paid) },
      ColumnMaker(Column(words[.reason], .text)) { .text($0.reason.map(reason) ?? "") },
      place(file) { $0 },
    ]
    return Table(
      words[.leftOutCaption] + (file.map { words[.linesOfFile, $0] } ?? ""), columns: columns.map(\.column),
      rows: all.map { Row($0, columns) }, id: "left-out")
  }
}

extension CostTables {
  private func sum(_ word: Word, of lines: [CostLine], _ amount: @escaping (CostLine) -> Fixed)
    -> ColumnMaker<LineItem>
  {
    ColumnMaker(Column(words[word], .figure(decimals: maker.book.currency.decimals), isAdditive: true)) {
      item in
      switch item {
      case .line(let line): .money(amount(line))
      case .brought: .blank
      case .total: .money(lines.reduce(Fixed.zero) { $0 + amount($1) })
      }
    }
  }

  /// A column for each state that costs have come to; a line stands in the one of its own.
  private func costs(_ rows: [LineItem]) -> [ColumnMaker<LineItem>] {
    let states: [(word: Word, state: CostState, amount: (CostFigures) -> Fixed)] = [
      (.costs, .actual, { $0.actual }), (.awaiting, .awaiting, { $0.awaiting }),
      (.committed, .committed, { $0.committed }),
    ]
    return states.compactMap { word, state, amount -> ColumnMaker<LineItem>? in
      let isUsed = rows.contains { $0.line?.state == state || amount($0.figures) != .zero }
      guard isUsed || state == .actual else { return nil }
      let column = Column(words[word], .figure(decimals: maker.book.currency.decimals), isAdditive: true)
      return ColumnMaker(column) { item in
        switch item {
        case .line(let line): line.state == state ? .money(amount(item.figures)) : .blank
        case .brought: amount(item.figures) == .zero ? .blank : .money(amount(item.figures))
        case .total: .money(amount(item.figures))
        }
      }
    }
  }

  /// The file of all lines, where it is one.
  private func onlyFile(_ lines: [CostLine]) -> String? {
    let files = Set(lines.map { $0.evidence?.path ?? "" })
    return files.count == 1 ? files.first.flatMap { $0.isEmpty ? nil : $0 } : nil
  }

  /// Where a line was written. The caption names the file where it is the same for all.
  private func place<Item>(_ file: String?, _ line: @escaping (Item) -> CostLine?) -> ColumnMaker<Item> {
    ColumnMaker(Column(words[file == nil ? .whereFrom : .fileLine], .text)) { item in
      guard let evidence = line(item)?.evidence else { return .blank }
      return .text(
        file == nil ? words[.lineOfFile, evidence.path, String(evidence.line)] : String(evidence.line))
    }
  }

  private func category(_ line: CostLine) -> Cell { .text(maker.book.categories.name(line.category)) }

  /// What it was for, and why it does not cost its whole amount here.
  private func purpose(_ line: CostLine) -> String {
    var parts = line.purpose.isEmpty ? [] : [line.purpose]
    let whole = maker.language.money(line.whole)
    if !line.shared.isEmpty {
      let people = line.shared.map { maker.book.people.name($0) }.joined(separator: words[.listSeparator])
      parts.append(words[.sharedBy, people, whole])
    }
    if let days = line.spread {
      parts.append(words[.spreadOver, maker.language.name(days, in: maker.book.calendar), whole])
    }
    return parts.joined(separator: words[.noteSeparator])
  }

  private func broughtFrom(_ costs: BroughtCosts) -> Cell {
    let whose = maker.name(costs.from.centre)
    let month = maker.language.name(costs.from.period, in: maker.book.calendar)
    return desk.cell(words[.broughtFrom, whose, month], maker.map.costs(costs.from))
  }

  private func state(_ status: Expense.Status) -> String {
    switch status {
    case .ordered: words[.stateOrdered]
    case .claimed: words[.stateClaimed]
    case .approved: words[.stateApproved]
    case .paid: words[.statePaid]
    case .accrued: words[.stateAccrued]
    case .posted: words[.statePosted]
    case .rejected: words[.stateRejected]
    }
  }

  private func reason(_ reason: CostLine.Reason) -> String {
    switch reason {
    case .rejected: words[.reasonRejected]
    case .matched(let other):
      other.map { words[.reasonMatchedWith, $0.path, String($0.line)] } ?? words[.reasonMatched]
    case .later(let day): words[.reasonLater, maker.language.day(day)]
    case .ahead: words[.reasonAhead]
    }
  }
}

private extension CostLine {
  /// What it has come to.
  var state: CostState {
    switch status {
    case .ordered: .committed
    case .claimed: .awaiting
    case .approved, .paid, .accrued, .posted, .rejected: .actual
    }
  }
}
