import Figures
import Reports
import Tables
import Templating
import Values

/// One of the three to five figures at the head of a report: a label, the figure, and what it is measured against.
struct HeadlineFigure {
  let label: String
  let value: Cell
  /// What it is measured against, as finished HTML; empty for nothing.
  let note: [UInt8]
  /// Of quantities and prices.
  var decimals = 1

  static let names: [Declared] = [
    Declared("headline-label", .text, "What the figure is."),
    Declared("headline-value", .html, "The figure."),
    Declared("headline-noted", .flag, "Whether it is measured against anything."),
    Declared("headline-note", .html, "What it is measured against."),
  ]
}

extension SiteMaker {
  /// A sum of money beside last year's.
  func headline(_ label: Word, _ compared: Compared, good: Good, isKnown: Bool = true) -> HeadlineFigure {
    headline(words[label], compared, good: good, isKnown: isKnown)
  }

  /// Where last year's is not known, as nobody kept it, nothing is said of it.
  func headline(_ label: String, _ compared: Compared, good: Good, isKnown: Bool = true) -> HeadlineFigure {
    guard isKnown else { return headline(label, .money(compared.now), note: "") }
    let change = Cell(compared, good: good)
    guard case .change(.some, _) = change else {
      return headline(label, .money(compared.now), note: words[.nothingLastYear])
    }
    let note = html(change, decimals: 1, language) + escaped(" " + words[.onLastYear])
    return HeadlineFigure(label: label, value: .money(compared.now), note: note)
  }

  /// A figure of any unit, with a plain note; marked where it is made of a target that is pro rata.
  func headline(_ label: Word, _ figure: Figure, note: String, isProRata: Bool = false) -> HeadlineFigure {
    HeadlineFigure(
      label: words[label], value: targetCell(figure, isProRata: isProRata), note: escaped(note))
  }

  func headline(_ label: String, _ figure: Figure, note: String) -> HeadlineFigure {
    HeadlineFigure(label: label, value: Cell(figure), note: escaped(note))
  }

  /// The headline figures as the template shows them.
  func headlines(_ figures: [HeadlineFigure]) -> TemplateValue {
    .list(
      figures.map { figure in
        [
          "headline-label": .text(figure.label),
          "headline-value": .html(Tables.headline(figure.value, decimals: figure.decimals, language)),
          "headline-noted": .flag(!figure.note.isEmpty), "headline-note": .html(figure.note),
        ]
      })
  }
}

extension Cell {
  /// The cell of a figure that a question answered.
  init(_ figure: Figure) {
    switch figure {
    case .money(let amount): self = .money(amount)
    case .quantity(let quantity), .target(let quantity, _): self = .quantity(quantity)
    case .count(let count): self = .count(count)
    case .ratio(let ratio): self = .ratio(ratio)
    case .price(let ratio): self = .price(ratio)
    // Compared as rounded at the twelfth decimal, as no reader tells the difference.
    case .rate(let ratio):
      self = ratio.rounded(to: Fixed.places).map { .quantity($0) } ?? .missing(.notAvailable)
    case .notAvailable: self = .missing(.notAvailable)
    case .notSet: self = .missing(.notSet)
    case .empty: self = .blank
    }
  }

  /// The change of a figure on what it was before.
  init(_ compared: Compared, good: Good) {
    self = .change(from: compared.before, to: compared.now, good: good)
  }

  /// The same where all of last year is known: what brought something later last year is not new.
  init(_ compared: Compared, good: Good, lastYear: Fixed) {
    let isLater = compared.before == .zero && lastYear > .zero
    self = isLater ? .blank : Cell(compared, good: good)
  }
}

/// Text as HTML.
func escaped(_ text: String) -> [UInt8] {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count + 16)
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "&"): bytes += "&amp;".utf8
    case UInt8(ascii: "<"): bytes += "&lt;".utf8
    case UInt8(ascii: ">"): bytes += "&gt;".utf8
    case UInt8(ascii: "\""): bytes += "&quot;".utf8
    case UInt8(ascii: "'"): bytes += "&#39;".utf8
    default: bytes.append(byte)
    }
  }
  return bytes
}
