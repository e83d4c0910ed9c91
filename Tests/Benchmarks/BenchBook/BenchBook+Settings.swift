extension BenchBook {
  /// The settings, with an entry for each table. The expenses have a control, so that a cut export is
  /// noticed.
  func settings(expenseTotal: Int) -> BenchFile {
    let nominals = Stock.categories.enumerated().map { "        \(7400 + $0) \($1.capitalised): \($1)" }
    return BenchFile(
      path: "daybook.yml",
      text: """
        title: Bench book
        currency: GBP
        locale: en-GB
        fiscal_year_starts: April
        revenue_counts_on: run
        as_of: \(Month.asOf)

        activity_types:
          call: {counts_as: [call]}
          visit: {counts_as: [visit, call]}
          email: {counts_as: [email]}

        categories:
          travel: {name: Travel}
          fuel: {name: Fuel, parent: travel, vat: recoverable}
          rail: {name: Rail, parent: travel}
          hotels: {name: Hotels, parent: travel, vat: recoverable}
          parking: {name: Parking, parent: travel, vat: recoverable}
          meals: {name: Meals away, parent: travel, vat: recoverable}
          clients: {name: Clients}
          entertaining: {name: Client entertaining, parent: clients}
          marketing: {name: Marketing, parent: clients, vat: recoverable}
          office: {name: Office}
          phones: {name: Telephones, parent: office, vat: 50 %}

        segments:
        \(Stock.segments.map { "  \($0): {name: \($0.capitalised)}" }.joined(separator: "\n"))

        families:
        \(Stock.families.map { "  \($0): {name: \($0.capitalised)}" }.joined(separator: "\n"))

        sources:
          search: {name: Our own search}
          referral: {name: Recommendation}
          enquiry: {name: They asked us}

        holidays: [2024-12-25, 2024-12-26, 2025-01-01, 2025-04-18, 2025-04-21, 2025-05-05, 2025-05-26,
          2025-08-25, 2025-12-25, 2025-12-26, 2026-01-01, 2026-04-03, 2026-04-06, 2026-05-04, 2026-05-25, 2026-08-31]

        defaults: {contact: {lawful_basis: legitimate_interests, retain: 24 months}}

        tables:
          - file: tables/sales-*.csv
            kind: sale
            control: {rows: \(size.sales)}

          - file: tables/expenses-*.csv
            kind: expense
            key: [Doc No]
            columns:
              date: Posting Date
              team: Cost Centre
              person: Employee
              merchant: Supplier
              purpose: Description
              category: Nominal
              amount: Gross
              vat: VAT
              account: Client Ref
              status: Approval
            date_format: dd/MM/yyyy
            missing: [N/A]
            values:
              category:
        \(nominals.joined(separator: "\n"))
              status: {Awaiting approval: claimed, Approved: approved, Paid: paid, Posted: posted}
            control: {rows: \(size.expenses), sum: {amount: \(pounds(expenseTotal))}}
            ignore: [Entered By]

          - file: tables/budgets.csv
            kind: budget
          - file: tables/quotas.csv
            kind: quota

        """)
  }
}

extension String {
  /// With a capital first letter.
  var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
