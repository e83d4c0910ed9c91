/// A link to a file of the book, or an image that is one: `[rates](../files/rates.pdf)`.
package struct FileLink: Sendable, Equatable {
  /// As it was typed, without a part behind `#`: `../files/rates.pdf`.
  package let typed: String
  /// The file's path from the top of the book; nil where it leads out of it, which a diagnostic says.
  package let path: String?
  /// What stands behind `#`; nil where nothing does.
  package let fragment: String?
  /// The bytes in the file.
  package let range: Range<Int>
  package let isImage: Bool
  /// Where its address is left out of the document's HTML, with the name of the attribute and the blank before it.
  package let offset: Int
}

/// A link to a file before it is known where it stands in the HTML.
struct FileLinkDraft {
  let typed: String
  let path: String?
  let fragment: String?
  let range: Range<Int>
  let isImage: Bool

  /// `folder` holds the note, and is empty for the top of the book.
  init(_ address: [UInt8], folder: String, range: Range<Int>, isImage: Bool) {
    let hash = address.firstIndex(of: UInt8(ascii: "#")) ?? address.count
    typed = String(decoding: address[..<hash], as: UTF8.self)
    fragment = hash + 1 < address.count ? String(decoding: address[(hash + 1)...], as: UTF8.self) : nil
    path = wayFromTop(percentDecoded(address[..<hash]), folder: folder)
    self.range = range
    self.isImage = isImage
  }

  func placed(at offset: Int) -> FileLink {
    FileLink(typed: typed, path: path, fragment: fragment, range: range, isImage: isImage, offset: offset)
  }
}

/// What stands in an address for the link to a file until its place is known: no address that somebody types is kept
/// with this scheme.
struct FileLinkMark {
  let number: Int
  let end: Int

  private static let scheme = "daybook-file:"

  static func address(_ number: Int) -> [UInt8] { Array("\(scheme)\(number)".utf8) }

  /// The attribute with such an address that begins at a blank, if there is one. In what libcmark writes, no such
  /// quotes stand outside a tag.
  init?(in html: [UInt8], at start: Int) {
    guard
      let lead = [" href=\"", " src=\""].first(where: { html[start...].starts(with: ($0 + Self.scheme).utf8) }
      )
    else { return nil }
    var index = start + lead.utf8.count + Self.scheme.utf8.count
    var number = 0
    while index < html.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(html[index]) {
      number = number * 10 + Int(html[index] - UInt8(ascii: "0"))
      guard number < 1_000_000 else { return nil }
      index += 1
    }
    guard index < html.count, html[index] == UInt8(ascii: "\"") else { return nil }
    self.number = number
    end = index + 1
  }
}

/// The bytes with `%20` as a blank.
private func percentDecoded(_ address: ArraySlice<UInt8>) -> [UInt8] {
  var bytes: [UInt8] = []
  var index = address.startIndex
  while index < address.endIndex {
    if address[index] == UInt8(ascii: "%"), index + 2 < address.endIndex,
      let high = hexDigit(address[index + 1]), let low = hexDigit(address[index + 2])
    {
      bytes.append(high * 16 + low)
      index += 3
      continue
    }
    bytes.append(address[index])
    index += 1
  }
  return bytes
}

private func hexDigit(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  default: nil
  }
}

/// The path from the top of the book; nil where it leads out of it.
private func wayFromTop(_ address: [UInt8], folder: String) -> String? {
  guard address.first != UInt8(ascii: "/"), !address.contains(0) else { return nil }
  var parts = folder.utf8.split(separator: UInt8(ascii: "/")).map { Array($0) }
  for part in address.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
    switch part {
    case [UInt8(ascii: ".")]: continue
    case [UInt8(ascii: "."), UInt8(ascii: ".")]:
      guard parts.popLast() != nil else { return nil }
    default: parts.append(Array(part))
    }
  }
  return String(decoding: Array(parts.joined(separator: [UInt8(ascii: "/")])), as: UTF8.self)
}
