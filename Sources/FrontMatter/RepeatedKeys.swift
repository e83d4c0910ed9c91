/// The entries whose key stands above already, byte for byte, each with the first that has it.
///
/// Not by `==` of strings, to which accented letters are equal in either of their forms: a key is its bytes.
func repeatedKeys(_ entries: [Node.Entry]) -> [(again: Int, first: Int)] {
  guard entries.count > 16 else { return repeatedKeysOfFew(entries) }
  var firsts: [Bytes: Int] = [:]
  var repeats: [(again: Int, first: Int)] = []
  for index in entries.indices {
    let key = Bytes(text: entries[index].key)
    if let first = firsts[key] {
      repeats.append((index, first))
    } else {
      firsts[key] = index
    }
  }
  return repeats
}

/// For the maps that people write, comparing is faster than hashing.
private func repeatedKeysOfFew(_ entries: [Node.Entry]) -> [(again: Int, first: Int)] {
  entries.indices.dropFirst().compactMap { index in
    let key = entries[index].key
    guard let first = entries[..<index].firstIndex(where: { haveSameBytes($0.key, key) }) else { return nil }
    return (index, first)
  }
}

private func haveSameBytes(_ left: String, _ right: String) -> Bool {
  left.utf8.count == right.utf8.count && left.utf8.elementsEqual(right.utf8)
}

private struct Bytes: Hashable {
  let text: String

  static func == (left: Bytes, right: Bytes) -> Bool { haveSameBytes(left.text, right.text) }

  func hash(into hasher: inout Hasher) {
    for byte in text.utf8 { hasher.combine(byte) }
  }
}
