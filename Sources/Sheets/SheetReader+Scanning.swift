import Diagnostics

extension SheetReader {
  /// Puts the places of a row's cells behind the others.
  ///
  /// - Returns: The end of the row without its line end, and whether its cells are in order. Nil where a quote has no end
  ///   or, in the header, where lines end with carriage returns alone: then there is nothing more to read.
  mutating func scanRow() -> (at: Int, isClean: Bool)? {
    let bytes = file.bytes
    let end = bytes.count
    let first = offsets.count
    var at = next
    var isRowClean = true
    while true {
      let start = at
      var isClean = true
      var isDoubled = false
      if at < end, bytes[at] == quote {
        at += 1
        while at < end {
          if bytes[at] != quote {
            at += 1
          } else if at + 1 < end, bytes[at + 1] == quote {
            isDoubled = true
            at += 2
          } else {
            break
          }
        }
        guard at < end else {
          unterminatedQuote(start, column: offsets.count - first)
          return nil
        }
        at += 1
      }
      if at > start, at < end, !endsCell(at), bytes[at] != 0x0D {
        isClean = false
        textBehindQuote(at, inCellFrom: start, column: offsets.count - first)
      }
      while at < end {
        let byte = bytes[at]
        if byte > 0x22, byte != separator {
          at += 1
          continue
        }
        if byte == separator || byte == 0x0A { break }
        if byte == 0x0D, at + 1 < end, bytes[at + 1] == 0x0A { break }
        if byte == quote || byte == 0x0D, isClean {
          isClean = false
          stray(byte, at: at, column: offsets.count - first)
          if byte == 0x0D, row < 0 { return nil }
        }
        at += 1
      }
      offsets.append(isDoubled ? ~Int32(start) : Int32(start))
      isRowClean = isRowClean && isClean
      guard at < end, bytes[at] == separator else { break }
      at += 1
    }
    offsets.append(Int32(at + 1))
    next = at == end ? end : bytes[at] == 0x0A ? at + 1 : at + 2
    return (at, isRowClean)
  }

  private func endsCell(_ at: Int) -> Bool {
    let byte = file.bytes[at]
    if byte == 0x0D { return at + 1 < file.bytes.count && file.bytes[at + 1] == 0x0A }
    return byte == separator || byte == 0x0A
  }
}
