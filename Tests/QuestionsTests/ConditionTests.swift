import Questions
import Testing
import Values

struct ConditionTests {
  @Test(arguments: [
    ("team=north", "team", false, ["north"]), ("team=north,south", "team", false, ["north", "south"]),
    ("segment!=retail", "segment", true, ["retail"]), ("team=", "team", false, [""]),
    ("team=north,", "team", false, ["north", ""]),
    ("merchant=\"The Oak, Leeds\"", "merchant", false, ["The Oak, Leeds"]),
    ("merchant=\"a\",\"b\"", "merchant", false, ["a", "b"]),
    ("merchant=a,\"b,c\",d", "merchant", false, ["a", "b,c", "d"]),
    ("merchant=\"say \"\"yes\"\"\"", "merchant", false, ["say \"yes\""]),
    ("merchant=\"\"", "merchant", false, [""]),
    ("merchant=a=b", "merchant", false, ["a=b"]), ("merchant=The Oak", "merchant", false, ["The Oak"]),
    ("merchant=5\" disk", "merchant", false, ["5\" disk"]), ("merchant!=a,b", "merchant", true, ["a", "b"]),
    ("merchant=cafe\u{301},\u{301}x", "merchant", false, ["cafe\u{301}", "\u{301}x"]),
  ])
  func `A condition is a name and its values`(text: String, name: String, isNot: Bool, values: [String])
    throws
  {
    let condition = try Condition(reading: text)
    #expect(condition.name == name && condition.isNot == isNot)
    #expect(condition.values.map { Array($0.utf8) } == values.map { Array($0.utf8) })
  }

  @Test func `A condition needs its sign, and its quotes closed`() {
    let none = #expect(throws: QuestionFault.self) { try Condition(reading: "team north") }
    #expect(none?.summary == "`team north` is not a condition")
    #expect(none?.help == "write it like `team=north` or `segment!=retail`")
    let open = #expect(throws: QuestionFault.self) { try Condition(reading: "merchant=\"The Oak") }
    #expect(open?.summary == "a quote in `merchant=\"The Oak` is not closed")
    let after = #expect(throws: QuestionFault.self) { try Condition(reading: "merchant=\"The\" Oak") }
    #expect(after?.summary == "` Oak` follows a quoted value in `merchant=\"The\" Oak`")
  }

  @Test func `A value fulfils it by its bytes`() throws {
    let condition = try Condition(reading: "merchant=caf\u{E9},north")
    #expect(condition.holds(for: "north"))
    #expect(condition.holds(for: "caf\u{E9}"))
    // The same letter written in two ways is two words.
    #expect(!condition.holds(for: "cafe\u{301}"))
    #expect(try !Condition(reading: "merchant!=north").holds(for: "north"))
    #expect(try Condition(reading: "merchant!=north").holds(for: ""))
  }
}

struct DimensionTests {
  @Test func `Dimensions are read by their names`() throws {
    for dimension in Dimension.allCases {
      #expect(try Dimension.list(reading: dimension.rawValue) == [dimension])
    }
    #expect(
      try Dimension.list(reading: "account,month,calendar_quarter") == [.account, .month, .calendarQuarter])
  }

  @Test func `A dimension that does not exist is refused with the nearest that does`() {
    let misspelt = #expect(throws: QuestionFault.self) { try Dimension.list(reading: "teritory") }
    #expect(misspelt?.summary == "there is no dimension `teritory`")
    #expect(misspelt?.help == "did you mean `territory`?")
    let empty = #expect(throws: QuestionFault.self) { try Dimension.list(reading: "team,") }
    #expect(empty?.summary == "there is no dimension ``")
    let twice = #expect(throws: QuestionFault.self) { try Dimension.list(reading: "team,month,team") }
    #expect(twice?.summary == "the dimension `team` is asked for twice")
  }

  @Test func `Records have a name beside their id, trees include what lies under`() {
    let records = Dimension.allCases.filter(\.isRecord).map(\.rawValue)
    #expect(records == ["account", "parent_account", "agency", "person", "team", "territory", "product"])
    #expect(
      Dimension.allCases.filter(\.isTree).map(\.rawValue) == ["team", "territory", "family", "category"])
    let units = Dimension.allCases.compactMap(\.unit)
    #expect(units == CalendarUnit.allCases)
  }
}

struct QuestionTests {
  private let reader = PeriodReader(calendar: .january, asOf: nil)

  @Test func `A question is read from the words of the command line`() throws {
    let question = try Question(
      reading: "revenue,units", by: "account,month", where: ["team=north", "segment!=retail"],
      period: "2026-Q1", reader)
    #expect(question.measures == ["revenue", "units"])
    #expect(question.by == [.account, .month])
    #expect(question.conditions.map(\.name) == ["team", "segment"])
    #expect(question.period?.first.description == "2026-01-01")
    #expect(!question.rollsUp && !question.keepsEmptyRows)
    let plain = try Question(reading: "revenue", reader)
    #expect(plain.by.isEmpty && plain.conditions.isEmpty && plain.period == nil)
  }

  @Test func `Its total asks the same of everything`() throws {
    let question = try Question(
      reading: "revenue", by: "account,month", where: ["team=north"], period: "2026", reader)
    #expect(question.total.by.isEmpty)
    #expect(question.total.totalOf == [.account, .month])
    #expect(question.total.measures == question.measures && question.total.period == question.period)
    #expect(question.total.conditions == question.conditions)
    #expect(question.totalOf == nil)
  }

  @Test func `What is wrong with its period is said as of any part of it`() {
    let fault = #expect(throws: QuestionFault.self) {
      try Question(reading: "revenue", period: "tomorow", reader)
    }
    #expect(fault?.summary == "`tomorow` is not a period")
  }
}

struct DayTextTests {
  @Test(arguments: ["2026-03-14", "0001-01-01", "9999-12-31", "2024-02-29"])
  func `An ISO day is read`(text: String) {
    #expect(Day(iso: text)?.description == text)
  }

  @Test(arguments: [
    "", "2026-3-14", "2026-03-1", "2026/03/14", "20260314", "2026-03-14 ", " 2026-03-14", "2026-03-141",
    "2026-02-29",
    "0000-01-01", "2026-13-01", "2026-00-10", "2026-01-00", "-026-01-01", "2026-03-14T00:00", "２０２６-03-14",
  ])
  func `Anything else is no day`(text: String) {
    #expect(Day(iso: text) == nil)
  }
}
