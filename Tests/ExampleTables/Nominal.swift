/// A nominal code of the finance system: the words of its export, and what such a line looks like.
struct Nominal {
  let word: String
  /// Gross pence.
  let amount: (low: Pence, high: Pence)
  /// Whether the receipt carries value added tax, at a fifth of the net amount.
  let taxed: Bool
  let suppliers: [Spender.Area: [String]]
  /// What the claim says; `%` stands for the client.
  let purposes: [String]
  /// Whether it is spent on one client, who is then named.
  var forClient = false
}
