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
    case .money(let amount, let address): money(amount, address, form)
    case .count(let count, let address): quantity(Fixed(count), address, form, Decimals(0))
    case .quantity(let quantity, let address): self.quantity(quantity, address, form, form.decimals)
    case .ratio(let ratio, let address): percentage(ratio, address, form)
    case .price(let ratio, let address): price(ratio, address, form)
    case .change(let ratio, let good): change(ratio, good, form)
    case .day(let day): self.day(day, form.day)
    case .html(let piece, _): bytes.append(contentsOf: piece)
    case .missing(let missing): self.missing(missing)
    case .blank: break
    case .noted(let cell, let note):
      content(cell, form)
      self.note(note)
    case .proRata(let cell):
      content(cell, form)
      proRataMark()
    }
  }

  private mutating func money(_ amount: Fixed, _ address: String?, _ form: CellForm) {
    let isOpen = openFigure(address, form, exactly: amount)
    bytes.appendFigure { output in
      switch form.place {
      case .column: output.write(amount, form.decimals, symbols)
      case .sentence: output.write(money: amount, form.decimals, symbols)
      case .headline: output.write(shortMoney: amount, symbols)
      }
    }
    closeFigure(isOpen, form)
  }

  private mutating func quantity(_ value: Fixed, _ address: String?, _ form: CellForm, _ decimals: Decimals) {
    let isOpen = openFigure(address, form, exactly: value)
    bytes.appendFigure { output in
      guard form.place == .headline else { return output.write(value, decimals, symbols) }
      output.write(shortQuantity: value, decimals, symbols)
    }
    closeFigure(isOpen, form)
  }

  private mutating func price(_ ratio: Ratio, _ address: String?, _ form: CellForm) {
    guard let exact = Decimals.ofExports.rounded(ratio), let price = form.decimals.rounded(ratio) else {
      return missing(.notAvailable)
    }
    let isOpen = openFigure(address, form, exactly: exact)
    bytes.appendFigure { output in
      guard form.place == .column else { return output.write(money: price, form.decimals, symbols) }
      output.write(price, form.decimals, symbols)
    }
    closeFigure(isOpen, form)
  }

  private mutating func percentage(_ ratio: Ratio, _ address: String?, _ form: CellForm) {
    guard let steps = form.percentage.ratio.steps(ratio) else { return missing(.notAvailable) }
    let exact = form.place == .headline ? Decimals.ofExports.rounded(ratio) : nil
    let isOpen = openFigure(address, form, exactly: exact ?? .zero)
    bytes.appendFigure { $0.write(percentage: steps, ratio, form.percentage, plus: false, symbols) }
    closeFigure(isOpen, form)
  }

  /// The link, and the exact value of what may be shown shorter.
  private mutating func openFigure(_ address: String?, _ form: CellForm, exactly value: Fixed) -> Bool {
    let isOpen = openLink(address)
    guard form.place == .headline else { return isOpen }
    markup("<data value=\"")
    bytes.appendFigure { $0.write(plain: value, atLeast: 0) }
    markup("\">")
    return isOpen
  }

  private mutating func closeFigure(_ isOpen: Bool, _ form: CellForm) {
    if form.place == .headline { markup("</data>") }
    closeLink(isOpen)
  }

  /// Sign and arrow say the direction to everybody, the class says whether it is good news.
  private mutating func change(_ ratio: Ratio?, _ good: Good, _ form: CellForm) {
    guard let ratio else {
      openTone(good, isRise: true)
      text(words.new)
      return closeTone(good)
    }
    guard let steps = form.percentage.ratio.steps(ratio) else { return missing(.notAvailable) }
    let tone = steps == 0 ? .neither : good
    openTone(tone, isRise: !ratio.isNegative)
    if steps > 0 { markup(ratio.isNegative ? .fall : .rise) }
    bytes.appendFigure { $0.write(percentage: steps, ratio, form.percentage, plus: true, symbols) }
    closeTone(tone)
  }

  private mutating func openTone(_ good: Good, isRise: Bool) {
    guard good != .neither else { return }
    markup((good == .up) == isRise ? .good : .bad)
  }

  private mutating func closeTone(_ good: Good) {
    if good != .neither { markup(.spanEnd) }
  }
}

extension HTMLWriter {
  private mutating func missing(_ missing: Missing) {
    let word = words.word(missing)
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

  /// A dagger after the figure, as the terminal's tables have it. What it means stands below the table.
  private mutating func proRataMark() {
    hasProRata = true
    markup("<span class=\"mark\"")
    attribute("title", words.proRataNote)
    markup("><span aria-hidden=\"true\">†</span>")
    hidden(" " + words.proRata)
    markup("</span>")
  }

  private mutating func hidden(_ words: String) {
    markup("<span class=\"visually-hidden\">")
    text(words)
    markup("</span>")
  }

  private mutating func day(_ day: Day, _ form: DayForm) {
    let (year, month, number) = day.parts
    markup(.timeStart)
    bytes.appendFigure { $0.write(day) }
    markup(.endOfTag)
    bytes.appendFigure { output in
      output.write(digits: UInt64(number))
      output.append(UInt8(ascii: " "))
    }
    text(form == .long ? language.months[month - 1] : language.shortMonths[month - 1])
    guard form != .short else { return markup(.timeEnd) }
    bytes.appendFigure { output in
      output.append(UInt8(ascii: " "))
      output.write(digits: UInt64(max(0, year)))
    }
    markup(.timeEnd)
  }
}
