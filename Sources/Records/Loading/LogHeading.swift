import Values

/// What the heading of an activity in a day's log says: `10:00 visit [[northgate]], [[contact:jo-bell]]`.
///
/// The time may be left out. A mention is of an account, unless it says that it is of a contact; between mentions
/// stand commas, `and` or `with`, or nothing.
struct LogHeading: Sendable {
  /// A record that it names, and where.
  struct Mention: Sendable {
    let isContact: Bool
    let id: String
    let range: Range<Int>
  }

  let time: TimeOfDay?
  /// Where the time stands; the type where there is none.
  let timeRange: Range<Int>
  let type: String
  let typeRange: Range<Int>
  private(set) var mentions: [Mention] = []

  /// Nil where it is not written like that. `range` is where the text stands in the file, without its `##`.
  init?(_ bytes: [UInt8], _ range: Range<Int>) {
    var rest = tokens(of: bytes, range)[...]
    time = rest.first.flatMap { TimeOfDay(text(of: bytes, $0)) }
    let first = rest.first
    if time != nil { rest.removeFirst() }
    guard let word = rest.popFirst(), let letter = bytes[word].first,
      letter != UInt8(ascii: "["), letter != UInt8(ascii: ","), !letter.isDigit
    else { return nil }
    type = text(of: bytes, word)
    typeRange = word
    timeRange = first ?? word
    for token in rest {
      let text = text(of: bytes, token)
      guard ![",", "and", "with"].contains(text) else { continue }
      guard let mention = Mention(text, at: token) else { return nil }
      mentions.append(mention)
    }
    guard !mentions.isEmpty else { return nil }
  }

  /// Whether a first heading makes a note a log: it reads as one of an activity, or it begins with a time, and then one
  /// that cannot be read is said.
  static func beginsLog(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    LogHeading(bytes, range) != nil || beginsWithTime(bytes, range)
  }

  static func beginsWithTime(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    tokens(of: bytes, range).first.flatMap { TimeOfDay(text(of: bytes, $0)) } != nil
  }
}

private extension LogHeading.Mention {
  /// `[[northgate]]`, `[[account:northgate]]` or `[[contact:jo-bell]]`; words of its own behind a bar are for readers.
  init?(_ text: String, at range: Range<Int>) {
    guard text.hasPrefix("[["), text.hasSuffix("]]") else { return nil }
    let name = String(text.dropFirst(2).dropLast(2).prefix { $0 != "|" }).trimmed
    let parts = name.split(separator: ":", maxSplits: 1).map { String($0).trimmed }
    let hasKind = parts.count == 2 && ["account", "contact"].contains(parts[0])
    let id = hasKind ? parts[1] : name
    guard !id.isEmpty else { return nil }
    self.init(isContact: hasKind && parts[0] == "contact", id: id, range: range)
  }
}

private func text(of bytes: [UInt8], _ range: Range<Int>) -> String {
  String(decoding: bytes[range], as: UTF8.self)
}

/// The mentions with their brackets, the commas, and the words beside them.
private func tokens(of bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
  func opens(_ place: Int) -> Bool { bytes[place..<range.upperBound].starts(with: "[[".utf8) }
  var tokens: [Range<Int>] = []
  var place = range.lowerBound
  while place < range.upperBound {
    let start = place
    if bytes[place].isBlank {
      place += 1
      continue
    }
    if opens(place) {
      while place < range.upperBound, !bytes[start..<place].suffix(2).elementsEqual("]]".utf8) { place += 1 }
    } else if bytes[place] == UInt8(ascii: ",") {
      place += 1
    } else {
      while place < range.upperBound, !bytes[place].isBlank, bytes[place] != UInt8(ascii: ","), !opens(place)
      {
        place += 1
      }
    }
    tokens.append(start..<place)
  }
  return tokens
}
