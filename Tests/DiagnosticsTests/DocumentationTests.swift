import Diagnostics
import Foundation
import Testing

struct DocumentationTests {
  /// `docs/diagnostics.md` has a line for each code, in the order of the enum.
  @Test func `every code is documented once, in order`() throws {
    let page = Example.folder.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
      .appendingPathComponent("docs/diagnostics.md")
    let lines = try String(contentsOf: page, encoding: .utf8).split(separator: "\n")
    let entries = lines.filter { $0.hasPrefix("- `") }.map {
      $0.dropFirst(3).split(separator: "`: ", maxSplits: 1)
    }
    #expect(entries.map { String($0[0]) } == Diagnostic.Code.allCases.map(\.rawValue))
    #expect(entries.allSatisfy { $0.count == 2 && $0[1].hasSuffix(".") })
  }
}
