/// The register, an account, territories.
let accountRules: [PageRule] = [
  PageRule("accounts/index.html", tables: ["accounts-table": accountsTable("")]),
  PageRule(
    "accounts/{account}.html",
    headlines: [
      "Revenue, year to date": HeadlineRule(revenue("account"), "revenue", notes: onLastYear),
      "Revenue with all under it": HeadlineRule(revenue("parent_account"), "revenue", notes: onLastYear),
      "All last year": HeadlineRule(
        lastYear("account"), "revenue",
        notes: ["financial year #/#": [.unasked("the year's name"), .unasked("the year's name")]]),
      "Booked, year to date": HeadlineRule(
        Asked("booked", by: "account", "ytd", compares: true), "booked",
        notes: ["# on last year": [.change("booked")]]),
      "Orders": HeadlineRule(
        Asked("orders", by: "account", "ytd", compares: true), "orders",
        notes: ["# by this day last year": ["orders_before"]]),
      "Revenue through the agency": HeadlineRule(revenue("agency"), "revenue", notes: onLastYear),
      "% of all revenue": HeadlineRule(
        Asked("revenue", by: "agency", "ytd"), .shareOfPage("revenue"),
        notes: ["of #": [.unasked("the revenue of the book, which the first page has")]]),
      "Clients": .unasked("deals of today: no measure"),
      "Days since last contact": .unasked("days, from the newest note: no measure"),
      "Potential": .unasked("a field of the account"),
    ],
    tables: [
      "months-table": TableRule(
        .init(
          Asked("revenue", by: "account,month", "{year}", compares: true),
          ["{year}": "revenue", "Change": .change("revenue")]),
        // A comparison has no row for a month that is still to come.
        .init(lastYear("account,month"), ["{last-year}": "revenue"])),
      "products-table": TableRule(
        .init(revenue("account,product"), revenueColumns),
        .init(Asked("units", by: "account,product", "ytd"), ["Volume": "units"]),
        .init(lastYear("account,product"), ["All last year": "revenue"])),
      "costs-table": TableRule(
        .init(
          Asked("actual_cost", by: "account,category", "ytd", compares: true),
          ["This year": "actual_cost", "Same days last year": "actual_cost_before"])),
      "clients-table": TableRule(
        .init(revenue("agency,account"), revenueColumns),
        .init(revenue("account"), ["All revenue of the client": "revenue"]),
        unasked: [
          "Commission": "a field of the account",
          "% through the agency": "the one revenue of the row over the other, which are asked",
        ], blankForGone: ["All revenue of the client"]),
      "group-table": TableRule(
        .init(revenue("account"), totals: revenue("parent_account"), revenueColumns),
        .init(lastYear("account"), totals: lastYear("parent_account"), ["All last year": "revenue"])),
      "sale-lines-table": TableRule(
        .init(revenue("account,product"), ["of it {year} to date": "revenue"]),
        .init(lastYear("account,product"), ["of it {last-year}": "revenue"]),
        unasked: ["Amount": "of these lines, whenever they run", "Quantity": "a field of the sale"],
        rowsAreRecords: true),
    ]),
  PageRule(
    "territories/index.html",
    tables: [
      "territories-table": territoriesTable, "balance-table": balanceTable, "moves-table": movesTable,
    ]),
  PageRule(
    "territories/{territory}.html",
    headlines: sellingHeadlines("territory", rollsUp: true).merging([
      "Accounts seen": accountsSeen("territory"),
      "Prospects": .unasked(
        "accounts in a stage: no measure", notes: ["of # in the register": [.unasked("accounts")]]),
      // The page has the revenue in its note; what it is a share of is a field.
      "Penetration": HeadlineRule(
        Asked("revenue", by: "territory", "last_12_months", rollsUp: true),
        .unasked("revenue over the territory's potential, which is a field"),
        notes: [
          "# in twelve months of a potential of #": ["revenue", .unasked("a field of the territory")]
        ]),
    ]) { first, _ in first },
    tables: [
      "territories-table": territoriesTable, "balance-table": balanceTable, "moves-table": movesTable,
      "accounts-table": accountsTable("territory", rollsUp: true),
      "months-table": TableRule(
        .init(
          Asked("revenue,quota,attainment", by: "territory,month", "{year}", rollsUp: true),
          ["{year}": "revenue", "Target": "quota", "% to target": "attainment"]),
        .init(lastYear("territory,month", rollsUp: true), ["{last-year}": "revenue"])),
    ]),
]

/// The work in sister territories. The last row has their average.
private let balanceTable: TableRule = {
  let against = "over the average, which stands in the last row"
  let owners = "who owns accounts of the register on the as-of day: no measure"
  return TableRule(
    .init(
      Asked("calls,visits", by: "territory", "ytd", rollsUp: true), ["Calls": "calls", "Visits": "visits"]),
    .init(Asked("revenue", by: "territory", "ytd", rollsUp: true), ["Revenue": "revenue"]),
    unasked: [
      "In register": "under the line of coverage_of_register, which is asked", "People": owners,
      "Accounts a person": owners, "Against average on In register": against,
      "Against average on Accounts a person": against, "Against average on Calls": against,
      "Against average on Revenue": against,
    ])
}()

/// Each row has days of its own, the twelve months before an account moved; tests of reports hold them to `revenue`.
private let movesTable = TableRule.list(
  "revenue of an account in the twelve months before its own day", "Revenue before")

/// Territories side by side; those on the page of one lie under it.
private let territoriesTable = TableRule(
  .init(revenue("territory", rollsUp: true), revenueColumns),
  .init(lastYear("territory", rollsUp: true), ["All last year": "revenue"]),
  .init(coverage("territory"), ["% seen": "coverage_of_register"]),
  .init(targets("territory", rollsUp: true), targetColumns),
  unasked: [
    "In register": "under the line of coverage_of_register, which is asked",
    "Accounts seen": "over the line of coverage_of_register, which is asked",
  ])
