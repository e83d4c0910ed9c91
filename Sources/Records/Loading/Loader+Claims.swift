import Diagnostics
import FrontMatter
import Values

// A note that cannot be read keeps its id, so that references to it are no further faults.

extension Loader {
  /// Keeps the id of a note whose kind is wrong, by its folder.
  mutating func claimInFolder(_ parsed: ParsedNote, _ number: Int32) {
    let written = String(parsed.file.path.prefix { $0 != "/" })
    let folder = closest(to: written, in: Kind.allCases.map(\.folder)) ?? written
    guard let kind = Kind(folder: folder), kind.isRead else { return }
    claim(parsed, kind, number)
  }

  /// Keeps the id of a note that cannot be read, so that references to it are no further faults.
  mutating func claim(_ parsed: ParsedNote, _ kind: Kind, _ number: Int32) {
    let symbols = ([parsed.stem] + parsed.idLines).map { reading.symbols.intern($0.trimmed) }
    var visitor = ClaimVisitor(symbols: symbols, number: number, reading: reading.taken())
    records.visit(kind, &visitor)
    swap(&reading, &visitor.reading)
    records.lostTexts[kind, default: []].append(parsed.foldedHead)
    // Its contacts may stand in it.
    if kind == .account { records.lostTexts[.contact, default: []].append(parsed.foldedHead) }
  }
}

private extension ParsedNote {
  /// What stands behind `id:` at the start of a line of a note that could not be read.
  var idLines: [String] {
    let key = Array("id:".utf8)
    return file.source.bytes.prefix(NoteParts.largestHead).split(separator: UInt8(ascii: "\n")).compactMap {
      line in
      guard line.starts(with: key) else { return nil }
      var text = String(decoding: line.dropFirst(key.count), as: UTF8.self).trimmed
      if let quote = text.first, "\"'".contains(quote), text.count > 1, text.last == quote {
        text = String(text.dropFirst().dropLast())
      }
      return text.isEmpty ? nil : text
    }
  }

  /// The front matter in the letters of an address, in which other names of the record may be found.
  var foldedHead: String {
    folded(String(decoding: file.source.bytes.prefix(NoteParts.largestHead), as: UTF8.self))
  }
}

private struct ClaimVisitor: StoreVisitor {
  let symbols: [Symbol]
  let number: Int32
  var reading: Reading

  mutating func visit<R: Record>(_ store: inout Store<R>) {
    for symbol in symbols {
      var record = R()
      record.head.id = symbol
      record.head.isUnread = true
      record.head.places = [Place(file: number, range: 0..<0)]
      store.add(record, &reading)
    }
  }
}
