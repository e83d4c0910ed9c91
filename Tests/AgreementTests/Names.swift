import Bookkeeping
import Values

/// Which record a link, or a name without one, means.
struct Names {
  /// Ids by dimension and address.
  private var byAddress: [String: [String: String]] = [:]
  private var byName: [String: [String: [String]]] = [:]

  init(_ book: Book) {
    add("person", book.people.ids, book.people.names)
    add("account", book.accounts.ids, book.accounts.names)
    add("territory", book.territories.ids, book.territories.names)
    add("team", book.teams.ids, book.teams.names)
    add("product", book.products.ids, book.products.names)
    add("category", book.categories.ids, book.categories.names)
    add("family", book.families.ids, book.families.names)
    add("segment", book.segments.ids, book.segments.names)
    add("merchant", book.merchants.ids, book.merchants.names)
    byAddress["parent_account"] = byAddress["account"]
  }

  private mutating func add(_ dimension: String, _ ids: [String], _ names: [String]) {
    for (id, name) in zip(ids, names) {
      byAddress[dimension, default: [:]][address(ofID: id)] = id
      byName[dimension, default: [:]][name, default: []].append(id)
    }
  }

  func id(_ dimension: String, address: String) -> String? { byAddress[dimension]?[address] }

  /// The one record with this name; nil where there are several.
  func id(_ dimension: String, name: String) -> String? {
    byName[dimension]?[name].flatMap { $0.count == 1 ? $0.first : nil }
  }

  /// What a link in a row of a dimension means: the last part of its address that is no period and no index.
  func id(_ dimension: String, link: String) -> String? {
    let parts = link.split(separator: "#", omittingEmptySubsequences: false)
    if parts.count == 2, parts[0].hasSuffix("people/index.html"), dimension == "person" {
      return id(dimension, address: String(parts[1].dropFirst("person-".count)))
    }
    let path = (parts.first ?? "").split(separator: "/").map { $0.hasSuffix(".html") ? $0.dropLast(5) : $0 }
    guard let last = path.last(where: { !isMonth($0) && !isYear($0) && $0 != "index" && $0 != ".." }) else {
      return nil
    }
    return id(dimension, address: String(last))
  }
}

/// `FY2027`, and `FY2027-Q2`.
private func isYear(_ text: Substring) -> Bool {
  text.hasPrefix("FY") && text.dropFirst(2).prefix(4).allSatisfy(\.isNumber)
}

/// `2026-04`, and `2026-04-2` for its second page.
func isMonth(_ text: Substring) -> Bool {
  let parts = text.split(separator: "-")
  return (2...3).contains(parts.count) && parts[0].count == 4 && parts[1].count == 2
    && parts.allSatisfy { $0.allSatisfy(\.isNumber) }
}
