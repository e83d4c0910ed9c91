import Testing

/// The settings and tables that the design shows are read as they stand there.
struct DesignTests {
  static let settings = """
    title: Meridian Media sales book
    currency: GBP
    locale: en-GB
    fiscal_year_starts: April        # FY2026 is the year that ends in 2026; its range is always shown with it
    revenue_counts_on: run           # run, booked or invoiced
    stages:                          # of opportunities, in order
      qualified: {probability: 20 %, category: possible}
      agreed: {probability: 90 %, category: firm}
      won: {won: true}
      lost: {lost: true}
    activity_types: {call: {counts_as: [call]}, visit: {counts_as: [visit, call]}, email: {counts_as: [email]}}
    categories: {fuel: {name: Fuel, parent: travel, vat: recoverable}, travel: {name: Travel}}
    holidays: [2026-12-25, 2026-12-28]
    as_of: 2026-09-30                # the example's, so that it does not rot
    defaults: {contact: {lawful_basis: legitimate_interests, retain: 24 months}}
    on_error: {page: set_aside}      # else every error stops the build

    """

  static let tables = """
    tables:
      - file: tables/order-lines.csv
        kind: sale
        key: [OrderID, Line]                  # a repeated key is an error: exports overlap
        join: {file: tables/orders.csv, on: OrderID}   # its columns beside each row; no partner is an error unless optional: true
        columns: {date: OrderDate, account: CustomerID, person: EmployeeID, product: ProductID,
                  quantity: Quantity, unit_price: UnitPrice, discount: Discount, order: OrderID}
        date_format: yyyy-MM-dd
        currency: GBP
        control: {rows: 2, sum: {amount: 462}}
        fresh: 7 days                         # older than this is said on every page
        missing: [N/A, "NULL"]               # cells that mean nothing was given
        ignore: [ShipVia, Freight]            # a column that is neither mapped nor ignored is an error
      - file: tables/employees.csv
        kind: person
        id: "emp-{EmployeeID}"                # ids and any text can be put together from columns
        columns: {name: "{FirstName} {LastName}", manager: ReportsTo, job_title: Title}
        refer: {manager: "emp-{}"}            # how a cell refers to a record; or by name: {manager: name}
        ignore: rest                          # said out loud, so that leaving out is a choice
      - file: tables/cards-*.csv
        kind: expense
        columns: {date: TRANS DATE, amount: ORIGINAL GROSS AMT, merchant: MERCHANT NAME,
                  category: TRANS CAC DESC 1, team: Directorate}
        values: {category: {Vehicle Fuel: fuel}}   # words of the export → words of the book
        derive: [team]                        # an export names things nobody wrote a record for:
        where: {TRANS VAT DESC: {not: "VX"}}  #   make one for each, count and list them
        defaults: {status: paid}              # fields without a column, and blank cells
        ignore: rest
      - file: tables/budget-2025-26.csv
        kind: budget                          # a year across the sheet
        unpivot: {columns: "Apr-25..Mar-26", name: period, value: amount}   # also daily rates, one currency a column

    """

  @Test func `the settings and the tables of the design are accepted`() async throws {
    let small = try await SmallBook([
      "daybook.yml": Self.settings
        + Self.tables
        .replacing("control: {rows", with: "refer: {person: \"emp-{}\"}\n    control: {rows"),
      "accounts/ALFKI.md": note("name: Alfreds"), "products/chai.md": note("name: Chai"),
      "tables/order-lines.csv": """
      OrderID,Line,ProductID,UnitPrice,Quantity,Discount
      10248,1,chai,14.00,12,0
      10248,2,chai,9.80,30,NULL

      """,
      "tables/orders.csv": """
      OrderID,CustomerID,EmployeeID,OrderDate,ShipVia,Freight
      10248,ALFKI,5,2026-07-04,3,32.38

      """,
      "tables/employees.csv": """
      EmployeeID,LastName,FirstName,Title,ReportsTo,Notes
      2,Fuller,Andrew,Vice President,,
      5,Buchanan,Steven,Sales Manager,2,speaks French

      """,
      "tables/cards-2016-04.csv": """
      TRANS DATE,TRANS VAT DESC,ORIGINAL GROSS AMT,MERCHANT NAME,TRANS CAC DESC 1,Directorate
      2016-04-01,VR,75.10,shell birmingham,Vehicle Fuel,Local Services
      2016-04-02,VX,19.99,nobody,travel,Local Services

      """,
      "tables/budget-2025-26.csv": """
      team,category,Apr-25,May-25,Jun-25,Jul-25,Aug-25,Sep-25,Oct-25,Nov-25,Dec-25,Jan-26,Feb-26,Mar-26
      Local Services,fuel,100,100,100,100,100,100,100,100,100,100,100,

      """,
    ])
    // The amounts of these sales are computed, and a control adds up what the rows give or come to.
    #expect(small.faults == [])
    #expect(small.records.sales.records.count == 2)
    #expect(small.book.people.ids == ["emp-2", "emp-5"])
    #expect(small.book.people.names == ["Andrew Fuller", "Steven Buchanan"])
    #expect(small.book.people.number(of: small.records.people.records[1].manager?.latest) == 0)
    #expect(small.book.sales.amount == [try number("168"), try number("294")])
    #expect(small.book.teams.names == ["Local Services"])
    #expect(small.book.expenses.count == 1)
    #expect(small.book.tally.leftOut == [.filtered: 1])
    #expect(small.book.budgets.count == 11)
  }

  /// A book has one currency for now: a table in another is refused, not miscounted.
  @Test func `a table in another currency is not read yet`() async throws {
    let small = try await SmallBook(
      settings: "tables:\n  - file: tables/sales.csv\n    kind: sale\n    currency: USD\n",
      [
        "accounts/northgate.md": northgate,
        "tables/sales.csv": "date,account,amount\n2026-03-01,northgate,1\n",
      ])
    #expect(
      small.faults == ["daybook.yml:7:15 not-read-yet: amounts in USD are not read yet in a book in GBP"])
  }
}
