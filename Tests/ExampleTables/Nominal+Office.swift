extension Nominal {
  static let phones = Nominal(
    word: "7550 Telephones", amount: (148_00, 236_00), taxed: true,
    suppliers: everywhere(["Beacon Mobile"]), purposes: ["Mobiles, quarter"])

  static let stationery = Nominal(
    word: "7504 Stationery", amount: (12_00, 88_00), taxed: true,
    suppliers: everywhere(["Ryder Office Supplies"]),
    purposes: ["Binders and card", "Printer toner", "Presentation folders"])

  static let subscriptions = Nominal(
    word: "8201 Subscriptions", amount: (95_00, 340_00), taxed: true,
    suppliers: everywhere(["Media Ledger", "Audience Survey Board"]),
    purposes: ["Trade title, renewal", "Audience data, one region"])

  private static func everywhere(_ suppliers: [String]) -> [Spender.Area: [String]] {
    [.london: suppliers, .north: suppliers, .west: suppliers]
  }
}
