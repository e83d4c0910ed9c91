import Bookkeeping
import Testing
import Values

/// The checker itself: it must see a figure that is wrong, and one that nobody asks for.
struct CheckerTests {
  /// What is wrong with a page of the example after a piece of it was exchanged.
  private func problems(_ address: String, _ piece: String, _ other: String) async throws -> [String] {
    let example = try await ExampleSite.shared.value
    let file = try #require(example.site.files.first { $0.address == address })
    let text = String(decoding: file.bytes, as: UTF8.self)
    let place = try #require(text.firstRange(of: piece), "there is no `\(piece)`")
    let agreement = Agreement(Asker(example), rules)
    agreement.check(try ShownPage(address, Array(text.replacingCharacters(in: place, with: other).utf8)))
    return agreement.problems
  }

  @Test func `a figure of a table that is off by one is found`() async throws {
    let example = try await ExampleSite.shared.value
    let page = try #require(example.site.files.first { $0.address == "teams/index.html" })
    let table = try ShownPage("teams/index.html", page.bytes).tables[0]
    let text = String(decoding: page.bytes, as: UTF8.self)
    let cells = text.split(separator: "<td class=\"num\">").dropFirst().map {
      String($0.prefix { $0 != "<" })
    }
    let revenue = try #require(cells.first { $0.count > 6 })
    let last = revenue.hasSuffix("1") ? "2" : "1"
    let wrong = try await problems("teams/index.html", ">\(revenue)<", ">\(revenue.dropLast())\(last)<")
    #expect(wrong.count == 1)
    #expect(wrong.first?.hasPrefix("teams/index.html: `\(table.id)`") == true)
  }

  @Test func `a column without a question is found`() async throws {
    let wrong = try await problems("teams/index.html", "Revenue</th>", "Profit</th>")
    #expect(wrong == ["teams/index.html: no question for `Profit` of the table `teams-table`"])
  }

  @Test func `a headline without a question is found`() async throws {
    let wrong = try await problems("index.html", "<dt>Costs</dt>", "<dt>Profit</dt>")
    #expect(wrong == ["index.html: no question for the headline `Profit`"])
  }

  @Test func `a table without a question is found`() async throws {
    let wrong = try await problems("teams/index.html", "id=\"teams-table\"", "id=\"other-table\"")
    #expect(wrong.count == 1)
    #expect(wrong.first?.hasPrefix("teams/index.html: no question for the table `other-table`") == true)
  }

  @Test func `an exact value that stands in no headline is found`() async throws {
    let wrong = try await problems("about.html", "</main>", "<p><data value=\"1\">1</data></p></main>")
    #expect(wrong == ["about.html: 1 exact figures stand in no headline"])
  }
}

/// Tables with a measure in each row, as reports of periods have them.
struct MeasureTableTests {
  private static let rule = PageRule(
    "reports/{period}.html",
    tables: [
      "measures-table": TableRule(
        measures: ["Revenue": "revenue", "Calls": "calls"],
        .init(Asked("revenue,calls", "{period}"), ["{period}": "*"]),
        .init(
          Asked("revenue,calls", "{period}", comparesPrevious: true),
          ["{previous}": "*_before", "Change on {previous}": .change("*")]),
        .init(
          Asked("revenue,calls", "{period}", compares: true),
          ["{year-before}": "*_before", "Change on {year-before}": .change("*")]))
    ])

  private func problems(_ address: String, _ head: [String], _ rows: [(String, [String])]) async throws
    -> [String]
  {
    let example = try await ExampleSite.shared.value
    func cells(_ texts: [String]) -> String { texts.map { "<td class=\"num\">\($0)</td>" }.joined() }
    let html =
      "<div class=\"table\" role=\"region\" id=\"measures-table\"><table><caption>All</caption><thead><tr>"
      + (["What"] + head).map { "<th scope=\"col\">\($0)</th>" }.joined() + "</tr></thead><tbody>"
      + rows.map { "<tr><th scope=\"row\">\($0)</th>\(cells($1))</tr>" }.joined() + "</tbody></table></div>"
    let agreement = Agreement(Asker(example), [Self.rule])
    agreement.check(try ShownPage(address, Array(html.utf8)))
    return agreement.problems
  }

