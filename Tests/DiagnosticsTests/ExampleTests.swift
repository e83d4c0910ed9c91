import Diagnostics
import Foundation
import Testing

struct ExampleTests {
  /// With `DAYBOOK_RECORD=1` the text is written anew, and the test fails, so that nobody records by accident.
  @Test(arguments: Example.all)
  func `the example of a code prints its text`(example: Example) async throws {
    let text = try await withTemporaryFolder { folder in
      try example.unpack(into: folder)
      return try await withTaskExecutorPreference(Unprivileged()) { try await check(folder) }
    }
    if ProcessInfo.processInfo.environment["DAYBOOK_RECORD"] == "1" {
      try Data(text.utf8).write(to: example.expected)
      Issue.record("\(example.name) was recorded anew")
      return
    }
    let expected = try String(contentsOf: example.expected, encoding: .utf8)
    #expect(text == expected)
    #expect(text.contains("[\(example.name)]"))
  }

  @Test func `every code has an example, and every example a code`() {
    let codes = Diagnostic.Code.allCases.map(\.rawValue).sorted()
    #expect(Example.all.map(\.name) == codes)
  }
}
