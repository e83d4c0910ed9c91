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
  private var numbers: [Bytes: Int32] = [:]

  package init() {}

  package var count: Int { texts.count }

  package subscript(symbol: Symbol) -> String { texts[Int(symbol.number)] }

  package mutating func intern(_ text: String) -> Symbol {
    if let number = numbers[Bytes(text)] { return Symbol(number: number) }
    let number = Int32(texts.count)
    texts.append(text)
    numbers[Bytes(text)] = number
    return Symbol(number: number)
  }

  /// The symbol of a text that was interned before.
  package func symbol(of text: String) -> Symbol? { numbers[Bytes(text)].map(Symbol.init(number:)) }
}

/// A string that is equal to another where their bytes are, not their meaning under Unicode.
private struct Bytes: Hashable {
  let text: String

  init(_ text: String) {
    self.text = text
  }

  static func == (left: Bytes, right: Bytes) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { unsafe hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
