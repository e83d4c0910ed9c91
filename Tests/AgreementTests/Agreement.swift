import Bookkeeping
import Questions
import Values

/// Compares every figure of a site with what `daybook query` answers.
final class Agreement {
  let asker: Asker
  let names: Names
  private let rules: [PageRule]
  /// What does not agree, and what no question stands for.
  private(set) var problems: [String] = []
  private(set) var checked = 0
  private(set) var unasked = 0

  init(_ asker: Asker, _ rules: [PageRule]) {
    self.asker = asker
    self.rules = rules
    names = Names(asker.book)
  }

  func check(_ page: ShownPage) {
    let (rule, subject) = rule(for: page.address) ?? (PageRule(page.address), Subject(asker.book))
    if page.strays > 0 { report(page, "\(page.strays) exact figures stand in no headline") }
    let check = PageCheck(agreement: self, page: page, subject: subject)
    for headline in page.headlines { check.check(headline, rule) }
    for table in page.tables { check.check(table, rule) }
    for item in page.listed { check.check(item, rule) }
  }

  private func rule(for address: String) -> (PageRule, Subject)? {
    for rule in rules {
      if let subject = Subject(address, rule.address, names, asker.book) { return (rule, subject) }
    }
    return nil
  }

  func report(_ page: ShownPage, _ problem: String) { problems.append("\(page.address): \(problem)") }

  func note(isUnasked: Bool) {
    if isUnasked { unasked += 1 } else { checked += 1 }
  }
}

/// What a page is about: a member of each dimension that its address names, and its days.
struct Subject {
  private(set) var members: [String: String] = [:]
  private(set) var month: String?
  /// The month, quarter or year of a report.
  private var report: CalendarPeriod?
  private let book: Book

  /// A page about nothing in particular.
  init(_ book: Book) { self.book = book }

  /// Nil where the address is none of this pattern.
  init?(_ address: String, _ pattern: String, _ names: Names, _ book: Book) {
    self.book = book
    let (parts, wanted) = (Subject.parts(address), Subject.parts(pattern))
    guard parts.count == wanted.count else { return nil }
    for (part, want) in zip(parts, wanted) {
      guard want.hasPrefix("{"), want.hasSuffix("}") else {
        if part == want { continue }
        return nil
      }
      let name = String(want.dropFirst().dropLast())
      if name == "month" {
        guard isMonth(part) else { return nil }
        month = String(part.prefix(7))
        continue
      }
      if name == "period" {
        guard let period = Subject.period(named: part, book) else { return nil }
        report = period
        continue
      }
      guard let id = names.id(name, address: String(part)) else { return nil }
      members[name] = id
    }
  }

  private static func parts(_ address: String) -> [Substring] {
    address.dropLast(".html".count).split(separator: "/")
  }

  /// `2026-09`, `FY2026-Q2` or `FY2026`.
  private static func period(named name: Substring, _ book: Book) -> CalendarPeriod? {
    guard let days = try? PeriodReader(calendar: book.calendar, asOf: book.asOf).read(String(name)) else {
      return nil
    }
    return book.calendar.calendarPeriod(of: days)
  }

  /// The day that the page is computed for: a period that is over stays as it was.
  var asOf: Day {
    if let report { return min(book.asOf, book.calendar.days(of: report).last) }
    guard let month, let first = Day(iso: month + "-01") else { return book.asOf }
    return min(book.asOf, book.calendar.days(of: book.calendar.period(.month, of: first)).last)
  }

  /// Whether it is about somebody who has left: who has no accounts now is read as it was.
  var isOfLeaver: Bool {
    let person = members["person"].flatMap { book.people.number(ofID: $0) }
    return person.flatMap { book.people[$0].left }.map { $0 < book.asOf } ?? false
  }

  /// What has gone of the quarter or the month in which the as-of day lies.
  private func gone(_ unit: CalendarUnit) -> String {
    "\(book.calendar.days(of: book.calendar.period(unit, of: asOf)).first)..\(asOf)"
  }

  /// A period of a question. `{period}` are the days of a report that have gone, `{whole}` all of them, `{to-date}`
  /// those of its year.
  func period(_ text: String) -> String {
    let toDate = book.calendar.days(of: book.calendar.period(.year, of: asOf)).first
    let first = report.map { book.calendar.days(of: $0).first } ?? toDate
    let last = report.map { book.calendar.days(of: $0).last } ?? asOf
    let year = book.calendar.days(of: book.calendar.period(.year, of: asOf)).last.parts.year
    return text.replacing("{year}", with: "FY\(year)").replacing("{last-year}", with: "FY\(year - 1)")
      .replacing("{month}", with: month ?? "").replacing("{period}", with: "\(first)..\(asOf)")
      .replacing("{whole}", with: "\(first)..\(last)")
      .replacing("{to-date}", with: "\(toDate)..\(asOf)")
      .replacing("{as-of}", with: asOf.description).replacing(
        "{ahead}", with: "\(asOf.adding(days: 1))..\(Day.latest)"
      )
      .replacing("{this-quarter}", with: gone(.quarter)).replacing("{this-month}", with: gone(.month))
  }

  /// The label of a column. `{year}` and `{last-year}` are written as `2026/27`; `{period}`, `{previous}` and
  /// `{year-before}` are a report's period, that before it and that of a year before, as `Sep 2026` and `2026/27 Q2`.
  func label(_ text: String) -> String {
    let year = book.calendar.days(of: book.calendar.period(.year, of: asOf)).last.parts.year
    func short(_ year: Int) -> String { "\(year - 1)/\(year % 100)" }
    var text = text.replacing("{year}", with: short(year)).replacing("{last-year}", with: short(year - 1))
    guard let report else { return text }
    let back: Int32 = report.unit == .month ? 12 : report.unit == .quarter ? 4 : 1
    let names = [
      "{period}": report, "{previous}": report.previous,
      "{year-before}": CalendarPeriod(report.unit, report.index - back),
    ]
    for (name, period) in names { text = text.replacing(name, with: self.name(of: period)) }
    return text
  }

  private func name(of period: CalendarPeriod) -> String {
    let (year, month, _) = book.calendar.days(of: period).first.parts
    let financial = book.calendar.period(.year, of: book.calendar.days(of: period).first)
    let last = book.calendar.days(of: financial).last.parts.year
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    switch period.unit {
    case .month: return "\(months[month - 1]) \(year)"
    case .quarter: return "\(last - 1)/\(last % 100) Q\(period.index - financial.index * 4 + 1)"
    default: return "\(last - 1)/\(last % 100)"
    }
  }

  var yearGone: Ratio? {
    let days = book.calendar.days(of: book.calendar.period(.year, of: asOf))
    return Ratio(asOf.days(since: days.first) + 1, over: days.count)
  }

  /// For how many units the price of a product is.
  func pricePer(_ product: String) -> Fixed {
    book.products.number(ofID: product).flatMap { book.products[$0].pricePer } ?? .one
  }
}
