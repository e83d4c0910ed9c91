import Foundation
import Testing

/// Whole pages of the example, byte for byte as somebody looked at them and kept them.
///
/// `make golden` keeps them anew. Read what changed before you commit it.
struct GoldenTests {
  /// One or two pages of each kind.
  static let addresses = [
    "index.html", "portfolios/index.html", "portfolios/priya-shah.html", "accounts/index.html",
    "accounts/northgate.html", "accounts/calder-group.html",
    "accounts/calder-cinemas/2026.html",
    "territories/index.html", "territories/great-britain.html", "territories/bristol.html",
    "products/index.html", "products/forty-eight-sheet.html", "teams/index.html", "teams/team-london.html",
    "people/index.html", "costs/index.html", "costs/teams/team-london.html", "costs/people/priya-shah.html",
    "costs/categories/travel.html", "costs/suppliers/station-rooms-bristol-4d2022.html",
    "costs/2026-08.html", "costs/FY2027-Q1.html", "costs/teams/team-london/FY2026.html",
    "costs/people/priya-shah/2026-09.html", "follow-ups/index.html",
    "follow-ups/priya-shah.html", "cover.html", "reports/index.html", "reports/2026-08.html",
    "reports/FY2027-Q1.html", "pages/how-we-work.html", "definitions.html", "data-quality.html",
    "about.html",
  ]

  private static let folder = ExampleSite.root.appending(path: "Tests/Fixtures/Golden")
  private static let isRecording = ProcessInfo.processInfo.environment["DAYBOOK_GOLDEN"] == "record"

  @Test(arguments: addresses)
  func `The page is as it was kept`(_ address: String) async throws {
    let example = try await ExampleSite.shared.value
    let file = try #require(example.site.files.first { $0.address == address }, "there is no page \(address)")
    let golden = GoldenTests.folder.appending(path: address)
    guard !GoldenTests.isRecording else {
      try FileManager.default.createDirectory(
        at: golden.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: golden)
      Issue.record("\(address) is kept as it is now; run the tests again to compare with it")
      return
    }
    let kept = try Data(contentsOf: golden)
    guard !kept.elementsEqual(file.bytes) else { return }
    let (before, now) = (lines(kept), lines(file.bytes))
    let place = zip(before, now).prefix { $0 == $1 }.count
    func line(_ lines: [String]) -> String { place < lines.count ? lines[place] : "no such line" }
    Issue.record(
      """
      \(address):\(place + 1) is not as it was kept
      kept: \(line(before))
      now:  \(line(now))
      if that is right, keep it with `make golden`
      """)
  }

  /// A page that is kept and no longer asked for would be compared with nothing.
  @Test(.enabled(if: !GoldenTests.isRecording)) func `Nothing else is kept`() throws {
    let files = try FileManager.default.subpathsOfDirectory(atPath: GoldenTests.folder.path)
    #expect(files.filter { $0.hasSuffix(".html") }.sorted() == GoldenTests.addresses.sorted())
  }

  private func lines(_ bytes: some Sequence<UInt8>) -> [String] {
    Array(bytes).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
  }
}
