import Bookkeeping
import Reports
import Testing
import Values

/// A book of a few costs that show every way in which a cost can count.
func costBook() async throws -> Book {
  try await smallBook(
    asOf: "2026-06-15",
    settings: """
      categories:
        travel: {name: Travel}
        fuel: {name: Fuel, parent: travel, vat: recoverable}
        office: {name: Office}
      tables:
        - {file: tables/costs.csv, kind: expense}
        - {file: tables/budgets.csv, kind: budget}
      """,
    [
      "people/priya.md": "---\nname: Priya\nteam: london\n---\n",
      "people/tom.md": "---\nname: Tom\nteam: regions\n---\n",
      "teams/division.md": "---\nname: Division\n---\n",
      "teams/london.md": "---\nname: London\nparent: division\n---\n",
      "teams/regions.md": "---\nname: Regions\nparent: division\n---\n",
      "tables/costs.csv": """
      id,date,amount,vat,category,person,team,merchant,status,covers,shared,matches,recorded
      e1,2026-04-10,120,20,fuel,priya,,Pump,paid,,,,
      e2,2026-04-20,60,,office,,london,,claimed,,,,
      e3,2026-05-05,100,,office,,,Paper,paid,,priya 60 %; tom 40 %,,
      e4,2026-05-01,61,,office,tom,,Paper,paid,2026-05-01..2026-06-30,,,
      e5,2026-05-20,30,,office,,,,paid,,,,
      e6,2026-04-25,25,,travel,priya,,Rail,paid,,,,2026-05-03
      e7,2026-05-11,10,,office,tom,,,rejected,,,,
      e8,2026-05-12,30,,office,,,,paid,,,e5,
      e9,2026-06-01,500,,office,,london,,ordered,,,,

      """,
      "tables/budgets.csv": "period,amount,team,category\nFY2027,1000,london,travel\nFY2027,2000,division,\n",
    ])
}

extension Book {
  func person(_ id: String) throws -> CostCentre { .person(try #require(people.number(ofID: id))) }

  func team(_ id: String) throws -> CostCentre { .team(try #require(teams.number(ofID: id))) }

  func month(_ first: String) throws -> CalendarPeriod { calendar.period(.month, of: try day(first)) }
}
