/// Sales reports of months, quarters and years.
let reportRules: [PageRule] = [
  PageRule(
    "reports/index.html",
    tables: [
      "periods-table": .list(
        ownReports, "Revenue", "Target", "% to target", "A year before", "Change", "Calls",
        "New accounts contacted", "New accounts opened", "Costs", "Cost budget")
    ]),
  PageRule(
    "reports/{period}.html",
    headlines: [
      "Revenue": HeadlineRule(Asked("revenue", "{period}"), "revenue", notes: inTable),
      "% to target": HeadlineRule(
        Asked("quota,attainment,gap_to_quota", "{period}"), "attainment", notes: againstTarget),
      "Calls": HeadlineRule(Asked("calls", "{period}"), "calls", notes: inTable),
      "New accounts opened": HeadlineRule(
        Asked("new_accounts_opened,new_accounts_contacted", "{period}"), "new_accounts_opened",
        notes: ["# accounts contacted for the first time": ["new_accounts_contacted"]]),
      "Costs": HeadlineRule(
        Asked("actual_cost,budget", "{period}"), "actual_cost",
        notes: ["# of the cost budget of #": [.over("actual_cost", "budget"), "budget"]]),
    ],
    tables: [
      "measures-table": measuresOfReport,
      "parts-table": .list(
        ownReports, "Revenue", "Target", "% to target", "Calls", "New accounts contacted",
        "New accounts opened", "Costs", "Cost budget"),
      "products": partsOfReport("product", rollsUp: false),
      "families-table": partsOfReport("family", rollsUp: true),
      "teams-table": partsOfReport("team", rollsUp: true),
      "people": partsOfReport(
        "person", rollsUp: false,
        blankForGone: [
          "Change on {year-before}", "Change on {year-before}, same days", "Change on {previous}",
          "Change on {previous}, same days",
        ]),
      "territories-table": partsOfReport("territory", rollsUp: true),
      "fallen-table": partsOfReport("account", rollsUp: false),
      "costs": TableRule(.init(costs("category", "{period}", rollsUp: true), costColumns)),
      "outlook-table": .list(
        "booked_ahead as of the report's last day and of that day a year before, to which tests of reports hold it",
        "Amount", "Same day a year before", "Change"),
    ],
    unaskedLists: ["needs-attention": "figures of the tables below it, where they are asked"]),
]

private let ownReports = "figures of each period's own report, where they are asked"
private let inTable: [String: [Sought]] = [
  "# on @": [.unasked("a change that stands in the table below, where it is asked")],
  "# on @, same days": [.unasked("a change that stands in the table below, where it is asked")],
]

/// Every measure of a report beside the period before and the year before.
private let measuresOfReport: TableRule = {
  let measures = [
    "Revenue": "revenue", "Target": "quota", "% to target": "attainment", "Gap to target": "gap_to_quota",
    "Booked": "booked", "Orders": "orders", "Accounts buying": "accounts_buying",
    "New accounts contacted": "new_accounts_contacted", "New accounts opened": "new_accounts_opened",
    "Calls": "calls", "Visits": "visits", "Accounts contacted": "accounts_contacted", "Costs": "actual_cost",
    "Awaiting approval": "awaiting", "Committed": "committed", "Cost budget": "budget",
    "Remaining": "remaining", "Costs as a share of revenue": "expense_ratio",
    "Costs per call": "cost_per_call",
    "Costs per new account contacted": "cost_per_new_account_contacted",
    "Costs per new account opened": "cost_per_new_account",
  ]
  let names = measures.values.sorted().joined(separator: ",")
  return TableRule(
    measures: measures,
    withoutChange: ["attainment", "gap_to_quota", "remaining", "expense_ratio", "awaiting", "committed"],
    .init(Asked(names, "{period}"), ["{period}": "*"]),
    .init(
      Asked(names, "{period}", compares: true),
      [
        "{year-before}": "*_before", "Change on {year-before}": .change("*"),
        "{year-before}, same days": "*_before", "Change on {year-before}, same days": .change("*"),
      ]),
    .init(
      Asked(names, "{period}", comparesPrevious: true),
      [
        "{previous}": "*_before", "Change on {previous}": .change("*"), "{previous}, same days": "*_before",
        "Change on {previous}, same days": .change("*"),
      ]),
    .init(
      Asked(names, "{to-date}", compares: true),
      [
        "{year} to date": "*", "Same days a year before": "*_before",
        "Change on Same days a year before": .change("*"),
      ]))
}()

/// The parts of a report: products, families, teams, people, territories.
private func partsOfReport(_ by: String, rollsUp: Bool, blankForGone: Set<String> = []) -> TableRule {
  func asked(_ measures: String, compares: Bool = false, previous: Bool = false) -> Asked {
    Asked(
      measures, by: by, "{period}", compares: compares, comparesPrevious: previous, rollsUp: rollsUp)
  }
  return TableRule(
    .init(
      asked("revenue"), ["Revenue": "revenue", "Share of revenue": .shareOfPage("revenue")]),
    .init(
      asked("revenue", compares: true),
      [
        "{year-before}": "revenue_before", "Change on {year-before}": .change("revenue"),
        "{year-before}, same days": "revenue_before",
        "Change on {year-before}, same days": .change("revenue"),
      ]),
    .init(
      asked("revenue", previous: true),
      [
        "{previous}": "revenue_before", "Change on {previous}": .change("revenue"),
        "{previous}, same days": "revenue_before", "Change on {previous}, same days": .change("revenue"),
      ]),
    .init(asked("units", compares: true), ["Volume": "units", "Volume a year before": "units_before"]),
    .init(asked("quota,attainment"), ["Target": "quota", "% to target": "attainment"]),
    .init(
      asked("calls,accounts_contacted,new_accounts_opened"),
      [
        "Calls": "calls", "Accounts contacted": "accounts_contacted",
        "New accounts opened": "new_accounts_opened",
      ]),
    .init(asked("actual_cost"), ["Costs": "actual_cost"]), blankForGone: blankForGone)
}
