/// Every word that a reader sees, in one language.
///
/// An enum of the words makes the calls short:
///
/// ```swift
/// enum Word: String, CaseIterable {
///   case accountsCaption = "accounts-caption count year"
/// }
///
/// extension Words {
///   subscript(word: Word, values: String...) -> String { text(word.rawValue, values) }
/// }
///
/// words[.accountsCaption, "8", "2026/27"]
/// ```
///
/// The words are plain text: escape them where they become HTML.
package struct Words: Sendable {
  private let entries: [String: Entry]
  /// The words without placeholders, by key.
  let constants: [String: String]

  /// A word. It is a class because a copy would count references to the pieces of both its forms.
  final class Entry: Sendable {
    let other: Pattern
    /// The form for a count of one, where there is one.
    let one: Pattern?
    /// The place of the count among the values.
    let count: Int?
    let placeholders: Int
    /// The text of a word that has neither forms nor values to fill in, as most have not.
    let plain: String?

    init(other: Pattern, one: Pattern?, count: Int?, placeholders: Int) {
      (self.other, self.one, self.count, self.placeholders) = (other, one, count, placeholders)
      if one == nil, other.pieces.count == 1, case .text(let text)? = other.pieces.first {
        plain = text
      } else {
        plain = nil
      }
    }
  }

  /// A text in pieces.
  struct Pattern: Sendable {
    enum Piece: Sendable {
      case text(String)
      /// The place of its value.
      case value(Int, name: String)
    }

    let pieces: [Piece]
  }

  /// The entries by the lines that declare them.
  init(entries: [String: Entry], constants: [String: String]) {
    self.entries = entries
    self.constants = constants
  }

  /// The word that this line declares, with its values filled in, in the order of the declaration.
  ///
  /// Where the word has forms, the text of its count chooses: `1` takes the form `one`, all else `other`, as English
  /// does. A line that was not declared, and a value that is missing, are faults of the program: they stay visible
  /// in braces, as `{year}`, which no word can hold. Values beyond the last follow in braces.
  package func text(_ line: String, _ values: [String] = []) -> String {
    guard let entry = entries[line] else { return "{\(line)}" }
    if values.isEmpty, let plain = entry.plain { return plain }
    var pattern = entry.other
    if let one = entry.one, let count = entry.count, count < values.count, values[count] == "1" {
      pattern = one
    }
    var text = ""
    for piece in pattern.pieces {
      switch piece {
      case .text(let words): text += words
      case .value(let index, let name): text += index < values.count ? values[index] : "{\(name)}"
      }
    }
    for extra in values.dropFirst(entry.placeholders) { text += "{\(extra)}" }
    return text
  }
}
