import Questions
import Testing

/// What is said of a name that does not exist.
struct UnknownNameTests {
  private let accounts = (0..<30).map { "account-of-number-\($0)" }

  @Test func `a dozen of many members is named, and the rest counted`() {
    let fault = QuestionFault.unknown("account", "zzz", among: accounts)
    #expect(fault.summary == "there is no account `zzz`")
    #expect(fault.help == "write one of \(accounts.prefix(12).joined(separator: ", ")) and 18 more")
    #expect(QuestionFault.unknown("account", "zzz", among: ["a", "b"]).help == "write one of a, b")
    #expect(QuestionFault.unknown("account", "zzz", among: []).help == nil)
  }

  @Test func `the nearest goes before them, and the program's own words are named all`() {
    let near = QuestionFault.unknown("account", "account-of-nmber-7", among: accounts)
    #expect(near.help == "did you mean `account-of-number-7`?")
    let own = QuestionFault.unknown("dimension", "zzz", among: accounts)
    #expect(own.help == "write one of " + accounts.joined(separator: ", "))
  }
}
