/// `[[northgate]]`, `[[contact:jo-bell]]` or `[[northgate|the mall]]` in a note: a record that it names.
package struct Mention: Sendable, Equatable {
  /// The word before the colon, where it is made of `a` to `z` and `_` alone; else nil, and a colon is part
  /// of the id. It need not be the name of a kind.
  package let kind: String?
  /// What stands between the brackets, behind the kind and before a bar, as written and trimmed. Never empty.
  package let id: String
  /// What stands behind the bar, to be shown instead of the record's name: plain text, trimmed and never empty.
  /// Nil where there is no bar.
  package let words: String?
  /// The bytes in the file, brackets included.
  package let range: Range<Int>
  /// Where its gap is in the document's HTML, in bytes.
  package let offset: Int
  /// Whether it stands in the text of a link. No link may stand in another, so only its name may be shown.
  package let isInLink: Bool
}
