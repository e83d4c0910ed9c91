/// Notes as account managers write them: sentences with mentions, and now and then a list or a table.
struct Prose {
  private let cast: Cast
  private var chance: Chance

  init(_ cast: Cast, _ chance: Chance) {
    self.cast = cast
    self.chance = chance
  }

  consuming func paragraph(sentences: Int) -> String {
    (0..<sentences).map { _ in sentence() }.joined(separator: " ")
  }

  /// What is known of an account, in about a hundred words.
  consuming func account() -> String {
    var parts = ["Buys **\(product())** in spring and nothing in August. \(sentence())"]
    parts.append([sentence(), sentence(), sentence()].joined(separator: " "))
    parts.append([sentence(), sentence()].joined(separator: " "))
    return parts.joined(separator: "\n\n")
  }

  /// A note of 300 to 800 bytes: it ends at the first piece beyond a length that is drawn, and no piece
  /// has more than 250.
  consuming func activity(with account: Cast.Named) -> String {
    let length = chance.number(300..<550)
    var text = "[[\(account.id)]]: \(sentence())"
    while text.utf8.count < length {
      switch chance.number(0..<20) {
      case 0, 1: text += "\n\n" + table()
      case 2, 3, 4: text += "\n\n" + list()
      case 5, 6, 7: text += "\n\n" + sentence()
      case 8: text += "\n\n> \(chance.pick(Prose.said))\n\n\(sentence())"
      default: text += text.last == "." ? " " + sentence() : "\n\n" + sentence()
      }
    }
    return text
  }

  private mutating func list() -> String {
    (0..<3).map { _ in "- \(product()), \(chance.number(1..<9)) weeks at £\(chance.number(200..<999))" }
      .joined(separator: "\n")
  }

  private mutating func table() -> String {
    let rows = (0..<chance.number(2..<5)).map { _ in
      "| \(product()) | \(chance.number(1..<9)) | £\(chance.number(1..<9)),\(chance.number(100..<999)) |"
    }
    return (["| Format | Weeks | Price |", "|---|---:|---:|"] + rows).joined(separator: "\n")
  }

  private mutating func product() -> String { chance.pick(cast.products).name }

  /// One sentence, of at most 160 bytes.
  private mutating func sentence() -> String {
    let count = chance.number(2..<30)
    switch chance.number(0..<16) {
    case 0: return "They want *\(product())* again, but \(count) % cheaper, and would sign this week."
    case 1: return "Wants to hear how it went for [[\(chance.pick(cast.accounts).id)]] before they decide."
    case 2: return "The copy is late: it will be here in \(count) days, or the dates move."
    case 3: return "[[\(chance.pick(cast.people).id)]] knows the owner from before and will ring."
    case 4: return "Their new manager starts in \(count) weeks and nothing is booked until then."
    case 5: return "Asked for \(product()) and for the numbers of last autumn."
    case 6: return "We promised an answer within \(count) hours and gave it the same day."
    case 7: return "A rival offered \(count) % off; they showed me the letter and would rather stay."
    case 8: return "Not before the budget is through, which the board sees in week \(count)."
    case 9: return "Happy with the last flight: \(count) people named the poster when asked."
    case 10:
      return "Compare the offer to [[\(chance.pick(cast.accounts).id)]], which was **fair** and was kept."
    case 11:
      return "Invoices go to the head office from now on, with the order number `PO-\(count)4\(count)`."
    case 12: return "The site in [[\(chance.pick(cast.patches).id)]] is taken until the month after next."
    case 13: return "He was short of time, so I left the proposal for \(product()) with the desk."
    case 14: return "They pay on time and expect the same of us."
    default: return "Wrote down what was said & sent it to them by email; no answer for \(count) days."
    }
  }

  private static let said = [
    "We will not be rushed, and we will not be forgotten either.",
    "If the price holds until Easter, you have the order.",
    "Send me one page. I do not read two.",
  ]
}
