import Records
import Values

/// The words of one list, in the order of their bytes; a word's number is its place here.
package struct WordRegister: Sendable {
  package let ids: [String]
  package let names: [String]
  package let tree: Tree
  private let numbers: [String: Int32]

  package func number(of word: String) -> Int32? { numbers[word] }
  package func id(_ number: Int32) -> String { number < 0 ? "" : ids[Int(number)] }
  package func name(_ number: Int32) -> String { number < 0 ? "" : names[Int(number)] }

  /// The declared words and those in use.
  init(_ list: WordListName, in words: WordLists, used: Set<String>) {
    let declared = words.declared[list] ?? [:]
    let all = Set(declared.keys).union(used).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    ids = all
    names = all.map { words.name(list, $0) }
    let places = Dictionary(all.enumerated().map { ($1, Int32($0)) }, uniquingKeysWith: { first, _ in first })
    numbers = places
    tree = Tree(fixed: all.map { declared[$0]?.parent.flatMap { places[$0] } ?? none })
  }

  /// Words that are in use and stand in no list, such as suppliers.
  init(used: Set<String>) {
    ids = used.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    names = ids
    tree = Tree(fixed: ids.map { _ in none })
    numbers = Dictionary(ids.enumerated().map { ($1, Int32($0)) }, uniquingKeysWith: { first, _ in first })
  }
}
