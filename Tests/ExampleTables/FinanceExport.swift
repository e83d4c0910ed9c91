/// The expenses as the finance system exports them: its own headers, days, money and words.
struct FinanceExport {
  private let rows: [(line: ExpenseLine, document: String)]

  init() {
    let lines = (ExpenseLine.particular + Spender.all.flatMap { ExpenseLine.seeded(for: $0) })
      .enumerated().sorted { one, other in
        guard one.element.day != other.element.day else { return one.offset < other.offset }
        return one.element.day < other.element.day
      }
    rows = lines.enumerated().map { place, line in (line.element, "PL\(padded(20_411 + place * 3, to: 6))") }
  }

  /// The lines of a financial year; from that of the claim system on with what the forms say.
  func sheet(_ name: String, financialYear: Int) -> Sheet {
    let hasForms = financialYear > 2026
    let cells = rows.enumerated().filter { $0.element.line.day.month.financialYear == financialYear }.map {
      let form = ClaimForm($1.line, place: $0, document: $1.document)
      return Self.cells(of: $1) + (hasForms ? form.cells : [])
    }
    return Sheet(name: name, header: Self.header + (hasForms ? ClaimForm.header : []), rows: cells)
  }

  private static let header = [
    "Doc No", "Posting Date", "Cost Centre", "Employee", "Supplier", "Description", "Nominal", "Gross",
    "VAT", "Client Ref", "Approval", "Entered By",
  ]

  private static func cells(of row: (line: ExpenseLine, document: String)) -> [String] {
    let line = row.line
    return [
      row.document, line.day.british, line.centre ?? "N/A", line.employee ?? "N/A", line.supplier,
      line.purpose, line.nominal ?? "", sterling(line.gross), line.tax.map(sterling) ?? "N/A",
      line.client ?? "", line.status, line.clerk,
    ]
  }
}
