import Values

/// How a cell is written: beside others in a column, or alone.
struct CellForm: Hashable, Sendable {
  enum Place: Hashable, Sendable {
    /// The header or the caption says the unit.
    case column
    /// Figures say their own unit.
    case sentence
    /// Figures are short, say their own unit, and have their exact value beside them for machines.
    case headline
  }

  var place: Place
  var decimals: Decimals
  var percentage: Percentage
  var day: DayForm

  init(_ place: Place, decimals: Int, day: DayForm = .long) {
    self.place = place
    self.decimals = Decimals(decimals)
    percentage = Percentage(decimals)
    self.day = day
  }
}

extension HTMLWriter {
  /// What stands inside the cell.
  mutating func content(_ cell: Cell, _ form: CellForm) {
    switch cell {
    case .text(let text): self.text(text)
    case .link(let text, let address):
      let isOpen = openLink(address)
      self.text(text)
      closeLink(isOpen)
    case .money(let amount, let address):
      figure(address, form, exactly: amount) { $0.money(amount, form) }
    case .count(let count, let address):
      figure(address, form, exactly: Fixed(count)) {
        $0.bytes.append(Fixed(count), Decimals(0), $0.language.symbols)
      }
    case .quantity(let quantity, let address):
      figure(address, form, exactly: quantity) {
        $0.bytes.append(quantity, form.decimals, $0.language.symbols)
      }
    case .ratio(let ratio, let address): percentage(ratio, address, form)
    case .price(let ratio, let address):
      guard let price = ratio.rounded(to: form.decimals.count) else { return missing(.notAvailable) }
      figure(address, form, exactly: price) { writer in
        let symbols = writer.language.symbols
        if form.place == .column { return writer.bytes.append(price, form.decimals, symbols) }
        writer.bytes.append(money: price, form.decimals, symbols)
      }
    case .change(let ratio, let good): change(ratio, good, form)
    case .day(let day): self.day(day, form.day)
    case .html(let piece, _): bytes.append(contentsOf: piece)
    case .missing(let missing): self.missing(missing)
    case .blank: break
    case .noted(let cell, let note):
      content(cell, form)
      self.note(note)
    }
  }

  private mutating func money(_ amount: Fixed, _ form: CellForm) {
    switch form.place {
    case .column: bytes.append(amount, form.decimals, language.symbols)
    case .sentence: bytes.append(money: amount, form.decimals, language.symbols)
    case .headline: bytes.append(shortMoney: amount, language.symbols)
    }
  }

  /// A figure with its link, and with its exact value where it may be shortened.
  private mutating func figure(
    _ address: String?, _ form: CellForm, exactly value: Fixed, _ write: (inout HTMLWriter) -> Void
  ) {
    let isOpen = openLink(address)
    if form.place == .headline {
      markup("<data value=\"")
      bytes.append(plain: value, atLeast: 0)
      markup("\">")
    }
    write(&self)
    if form.place == .headline { markup("</data>") }
    closeLink(isOpen)
  }

  private mutating func percentage(_ ratio: Ratio, _ address: String?, _ form: CellForm) {
    guard let exact = ratio.rounded(to: 6) else { return missing(.notAvailable) }
    figure(address, form, exactly: exact) {
      _ = $0.bytes.append(percentage: ratio, form.percentage, $0.language.symbols)
    }
  }

  /// Sign and arrow say the direction to everybody, the class says whether it is good news.
  private mutating func change(_ ratio: Ratio?, _ good: Good, _ form: CellForm) {
    guard let ratio else {
      return toned(good == .neither ? nil : good == .up) { $0.text($0.language.words.new) }
    }
    guard let steps = form.percentage.ratio.steps(ratio) else { return missing(.notAvailable) }
    let isRise = !ratio.isNegative
    toned(steps == 0 || good == .neither ? nil : (good == .up) == isRise) { writer in
      if steps > 0 { writer.markup("<span aria-hidden=\"true\">\(isRise ? "▲" : "▼")</span> ") }
      _ = writer.bytes.append(percentage: ratio, form.percentage, plus: true, writer.language.symbols)
    }
  }

  private mutating func toned(_ isGood: Bool?, _ write: (inout HTMLWriter) -> Void) {
    guard let isGood else { return write(&self) }
    markup(isGood ? "<span class=\"up\">" : "<span class=\"down\">")
    write(&self)
    markup("</span>")
  }

  mutating func missing(_ missing: Missing) {
    let word = language.words.word(missing)
    markup("<span class=\"missing\"")
    attribute("title", word)
    markup("><span aria-hidden=\"true\">–</span>")
    hidden(word)
    markup("</span>")
  }

  /// A mark after the figure; its word shows when pointed at and is read aloud.
  private mutating func note(_ note: String) {
    markup("<span class=\"note\"")
    attribute("title", note)
    markup("><span aria-hidden=\"true\">*</span>")
    hidden(" " + note)
    markup("</span>")
  }

  private mutating func hidden(_ words: String) {
    markup("<span class=\"visually-hidden\">")
    text(words)
    markup("</span>")
  }

  mutating func day(_ day: Day, _ form: DayForm) {
    markup("<time datetime=\"")
    bytes.append(day)
    markup("\">")
    bytes.append(day, form, language)
    markup("</time>")
  }
}
