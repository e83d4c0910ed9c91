import Tables
import Testing
import Values

@Suite struct `Days and periods in British English` {
  let april = FiscalCalendar(startMonth: 4) ?? .january

  private func names(_ unit: CalendarUnit, _ calendar: FiscalCalendar) -> [String] {
    let period = calendar.period(unit, of: day(2026, 9, 30))
    return [english.name(period, in: calendar), english.shortName(period, in: calendar)]
  }

  @Test func `are long, medium and short days, with weekdays and months`() {
    let last = day(2026, 9, 30)
    #expect(english.day(last) == "30 September 2026")
    #expect(english.day(last, .medium) == "30 Sep 2026")
    #expect(english.day(last, .short) == "30 Sep")
    #expect(english.weekday(last) == "Wednesday")
    #expect(english.shortWeekday(last) == "Wed")
    #expect(english.month(last) == "September 2026")
    #expect(english.shortMonth(last) == "Sep 2026")
    #expect(english.months.count == 12 && english.shortMonths.count == 12)
    #expect(english.weekdays.count == 7 && english.shortWeekdays.count == 7)
  }

  @Test func `follow a year that starts in April`() {
    #expect(names(.day, april) == ["30 September 2026", "30 Sep"])
    #expect(names(.week, april) == ["week of 28 September 2026", "28 Sep"])
    #expect(names(.month, april) == ["September 2026", "Sep 2026"])
    #expect(names(.quarter, april) == ["July to September 2026", "2026/27 Q2"])
    #expect(names(.half, april) == ["April to September 2026", "2026/27 H1"])
    #expect(names(.year, april) == ["financial year 2026/27", "2026/27"])
    #expect(names(.calendarQuarter, april) == ["July to September 2026", "2026 Q3"])
    #expect(names(.calendarYear, april) == ["January to December 2026", "2026"])
    let half = april.period(.half, of: day(2000, 1, 1))
    #expect(english.name(half, in: april) == "October 1999 to March 2000")
    #expect(english.shortName(half, in: april) == "1999/00 H2")
  }

  @Test func `follow the calendar year where the financial year does`() {
    #expect(names(.quarter, .january) == ["July to September 2026", "2026 Q3"])
    #expect(names(.half, .january) == ["July to December 2026", "2026 H2"])
    #expect(names(.year, .january) == ["2026", "2026"])
    #expect(names(.calendarYear, .january) == ["2026", "2026"])
  }

  @Test func `say any run of days, and open ends`() throws {
    func name(_ first: Day, _ last: Day) throws -> String {
      english.name(try #require(Period(from: first, to: last)), in: april)
    }
    #expect(try name(day(2026, 4, 1), day(2027, 3, 31)) == "financial year 2026/27")
    #expect(try name(day(2026, 4, 1), day(2026, 8, 31)) == "April to August 2026")
    #expect(try name(day(2026, 11, 1), day(2027, 2, 28)) == "November 2026 to February 2027")
    #expect(try name(day(2026, 9, 3), day(2026, 9, 9)) == "3 to 9 September 2026")
    #expect(try name(day(2026, 4, 1), day(2026, 9, 29)) == "1 April to 29 September 2026")
    #expect(try name(day(2026, 12, 3), day(2027, 1, 9)) == "3 December 2026 to 9 January 2027")
    #expect(try name(.earliest, day(2026, 9, 30)) == "to 30 September 2026")
    #expect(try name(day(2026, 9, 30), .latest) == "from 30 September 2026")
    #expect(try name(.earliest, .latest) == "all days")
  }
}
