/// Costs of the year to date, of months, quarters and years: of all, of teams, of people.
let costRules: [PageRule] = [
  PageRule("costs/index.html", headlines: yearHeadlines(""), tables: yearTables("")),
  PageRule("costs/teams/{team}.html", headlines: yearHeadlines("team"), tables: yearTables("team")),
  PageRule("costs/people/{person}.html", headlines: yearHeadlines("person"), tables: yearTables("person")),
  PageRule("costs/{month}.html", headlines: monthHeadlines(""), tables: monthTables("")),
  PageRule(
    "costs/teams/{team}/{month}.html", headlines: monthHeadlines("team"), tables: monthTables("team")),
  PageRule(
    "costs/people/{person}/{month}.html", headlines: monthHeadlines("person"), tables: monthTables("person")),
  PageRule("costs/{period}.html", headlines: monthHeadlines("", "{whole}"), tables: longerTables("")),
  PageRule(
    "costs/teams/{team}/{period}.html", headlines: monthHeadlines("team", "{whole}"),
    tables: longerTables("team")),
  PageRule(
    "costs/categories/{category}.html", headlines: itemHeadlines("category"), tables: itemTables("category")),
  PageRule(
    "costs/suppliers/{merchant}.html", headlines: itemHeadlines("merchant"), tables: itemTables("merchant")),
]

let costColumns: [String: Sought] = [
  "Cost budget": "budget", "Costs": "actual_cost", "Awaiting approval": "awaiting", "Committed": "committed",
  "Remaining": "remaining", "Outlook": "cost_outlook", "% of budget": .over("actual_cost", "budget"),
  "Ahead of the year, in % points": .aheadOfYear,
]

func costs(_ by: String, _ period: String, rollsUp: Bool = false) -> Asked {
  Asked("actual_cost,awaiting,committed,budget,remaining,cost_outlook", by: by, period, rollsUp: rollsUp)
}

/// A question of what the page is about, and of its rows.
private func by(_ of: String, _ rows: String) -> String { of.isEmpty ? rows : "\(of),\(rows)" }

private func yearHeadlines(_ of: String) -> [String: HeadlineRule] {
  let year = costs(of, "{year}", rollsUp: true)
  return [
    "Costs, year to date": HeadlineRule(
      Asked("actual_cost", by: of, "ytd", compares: true, rollsUp: true), "actual_cost",
      notes: ["# on last year": [.change("actual_cost")]]),
    "% of budget": HeadlineRule(
      year, .over("actual_cost", "budget"), notes: ["# of the year gone": [.yearGone]]),
    "Remaining": HeadlineRule(year, "remaining", notes: ["of # for the whole year": ["budget"]]),
    "Outlook, whole year": HeadlineRule(
      year, "cost_outlook", notes: ["# of the cost budget of #": [.over("cost_outlook", "budget"), "budget"]]),
    "Awaiting approval": HeadlineRule(year, "awaiting"), "Committed": HeadlineRule(year, "committed"),
    "Lines": HeadlineRule(
      Asked("actual_cost,entries", by: of, "{year}", rollsUp: true), .unasked("lines of what is spent alone"),
      notes: ["from # suppliers": [.unasked("how many suppliers: no measure")]]),
  ]
}

private func yearTables(_ of: String) -> [String: TableRule] {
  let people = TableRule(
    .init(costs(by(of, "person"), "{year}"), totals: costs(of, "{year}", rollsUp: true), costColumns))
  return [
    // The teams of a team lie under it, and are asked for as all others are.
    "teams-table": TableRule(
      .init(costs("team", "{year}", rollsUp: true), totals: costs(of, "{year}", rollsUp: true), costColumns)),
    "people-table": people, "everybody-table": people, "awaiting-table": waitingTable(of),
    "exceptions-table": .list("fields of the lines, which policy_exceptions counts", "Paid"),
    "categories-table": TableRule(.init(costs(by(of, "category"), "{year}", rollsUp: true), costColumns)),
    "months-table": TableRule(
      .init(costs(by(of, "month"), "{year}", rollsUp: true), costColumns),
      .init(lastYear(by(of, "month"), "actual_cost", rollsUp: true), ["Last year": "actual_cost"])),
    "earlier-table": TableRule(
      .init(costs(by(of, "month"), "2020-01-01..{year}", rollsUp: true), costColumns)),
    "suppliers-table": TableRule(
      .init(
        Asked("actual_cost,entries", by: by(of, "merchant"), "{year}", rollsUp: true),
        ["Costs": "actual_cost", "% of costs": .shareOfPage("actual_cost"), "Lines": "entries"])),
  ]
}

