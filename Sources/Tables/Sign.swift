/// A sign such as `−`, `£` or `bn`, at most eight bytes of UTF-8; what is longer is cut.
///
/// It lies in a register: writing thousands of figures must not count references to texts.
struct Sign: Hashable, Sendable {
  let bits: UInt64
  let count: Int

  init(_ text: String) {
    let bytes = text.utf8.prefix(8)
    bits = bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    count = bytes.count
  }
}

/// The signs that a language writes figures with.
struct Symbols: Hashable, Sendable {
  let group: Sign
  let decimal: Sign
  let percent: Sign
  /// Before an amount; empty where there is no currency.
  let currency: Sign
  let thousand: Sign
  let million: Sign
  let billion: Sign
  /// A true minus, U+2212: as wide as a plus and never broken from its number.
  let minus = Sign("\u{2212}")
}
