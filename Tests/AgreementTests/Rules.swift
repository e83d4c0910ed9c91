/// Every kind of page with the questions that its figures answer, those with a fixed address first. A page with a
/// figure that none of them names fails the test.
let rules: [PageRule] = overviewRules + accountRules + teamRules + costRules + reportRules + recordRules

// Questions that many pages ask: of the year to date beside last year's, of all last year.
// Of people and teams last year is that of the accounts as they are owned now.
func revenue(_ by: String, rollsUp: Bool = false, asOwnedNow: Bool = false) -> Asked {
  Asked(
    "revenue", by: by, "ytd", compares: true, rollsUp: rollsUp, readsNow: asOwnedNow ? .before : .nothing)
}

func lastYear(
  _ by: String, _ measures: String = "revenue", rollsUp: Bool = false, asOwnedNow: Bool = false
) -> Asked {
  Asked(measures, by: by, "{last-year}", rollsUp: rollsUp, readsNow: asOwnedNow ? .everything : .nothing)
}

func targets(_ by: String, rollsUp: Bool = false) -> Asked {
  Asked("quota,attainment,gap_to_quota", by: by, "ytd", rollsUp: rollsUp)
}

// Headlines that many pages have.
let onLastYear: [String: [Sought]] = ["# on last year": [.change("revenue")]]
let againstTarget: [String: [Sought]] = [
  "# behind the target of #": ["gap_to_quota", "quota"], "above the target of #": ["quota"],
  "of a target of #": ["quota"],
]

func sellingHeadlines(_ by: String = "", rollsUp: Bool = false) -> [String: HeadlineRule] {
  [
    "Revenue, year to date": HeadlineRule(
      revenue(by, rollsUp: rollsUp, asOwnedNow: ["person", "team"].contains(by)), "revenue", notes: onLastYear
    ),
    "% to target": HeadlineRule(targets(by, rollsUp: rollsUp), "attainment", notes: againstTarget),
    "New accounts opened": HeadlineRule(
      Asked("new_accounts_opened", by: by, "ytd", compares: true, rollsUp: rollsUp), "new_accounts_opened",
      notes: ["# by this day last year": ["new_accounts_opened_before"]]),
    "Calls": HeadlineRule(
      Asked("calls,visits,call_rate", by: by, "ytd", rollsUp: rollsUp), "calls",
      notes: [
        "# of them visits": ["visits"], "# of them a visit": ["visits"],
        "# of them visits; # for each day worked": ["visits", "call_rate"],
        "# of them a visit; # for each day worked": ["visits", "call_rate"],
      ]),
  ]
}

// Columns that many tables have.
let revenueColumns: [String: Sought] = [
  "This year": "revenue", "Revenue": "revenue", "Same days last year": "revenue_before",
  "Change": .change("revenue"),
]
let targetColumns: [String: Sought] = [
  "Target": "quota", "% to target": "attainment", "Behind target": "gap_to_quota", "Gap": "gap_to_quota",
]

/// The home page, the list of portfolios, and a portfolio.
let overviewRules: [PageRule] = [
  PageRule(
    "index.html",
    headlines: sellingHeadlines().merging([
      "Costs": HeadlineRule(
        Asked("actual_cost,budget", "ytd"), "actual_cost",
        notes: ["# of the cost budget to date of #": [.over("actual_cost", "budget"), "budget"]]),
      "Accounts seen": accountsSeen(""),
    ]) { first, _ in first },
    tables: [
      "spans-table": TableRule(
        periods: ["ytd", "{this-quarter}", "{this-month}"],
        .init(
          revenue(""),
          ["Revenue": "revenue", "Same days a year before": "revenue_before", "Change": .change("revenue")]),
        .init(targets(""), targetColumns)),
      "teams-table": TableRule(
        .init(revenue("team", rollsUp: true, asOwnedNow: true), revenueColumns),
        .init(targets("team", rollsUp: true), targetColumns),
        .init(
          Asked("actual_cost,budget", by: "team", "ytd", rollsUp: true),
          [
            "Costs": "actual_cost", "Cost budget": "budget",
            "% of budget to date": .over("actual_cost", "budget"),
          ])),
      "territories-table": TableRule(
        .init(revenue("territory", rollsUp: true), revenueColumns),
        .init(targets("territory", rollsUp: true), targetColumns),
        .init(coverage("territory"), ["Accounts seen": "coverage_of_register"])),
    ],
    unaskedLists: [
      "changed": "what changed in seven days: counts and sums of records",
      "off": "figures of the tables below it, where they are asked",
    ]),
  PageRule(
    "portfolios/index.html",
    headlines: sellingHeadlines().merging([
      "Accounts": .unasked(
        "owned on the as-of day: no measure", notes: ["in # portfolios": [.unasked("pages")]])
    ]) { first, _ in first },
    tables: [
      "people-table": TableRule(
        .init(revenue("person", asOwnedNow: true), revenueColumns), .init(targets("person"), targetColumns),
        .init(Asked("calls", by: "person", "ytd"), ["Calls": "calls"]),
        unasked: ["Accounts": "owned on the as-of day: no measure"], blankForGone: ["Change"])
    ]),
  PageRule(
    "portfolios/{person}.html",
    headlines: sellingHeadlines("person").merging([
      "Own costs": HeadlineRule(
        Asked("actual_cost,budget", by: "person", "ytd"), "actual_cost",
        notes: ["of a cost budget of #": ["budget"]]),
      // Of somebody who left before this year.
      "All last year": HeadlineRule(
        lastYear("person"), "revenue",
        notes: ["financial year #/#": [.unasked("the year's name"), .unasked("the year's name")]]),
    ]) { first, _ in first },
    tables: [
      "accounts-table": accountsTable("person", asOwnedNow: true),
      "months-table": TableRule(
        .init(
          Asked("revenue,quota,attainment", by: "person,month", "{year}"),
          ["{year}": "revenue", "Target": "quota", "% to target": "attainment"]),
        .init(lastYear("person,month", asOwnedNow: true), ["{last-year}": "revenue"])),
      "quarters-table": TableRule(
        .init(
          Asked("revenue,quota,attainment", by: "person,quarter", "{year}"),
          ["{year}": "revenue", "Target": "quota", "% to target": "attainment"]),
        .init(lastYear("person,quarter", asOwnedNow: true), ["{last-year}": "revenue"])),
    ]),
]

func coverage(_ by: String) -> Asked { Asked("coverage_of_register", by: by, "ytd", rollsUp: true) }

func accountsSeen(_ by: String) -> HeadlineRule {
  let count = Sought.unasked("over and under the line of coverage_of_register, which is asked")
  return HeadlineRule(
    coverage(by), "coverage_of_register", notes: ["# of # in the register": [count, count]])
}

/// Accounts with their revenue, of a page about one member of a dimension.
func accountsTable(_ of: String, rollsUp: Bool = false, asOwnedNow: Bool = false) -> TableRule {
  let by = of.isEmpty ? "account" : "\(of),account"
  return TableRule(
    .init(revenue(by, rollsUp: rollsUp, asOwnedNow: asOwnedNow), revenueColumns),
    .init(lastYear(by, rollsUp: rollsUp, asOwnedNow: asOwnedNow), ["All last year": "revenue"]),
    .init(Asked("booked_ahead", by: by, "{ahead}"), ["Booked ahead": "booked_ahead"]))
}
