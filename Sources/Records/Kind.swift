/// The kinds of records that a book can have.
package enum Kind: String, CaseIterable, Hashable, Sendable {
  case person, team, territory, account, contact, product, activity, sale, expense, budget, quota, page
  case absence
  // Named by the design and not read yet.
  case inventory, campaign, promotion, opportunity, quote, contract, invoice, complaint, forecast, rate
  case survey

  /// The folder of its notes, and of its pages.
  package var folder: String {
    switch self {
    case .person: "people"
    case .territory: "territories"
    case .activity: "activities"
    case .opportunity: "opportunities"
    case .inventory: "inventory"
    default: rawValue + "s"
    }
  }

  /// Whether this version reads its records.
  package var isRead: Bool {
    switch self {
    case .person, .team, .territory, .account, .contact, .product, .activity, .sale, .expense, .budget,
      .quota,
      .page, .absence:
      true
    default: false
    }
  }

  /// Whether figures are made of its amounts. A faulty one always stops a build.
  package var hasMoney: Bool {
    switch self {
    case .page, .activity, .contact: false
    default: true
    }
  }

  package init?(folder: some StringProtocol) {
    guard let kind = Kind.byFolder[String(folder)] else { return nil }
    self = kind
  }

  private static let byFolder = Dictionary(
    allCases.map { ($0.folder, $0) }, uniquingKeysWith: { first, _ in first })
}