  /// An amount without decimals, from the same question asked for one month.
  private func whole(_ measure: String, _ month: String, asOf: Day) async throws -> String {
    let example = try await ExampleSite.shared.value
    let sheet = try Asker(example).sheet(
      Asked(measure, month), period: month, asOf: asOf)
    guard case .value(let value) = sheet.value(measure, []) else { return "" }
    return value.rounded(to: 0).description
  }

  @Test func `each row is asked in its own measure, each column for its own days`() async throws {
    let day = try #require(Day(iso: "2026-08-31"))
    let head = ["Aug 2026", "Jul 2026", "Change", "Aug 2025", "Change"]
    var cells: [String] = []
    for month in ["2026-08", "2026-07", "2025-08"] {
      cells.append(try await whole("revenue", month, asOf: day))
    }
    let right = try await problems(
      "reports/2026-08.html", head, [("Revenue", [cells[0], cells[1], "", cells[2], ""])])
    #expect(right.count == 2 && right.allSatisfy { $0.contains("`Change on ") }, "\(right)")
    let wrong = try await problems(
      "reports/2026-08.html", head, [("Revenue", [cells[0], cells[2], "", cells[1], ""]), ("Profit", ["1"])])
    #expect(wrong.contains("reports/2026-08.html: no question for `Aug 2026` of the table `measures-table`"))
    #expect(wrong.contains { $0.contains("`Jul 2026`") } && wrong.contains { $0.contains("`Aug 2025`") })
  }
}

/// Numbers as a reader sees them.
struct ShownFigureTests {
  private func amount(_ text: String) -> Fixed { Fixed(plain: text) ?? .zero }

  @Test func `a number shows what is rounded to it, half away from zero`() throws {
    let whole = try #require(ShownFigure("358,895"))
    #expect(whole.isRounded(amount("358894.507")))
    #expect(whole.isRounded(amount("358894.5")))
    #expect(!whole.isRounded(amount("358895.5")))
    let minus = try #require(ShownFigure("−12.35"))
    #expect(minus.isRounded(amount("-12.345")))
    #expect(!minus.isRounded(amount("12.345")))
    let share = try #require(ShownFigure("▼ −9.6%"))
    #expect(share.isRounded(amount("-0.0955")))
    #expect(!share.isRounded(amount("-0.0965")))
  }

  @Test func `short money has tenths of thousands and hundredths of millions, also where they are left out`()
    throws
  {
    #expect(try #require(ShownFigure("£1.75m")).isRounded(amount("1745904.49")))
    #expect(try !#require(ShownFigure("£1.7m")).isRounded(amount("1745904.49")))
    let round = try #require(ShownFigure("£2m"))
    #expect(round.isRounded(amount("1995000")))
    #expect(!round.isRounded(amount("2005000")))
    let thousands = try #require(ShownFigure("£20k"))
    #expect(thousands.isRounded(amount("19950")))
    #expect(!thousands.isRounded(amount("20050")))
  }

  @Test(arguments: ["", "new", "5 of 7", "2026/27", "12 Sep", "1,2,"])
  func `other texts are no numbers`(_ text: String) {
    #expect(ShownFigure(text) == nil)
  }

  @Test func `numbers are taken out of a sentence, and days are left`() {
    let (figures, sentence) = ShownFigure.all(in: "£15,305 behind the target of £374,200")
    #expect(sentence == "# behind the target of #")
    #expect(figures.map(\.steps) == [15_305, 374_200])
    #expect(ShownFigure.all(in: "visit, 25 June 2026").sentence == "visit, @")
    #expect(ShownFigure.all(in: "▲ +24.0% on last year").sentence == "# on last year")
  }
}
