import Foundation
import Testing

/// Faults of every sort in one copy of the example: all are said in one run, nothing else is, and the last good site
/// stays as it is.
struct PlantedFaultTests {
  @Test func `a check lists every planted fault at its line, and a build leaves the site as it was`() throws {
    let copy = try Copy()
    defer { copy.remove() }
    let good = try Run.daybook("build", in: copy.folder)
    try #require(good.status == 0, "\(good.messages)")
    let before = try copy.files(below: "Public")

    let expected = try plantAll(in: copy)
    let check = try Run.daybook("check", in: copy.folder)
    #expect(check.faults.sorted() == expected.sorted())
    #expect(check.status == 1)
    #expect(check.output.isEmpty)
    #expect(check.messages.hasSuffix("\n\(expected.count) errors\n"))

    let build = try Run.daybook("build", in: copy.folder)
    #expect(build.status == 1)
    #expect(build.messages == check.messages + "nothing was written to Public\n")
    #expect(try copy.files(below: "Public") == before)
    #expect(!before.isEmpty)

    let query = try Run.daybook("query", "revenue", in: copy.folder)
    #expect(query.status == 1)
    #expect(query.output.isEmpty)
  }

  private func plantAll(in copy: Copy) throws -> [String] {
    var expected: [String] = []
    func plant(_ fault: String, insteadOf text: String, in path: String, _ code: String, linesOn: Int = 0)
      throws
    {
      let line = try copy.plant(fault, insteadOf: text, in: path)
      expected.append("\(path):\(line + linesOn) [\(code)]")
    }
    try plant("segmnet: retail", insteadOf: "segment: retail", in: "accounts/northgate.md", "unknown-key")
    try plant(
      "owner: pryia-shah", insteadOf: "owner: priya-shah", in: "accounts/harbour-and-finch.md",
      "unknown-reference")
    try plant("stage: actve", insteadOf: "stage: active", in: "accounts/fairmile-homes.md", "unknown-value")
    try plant(
      "date: 2026-02-30", insteadOf: "date: 2026-03-13", in: "activities/2026/2026-03-13-northgate.md",
      "bad-day")
    try plant(
      "2025-04,\"1,2,00\",team-london,office", insteadOf: "2025-04,120.00,team-london,office",
      in: "tables/budgets.csv", "bad-money")
    try plant(
      "2025-04,12abc,aisha-rahman", insteadOf: "2025-04,61600.00,aisha-rahman", in: "tables/quotas.csv",
      "bad-money")
    try plant(
      "team: team-london\nteam: team-regions", insteadOf: "team: team-london", in: "people/priya-shah.md",
      "duplicate-key", linesOn: 1)
    try plant(
      "tags: [a, b\nfamily: outdoor", insteadOf: "family: outdoor", in: "products/six-sheet.md", "bad-yaml")
    try plant("role: *role", insteadOf: "role: champion", in: "contacts/jo-bell.md", "unsupported-yaml")
    try plant(
      "start,end,status,typ,amount", insteadOf: "start,end,status,type,amount",
      in: "tables/sales-2026-27.csv",
      "unknown-column")
    try plant(
      "PL020414,01/04/2025,N/A,Aisha Rahman,Bloomsbury Lodge,One night, training day",
      insteadOf: "PL020414,01/04/2025,N/A,Aisha Rahman,Bloomsbury Lodge,\"One night, training day\"",
      in: "tables/expenses-2025-26.csv", "ragged-row")
    try plant(
      "Platform Kitchen,\"Breakfast, early train,7404 Meals away,£23.02",
      insteadOf: "Platform Kitchen,\"Breakfast, early train\",7404 Meals away,£23.02",
      in: "tables/expenses-2026-27.csv", "unterminated-quote")
    try plant(
      "parent: london\npotential: 24,000,000", insteadOf: "potential: 24,000,000",
      in: "territories/great-britain.md", "cycle")
    try plant(
      "We met [[nothgate]]. Sixty-one", insteadOf: "Sixty-one", in: "accounts/northgate.md", "unknown-mention"
    )
    try plant(
      "<<<<<<< HEAD\nstage: active\n=======\nstage: dormant\n>>>>>>> tom", insteadOf: "stage: active",
      in: "accounts/mill-lane.md",
      "merge-conflict")
    let line = try copy.plant(
      Array("Tide".utf8) + [0xE9], insteadOf: "Tidewater Communications\ntype", in: "accounts/tidewater.md")
    expected.append("accounts/tidewater.md:\(line) [invalid-utf8]")
    try FileManager.default.createDirectory(
      at: copy.content.appendingPathComponent("accounts/st-anselms"), withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: copy.content.appendingPathComponent("accounts/st-anselms.md"),
      to: copy.content.appendingPathComponent("accounts/st-anselms/st-anselms.md"))
    expected.append("accounts/st-anselms/st-anselms.md:1 [duplicate-record]")
    return expected
  }
}
