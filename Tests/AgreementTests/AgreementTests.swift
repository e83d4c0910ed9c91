import Foundation
import Pages
import Testing

/// Every figure of the example's site against the answers of `daybook query`.
struct AgreementTests {
  @Test func `Every figure of every page is what daybook query answers`() async throws {
    let example = try await ExampleSite.shared.value
    let agreement = Agreement(Asker(example), rules)
    for file in example.site.files where file.address.hasSuffix(".html") {
      agreement.check(try ShownPage(file.address, file.bytes))
    }
    print(
      "\(agreement.checked) figures agree with \(agreement.asker.questionCount) questions; "
        + "\(agreement.unasked) are numbers that no measure counts")
    let shown = agreement.problems.prefix(60).joined(separator: "\n")
    #expect(agreement.problems.isEmpty, "\(agreement.problems.count) problems\n\(shown)")
    #expect(agreement.checked > 5000)
  }
}
