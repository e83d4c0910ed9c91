extension PageKind {
  /// What is wrong with the declaration itself, each as a sentence. It is empty unless the program has a fault.
  ///
  /// A name has the shape of names, is declared once, and never again inside a list or group that it is seen from.
  package var faults: [String] {
    var found: [String] = []
    walk(names, seen: [], path: "", into: &found)
    return found
  }

  private func walk(_ names: [Declared], seen: Set<String>, path: String, into found: inout [String]) {
    var seen = seen
    for declared in names {
      let full = path + declared.name
      if !isName(declared.name) { found.append("the page `\(name)` declares `\(full)`, which is no name") }
      if declared.sentence.isEmpty { found.append("the page `\(name)` says nothing about `\(full)`") }
      guard seen.insert(declared.name).inserted else {
        found.append(
          "the page `\(name)` declares `\(full)`, but `\(declared.name)` is declared before or around it")
        continue
      }
    }
    for declared in names where !declared.kind.names.isEmpty {
      walk(declared.kind.names, seen: seen, path: path + declared.name + ".", into: &found)
    }
  }
}

/// Whether it is small letters and digits, in words joined by `-`, a letter first.
func isName(_ text: some StringProtocol) -> Bool {
  var before: UInt8?
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): break
    case UInt8(ascii: "0")...UInt8(ascii: "9"): if before == nil { return false }
    case UInt8(ascii: "-"): if before == nil || before == UInt8(ascii: "-") { return false }
    default: return false
    }
    before = byte
  }
  return before != nil && before != UInt8(ascii: "-")
}
