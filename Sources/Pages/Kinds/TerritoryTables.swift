import Bookkeeping
import Figures
import Reports
import Tables
import Templating
import Values

/// Makes the tables of work in territories, and of what moved between them.
struct TerritoryTables {
  let maker: SiteMaker
  let desk: PageDesk

  private var words: Words { maker.words }
  private var book: Book { maker.book }
  private var language: Language { maker.language }

  typealias Work = TerritoryBalance.Row

  /// Sister territories side by side, each figure beside how far it is from the sisters' average.
  ///
  /// `own` is the territory whose page it is: its name leads nowhere.
  func balance(_ balance: TerritoryBalance, own: Int32 = none) -> Table {
    var columns = [
      ColumnMaker<Work>(Column(words[.territory], .name)) { row in
        row.territory == own ? .text(book.territories.name(own)) : desk.territory(row.territory)
      }
    ]
    var averages: [Cell] = [.text(words[territory: .average])]
    func add(_ label: String, decimals: Int, _ cell: @escaping (Work) -> Cell, average: Cell) {
      columns.append(ColumnMaker(Column(label, .figure(decimals: decimals)), cell))
      averages.append(average)
    }
    /// The change that would lead from the average to a row; more is neither good nor bad.
    func addAgainst(_ average: Ratio?, _ value: @escaping (Work) -> Fixed?) {
      let average = average?.rounded(to: Fixed.places)
      columns.append(
        ColumnMaker(Column(words[territory: .againstAverage], .change)) { row in
          guard let average, let value = value(row) else { return .blank }
          return .change(from: average, to: value, good: .neither)
        })
      averages.append(.blank)
    }
    func count(_ label: String, isCompared: Bool = true, _ count: @escaping (Work) -> Int) {
      guard let average = balance.average({ Fixed(count($0)) }) else { return }
      add(label, decimals: 1, { .count(count($0)) }, average: quantity(average))
      if isCompared { addAgainst(average) { Fixed(count($0)) } }
    }
    count(words[.inRegister], \.accounts)
    if let average = balance.accountsAPerson, let people = balance.average(\.people) {
      add(words[.people], decimals: 1, { .quantity($0.people) }, average: quantity(people))
      add(
        words[territory: .accountsAPerson], decimals: 1,
        { $0.accountsAPerson.map(quantity) ?? .missing(.notAvailable) }, average: quantity(average))
      addAgainst(average) { $0.accountsAPerson?.rounded(to: Fixed.places) }
    }
    count(words[.calls], \.calls)
    count(words[.visits], isCompared: false, \.visits)
    if let average = balance.average(\.revenue) {
      add(
        words[.revenue], decimals: 0, { .money($0.revenue) },
        average: average.rounded(to: Fixed.places).map { .money($0) } ?? .blank)
      addAgainst(average, \.revenue)
    }
    return Table(
      words[territory: .balanceCaption, maker.toDate, maker.unit], columns: columns.map(\.column),
      rows: balance.rows.map { Row($0, columns) }, total: Row(averages))
  }

  private func quantity(_ ratio: Ratio) -> Cell {
    ratio.rounded(to: Fixed.places).map { .quantity($0) } ?? .missing(.notAvailable)
  }

  /// What came into a territory and went out of it: what went is taken off.
  func moves(_ moves: TerritoryMoves) -> Table? {
    guard !moves.isEmpty else { return nil }
    let rows =
      side(moves.came, heading: .cameIn) { $0 } + side(moves.went, heading: .wentOut) { .zero - $0 }
    return Table(
      words[territory: .movesCaption, since, maker.unit], columns: moveColumns, rows: rows,
      total: hasSales
        ? Row([.text(words[territory: .net]), .blank, .blank, .blank, .money(moves.net)]) : nil
    ).withoutEmptyColumns
  }

  /// Every account that went from one territory to another.
  func all(_ side: TerritoryMoves.Side) -> Table? {
    guard !side.moves.isEmpty else { return nil }
    let count = language.number(side.moves.count + side.further)
    return Table(
      words[territory: .allMovesCaption, count, since, maker.unit], columns: moveColumns,
      rows: rows(side) { $0 },
      total: hasSales && side.moves.count > 1
        ? Row([.text(words[.allAccounts]), .blank, .blank, .blank, .money(side.revenue)]) : nil
    ).withoutEmptyColumns
  }

  /// `The target of 2026/27 went from £120,000 to £100,000 on 1 July 2026.`
  func sentence(_ target: MovedTarget) -> String? {
    guard let after = maker.amount(target.after) else { return nil }
    return words[
      territory: .movedTarget, language.shortName(target.year, in: book.calendar),
      maker.amount(target.before) ?? words[.notSet], after, language.day(target.day)]
  }

  private var hasSales: Bool { book.sales.count > 0 }
  private var since: String { language.day(maker.base.dates.lastYearDays.first) }

  private var moveColumns: [Column] {
    [
      Column(words[.account], .name), Column(words[territory: .movedDay], .day),
      Column(words[territory: .movedFrom], .text), Column(words[territory: .movedTo], .text),
      Column(words[territory: .revenueBefore], .figure(decimals: 0), isAdditive: true),
    ]
  }

  private func side(
    _ side: TerritoryMoves.Side, heading: TerritoryWord, _ sign: (Fixed) -> Fixed
  ) -> [Row] {
    guard !side.moves.isEmpty else { return [] }
    return [Row([.text(words[territory: heading])], isHeading: true)] + rows(side, sign)
  }

  private func rows(_ side: TerritoryMoves.Side, _ sign: (Fixed) -> Fixed) -> [Row] {
    var rows = side.moves.map { move in
      Row([
        desk.account(move.account), .day(move.day), place(move.from), place(move.to),
        hasSales ? .money(sign(move.revenue)) : .blank,
      ])
    }
    if side.further > 0 {
      let rest = side.moves.reduce(side.revenue) { $0 - $1.revenue }
      rows.append(
        Row([
          .text(words[.otherAccounts, language.number(side.further)]), .blank, .blank, .blank,
          hasSales ? .money(sign(rest)) : .blank,
        ]))
    }
    return rows
  }

  private func place(_ territory: Int32) -> Cell {
    territory < 0 ? .text(words[.noTerritory]) : desk.territory(territory)
  }
}
