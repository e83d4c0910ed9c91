import TestSupport
import Testing

@Suite struct `The pages of products` {
  private func site() async throws -> SmallSite {
    try await SmallSite(
      await smallBook(
        asOf: "2026-05-31",
        settings: "families: {print: {name: Print}, bill: {name: Bills, parent: print}, web: {name: Web}}\n",
        tables: [
          "account": "id,name\na,Alpha\nb,Beta",
          "sale": """
          date,account,product,quantity,unit_price
          2025-05-01,a,views,2000,5
          2026-04-01,a,views,1000,6
          2026-05-01,b,views,3000,4
          2026-05-01,b,sheet,2,10.00
          2026-05-02,b,poster,1,1.50
          """,
        ],
        [
          "products/views.md": """
          ---
          name: Views
          family: web
          unit: view
          price_per: 1000
          list_price: [{value: 7}, {value: 6, from: 2026-04-01}]
          ---
          By the thousand.
          """,
          "products/sheet.md": "---\nname: Sheet\nfamily: print\nunit: sheet\n---\n",
          "products/poster.md": "---\nname: Poster\nfamily: bill\nunit: sheet\n---\n",
          "products/never.md": "---\nname: Never sold\n---\nIt waits.",
        ]))
  }

  @Test func `list what each product and family brings, at the price that the rate card is in`() async throws
  {
    let text = try await site().text("products/index.html")
    #expect(
      text.contains(
        "Product Family Unit Volume Average price Price per % of rate card Accounts buying This year "
          + "Same days last year Change All last year Sheet Print sheet 2 10.00 – n/a 1 20 0 new 0 "
          + "Views Web view 4,000 4.50 1,000 75.0% 2 18 10 ▲ +80.0% 10 "
          + "Poster Bills sheet 1 1.50 – n/a 1 2 0 new 0 Never sold 0 – n/a – n/a 0 0 0 – n/a 0"))
    #expect(
      text.contains(
        "Family % of rate card Accounts buying This year Same days last year Change All last year "
          + "Print – n/a 1 22 0 new 0 Bills – n/a 1 2 0 new 0 Print itself – n/a 1 20 0 new 0 "
          + "Web 75.0% 2 18 10 ▲ +80.0% 10"))
    #expect(text.contains("All products – n/a – n/a 75.0% 2 40 10 ▲ +295.0% 10"))
  }

  @Test func `say of a product what it brought, who bought it, and what is written of it`() async throws {
    let site = try await site()
    let text = try site.text("products/views.html")
    #expect(text.contains("Family Web Unit view Rate card £6.00 for 1,000"))
    // 18 of 24 pounds by the rate card, after 10 of 14; £4.50 after £5.
    #expect(
      text.contains(
        "Volume 4,000 view Average price £4.50 ▼ −10.0% on last year; for 1,000 % of rate card 75.0% "
          + "71.4% by this day last year Accounts buying 2"))
    #expect(text.contains("By the thousand."))
    #expect(text.contains("April 1,000 6 0 0 May 3,000 12 2,000 10"))
    #expect(text.contains("Year 4,000 18 2,000 10"))
    #expect(
      text.contains(
        "Average price for 1,000 by month, in pounds. The share of the rate card is that of the price before")
    )
    #expect(
      text.contains(
        "Average price 2026/27 Average price 2025/26 Change % of rate card 2026/27 % of rate card 2025/26 "
          + "April 6.00 – n/a 100.0% – n/a May 4.00 5.00 ▼ −20.0% 66.7% 71.4% June – n/a – n/a July"))
    #expect(text.contains("Year 4.50 5.00 75.0% 71.4%"))
    #expect(text.contains("Beta 12 0 new 0 Alpha 6 10 ▼ −40.0% 10 All accounts 18 10 ▲ +80.0% 10"))
    #expect(text.contains("From Rate card 1 Apr 2026 6.00 7.00"))
    #expect(try site.pages(with: "It waits.") == ["products/never.html"])
  }

  @Test func `say of a product who does not buy it, and nothing of a rate card that nobody keeps`()
    async throws
  {
    let site = try await site()
    let text = try site.text("products/sheet.html")
    #expect(
      text.contains(
        "Who does not buy it One account that buys other products, or did last year, and not this one. All that it brings April to "
          + "May 2026, in pounds without VAT Account This year Same days last year Change All last year "
          + "Alpha 6 10 ▼ −40.0% 10"))
    #expect(!text.contains("This product last year"))
    #expect(!text.contains("% of rate card"))
    // Both accounts buy it.
    #expect(!(try site.text("products/views.html").contains("Who does not buy it")))
    let bare = try await SmallSite(
      await smallBook(
        asOf: "2026-05-31",
        tables: [
          "account": "id,name\na,Alpha",
          "product": "id,name\nsheet,Sheet",
          "sale": "date,account,product,quantity,unit_price\n2026-05-01,a,sheet,2,10",
        ]))
    for page in ["products/index.html", "products/sheet.html"] {
      #expect(!(try bare.text(page).contains("rate card")))
    }
  }
}
