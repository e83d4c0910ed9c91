import Bookkeeping
import Figures
import Questions
import Values

/// An answer as a sheet of texts, to be written as a table, CSV or JSON.
package struct AnswerSheet {
  private let answer: Answer
  private let book: Book
  private var rows: [Answer.Row]
  /// The answer that the last row has; nil for no such row.
  package var totals: Answer?

  package init(_ answer: Answer, _ book: Book) {
    self.answer = answer
    self.book = book
    rows = answer.rows
  }

  /// Sorts by a measure, the smallest first, or with a minus the largest; what has no number comes last.
  package mutating func sort(by text: String) throws(QuestionFault) {
    let isDescending = text.hasPrefix("-")
    let name = isDescending ? String(text.dropFirst()) : text
    guard let column = answer.measures.firstIndex(where: { $0.name == name }) else {
      throw QuestionFault.unknown("column", name, among: answer.measures.map(\.name))
    }
    let keyed = rows.enumerated().map { (place: $0, row: $1, value: $1.figures[column].sortable) }
    rows = keyed.sorted { left, right in
      guard left.value != right.value else { return left.place < right.place }
      guard let first = left.value, let second = right.value else { return left.value != nil }
      return isDescending ? first > second : first < second
    }.map(\.row)
  }

  /// Keeps the first rows alone.
  package mutating func limit(to count: Int) throws(QuestionFault) {
    guard count > 0 else { throw QuestionFault("`--limit \(count)` leaves no row", help: "write 1 or more") }
    rows = Array(rows.prefix(count))
  }

  /// The names of the columns: an id and a name for records, one column for all else.
  package var header: [String] {
    answer.by.flatMap { $0.isRecord ? [$0.rawValue, "\($0.rawValue)_name"] : [$0.rawValue] }
      + answer.measures.map(\.name)
  }

  private func cells(_ row: Answer.Row, missing: (Figure) -> String?) -> [String?] {
    var cells: [String?] = []
    for (member, dimension) in zip(row.key, answer.by) {
      cells.append(book.id(of: member, in: dimension))
      if dimension.isRecord { cells.append(book.name(of: member, in: dimension)) }
    }
    return cells + row.figures.map { plain($0) ?? missing($0) }
  }

  private func totalCells(missing: (Figure) -> String?) -> [String?]? {
    guard let row = totals?.rows.first else { return nil }
    let members = answer.by.flatMap { dimension -> [String?] in dimension.isRecord ? ["*", ""] : ["*"] }
    return members + row.figures.map { plain($0) ?? missing($0) }
  }

  /// A figure as exports write it: plain decimals with all their digits; nil where there is no number.
  private func plain(_ figure: Figure) -> String? {
    switch figure {
    case .money(let amount): amount.plain(atLeast: book.currency.decimals)
    case .quantity(let quantity), .target(let quantity, _): quantity.description
    case .count(let count): String(count)
    case .ratio(let ratio), .price(let ratio), .rate(let ratio): ratio.rounded(to: 6)?.plain(atLeast: 6)
    case .notAvailable, .notSet, .empty: nil
    }
  }
}

package extension AnswerSheet {
  /// UTF-8, comma, line feed, with a header. What is missing is an empty cell.
  var csv: String {
    var lines = [header]
    lines += rows.map { row in cells(row) { _ in nil }.map { $0 ?? "" } }
    if let total = totalCells(missing: { _ in nil }), !answer.by.isEmpty {
      lines.append(total.map { $0 ?? "" })
    }
    let width = header.count - answer.measures.count
    return lines.enumerated().map { number, cells in
      cells.enumerated().map { column, cell in
        csvCell(cell, isData: number > 0 && column < width)
      }.joined(separator: ",") + "\n"
    }.joined()
  }

  /// Text that a spreadsheet would take for a formula is led by an apostrophe; numbers are never touched.
  private func csvCell(_ text: String, isData: Bool) -> String {
    var text = text
    if isData, let first = text.utf8.first, "=+-@\t\r".utf8.contains(first) { text = "'" + text }
    guard text.utf8.contains(where: { ",\"\n\r".utf8.contains($0) }) else { return text }
    // By bytes: a quote and an accent after it are one Character, and no quote then.
    let doubled = text.utf8.flatMap { $0 == UInt8(ascii: "\"") ? [$0, $0] : [$0] }
    return "\"" + String(decoding: doubled, as: UTF8.self) + "\""
  }
}