/// What waits for approval, of whichever year: the lines are records, their sum is asked for.
private func waitingTable(_ of: String) -> TableRule {
  let days = "2020-01-01..{as-of}"
  return TableRule(
    .init(
      Asked("awaiting", by: by(of, "merchant"), days, rollsUp: true),
      totals: Asked("awaiting", by: of, days, rollsUp: true), ["Amount": "awaiting"]),
    unasked: ["Age in days": "a count of days"], rowsAreRecords: true)
}

private func monthHeadlines(_ of: String, _ period: String = "{month}") -> [String: HeadlineRule] {
  let month = costs(of, period, rollsUp: true)
  let budget: [String: [Sought]] = ["of a cost budget of #": ["budget"]]
  return [
    "Costs": HeadlineRule(month, "actual_cost", notes: budget),
    "% of budget": HeadlineRule(month, .over("actual_cost", "budget"), notes: budget),
    "Remaining": HeadlineRule(month, "remaining"), "Awaiting approval": HeadlineRule(month, "awaiting"),
    "Committed": HeadlineRule(month, "committed"),
    "Lines": .unasked("the lines that are written on the page, what is not counted left out"),
  ]
}

private func monthTables(_ of: String) -> [String: TableRule] {
  partTables(of, "{month}").merging([
    "pages-table": .list("the pages of the lines", "Lines", "Costs", "Page"),
    "lines": linesOfCosts(of),
    "left-out": .list("fields of the lines", "Paid", "Line", "VAT back"),
  ]) { $1 }
}

private func longerTables(_ of: String) -> [String: TableRule] {
  let months = costs(by(of, "month"), "{whole}", rollsUp: true)
  return partTables(of, "{whole}").merging([
    "months-table": TableRule(.init(months, totals: costs(of, "{whole}", rollsUp: true), costColumns))
  ]) { $1 }
}

/// The costs of a period by what they are made of.
private func partTables(_ of: String, _ period: String) -> [String: TableRule] {
  let total = costs(of, period, rollsUp: true)
  let people = TableRule(.init(costs(by(of, "person"), period), totals: total, costColumns))
  return [
    "teams-table": TableRule(.init(costs("team", period, rollsUp: true), totals: total, costColumns)),
    "people-table": people, "everybody-table": people,
    "categories-table": TableRule(.init(costs(by(of, "category"), period, rollsUp: true), costColumns)),
  ]
}

/// The lines of a page are records. Of a person they are all that the person spent; of a team, what nobody in it
/// answers for.
private func linesOfCosts(_ of: String) -> TableRule {
  let fields = [
    "Paid": "a field of the line", "VAT back": "a field of the line", "Line": "the line's number",
  ]
  guard of == "person" else {
    let why = "lines that no person answers for: they are asked for in the table of people"
    return TableRule(
      unasked: fields.merging(["Costs": why, "Awaiting approval": why, "Committed": why]) { first, _ in first
      })
  }
  return TableRule(
    .init(
      costs("person,merchant", "{month}"),
      ["Costs": "actual_cost", "Awaiting approval": "awaiting", "Committed": "committed"]), unasked: fields,
    rowsAreRecords: true)
}

/// What a category or a supplier cost; suppliers have no budgets.
private func itemCosts(_ of: String, _ rows: String = "") -> Asked {
  let by = rows.isEmpty ? of : "\(of),\(rows)"
  return of == "merchant" || rows == "merchant" ? spent(by) : costs(by, "{year}", rollsUp: true)
}

private func spent(_ by: String) -> Asked {
  // The categories of a supplier are those of its lines, without what lies under them.
  Asked("actual_cost,awaiting,committed", by: by, "{year}", rollsUp: !by.hasSuffix("merchant,category"))
}

private func itemHeadlines(_ of: String) -> [String: HeadlineRule] {
  yearHeadlines(of).merging([
    "% of costs": HeadlineRule(itemCosts(of), .shareOfPage("actual_cost")),
    "Lines": HeadlineRule(
      Asked("actual_cost,awaiting,committed,entries", by: of, "{year}", rollsUp: true), "entries"),
  ]) { $1 }
}

private func itemTables(_ of: String) -> [String: TableRule] {
  let categories =
    of == "category"
    ? TableRule(.init(itemCosts("category"), totals: itemCosts("category"), costColumns))
    : TableRule(.init(itemCosts("merchant", "category"), totals: itemCosts("merchant"), costColumns))
  return [
    "teams-table": TableRule(.init(itemCosts(of, "team"), costColumns)),
    "people-table": TableRule(.init(itemCosts(of, "person"), costColumns)),
    "categories-table": categories,
    "months-table": TableRule(
      .init(itemCosts(of, "month"), costColumns),
      .init(lastYear("\(of),month", "actual_cost", rollsUp: true), ["Last year": "actual_cost"])),
    "suppliers-table": TableRule(.init(itemCosts(of, "merchant"), costColumns)),
    "places-table": TableRule(places: .init(spent("\(of),month"), costColumns)),
  ]
}
