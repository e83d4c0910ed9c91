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
    let (decoded, faults) = decoded(wanted.file.source, from: wanted.encoding)
    guard let decoded else {
      (sheet, diagnostics) = (nil, faults)
      return
    }
    let textual = textFaults(in: decoded)
    guard !textual.hasErrors else {
      (sheet, diagnostics) = (nil, faults + textual)
      return
    }
    let read = Sheet.read(decoded, separator: wanted.separator.byte)
    sheet = read.sheet
    diagnostics = faults + textual + read.diagnostics
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
      for pattern in [entry.file, entry.join?.file] {
        for file in files(matching: pattern ?? "") {
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
    files.filter { matches($0.path.utf8[...], Array(pattern.utf8)[...]) }
  }

  private func matches(_ path: Substring.UTF8View, _ pattern: ArraySlice<UInt8>) -> Bool {
    guard let first = pattern.first else { return path.isEmpty }
    if first == UInt8(ascii: "*") {
      var rest = path
      while true {
        if matches(rest, pattern.dropFirst()) { return true }
        guard let byte = rest.first, byte != UInt8(ascii: "/") else { return false }
        rest = rest.dropFirst()
      }
    }
    return path.first == first && matches(path.dropFirst(), pattern.dropFirst())
  }
}
