import Bookkeeping
import Figures
import TestSupport
import Testing

/// What is against the rules on costs, worked by hand.
///
/// The division has the team red, and red has ann, bob and cat; cat left at the end of June.
struct PolicyTests {
  private let rules = """
    categories: {travel: {}, hotels: {parent: travel}, entertaining: {}}
    costs:
      limits: {travel: 50.00, hotels: 100.00}
      receipt_above: 25.00
      attendees_for: [entertaining]
      claim_within: 30 days
      mileage_rate: 0.45

    """

  private func book(_ expenses: String, settings: String? = nil, asOf: String = "2026-09-30") async throws
    -> Book
  {
    try await smallBook(
      asOf: asOf, settings: settings ?? rules,
      tables: [
        "expense": expenses,
        "person": """
        id,name,team,left,approval_limit
        ann,Ann,red,,200
        bob,Bob,red,,
        cat,Cat,red,2026-06-30,
        """, "team": "id,name,parent\ndivision,Division,\nred,Red,division",
      ])
  }

  /// The findings of the book's lines, in their order, by name.
  private func found(_ book: Book) -> [String] {
    book.policy.lines.map { line in
      let name = book.expenseRecords[Int(book.expenses.record[Int(line.line)])].purpose ?? ""
      return name + ": " + line.exceptions.map { $0.finding.brief(book) }.joined(separator: ", ")
    }
  }