package extension AnswerSheet {
  /// One object; rows are arrays in the order of the columns, everything text but counts, null for what is missing.
  var json: String {
    let period =
      answer.period.first == .earliest ? "..\(answer.asOf)" : "\(answer.period.first)..\(answer.period.last)"
    var text = "{\"period\":\(quoted(period)),\"as_of\":\(quoted(answer.asOf.description))"
    text += ",\"currency\":\(quoted(book.currency.code))"
    text += ",\"columns\":[\(header.map(quoted).joined(separator: ","))]"
    text += ",\"rows\":[" + rows.map { json(cells($0) { _ in nil }, $0.figures) }.joined(separator: ",") + "]"
    let total = totals?.rows.first.flatMap { row in
      totalCells(missing: { _ in nil }).map { json($0, row.figures) }
    }
    return text + ",\"totals\":\(total ?? "null")}\n"
  }

  private func json(_ cells: [String?], _ figures: [Figure]) -> String {
    let first = cells.count - figures.count
    let texts = cells.enumerated().map { place, cell -> String in
      guard let cell else { return "null" }
      if place >= first, case .count = figures[place - first] { return cell }
      return quoted(cell)
    }
    return "[" + texts.joined(separator: ",") + "]"
  }

  private func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case let control where control.value < 0x20:
        let digits = String(control.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

package extension AnswerSheet {
  /// Columns side by side, names to the left and numbers to the right.
  var text: String {
    let missing: (Figure) -> String? = { figure in
      switch figure {
      // A ratio comes here only where it is beyond what can be written.
      case .notAvailable, .ratio, .price, .rate: "n/a"
      case .notSet: "not set"
      default: ""
      }
    }
    let total = answer.by.isEmpty ? nil : totals?.rows.first
    let marked = answer.measures.indices.filter { column in
      (rows + [total].compactMap(\.self)).contains { isMarked($0, column) }
    }
    var lines = [header.map(Optional.some)] + rows.map { mark(cells($0, missing: missing), $0, marked) }
    if let total, let cells = totalCells(missing: missing) { lines.append(mark(cells, total, marked)) }
    let texts = lines.map { $0.map { $0 ?? "" } }
    let widths = header.indices.map { column in texts.map { $0[column].count }.max() ?? 0 }
    let firstFigure = header.count - answer.measures.count
    return texts.map { cells in
      let padded = cells.enumerated().map { column, cell in
        let blanks = String(repeating: " ", count: widths[column] - cell.count)
        return column < firstFigure ? cell + blanks : blanks + cell
      }
      return String(padded.joined(separator: "  ").trimmingSuffix(while: { $0 == " " })) + "\n"
    }.joined()
      + (marked.isEmpty ? "" : "\n† pro rata: the share that these days have of a target for longer\n")
  }

  /// Whether a number is made of a target that is pro rata; what is no number is not marked.
  private func isMarked(_ row: Answer.Row, _ column: Int) -> Bool {
    row.isProRata(column) && plain(row.figures[column]) != nil
  }

  /// Marks what is pro rata in the columns where something is; a blank keeps the other figures in line.
  private func mark(_ cells: [String?], _ row: Answer.Row, _ marked: [Int]) -> [String?] {
    var cells = cells
    let first = cells.count - answer.measures.count
    for column in marked {
      cells[first + column] = (cells[first + column] ?? "") + (isMarked(row, column) ? "†" : " ")
    }
    return cells
  }
}

private extension Figure {
  var sortable: Fixed? { fixed ?? ratio?.rounded(to: 12) }
}

private extension String {
  func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> Substring {
    var rest = self[...]
    while let last = rest.last, isTrimmed(last) { rest.removeLast() }
    return rest
  }
}
