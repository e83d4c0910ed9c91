/// Teams.
let teamRules: [PageRule] = [
  PageRule("teams/index.html", tables: ["teams-table": teamsTable]),
  PageRule(
    "teams/{team}.html",
    headlines: sellingHeadlines("team", rollsUp: true).merging([
      "Running costs": HeadlineRule(
        Asked("actual_cost,budget", by: "team", "{year}", rollsUp: true), "actual_cost",
        notes: [
          "# of the year's cost budget of #; # of the year gone": [
            .over("actual_cost", "budget"), "budget", .yearGone,
          ]
        ])
    ]) { first, _ in first },
    tables: [
      "teams-table": teamsTable,
      "members-table": TableRule(
        .init(
          revenue("team,person", asOwnedNow: true), totals: revenue("team", rollsUp: true, asOwnedNow: true),
          revenueColumns),
        .init(targets("team,person"), totals: targets("team", rollsUp: true), targetColumns),
        .init(
          Asked("calls,visits,actual_cost", by: "team,person", "ytd"),
          totals: Asked("calls,visits,actual_cost", by: "team", "ytd", rollsUp: true),
          ["Calls": "calls", "Visits": "visits", "Own costs": "actual_cost"]), blankForGone: ["Change"]),
      "months-table": TableRule(
        .init(
          Asked("revenue,quota,attainment,actual_cost,budget", by: "team,month", "{year}", rollsUp: true),
          [
            "Revenue": "revenue", "Target": "quota", "% to target": "attainment", "Costs": "actual_cost",
            "Cost budget": "budget",
          ]),
        .init(lastYear("team,month", rollsUp: true, asOwnedNow: true), ["Last year": "revenue"])),
      "costs-table": TableRule(.init(costs("team,category", "{year}", rollsUp: true), costColumns)),
    ]),
]

/// Teams side by side; those on the page of one lie under it.
private let teamsTable = TableRule(
  .init(revenue("team", rollsUp: true, asOwnedNow: true), revenueColumns),
  .init(targets("team", rollsUp: true), targetColumns),
  .init(Asked("calls", by: "team", "ytd", rollsUp: true), ["Calls": "calls"]),
  .init(
    Asked("actual_cost,budget", by: "team", "{year}", rollsUp: true),
    [
      "Costs": "actual_cost", "Cost budget, whole year": "budget",
      "% of budget": .over("actual_cost", "budget"),
    ]),
  unasked: ["People": "people in the team on the as-of day: no measure"])
