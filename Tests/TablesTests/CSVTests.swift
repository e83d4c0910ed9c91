import Tables
import Testing
import Values

@Suite struct `A table as CSV` {
  @Test func `has full digits, ISO days, empty cells for what is missing, and the total last`() throws {
    let ratio = try #require(Ratio(2, over: 3))
    let table = Table(
      "All kinds",
      columns: [
        Column("Account", .name), Column("Revenue", .figure(decimals: 0), unit: "£", isAdditive: true),
        Column("Units", .figure(decimals: 0)), Column("Calls", .figure(decimals: 0)),
        Column("% to target", .figure(decimals: 1)), Column("Price", .figure(decimals: 2)),
        Column("Change", .change), Column("12 months", .picture), Column("Last contact", .shortDay),
        Column("Note", .text),
      ],
      rows: [
        Row([.text("Key accounts")], isHeading: true),
        Row([
          .link("Northgate, Ltd", to: "a.html"), .money(pence(18_240_050), to: "b.html"),
          .quantity(Fixed(scaled: 2_500_000_000_000)), .count(7), .ratio(ratio), .price(ratio),
          .change(ratio, good: .up), .html([1, 2, 3]), .day(day(2026, 9, 12)),
          .html([1], plain: "said \"yes\"\nand left"),
        ]),
        Row(
          [
            .text("Calder"), .noted(.money(Fixed(-5)), "pro rata"), .missing(.notAvailable),
            .missing(.notSet),
            .blank, .blank, .change(nil, good: .up),
          ], level: 1),
      ],
      total: Row([.text("All"), .money(pence(18_239_550))]))
    #expect(
      text(csv(table, currency: english.currency)) == """
        Account,Revenue (£),Units,Calls,% to target,Price,Change,Last contact,Note
        "Northgate, Ltd",182400.50,2.5,7,0.666667,0.666667,0.666667,2026-09-12,"said ""yes""
        and left"
        Calder,-5.00,,,,,,,
        All,182395.50,,,,,,,

        """)
  }

  @Test func `writes money with at least the decimals of its currency, and never fewer than it has`() {
    let table = Table(
      "Money", columns: [Column("A", .figure(decimals: 0))],
      rows: [Row([.money(Fixed(3))]), Row([.money(Fixed(scaled: 1))]), Row([.money(Fixed(scaled: .min))])])
    let large = "-170141183460469231731687303.715884105728"
    #expect(text(csv(table, currency: language("GBP").currency)) == "A\n3.00\n0.000000000001\n\(large)\n")
    #expect(text(csv(table, currency: language("JPY").currency)) == "A\n3\n0.000000000001\n\(large)\n")
  }

  @Test(arguments: ["=1+1", "+44 20 7946 0000", "-2", "@SUM(A1)", "\t=1", "\r=1", "=\"a\",b"])
  func `leads text that a spreadsheet would run with an apostrophe`(payload: String) {
    let table = Table(
      "T", columns: [Column(payload, .name), Column("x", .text), Column("y", .text)],
      rows: [Row([.text(payload), .link(payload, to: "a.html"), .html([], plain: payload)])])
    let cell =
      payload.contains(where: { "\",\r".contains($0) })
      ? "\"'" + payload.replacing("\"", with: "\"\"") + "\"" : "'" + payload
    #expect(text(csv(table)) == "\(cell),x,y\n\(cell),\(cell),\(cell)\n")
  }

  @Test func `exempts numbers, and keeps cells beyond the columns`() {
    let table = Table(
      "T", columns: [Column("A", .figure(decimals: 0))],
      rows: [Row([.money(Fixed(-2)), .count(-3)]), Row([])])
    #expect(text(csv(table)) == "A\n-2.00,-3\n\n")
  }
}
