import Figures
import Reports
import Tables
import Templating
import Values

/// One of the three to five figures at the head of a report: a label, the figure, and what it is measured against.
struct HeadlineFigure {
  let label: String
  /// The figure as it is shown, as finished HTML.
  let value: [UInt8]
  /// What it is measured against, as finished HTML; empty for nothing.
  let note: [UInt8]

  static let names: [Declared] = [
    Declared("headline-label", .text, "What the figure is."),
    Declared("headline-value", .html, "The figure."),
    Declared("headline-note", .html, "What it is measured against."),
  ]

  var values: TemplateValues {
    ["headline-label": .text(label), "headline-value": .html(value), "headline-note": .html(note)]
  }
}

extension SiteMaker {
  /// A sum of money beside last year's.
  func headline(_ label: Word, _ compared: Compared, good: ChangeDirection) -> HeadlineFigure {
    let change = language.change(compared.change, good: good)
    let note = compared.change == nil ? escaped(words[.nothingLastYear]) : change + escaped(" " + words[.onLastYear])
    return HeadlineFigure(label: words[label], value: language.headline(money: compared.now), note: note)
  }

  /// A figure of any unit, with a plain note.
  func headline(_ label: Word, _ figure: Figure, note: String) -> HeadlineFigure {
    HeadlineFigure(label: words[label], value: value(figure), note: escaped(note))
  }

  private func value(_ figure: Figure) -> [UInt8] {
    switch figure {
    case .money(let amount): language.headline(money: amount)
    case .quantity(let quantity): language.headline(quantity: quantity)
    case .count(let count): language.headline(count: count)
    case .ratio(let ratio), .price(let ratio): language.headline(ratio: ratio)
    case .notAvailable, .empty: language.missing(.notAvailable)
    case .notSet: language.missing(.notSet)
    }
  }
}

extension Cell {
  /// The cell of a figure that a question answered.
  init(_ figure: Figure) {
    switch figure {
    case .money(let amount): self = .money(amount)
    case .quantity(let quantity): self = .quantity(quantity)
    case .count(let count): self = .count(count)
    case .ratio(let ratio): self = .ratio(ratio)
    case .price(let ratio): self = .price(ratio)
    case .notAvailable: self = .missing(.notAvailable)
    case .notSet: self = .missing(.notSet)
    case .empty: self = .blank
    }
  }
}
