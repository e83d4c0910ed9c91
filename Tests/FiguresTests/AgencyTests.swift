import TestSupport
import Testing

/// What came through which agency.
struct AgencyTests {
  @Test func `It is the one that the sale names, else the only one that acts on the day of a commission`()
    async throws
  {
    let book = try await smallBook(
      asOf: "2026-12-31",
      tables: [
        "sale": """
        id,date,account,amount,agency_commission,agency,type,credits
        s1,2026-04-01,north,100,15 %,,,
        s2,2026-04-02,north,50,,,,
        s3,2026-07-01,north,30,15 %,,,
        s4,2026-04-03,south,20,15 %,,,
        s5,2026-04-04,south,10,,other,,
        s6,2026-08-01,north,-5,,,credit,s1
        s7,2026-04-05,north,7,0 %,,,
        """
      ],
      [
        "accounts/lumen.md": "---\nname: Lumen\ntype: agency\n---\n",
        "accounts/other.md": "---\nname: Other\ntype: agency\n---\n",
        "accounts/north.md":
          "---\nname: North\nagencies:\n  - {agency: lumen, from: 2026-01-01, to: 2026-06-30}\n---\n",
        "accounts/south.md":
          "---\nname: South\nagencies:\n  - {agency: lumen}\n  - {agency: other}\n---\n",
      ])
    // Without a commission it came directly; Lumen acted until June; of two that act nobody says which it was.
    #expect(
      book.lines("revenue", by: "agency,account") == [
        "- north: 87", "- south: 20", "lumen north: 95", "other south: 10",
      ])
    #expect(book.lines("revenue", where: ["agency=lumen,other"]) == ["105"])
  }
}
