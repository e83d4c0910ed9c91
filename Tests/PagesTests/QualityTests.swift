import TestSupport
import Testing

@Suite struct `The page of data quality` {
  @Test func `shows that what was read is shown or left out, and names what may be one word`() async throws {
    let site = try await SmallSite(
      await smallBook(
        asOf: "2026-09-30",
        tables: [
          "sale": "date,account,amount,status\n2026-09-01,one,100,\n2026-09-02,one,50,option\n"
        ],
        [
          "accounts/one.md": "---\nname: One\nsegment: Retail\n---\n",
          "accounts/two.md": "---\nname: Two\nsegment: retail\n---\n",
          "pages/p.md": "---\ntitle: P\ndraft: true\n---\n",
        ]))
    let text = try site.text("data-quality.html")
    #expect(
      text.contains(
        "Kind and source Files Read Shown Left out Newest day Age in days Accounts: accounts/ 2 2 2 0 "
          + "Sales: tables/sale.csv 1 2 1 1 2 Sep 2026 28 Pages: pages/ 1 1 0 1 All together 4 5 3 2"))
    #expect(
      text.contains("Reason Records Drafts 1 Pages 1 Options, not booked 1 Sales 1 All together 2"))
    #expect(text.contains("Word Records May be the same as Segments of accounts Retail 1 retail (1)"))
    #expect(try site.text("index.html").contains("Data quality About this build"))
  }

  @Test func `counts of records stand on no other page`() async throws {
    let site = try await SmallSite(
      await smallBook(asOf: "2026-09-30", ["accounts/one.md": "---\nname: One\n---\n"]))
    #expect(try !site.text("about.html").contains("Records"))
    #expect(try site.text("about.html").contains("Pages"))
  }
}
