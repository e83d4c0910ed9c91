import BenchBook

/// What the command line asks for.
struct Order {
  struct Fault: Error, CustomStringConvertible {
    let description: String
  }

  private(set) var folder = ""
  private(set) var size = BookSize()

  private static let counts: [String: WritableKeyPath<BookSize, Int> & Sendable] = [
    "--accounts": \.accounts, "--notes": \.notes, "--expenses": \.expenses, "--sales": \.sales,
    "--seed": \.seed,
  ]

  init(_ arguments: [String]) throws(Fault) {
    var rest = arguments[...]
    while let word = rest.popFirst() {
      guard word.hasPrefix("--") else {
        guard folder.isEmpty else { throw Fault(description: "one folder is enough: \(word)") }
        folder = word
        continue
      }
      guard let count = Order.counts[word] else {
        let known = Order.counts.keys.sorted().joined(separator: ", ")
        throw Fault(description: "there is no \(word), but \(known)")
      }
      let least = word == "--accounts" ? 1 : 0
      guard let text = rest.popFirst(), let number = Int(text), (least...1_000_000).contains(number) else {
        throw Fault(description: "\(word) takes a number from \(least) to 1000000")
      }
      size[keyPath: count] = number
    }
    guard !folder.isEmpty else { throw Fault(description: "name the folder to write the book to") }
  }
}
