/// A table on its way to a file: a header, and rows of as many cells.
struct Sheet {
  let name: String
  let header: [String]
  let rows: [[String]]

  /// The file's bytes as text: commas, line feeds, and quotes only where a cell needs them.
  var csv: String {
    ([header] + rows).map { $0.map(quoted).joined(separator: ",") + "\n" }.joined()
  }
}

private func quoted(_ cell: String) -> String {
  guard cell.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return cell }
  return "\"" + cell.replacing("\"", with: "\"\"") + "\""
}
