import Bookkeeping
import Figures
import TestSupport
import Testing
import Values

/// A wholesaler's orders of two years, against sums that were made elsewhere.
@Suite(.enabled(if: OutsideData.northwind != nil, "\(OutsideData.absence)"))
struct NorthwindTests {
  private static let settings = """
    title: Northwind
    currency: USD
    fiscal_year_starts: January
    as_of: 1998-05-06
    tables:
      - file: tables/customers.csv
        kind: account
        columns: {id: customer_id, name: company_name, address: "{address}, {city}", postcode: postal_code}
        ignore: rest
      - file: tables/employees.csv
        kind: person
        id: "{employee_id}"
        columns: {name: "{first_name} {last_name}", manager: reports_to, job_title: title, joined: hire_date}
        ignore: rest
      - file: tables/region.csv
        kind: territory
        id: "region-{region_id}"
        columns: {name: region_description}
      - file: tables/territories.csv
        kind: territory
        id: "{territory_id}"
        columns: {name: "{territory_description} {territory_id}", parent: region_id, owner: employee_id}
        join: {file: tables/employee_territories.csv, on: territory_id, optional: true}
        refer: {parent: "region-{}"}
      - file: tables/products.csv
        kind: product
        columns: {id: product_id, name: product_name, family: category_name}
        join: {file: tables/categories.csv, on: category_id}
        ignore: rest
      - file: tables/order_details.csv
        kind: sale
        key: [order_id, product_id]
        join: {file: tables/orders.csv, on: order_id}
        columns: {date: order_date, account: customer_id, person: employee_id, product: product_id,
          quantity: quantity, unit_price: unit_price, discount: discount, order: order_id}
        control: {rows: 2155, sum: {amount: 1265793.0395}}
        ignore: rest

    """

  private static let tables = [
    "customers.csv", "employees.csv", "region.csv", "territories.csv", "employee_territories.csv",
    "products.csv",
    "categories.csv", "order_details.csv", "orders.csv",
  ]

  private func data() throws -> OutsideData { try #require(OutsideData.northwind) }

  private func book() async throws -> Book {
    try await TestSupport.book(
      of: data().files(in: "", named: NorthwindTests.tables, settings: NorthwindTests.settings))
  }

  private let money = [
    Comparison.Column(name: "revenue_exact", measure: "revenue"),
    Comparison.Column(name: "revenue", measure: "revenue", isRounded: true),
  ]
  private let orders = Comparison.Column(name: "orders", measure: "orders")
  private let customers = Comparison.Column(name: "customers", measure: "accounts_buying")
  private let units = Comparison.Column(name: "units", measure: "units")

  @Test func `Everything comes to the grand total`() async throws {
    let book = try await book()
    let expected = try #require(try data().expected("grand_total.csv").first)
    #expect(
      book.lines("entries,orders,revenue,booked") == [
        ["order_lines", "orders", "revenue_exact", "revenue_exact"].compactMap { expected[$0] }.joined(
          separator: " ")
      ])
    #expect(book.sales.count + book.tally.totalLeftOut == 2155)
  }

  @Test func `Every customer, month, product and employee comes to what others found`() async throws {
    let (book, data) = (try await book(), try data())
    let cells = [
      try Comparison(book: book, keys: ["customer_id": "account"], columns: money + [orders, units])
        .compare(data.expected("revenue_by_customer.csv")),
      try Comparison(book: book, keys: ["month": "month"], columns: money + [orders, customers, units])
        .compare(data.expected("revenue_by_month.csv")),
      try Comparison(book: book, keys: ["product_id": "product"], columns: money + [units])
        .compare(data.expected("volume_by_product.csv")),
      try Comparison(
        book: book, keys: ["employee_id": "person", "quarter": "quarter"],
        columns: money + [orders, customers]
      ).compare(data.expected("revenue_by_employee_quarter.csv")),
    ]
    #expect(cells == [91 * 4, 23 * 5, 77 * 3, 72 * 4])
  }

  @Test func `Regions own their territories, though no sale is theirs`() async throws {
    let book = try await book()
    #expect(book.territories.count == 57 && book.people.count == 9 && book.products.count == 77)
    #expect(book.lines("revenue", by: "territory", rollsUp: true) == ["-: 1265793.0395"])
    // Leading zeros are part of an id.
    #expect(book.territories.number(ofID: "01581") != nil && book.territories.number(ofID: "1581") == nil)
  }
}
