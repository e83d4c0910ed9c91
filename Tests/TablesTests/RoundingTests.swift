import Seeds
import Tables
import Testing
import Values

@Suite struct `The row of rounding` {
  private let columns = [
    Column("Account", .name), Column("Revenue", .figure(decimals: 0), isAdditive: true),
    Column("Costs", .figure(decimals: 1), isAdditive: true), Column("Calls", .figure(decimals: 0)),
  ]

  private func row(_ name: String, _ revenue: Int, _ costs: Int, level: Int = 0, isPart: Bool = false) -> Row
  {
    Row([.text(name), .money(pence(revenue)), .money(pence(costs)), .count(1)], level: level, isPart: isPart)
  }

  private func table(_ rows: [Row], total: Row) -> Table {
    Table("Accounts", columns: columns, rows: rows, total: total)
  }

  @Test func `says what the rows lack of the total, column by column`() {
    // 0.50 + 0.50 + 0.50 shows as 1 + 1 + 1, and 1.50 as 2; 0.04 three times shows as nothing, and 0.12 as 0.1.
    let table = table(
      [row("a", 50, 4), row("b", 50, 4), row("c", 50, 4)], total: row("All", 150, 12))
    #expect(
      table.roundingRow("Rounding")
        == Row([.text("Rounding"), .quantity(Fixed(-1)), .quantity(pence(10)), .blank]))
    #expect(table.unbalancedColumns == [])
    #expect(
      text(html(table, english)).contains(
        """
        <tfoot>
        <tr class="rounding"><th scope="row">Rounding</th><td class="num">−1</td><td class="num">0.1</td>\
        <td class="num"></td></tr>
        <tr class="total"><th scope="row">All</th>
        """))
  }

  @Test func `has only the columns that need it, and is left out where none does`() {
    let one = table([row("a", 149, 10), row("b", 149, 20)], total: row("All", 298, 30))
    #expect(one.roundingRow("R") == Row([.text("R"), .quantity(Fixed(1)), .blank, .blank]))
    let none = table([row("a", 100, 10), row("b", 150, 20)], total: row("All", 250, 30))
    #expect(none.roundingRow("R") == nil)
    #expect(!text(html(none, english)).contains("rounding"))
  }

  @Test func `counts rows at the top alone`() {
    let rows = [
      row("North", 149, 0), row("Leeds", 49, 0, level: 1), row("own", 100, 0, level: 1),
      row("of which new", 49, 0, isPart: true), row("South", 149, 0),
      Row([.text("Others")], isHeading: true), Row([.text("%"), .count(3), .count(4)], decimals: 1),
    ]
    #expect(table(rows, total: row("All", 298, 0)).roundingRow("R")?[1] == .quantity(Fixed(1)))
  }

  @Test func `stands within a tree where what lies under a row is all of it`() {
    let rows = [
      row("North", 150, 0), row("Leeds", 50, 0, level: 1), row("York", 50, 0, level: 1),
      row("North itself", 50, 0, level: 1), row("South", 100, 0), row("Kent", 50, 0, level: 1),
    ]
    let table = table(rows, total: row("All", 250, 0))
    #expect(
      table.roundingRows("R") == [3: [Row([.text("R"), .quantity(Fixed(-1)), .blank, .blank], level: 1)]])
    #expect(
      text(html(table, english)).contains(
        "<tr class=\"rounding level-1\"><th scope=\"row\">R" + "ounding</th><td class=\"num\">−1</td>"))
    #expect(table.roundingRow("R") == nil, "the tops add up")
  }

  @Test func `counts what is missing as nothing, and noted figures like others`() {
    let rows = [
      Row([.text("a"), .missing(.notSet), .noted(.money(pence(149)), "pro rata")]),
      Row([.text("b"), .noted(.money(pence(49)), "pro rata")]), Row([.text("c")]),
    ]
    let total = Row([.text("All"), .money(pence(49)), .missing(.notAvailable)])
    #expect(table(rows, total: total).roundingRow("R") == nil)
  }

  @Test func `never hides a column whose exact rows do not add up`() {
    let table = table([row("a", 149, 10)], total: row("All", 10_000, 10))
    #expect(table.roundingRow("R") == nil)
    #expect(table.unbalancedColumns == [1])
  }

  @Test func `makes every table add up as it is shown`() {
    var seeded = SplitMix64(seed: 7)
    for _ in 0..<300 {
      let decimals = Int.random(in: 0...2, using: &seeded)
      var sum = Fixed.zero
      let rows = (0..<Int.random(in: 0...40, using: &seeded)).map { number in
        let amount = Fixed(
          scaled: Int128.random(in: -5_000_000_000_000_000...9_000_000_000_000_000, using: &seeded))
        sum += amount
        return Row([.text("\(number)"), .money(amount)])
      }
      let table = Table(
        "Random",
        columns: [Column("Row", .name), Column("£", .figure(decimals: decimals), isAdditive: true)],
        rows: rows, total: Row([.text("All"), .money(sum)]))
      let shown = figures(text(html(table, english)))
      #expect(shown.dropLast().reduce(0, +) == shown.last)
      #expect(shown.count - rows.count == (table.roundingRow("R") == nil ? 1 : 2))
    }
  }

  /// The figures of a page with their separators taken out, as whole numbers.
  private func figures(_ html: String) -> [Int] {
    html.components(after: "<td class=\"num\">", before: "</td>").compactMap { shown in
      Int(shown.replacing("−", with: "-").filter { $0 != "," && $0 != "." })
    }
  }
}

private extension String {
  func components(after start: String, before end: String) -> [String] {
    split(separator: start, omittingEmptySubsequences: false).dropFirst().compactMap { piece in
      piece.split(separator: end, maxSplits: 1, omittingEmptySubsequences: false).first.map(String.init)
    }
  }
}
