import Records
import Values

/// The words of one list, in the order of their bytes; a word's number is its place here.
///
/// Words are told apart by their bytes: `é` written in two ways is two words.
package struct WordRegister: Sendable {
  package let ids: [String]
  package let names: [String]
  package let tree: Tree
  private let numbers: [TextKey: Int32]

  package func number(of word: String) -> Int32? { numbers[TextKey(word)] }
  package func id(_ number: Int32) -> String { number < 0 ? "" : ids[Int(number)] }
  package func name(_ number: Int32) -> String { number < 0 ? "" : names[Int(number)] }

  /// The declared words and those in use. A word that an export added to a declared list counts where it is in use.
  init(_ list: WordListName, in words: WordLists, used: [String]) {
    let declared = words.declared[list] ?? [:]
    ids = inOrder(declared.filter { !$0.value.isDerived }.keys + used)
    names = ids.map { words.name(list, $0) }
    let places = places(of: ids)
    numbers = places
    tree = Tree(fixed: ids.map { declared[$0]?.parent.flatMap { places[TextKey($0)] } ?? none })
  }

  /// Words that are in use and stand in no list, such as suppliers.
  init(used: [String]) {
    ids = inOrder(used)
    names = ids
    tree = Tree(fixed: ids.map { _ in none })
    numbers = places(of: ids)
  }
}

/// The words, each once, in the order of their bytes.
private func inOrder(_ words: [String]) -> [String] {
  var result: [String] = []
  for word in words.sorted(by: { $0.precedesByBytes($1) })
  where result.last.map({ !$0.hasBytes(of: word) }) ?? true {
    result.append(word)
  }
  return result
}

private func places(of words: [String]) -> [TextKey: Int32] {
  Dictionary(words.enumerated().map { (TextKey($1), Int32($0)) }, uniquingKeysWith: { first, _ in first })
}
