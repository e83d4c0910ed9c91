import Bookkeeping
import Records
import Reports
import Tables
import Templating
import Values

/// One line of the list of facts at the head of a page: a label and what is known.
struct Fact {
  let label: String
  /// Finished HTML.
  let value: [UInt8]

  static let names: [Declared] = [
    Declared("fact-label", .text, "What is known."),
    Declared("fact-value", .html, "The fact itself, with its links."),
  ]

  static let declared = Declared(
    "facts", .list(names), "What one looks up first, in the order in which one does.")
}

extension SiteMaker {
  /// The facts as the template shows them.
  func facts(_ facts: [Fact?]) -> TemplateValue {
    .list(facts.compactMap(\.self).map { ["fact-label": .text($0.label), "fact-value": .html($0.value)] })
  }

  /// A fact; nil where nobody wrote it down.
  func fact(_ label: String, _ text: String?) -> Fact? {
    guard let text, !text.isEmpty else { return nil }
    return fact(label, [.text(text)])
  }

  /// A fact made of several pieces, one after the other; blank ones are passed over.
  func fact(_ label: String, _ cells: [Cell], separator: String = ", ") -> Fact? {
    let pieces = cells.filter { !$0.isEmpty }.map { html($0, language) }
    guard !pieces.isEmpty else { return nil }
    return Fact(label: label, value: Array(pieces.joined(separator: escaped(separator))))
  }

  /// A number that can be rung. One with words in it, such as an extension, stays as it was written.
  func telephone(_ text: String?) -> Cell {
    guard let text, !text.isEmpty else { return .blank }
    // `+44 (0)20 …` is dialled without the nought in brackets.
    let dialled = text.hasPrefix("+") ? text.replacing("(0)", with: "") : text
    let isNumber = dialled.unicodeScalars.allSatisfy { "+0123456789 ()-./\u{A0}".unicodeScalars.contains($0) }
    let digits = dialled.unicodeScalars.filter { "+0123456789".unicodeScalars.contains($0) }
    guard isNumber, digits.count >= 3 else { return .text(text) }
    return .link(text, to: "tel:" + String(String.UnicodeScalarView(digits)))
  }

  func email(_ text: String?) -> Cell {
    guard let text, !text.isEmpty else { return .blank }
    return text.utf8.contains(UInt8(ascii: "@")) ? .link(text, to: "mailto:" + text) : .text(text)
  }

  /// A site on the web, without the scheme that nobody reads.
  func website(_ text: String?) -> Cell {
    guard let text, !text.isEmpty else { return .blank }
    guard text.hasPrefix("https://") else { return .text(text) }
    let name = text.dropFirst(8)
    return .link(String(name.hasSuffix("/") ? name.dropLast() : name), to: text)
  }

  /// Lines of an address as one.
  func address(_ lines: String?, _ postcode: String?) -> String {
    let parts = (lines ?? "").split(separator: "\n").map(String.init) + [postcode ?? ""]
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

extension PageDesk {
  /// Who answers for something.
  func holder(_ holder: Holder?) -> Cell {
    switch holder {
    case .person(let person): self.person(person)
    case .house: .text(maker.words[.house])
    case .vacant: .text(maker.words[.vacant])
    case nil: .blank
    }
  }

  /// Who owned something when, the newest first; nil where nothing changed.
  func owners(_ holdings: [Holding]) -> Table? {
    guard holdings.count > 1 else { return nil }
    let words = maker.words
    return Table(
      words[.ownersCaption],
      columns: [Column(words[.owner], .name), Column(words[.from], .day), Column(words[.to], .day)],
      rows: holdings.reversed().map { holding in
        Row([
          holder(holding.holder), holding.from.map { .day($0) } ?? .blank,
          holding.to.map { .day($0) } ?? .blank,
        ])
      }
    ).withoutEmptyColumns
  }
}

extension Cell {
  /// Whether it holds more than that there is nothing.
  var saysSomething: Bool {
    guard case .missing = self else { return !isEmpty }
    return false
  }

  /// Whether a reader would see nothing.
  var isEmpty: Bool {
    switch self {
    case .blank, .text(""): true
    default: false
    }
  }
}

extension Table {
  /// The table without the columns in which no row has anything. The name of a row always stays.
  var withoutEmptyColumns: Table {
    let kept = columns.indices.filter { place in
      columns[place].kind == .name || rows.contains { !$0.isHeading && $0[place].saysSomething }
    }
    guard kept.count < columns.count else { return self }
    var table = self
    table.columns = kept.map { columns[$0] }
    table.rows = rows.map { $0.keeping(kept) }
    table.total = total?.keeping(kept)
    return table
  }
}

private extension Row {
  func keeping(_ places: [Int]) -> Row {
    var row = self
    if !isHeading { row.cells = places.map { self[$0] } }
    return row
  }
}
