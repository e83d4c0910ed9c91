/// The part of an address that a record's page has, made from the record's id alone.
///
/// An id that is `[a-z0-9-]{1,60}` and no name that a disk or the site keeps for itself is its own address. Any other
/// is its folded form, `-`, and the first six hexadecimal digits of the FNV-1a hash (64 bits) of the id's bytes.
package func address(ofID id: String) -> String {
  let isPlain = (1...60).contains(id.utf8.count) && id.utf8.allSatisfy { $0.isPlainInAddress }
  if isPlain, !reservedAddresses.contains(id) { return id }
  let hash = String(fnv1a(id.utf8), radix: 16)
  let digits = String(repeating: "0", count: 16 - hash.utf8.count) + hash
  let stem = String(decoding: folded(id).utf8.prefix(60), as: UTF8.self)
  return (stem.isEmpty ? "" : stem + "-") + digits.prefix(6)
}

/// The text in `[a-z0-9-]`: accents off, lower case, every other run one `-`, none at the ends.
package func folded(_ text: String) -> String {
  var bytes: [UInt8] = []
  for scalar in text.lowercased().unicodeScalars {
    if (0x300...0x36F).contains(scalar.value) { continue }
    let letters = baseLetters[scalar] ?? String(scalar)
    for byte in letters.utf8 {
      let plain = byte.isPlainInAddress ? byte : UInt8(ascii: "-")
      if plain == UInt8(ascii: "-"), bytes.last ?? plain == plain { continue }
      bytes.append(plain)
    }
  }
  if bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
  return String(decoding: bytes, as: UTF8.self)
}

/// The FNV-1a hash with 64 bits (Fowler, Noll, Vo).
package func fnv1a(_ bytes: String.UTF8View) -> UInt64 {
  bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
}

/// Device names of Windows, where the folder may be shared from, and the site's own page of each folder.
private let reservedAddresses: Set<String> = {
  let ports = (1...9).flatMap { ["com\($0)", "lpt\($0)"] }
  return Set(["con", "prn", "aux", "nul", "index"] + ports)
}()

private let baseLetters: [Unicode.Scalar: String] = {
  let families = [
    "a": "àáâãäåāăą", "ae": "æ", "c": "çćĉċč", "d": "ďđð", "e": "èéêëēĕėęě", "g": "ĝğġģ", "h": "ĥħ",
    "i": "ìíîïĩīĭįı", "j": "ĵ", "k": "ķ", "l": "ĺļľŀł", "n": "ñńņňŋ", "o": "òóôõöøōŏő", "oe": "œ", "r": "ŕŗř",
    "s": "śŝşšș", "ss": "ß", "t": "ţťŧț", "th": "þ", "u": "ùúûüũūŭůűų", "w": "ŵ", "y": "ýÿŷ", "z": "źżž",
  ]
  var letters: [Unicode.Scalar: String] = [:]
  for (base, accented) in families {
    for scalar in accented.unicodeScalars { letters[scalar] = base }
  }
  return letters
}()

private extension UInt8 {
  var isPlainInAddress: Bool { (0x61...0x7A).contains(self) || (0x30...0x39).contains(self) || self == 0x2D }
}
