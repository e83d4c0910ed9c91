/// Where a file stands in the output, checked: relative, and safe on every disk.
enum Address {
  /// The names at the top of the output that are Daybook's own.
  static let manifest = ".daybook-manifest"
  static let part = ".daybook-part"

  /// Why an address cannot be published, or nil where it can.
  static func fault(_ address: String) -> String? {
    guard !address.isEmpty else { return "it is empty" }
    guard address.utf8.count <= 1024 else { return "it is over 1024 bytes long" }
    guard address != manifest, address != part else { return "the name is Daybook's own" }
    for part in address.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      guard !part.isEmpty else { return "it has an empty part" }
      guard part.count <= 255 else { return "a part of it is over 255 bytes long" }
      guard !part.elementsEqual(".".utf8), !part.elementsEqual("..".utf8) else {
        return "a part of it is `.` or `..`"
      }
      guard withoutYear(part).allSatisfy(isAllowed) else {
        return "only a to z, 0 to 9, `.`, `_` and `-` may stand in it"
      }
    }
    return nil
  }

  /// The folders above an address, the nearest first: `a/b`, `a` for `a/b/c`.
  static func folders(above address: String) -> [String] {
    var folders: [String] = []
    var rest = Substring(address)
    while let slash = rest.utf8.lastIndex(of: UInt8(ascii: "/")) {
      rest = rest[..<slash]
      folders.append(String(rest))
    }
    return folders
  }

  /// The folder, empty for the top, and the name in it.
  static func parts(_ address: String) -> (folder: String, name: String) {
    guard let slash = address.utf8.lastIndex(of: UInt8(ascii: "/")) else { return ("", address) }
    return (String(address[..<slash]), String(address[address.utf8.index(after: slash)...]))
  }

  /// One path below another; either may be empty.
  static func joined(_ upper: String, _ lower: String) -> String {
    guard !upper.isEmpty, !lower.isEmpty else { return upper + lower }
    return upper.utf8.last == UInt8(ascii: "/") ? upper + lower : upper + "/" + lower
  }

  /// The name without that of a financial year or a quarter: of `FY2027-Q2.html` and of `2027-Q2.html` what is left is
  /// `.html`. Those are the only capitals; no record's address has any, so no two names are one where a disk takes
  /// capitals for small letters.
  private static func withoutYear(_ name: Substring.UTF8View) -> Substring.UTF8View {
    func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
    let year = name.starts(with: "FY".utf8) ? name.dropFirst(2) : name
    guard year.prefix(4).count == 4, year.prefix(4).allSatisfy(isDigit) else { return name }
    let rest = year.dropFirst(4)
    guard rest.starts(with: "-Q".utf8), rest.dropFirst(2).first.map(isDigit) ?? false else { return rest }
    return rest.dropFirst(3)
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"): true
    default: false
    }
  }
}
