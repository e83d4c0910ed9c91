import Diagnostics
import FrontMatter
import Sheets

/// A file that a table entry names, to be parsed.
struct WantedSheet: Hashable, Sendable {
  let file: BookFile
  let separator: TableEntry.Separator
  let encoding: TextEncoding

  static func == (left: WantedSheet, right: WantedSheet) -> Bool {
    left.file.path == right.file.path && left.separator == right.separator && left.encoding == right.encoding
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(file.path)
    hasher.combine(separator)
    hasher.combine(encoding)
  }
}

/// A table as its parser gives it.
struct ParsedSheet: Sendable {
  let wanted: WantedSheet
  let sheet: Sheet?
  let diagnostics: [Diagnostic]

  init(_ wanted: WantedSheet) {
    self.wanted = wanted
    guard !wanted.file.isLost else {
      (sheet, diagnostics) = (nil, [])
      return
    }
    let (decoded, faults) = decoded(wanted.file.source, from: wanted.encoding)
    guard let decoded else {
      (sheet, diagnostics) = (nil, faults.map { $0.inCell(wanted.separator) })
      return
    }
    let textual = textFaults(in: decoded)
    guard !textual.hasErrors else {
      (sheet, diagnostics) = (nil, faults + textual.map { $0.inCell(wanted.separator) })
      return
    }
    let read = Sheet.read(decoded, separator: wanted.separator.byte)
    sheet = read.sheet
    diagnostics = faults + textual + read.diagnostics
  }
}

private extension Diagnostic {
  /// With the cell in which it stands, so that the rest of the row is not shown.
  func inCell(_ separator: TableEntry.Separator) -> Diagnostic {
    guard let span, !span.range.isEmpty, cell == nil else { return self }
    return Diagnostic(
      severity, code, summary, at: span,
      cell: Sheets.cell(at: span.range.lowerBound, in: span.file, separator: separator.byte), notes: notes,
      help: help)
  }
}

private extension TableEntry.Separator {
  var byte: UInt8 {
    switch self {
    case .comma: UInt8(ascii: ",")
    case .semicolon: UInt8(ascii: ";")
    case .tab: UInt8(ascii: "\t")
    case .bar: UInt8(ascii: "|")
    }
  }
}

extension Loader {
  /// The files that each table entry names, those that it joins included; each once.
  func wantedTables() -> [WantedSheet] {
    var wanted: [WantedSheet] = []
    var seen: Set<WantedSheet> = []
    for entry in records.settings.tables ?? [] {
      for pattern in [entry.file, entry.join?.file].compactMap(\.self) {
        for file in files(matching: pattern) {
          let sheet = self.wanted(file, by: entry)
          if seen.insert(sheet).inserted { wanted.append(sheet) }
        }
      }
    }
    return wanted
  }

  func wanted(_ file: BookFile, by entry: TableEntry) -> WantedSheet {
    WantedSheet(file: file, separator: entry.separator ?? .comma, encoding: entry.encoding ?? .utf8)
  }

  /// The files whose path is the pattern, in which `*` stands for any run of characters within a folder.
  func files(matching pattern: String) -> [BookFile] {
    let parts = pattern.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map(
      Array.init)
    let lead = Array(pattern.utf8.prefix { $0 != UInt8(ascii: "*") })
    return files.filter { file in
      // Nearly all files of a book lie elsewhere.
      guard file.path.utf8.starts(with: lead) else { return false }
      let names = file.path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      return names.count == parts.count && zip(names, parts).allSatisfy { matches(Array($0), $1) }
    }
  }

  /// Whether a name is the pattern. Where it is not, only the last `*` takes a further byte, so that a pattern of many
  /// stars takes no longer than the two lengths multiplied.
  private func matches(_ name: [UInt8], _ pattern: [UInt8]) -> Bool {
    var (place, next) = (0, 0)
    var star: (next: Int, place: Int)?
    while place < name.count {
      if next < pattern.count, pattern[next] == UInt8(ascii: "*") {
        star = (next + 1, place)
        next += 1
      } else if next < pattern.count, pattern[next] == name[place] {
        place += 1
        next += 1
      } else if let last = star {
        star = (last.next, last.place + 1)
        (next, place) = (last.next, last.place + 1)
      } else {
        return false
      }
    }
    return pattern[next...].allSatisfy { $0 == UInt8(ascii: "*") }
  }
}
