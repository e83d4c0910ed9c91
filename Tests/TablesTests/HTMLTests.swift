import Tables
import Testing
import Values

@Suite struct `A table as HTML` {
  /// The rows of the body.
  private func body(_ columns: [Column], _ rows: [Row]) -> String {
    let page = text(html(Table("T", columns: columns, rows: rows), english))
    let start = page.firstRange(of: "<tbody>\n")?.upperBound ?? page.startIndex
    let end = page.firstRange(of: "</tbody>\n</table>")?.lowerBound ?? page.endIndex
    return String(page[start..<end])
  }

  /// One cell in a column of figures.
  private func figure(_ cell: Cell, decimals: Int = 0) -> String {
    let row = body([Column("A", .figure(decimals: decimals))], [Row([cell])])
    return String(row.dropFirst("<tr><td class=\"num\">".count).dropLast("</td></tr>\n".count))
  }

  @Test func `has a row of groups above the headers of its columns where they have some`() {
    let table = Table(
      "T",
      columns: [
        Column("Person", .name), Column("Mon", .text, group: "Week 1"), Column("Tue", .text, group: "Week 1"),
        Column("Mon", .figure(decimals: 0), group: "Week 2"), Column("Sum", .text),
      ], rows: [Row([.text("Ann"), .text("A"), .blank, .count(1), .blank])])
    #expect(
      text(html(table, english)) == """
        <div class="table" role="region" aria-label="T" tabindex="0"><table><caption>T</caption>
        <colgroup span="1"></colgroup><colgroup span="2"></colgroup><colgroup span="1"></colgroup>\
        <colgroup span="1"></colgroup>
        <thead><tr class="groups"><td></td><th scope="colgroup" colspan="2" class="begins">Week 1</th>\
        <th scope="colgroup" colspan="1" class="begins">Week 2</th><td></td></tr>
        <tr><th scope="col">Person</th><th scope="col" class="begins">Mon</th><th scope="col">Tue</th>\
        <th scope="col" class="num begins">Mon</th><th scope="col">Sum</th></tr></thead>
        <tbody>
        <tr><th scope="row">Ann</th><td class="begins">A</td><td></td><td class="num begins">1</td>\
        <td></td></tr>
        </tbody>
        </table></div>

        """)
  }

  @Test func `is a named region with caption, headers, rows and total`() {
    let table = Table(
      "Two accounts. April to September",
      columns: [
        Column("Account", .name), Column("Class", .text), Column("Revenue", .figure(decimals: 0), unit: "£"),
        Column("Change", .change), Column("Last contact", .shortDay),
      ],
      rows: [
        Row(
          [
            .link("Harbour & Finch", to: "../accounts/harbour.html"), .text("A"),
            .money(pence(14_126_000), to: "#revenue"), .change(from: Fixed(1000), to: Fixed(1194), good: .up),
            .day(day(2026, 9, 24)),
          ], anchor: "harbour"),
        Row([.text("Calder"), .text("B"), .money(Fixed(96_800)), .blank, .missing(.notAvailable)]),
      ],
      total: Row([.text("All accounts"), .blank, .money(Fixed(238_060))]), id: "accounts")
    #expect(
      text(html(table, english)) == """
        <div class="table" role="region" aria-label="Two accounts. April to September" tabindex="0" \
        id="accounts"><table><caption>Two accounts. April to September</caption>
        <thead><tr><th scope="col">Account</th><th scope="col">Class</th>\
        <th scope="col" class="num">Revenue <span class="unit">£</span></th>\
        <th scope="col" class="num">Change</th><th scope="col" class="num">Last contact</th></tr></thead>
        <tbody>
        <tr id="harbour"><th scope="row"><a href="../accounts/harbour.html">Harbour &amp; Finch</a></th>\
        <td>A</td><td class="num"><a href="#revenue">141,260</a></td>\
        <td class="num"><span class="up"><span aria-hidden="true">▲</span> +19.4%</span></td>\
        <td class="num"><time datetime="2026-09-24">24 Sep</time></td></tr>
        <tr><th scope="row">Calder</th><td>B</td><td class="num">96,800</td><td class="num"></td>\
        <td class="num"><span class="missing" title="n/a"><span aria-hidden="true">–</span>\
        <span class="visually-hidden">n/a</span></span></td></tr>
        </tbody>
        <tfoot>
        <tr class="total"><th scope="row">All accounts</th><td></td><td class="num">238,060</td>\
        <td class="num"></td><td class="num"></td></tr>
        </tfoot>
        </table></div>

        """)
  }

  @Test func `marks levels, own entries and parts by class, and groups rows under a heading`() {
    let rows = [
      Row([.text("Sales")], isHeading: true), Row([.text("North"), .count(1)]),
      Row([.text("own"), .count(1)], level: 1, isOwnEntries: true), Row([.text("deep")], level: 12),
      Row([.text("Costs")], anchor: "costs", isHeading: true), Row([.text("new"), .count(1)], isPart: true),
    ]
    #expect(
      body([Column("A", .name), Column("B", .figure(decimals: 0))], rows) == """
        <tr class="group"><th scope="rowgroup" colspan="2">Sales</th></tr>
        <tr><th scope="row">North</th><td class="num">1</td></tr>
        <tr class="level-1 own"><th scope="row">own</th><td class="num">1</td></tr>
        <tr class="level-8"><th scope="row">deep</th><td class="num"></td></tr>
        </tbody>
        <tbody>
        <tr id="costs" class="group"><th scope="rowgroup" colspan="2">Costs</th></tr>
        <tr class="part"><th scope="row">new</th><td class="num">1</td></tr>

        """)
  }

  @Test func `writes cells beyond the columns, and tables without any`() {
    #expect(
      body([Column("A", .name)], [Row([.text("a"), .count(1), .text("b")])])
        == "<tr><th scope=\"row\">a</th><td>1</td><td>b</td></tr>\n")
    #expect(body([], [Row([.text("a"), .text("b")])]) == "<tr><td>a</td><td>b</td></tr>\n")
    #expect(body([], [Row([])]) == "<tr></tr>\n")
    #expect(body([Column("A", .name)], []) == "")
  }

  @Test func `gives all figures of a column its decimals, counts none, and a row of another unit its own`()
    throws
  {
    let ratio = try #require(Ratio(121, over: 125))
    #expect(figure(.money(pence(5)), decimals: 1) == "0.1")
    #expect(figure(.quantity(Fixed(3)), decimals: 2) == "3.00")
    #expect(figure(.count(-1234), decimals: 2) == "−1,234")
    #expect(figure(.ratio(ratio), decimals: 2) == "96.80%")
    #expect(figure(.price(ratio), decimals: 3) == "0.968")
    #expect(figure(.price(ratio, to: "p.html")) == "<a href=\"p.html\">1</a>")
    #expect(
      body([Column("A", .figure(decimals: 0))], [Row([.ratio(ratio)], decimals: 1)])
        == "<tr><td class=\"num\">96.8%</td></tr>\n")
    let vast = try #require(Ratio(Fixed.limit, over: Fixed(scaled: 1)))
    #expect(figure(.ratio(vast)) == figure(.missing(.notAvailable)))
    #expect(figure(.price(vast)) == figure(.missing(.notAvailable)))
    #expect(figure(.change(vast, good: .up)) == figure(.missing(.notAvailable)))
  }

  @Test func `says changes by sign and arrow, and whether they are good by class`() {
    func change(_ before: Int, _ now: Int, _ good: Good) -> String {
      let cell = Cell.change(from: Fixed(before), to: Fixed(now), good: good)
      return body([Column("A", .change)], [Row([cell])])
        .replacing("<tr><td class=\"num\">", with: "").replacing("</td></tr>\n", with: "")
        .replacing(" aria-hidden=\"true\"", with: "")
    }
    #expect(change(1000, 1061, .up) == "<span class=\"up\"><span>▲</span> +6.1%</span>")
    #expect(change(1000, 737, .up) == "<span class=\"down\"><span>▼</span> −26.3%</span>")
    #expect(change(1000, 737, .down) == "<span class=\"up\"><span>▼</span> −26.3%</span>")
    #expect(change(1000, 1061, .down) == "<span class=\"down\"><span>▲</span> +6.1%</span>")
    #expect(change(1000, 1061, .neither) == "<span>▲</span> +6.1%")
    #expect(change(10_000, 10_004, .up) == "0.0%")
    #expect(change(10_000, 9_996, .up) == "0.0%")
    #expect(change(0, 5, .up) == "<span class=\"up\">new</span>")
    #expect(change(0, 5, .down) == "<span class=\"down\">new</span>")
    #expect(change(0, 5, .neither) == "new")
    #expect(change(1000, -500, .up) == "<span class=\"down\"><span>▼</span> −150.0%</span>")
    for (before, now) in [(0, 0), (0, -5), (-5, 5)] {
      #expect(Cell.change(from: Fixed(before), to: Fixed(now), good: .up) == .missing(.notAvailable))
    }
  }

  @Test func `says why a figure is missing and what a note means, also to those who hear it`() {
    #expect(
      figure(.missing(.notSet))
        == "<span class=\"missing\" title=\"not set\"><span aria-hidden=\"true\">–</span>"
        + "<span class=\"visually-hidden\">not set</span></span>")
    #expect(
      figure(.noted(.count(3), "pro rata"))
        == "3<span class=\"note\" title=\"pro rata\"><span aria-hidden=\"true\">*</span>"
        + "<span class=\"visually-hidden\"> pro rata</span></span>")
  }

  @Test func `writes figures alone with their unit, and headlines short with the exact value`() throws {
    let ratio = try #require(Ratio(121, over: 125))
    #expect(text(html(.money(pence(18_240_000)), english)) == "£182,400")
    #expect(text(html(.price(ratio), decimals: 2, english)) == "£0.97")
    #expect(
      text(html(.day(day(2026, 9, 30)), english)) == "<time datetime=\"2026-09-30\">30 September 2026</time>")
    #expect(
      text(headline(.money(pence(59_560_525), to: "a.html"), english))
        == "<a href=\"a.html\"><data value=\"595605.25\">£595.6k</data></a>")
    #expect(text(headline(.ratio(ratio), decimals: 1, english)) == "<data value=\"0.968\">96.8%</data>")
    #expect(text(headline(.count(2451), english)) == "<data value=\"2451\">2,451</data>")
    #expect(text(headline(.count(999_999), english)) == "<data value=\"999999\">999,999</data>")
    #expect(
      text(headline(.quantity(Fixed(68_911_012)), english)) == "<data value=\"68911012\">68.91m</data>")
    #expect(text(headline(.quantity(Fixed(-1_000_000)), english)) == "<data value=\"-1000000\">−1m</data>")
    #expect(text(headline(.price(ratio), decimals: 2, english)) == "<data value=\"0.968\">£0.97</data>")
    #expect(text(headline(.missing(.notSet), english)) == figure(.missing(.notSet)))
  }
}
