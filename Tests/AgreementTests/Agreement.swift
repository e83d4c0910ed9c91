import Bookkeeping
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
    for (link, cell) in page.attention { check.checkAttention(link, cell) }
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
      guard let id = names.id(name, address: String(part)) else { return nil }
      members[name] = id
    }
  }

  private static func parts(_ address: String) -> [Substring] {
    address.dropLast(".html".count).split(separator: "/")
  }

  /// The day that the page is computed for: a month that is over stays as it was.
  var asOf: Day {
    guard let month, let first = Day(iso: month + "-01") else { return book.asOf }
    return min(book.asOf, book.calendar.days(of: book.calendar.period(.month, of: first)).last)
  }

  func period(_ text: String) -> String {
    let year = book.calendar.days(of: book.calendar.period(.year, of: asOf)).last.parts.year
    return text.replacing("{year}", with: "FY\(year)").replacing("{last-year}", with: "FY\(year - 1)")
      .replacing("{month}", with: month ?? "")
  }

  /// The label of a column with the years in it as `2026/27`.
  func label(_ text: String) -> String {
    let year = book.calendar.days(of: book.calendar.period(.year, of: asOf)).last.parts.year
    func short(_ year: Int) -> String { "\(year - 1)/\(year % 100)" }
    return text.replacing("{year}", with: short(year)).replacing("{last-year}", with: short(year - 1))
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
