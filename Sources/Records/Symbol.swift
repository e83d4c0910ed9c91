/// A text that records refer to others by, as a number: equal texts have equal symbols.
package struct Symbol: Hashable, Sendable {
  package let number: Int32

  package init(number: Int32) {
    self.number = number
  }
}

/// The texts behind symbols. Texts are told apart by their UTF-8 bytes, so `é` written in two ways is two symbols.
package struct SymbolTable: Sendable {
  private var texts: [String] = []
  private var numbers: [TextKey: Int32] = [:]

  package init() {}

  package var count: Int { texts.count }

  package subscript(symbol: Symbol) -> String { texts[Int(symbol.number)] }

  package mutating func intern(_ text: String) -> Symbol {
    if let number = numbers[TextKey(text)] { return Symbol(number: number) }
    let number = Int32(texts.count)
    texts.append(text)
    numbers[TextKey(text)] = number
    return Symbol(number: number)
  }

  /// The symbol of a text that was interned before.
  package func symbol(of text: String) -> Symbol? { numbers[TextKey(text)].map(Symbol.init(number:)) }
}

/// A string that is equal to another where their bytes are, not their meaning under Unicode.
package struct TextKey: Hashable, Sendable {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  package static func == (left: TextKey, right: TextKey) -> Bool { left.text.hasBytes(of: right.text) }

  package func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { unsafe hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
