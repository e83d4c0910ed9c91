package extension TerminalRenderer {
  /// All diagnostics in order, a blank line behind each, and a last line that counts them. Empty where there is none.
  ///
  /// Many at the end of a large table cost one walk through its lines, not one for each.
  func report(_ diagnostics: [Diagnostic]) -> String {
    var places = PlaceFinder()
    var text = ""
    for diagnostic in diagnostics.inOrder() { text += render(diagnostic, &places) + "\n" }
    let counts = [
      counted(diagnostics.count { $0.severity == .error }, "error"),
      counted(diagnostics.setAsidePaths.count, "note", "set aside"),
      counted(diagnostics.count { $0.severity == .warning }, "warning"),
    ]
    guard !diagnostics.isEmpty else { return "" }
    return text + counts.compactMap(\.self).joined(separator: ", ") + "\n"
  }

  private func counted(_ count: Int, _ noun: String, _ rest: String? = nil) -> String? {
    guard count > 0 else { return nil }
    return (["\(count) \(noun)\(count == 1 ? "" : "s")"] + [rest].compactMap(\.self)).joined(separator: " ")
  }
}

private extension [Diagnostic] {
  /// The notes that are left out.
  var setAsidePaths: Set<String> {
    Set(filter { $0.severity == .setAside }.compactMap { $0.span?.file.path })
  }
}

/// Finds the lines of many places, and keeps the line starts of each file that it was asked about.
struct PlaceFinder {
  /// A table that is decoded has the path of its file and other bytes.
  private struct Key: Hashable {
    let path: String
    let count: Int
  }

  private var tables: [Key: LineTable] = [:]

  mutating func position(of span: SourceSpan) -> LineColumn {
    let key = Key(path: span.file.path, count: span.file.bytes.count)
    if let table = tables[key] { return table.position(of: span.range.lowerBound) }
    let table = LineTable(span.file)
    tables[key] = table
    return table.position(of: span.range.lowerBound)
  }
}
