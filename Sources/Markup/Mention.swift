/// `[[northgate]]` or `[[contact:jo-bell]]` in a note: a record that it names.
package struct Mention: Sendable, Equatable {
  /// The word before the colon, where it is made of `a` to `z` and `_` alone; else nil, and a colon is part
  /// of the id. It need not be the name of a kind.
  package let kind: String?
  /// What stands between the brackets, behind the kind, as written and trimmed. Never empty.
  package let id: String
  /// The bytes in the file, brackets included.
  package let range: Range<Int>
  /// Where its gap is in the document's HTML, in bytes.
  package let offset: Int
  /// Whether it stands in the text of a link. No link may stand in another, so only its name may be shown.
  package let isInLink: Bool
}

/// What stands between the brackets of a mention.
struct MentionName {
  let kind: String?
  let id: String

  /// Nil where nothing but blanks is given.
  init?(_ written: ArraySlice<UInt8>) {
    let whole = written.trimmed
    guard !whole.isEmpty else { return nil }
    let word = whole.prefix {
      $0 == UInt8(ascii: "_") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
    }
    let rest = whole[word.endIndex...].dropFirst().trimmed
    guard !word.isEmpty, whole[word.endIndex...].first == UInt8(ascii: ":"), !rest.isEmpty else {
      kind = nil
      id = String(decoding: whole, as: UTF8.self)
      return
    }
    kind = String(decoding: word, as: UTF8.self)
    id = String(decoding: rest, as: UTF8.self)
  }
}
