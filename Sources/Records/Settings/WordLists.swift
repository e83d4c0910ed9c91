import FrontMatter
import Values

/// The lists of words that a book may close.
package enum WordListName: String, CaseIterable, Hashable, Sendable {
  case categories, segments, families, sources
  case lostReasons = "lost_reasons"
}

/// One word of a list: what readers see, what it lies under, and for a category how its VAT comes back.
package struct ListedWord: Hashable, Sendable {
  package var name: String?
  package var parent: String?
  /// Where the parent is named.
  package var parentPlace: Place?
  package var vat: RecoverableVAT?
  /// Whether an export added it to the list.
  package var isDerived = false
}

/// Which part of an expense's VAT the company gets back.
package enum RecoverableVAT: Hashable, Sendable {
  case whole
  /// 0 to 1.
  case fraction(Fixed)
}

/// The words of each list. A list that nobody declared takes every word.
package struct WordLists: Sendable {
  package private(set) var declared: [WordListName: [String: ListedWord]] = [:]
  /// Where the words name their parents in the settings, for messages; those without one where they stand themselves.
  package private(set) var places: [WordListName: [String: Place]] = [:]

  package init() {}

  package mutating func declare(
    _ list: WordListName, _ words: [String: ListedWord], at places: [String: Place]
  ) {
    declared[list] = words
    self.places[list] = places
  }

  /// Adds a word that an export uses to a declared list; an undeclared list takes it anyway.
  mutating func derive(_ list: WordListName, _ word: String) {
    guard declared[list] != nil, declared[list]?[word] == nil else { return }
    declared[list]?[word] = ListedWord(isDerived: true)
  }

  package func name(_ list: WordListName, _ word: String) -> String { declared[list]?[word]?.name ?? word }
}

package extension ValueType where Value == Symbol {
  /// A word of a list; a declared list refuses others.
  static func listed(_ list: WordListName) -> ValueType {
    ValueType(name: "word of `\(list.rawValue)`") { node, reading in
      guard let text = reading.scalar(node) else { return nil }
      if reading.derives.contains(reading.field) { reading.words.derive(list, text) }
      if let words = reading.words.declared[list], words[text] == nil {
        reading.reportUnknownValue(text, among: words.keys.sorted(), at: node.range)
        return nil
      }
      return reading.symbols.intern(text)
    }
  }
}
