/// Products, follow-ups, and what the program says of itself.
let recordRules: [PageRule] = [
  PageRule(
    "cover.html",
    headlines: [
      "Away today": .unasked(
        "a count of absences", notes: ["of # people": [.unasked("people who are employed")]]),
      "Accounts without anybody today": .unasked(
        "a count of accounts", notes: ["with revenue of # last year": [.unasked("a sum of the table below")]]),
      "Cover in these four weeks": HeadlineRule(
        Asked("covered_share", "2026-09-28..2026-10-25"), "covered_share"),
      "Asked for, not approved": .unasked("a count of absences"),
    ],
    tables: [
      "uncovered-table": TableRule(
        .init(lastYear("account"), ["Revenue last year": "revenue"]),
        unasked: ["Working days": "days on which nobody covers the account"])
    ]),
  PageRule(
    "products/index.html",
    tables: [
      "products-table": TableRule(
        .init(revenue("product"), revenueColumns),
        .init(
          Asked("revenue,units,accounts_buying,price_realisation", by: "product", "ytd"),
          [
            "Volume": "units", "Average price": .price, "Accounts buying": "accounts_buying",
            "% of rate card": "price_realisation",
          ]),
        .init(lastYear("product"), ["All last year": "revenue"]),
        unasked: ["Price per": "a field of the product"]),
      "bridge-table": .list(
        "made of the revenue and volume of each product in both periods, which are asked", "This year",
        "Same days last year", "Price", "Volume sold", "Mix", "New products", "Dropped products",
        "Without a volume"),
      "families-table": TableRule(
        .init(revenue("family", rollsUp: true), revenueColumns),
        .init(
          Asked("accounts_buying,price_realisation", by: "family", "ytd", rollsUp: true),
          ["Accounts buying": "accounts_buying", "% of rate card": "price_realisation"]),
        .init(lastYear("family", rollsUp: true), ["All last year": "revenue"])),
    ]),
  PageRule(
    "products/{product}.html",
    headlines: [
      "Revenue, year to date": HeadlineRule(revenue("product"), "revenue", notes: onLastYear),
      "Volume": HeadlineRule(Asked("units", by: "product", "ytd"), "units"),
      "Average price": HeadlineRule(
        Asked("revenue,units", by: "product", "ytd", compares: true), .price,
        notes: [
          "for #, year to date": [.unasked("a field of the product")], "# on last year": [.priceChange],
          "# on last year; for #": [.priceChange, .unasked("a field of the product")],
        ]),
      "% of rate card": HeadlineRule(
        Asked("price_realisation", by: "product", "ytd", compares: true), "price_realisation",
        notes: ["# by this day last year": ["price_realisation_before"]]),
      "Accounts buying": HeadlineRule(Asked("accounts_buying", by: "product", "ytd"), "accounts_buying"),
    ],
    tables: [
      "months-table": TableRule(
        .init(
          Asked("revenue,units", by: "product,month", "{year}"),
          ["{year}": "revenue", "Volume {year}": "units"]),
        .init(
          lastYear("product,month", "revenue,units"),
          ["{last-year}": "revenue", "Volume {last-year}": "units"])),
      "price-months-table": TableRule(
        .init(
          Asked("revenue,units,price_realisation", by: "product,month", "{year}", compares: true),
          [
            "Average price {year}": .price, "% of rate card {year}": "price_realisation",
            "Change": .priceChange,
          ]),
        .init(
          lastYear("product,month", "revenue,units,price_realisation"),
          ["Average price {last-year}": .price, "% of rate card {last-year}": "price_realisation"])),
      "accounts-table": accountsTable("product"),
      "non-buyers-table": TableRule(
        .init(revenue("account"), revenueColumns), .init(lastYear("account"), ["All last year": "revenue"]),
        .init(lastYear("product,account"), ["This product last year": "revenue"])),
      "prices-table": .list("a field of the product", "Rate card"),
    ]),
  PageRule(
    "follow-ups/index.html",
    headlines: [
      "Overdue": .unasked(followUps), "Due in seven days": .unasked(followUps), "Open": .unasked(followUps),
      "Done": .unasked(followUps),
    ],
    tables: [
      "soon-table": .list(followUps),
      "owners-table": .list(followUps, "Overdue", "Due in seven days", "Later", "Without a day", "Done"),
      "late-table": .list(followUps, "Days late"), "overdue-table": .list(followUps, "Days late"),
    ]),
  PageRule("follow-ups/{person}.html", tables: ["overdue-table": .list(followUps, "Days late")]),
  PageRule("about.html", tables: ["facts-table": .list("how many pages the build made", "Value")]),
  PageRule(
    "data-quality.html",
    headlines: [
      "Records read": .unasked(records, notes: ["in # files": [.unasked(records)]]),
      "Records shown": .unasked(records), "Records left out": .unasked(records),
      "Sources not up to date": .unasked(records), "Warnings": .unasked(records),
    ],
    tables: [
      "sources-table": .list(
        records, "Files", "Notes and rows", "Parts of other records", "Read", "Shown", "Left out",
        "Age in days"),
      "left-out-table": .list(records, "Records"), "set-aside-table": .list(records, "Line"),
      "warnings-table": .list(records, "Line"), "costs-table": .list(records, "Line"),
      "words-in-use-table": .list(records, "Records"),
    ]),
]

private let records = "counts of records and lines, held against the build's own tally"
private let followUps = "promises in notes: no measure counts them"
