import Values

/// What a cell of a page shows.
enum ShownCell: Hashable, Sendable {
  case blank
  /// "n/a" or "not set".
  case missing
  case day
  case text(String)
  /// A number, and its exact value where the page has it beside it.
  case figure(ShownFigure, exactly: Fixed?)

  init(_ element: Element) {
    if element.first({ $0.classes.contains("missing") }) != nil {
      self = .missing
      return
    }
    let text = element.visibleText.trimming()
    guard !text.isEmpty else {
      self = .blank
      return
    }
    if let time = element.first({ $0.name == "time" }), time.visibleText.trimming() == text {
      self = .day
      return
    }
    guard let figure = ShownFigure(text) else {
      self = .text(text)
      return
    }
    let data = element.first { $0.name == "data" }
    self = .figure(figure, exactly: data?.attributes["value"].flatMap { Fixed(plain: $0) })
  }

  var isFigure: Bool {
    guard case .figure = self else { return false }
    return true
  }
}

/// One figure at the head of a page, and what it is measured against.
struct ShownHeadline: Sendable {
  let label: String
  let cell: ShownCell
  let note: String
}

/// A table of a page.
struct ShownTable: Sendable {
  struct Row: Sendable {
    enum Part: Hashable, Sendable {
      case body, rounding, total
    }

    let part: Part
    let label: String
    /// Where its name leads, from the page.
    let link: String?
    let level: Int
    /// What is a node's own, without those below it.
    let isOwn: Bool
    /// What is counted in another row already.
    let isPart: Bool
    /// In the order of the columns, that of the name included.
    let cells: [ShownCell]
  }

  let id: String
  let caption: String
  let columns: [String]
  let rows: [Row]
}

/// All that a page shows in figures.
struct ShownPage: Sendable {
  /// From the top of the site.
  let address: String
  let headlines: [ShownHeadline]
  let tables: [ShownTable]
  /// Lists with an amount beside what they name: the heading's id, the address of what is named, and the amount.
  let listed: [(section: String, link: String?, cell: ShownCell)]
  /// Exact values that stand in none of these.
  let strays: Int

  init(_ address: String, _ bytes: [UInt8]) throws(PageFault) {
    self.address = address
    let page = try PageReader.read(bytes)
    headlines = page.all { $0.name == "dl" && $0.classes.contains("headline") }.flatMap { list in
      list.elements.map { entry in
        ShownHeadline(
          label: entry.first { $0.name == "dt" }?.visibleText.trimming() ?? "",
          cell: entry.first { $0.classes.contains("n") }.map { ShownCell($0) } ?? .blank,
          note: entry.first { $0.classes.contains("s") }?.visibleText.trimming() ?? "")
      }
    }
    // A table that somebody typed in a note has no caption.
    tables = page.all { $0.classes.contains("table") && $0.attributes["role"] == "region" }.compactMap {
      ShownTable($0)
    }
    listed = page.all { $0.name == "section" && $0.attributes["aria-labelledby"] != nil }.flatMap { section in
      section.all { $0.name == "li" && $0.first { $0.classes.contains("v") } != nil }.compactMap { item in
        item.first { $0.classes.contains("v") }.map {
          (
            section.attributes["aria-labelledby"] ?? "", item.first { $0.name == "a" }?.attributes["href"],
            ShownCell($0)
          )
        }
      }
    }
    let exact = page.all(named: "data").count
    strays = exact - headlines.count { if case .figure(_, .some) = $0.cell { true } else { false } }
  }
}

private extension ShownTable {
  init?(_ region: Element) {
    guard let table = region.first({ $0.name == "table" }),
      let caption = table.first({ $0.name == "caption" }), let head = table.first({ $0.name == "thead" })
    else { return nil }
    id = region.attributes["id"] ?? ""
    self.caption = caption.visibleText.trimming()
    columns = head.all(named: "th").map { $0.visibleText.trimming() }
    rows = table.all { $0.name == "tr" && !$0.classes.contains("group") }.compactMap { row in
      guard row.first({ $0.attributes["scope"] == "col" }) == nil else { return nil }
      return ShownTable.Row(row)
    }
  }
}

private extension ShownTable.Row {
  init(_ row: Element) {
    let name = row.elements.first { $0.name == "th" }
    part = row.classes.contains("total") ? .total : row.classes.contains("rounding") ? .rounding : .body
    label = name?.visibleText.trimming() ?? ""
    link = name?.first { $0.name == "a" }?.attributes["href"]
    level = row.classes.compactMap { $0.hasPrefix("level-") ? Int($0.dropFirst(6)) : nil }.first ?? 0
    isOwn = row.classes.contains("own")
    isPart = row.classes.contains("part")
    cells = row.elements.map { ShownCell($0) }
  }
}

extension String {
  func trimming() -> String {
    var text = Substring(self)
    while let first = text.first, first == " " || first == "\n" { text.removeFirst() }
    while let last = text.last, last == " " || last == "\n" { text.removeLast() }
    return String(text)
  }
}

extension Fixed {
  /// The plain form of files and exports: `-1250.5`.
  init?(plain text: String) {
    let isNegative = text.hasPrefix("-")
    let parts = (isNegative ? text.dropFirst() : text[...]).split(
      separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, !whole.isEmpty, let number = Int128(whole) else { return nil }
    let digits = parts.count > 1 ? String(parts[1]) : ""
    guard digits.count <= Fixed.places,
      let fraction = Int128("0" + digits + String(repeating: "0", count: Fixed.places - digits.count))
    else { return nil }
    let scaled = number * Fixed.one.scaled + fraction
    self.init(scaled: isNegative ? -scaled : scaled)
  }
}
