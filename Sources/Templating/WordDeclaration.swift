/// A word that the program uses: its key, and the places in it that are filled in.
///
/// The line that declares it is both, `accounts-caption count year`: the raw value of an enum's case, so that
/// the enum is the list of all words.
package struct WordDeclaration: Sendable, Hashable {
  /// `accounts-caption`, or with a path, `measure.revenue.label`.
  package let key: String
  /// In the order in which their values are given.
  package let placeholders: [String]

  package init(_ line: String) {
    let parts = line.split(separator: " ").map(String.init)
    self.init(key: parts.first ?? "", placeholders: Array(parts.dropFirst()))
  }

  package init(key: String, placeholders: [String]) {
    self.key = key
    self.placeholders = placeholders
  }

  /// The key and the placeholders with a blank between each.
  package var line: String { ([key] + placeholders).joined(separator: " ") }

  /// A word with this placeholder may have a form for one and a form for any other number.
  static let count = "count"

  /// What is wrong with a list of declarations, each as a sentence. It is empty unless the program has a fault.
  package static func faults(in declarations: [WordDeclaration]) -> [String] {
    var keys: Set<String> = []
    var found: [String] = []
    for declaration in declarations {
      let parts = declaration.key.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      if !parts.allSatisfy({ isName(String(decoding: $0, as: UTF8.self)) }) {
        found.append("the program declares the word `\(declaration.key)`, which is no name")
      }
      if !keys.insert(declaration.key).inserted {
        found.append("the program declares the word `\(declaration.key)` twice")
      }
      if !declaration.placeholders.allSatisfy({ isName($0) })
        || Set(declaration.placeholders).count < declaration.placeholders.count
      {
        found.append("the word `\(declaration.key)` declares a placeholder that is no name or stands twice")
      }
    }
    return found
  }
}