  @Test func `A limit is that of the category or of the nearest above it, for each day of a line`()
    async throws
  {
    let book = try await book(
      """
      purpose,date,amount,category,days
      at,2026-04-01,50.00,travel,
      over,2026-04-01,50.01,travel,
      own,2026-04-01,90.00,hotels,
      nights,2026-04-01,299.00,hotels,3
      too much,2026-04-01,301.00,hotels,3
      free,2026-04-01,900.00,entertaining,
      half,2026-04-01,60.00,travel,0.5
      """)
    #expect(
      found(book) == ["over: limit 50 travel 1", "too much: limit 100 hotels 3", "half: limit 50 travel 1"])
    #expect(book.lines("policy_exceptions,entries", by: "category") == ["hotels: 1 1", "travel: 2 2"])
  }

  @Test func `A receipt is missing from the first day on which anybody kept one`() async throws {
    let book = try await book(
      """
      purpose,date,amount,receipt,status
      before,2026-04-01,80,,
      kept,2026-04-02,80,R1,
      missing,2026-04-03,25.01,,
      small,2026-04-03,25,,
      ordered,2026-04-03,80,,ordered
      to come,2026-04-03,80,,accrued
      claimed,2026-04-03,80,,claimed
      refused,2026-04-03,80,,rejected
      """)
    #expect(found(book) == ["missing: receipt", "claimed: receipt"])
    #expect(book.lines("policy_exceptions", by: "day") == ["2026-04-03: 2"])
  }

  @Test func `Whoever was entertained is named, also by the note that tells of the cost`() async throws {
    let book = try await book(
      """
      purpose,date,amount,category,attendees,status
      named,2026-04-02,80,entertaining,Jo Bell;Al Reed,
      nobody,2026-04-03,80,entertaining,,
      to come,2026-04-03,80,entertaining,,ordered
      alone,2026-04-03,20,hotels,,
      """)
    #expect(found(book) == ["nobody: attendees"])
    let spend = "spend: [{amount: 40, category: entertaining, purpose: lunch}]\n---\n"
    let noted = try await smallBook(
      asOf: "2026-09-30", settings: rules,
      [
        "accounts/a.md": "---\nname: A\ncontacts: [{name: Jo Bell, lawful_basis: consent}]\n---\n",
        "activities/1.md": "---\ndate: 2026-04-02\ntype: visit\naccount: a\nwith: jo-bell\n" + spend,
        "activities/2.md": "---\ndate: 2026-04-03\ntype: visit\naccount: a\n" + spend,
      ])
    #expect(noted.lines("policy_exceptions", by: "day") == ["2026-04-03: 1"])
  }

  @Test func `A claim is late after the days that the settings give, and early before the cost`() async throws
  {
    let book = try await book(
      """
      purpose,date,amount,claimed_on,recorded
      in time,2026-04-01,20,2026-05-01,
      late,2026-04-01,20,2026-05-02,
      early,2026-04-10,20,2026-04-09,
      never,2026-04-10,20,,
      """)
    #expect(found(book) == ["late: late 31", "early: before 2026-04-09"])
    // What was not claimed yet was not late yet.
    #expect(book.lines("policy_exceptions", asOf: "2026-05-01") == ["1"])
    #expect(book.lines("policy_exceptions", asOf: "2026-05-02") == ["2"])
  }

  @Test func `Nobody approves their own, nor more than they may`() async throws {
    let book = try await book(
      """
      purpose,date,amount,person,shared,approved_by,approved_on
      right,2026-04-01,200,bob,,ann,2026-04-05
      own,2026-04-01,20,bob,,bob,2026-04-05
      too large,2026-04-01,200.01,bob,,ann,2026-04-05
      no limit,2026-04-01,900,ann,,bob,2026-04-05
      shared,2026-04-01,10,,ann 50 %; bob 50 %,bob,
      """)
    #expect(found(book) == ["own: self bob", "too large: approver ann 200", "shared: self bob"])
    #expect(book.lines("policy_exceptions", by: "person", totals: true) == ["ann: 1", "bob: 3", "*: 3"])
    #expect(book.lines("policy_exceptions", by: "team", rollsUp: true) == ["division: 3", "red: 3"])
    #expect(book.lines("policy_exceptions", asOf: "2026-04-04") == ["1"])
  }

  @Test func `Whoever spent was employed, and no line stands there twice`() async throws {
    let book = try await book(
      """
      purpose,date,amount,person,merchant,status,recorded
      last,2026-06-30,20,cat,Inn,,
      gone,2026-07-01,20,cat,Inn,,
      first,2026-07-02,20,bob,Inn,,2026-07-09
      known before,2026-07-02,20,ann,Inn,,
      other,2026-07-02,20,ann,Oak,,
      nobody,2026-07-02,20,ann,,,
      nobody,2026-07-02,20,ann,,,
      refused,2026-07-02,20,ann,Oak,rejected,
      """)
    #expect(found(book) == ["gone: employed cat", "first: twice known before"])
  }

  @Test func `Miles come to the amount, at the penny`() async throws {
    let book = try await book(
      """
      purpose,date,amount,miles
      right,2026-04-01,20.25,45
      rounded,2026-04-01,4.55,10.1
      wrong,2026-04-01,25,45
      """)
    #expect(found(book) == ["wrong: mileage 20.25"])
  }

  @Test func `What the settings do not give, or nobody keeps, is not checked`() async throws {
    let expenses = "purpose,date,amount,category,merchant\na,2026-04-01,900,hotels,Inn\n"
    let plain = try await book(expenses, settings: "")
    #expect(plain.policy.checks == [.duplicate])
    #expect(plain.lines("policy_exceptions", totals: true) == ["0", "*: 0"])
    // Neither receipts nor guests nor claims nor miles are kept.
    let ruled = try await book(expenses)
    #expect(ruled.policy.checks == [.overLimit, .duplicate])
    let nothing = try await book("date,amount\n2026-04-01,900", settings: "")
    #expect(nothing.policy.checks == [])
    #expect(nothing.lines("policy_exceptions") == ["n/a"])
  }

  @Test func `A line counts once, whatever is against it`() async throws {
    let book = try await book(
      "purpose,date,amount,category,receipt,covers\na,2026-04-01,900,hotels,,2026-04-01..2026-05-31\nb,2026-04-01,10,,R,"
    )
    #expect(found(book) == ["a: limit 100 hotels 1, receipt"])
    #expect(book.lines("policy_exceptions", by: "month") == ["2026-04: 1"])
    #expect(
      book.lines("policy_exceptions,actual_cost,entries", period: "2026-04").first?.hasPrefix("1 ") == true)
  }
}

private extension PolicyException.Finding {
  func brief(_ book: Book) -> String {
    switch self {
    case .overLimit(let limit, let category, let days):
      "limit \(limit) \(book.categories.id(category)) \(days)"
    case .noReceipt: "receipt"
    case .lateClaim(let days): "late \(days)"
    case .noAttendees: "attendees"
    case .mileage(let pay, _): "mileage \(pay)"
    case .claimedBefore(let day): "before \(day)"
    case .notEmployed(let person): "employed \(book.people.id(person))"
    case .selfApproved(let person): "self \(book.people.id(person))"
    case .aboveApprover(let person, let limit): "approver \(book.people.id(person)) \(limit)"
    case .duplicate(let record): "twice " + (book.expenseRecords[Int(record)].purpose ?? "")
    }
  }
}
