import Pages

/// The list of the files in an output that Daybook wrote. Only these are ever replaced or removed.
///
/// It stands in the output as `.daybook-manifest`, which it does not name itself:
///
/// ```
/// daybook-manifest 1
/// accounts/northgate.html
/// index.html
/// ```
struct Manifest: Sendable {
  /// In the order of their bytes, each once.
  let addresses: [String]

  private static let header = "daybook-manifest 1"

  /// The manifest of a site, which is checked on the way.
  init(_ site: Site) throws(PublishingError) {
    let addresses = site.files.map(\.address)
    for address in addresses {
      if let reason = Address.fault(address) { throw .badAddress(address, reason: reason) }
    }
    let known = Set(addresses)
    if known.count < addresses.count {
      for (one, next) in zip(addresses, addresses.dropFirst()) where one == next { throw .sameAddress(one) }
    }
    for address in addresses {
      for folder in Address.folders(above: address) where known.contains(folder) {
        throw .fileAndFolder(folder)
      }
    }
    self.addresses = addresses
  }

  /// The manifest in a file; `path` is how messages name it.
  init(reading bytes: [UInt8], path: String) throws(PublishingError) {
    addresses = try Manifest.lines(of: bytes, header: Manifest.header, path: path)
    for (index, address) in addresses.enumerated() {
      if let reason = Address.fault(address) { throw .damaged(path, reason: "line \(index + 2): \(reason)") }
      guard index == 0 || addresses[index - 1].utf8.lexicographicallyPrecedes(address.utf8) else {
        throw .damaged(path, reason: "line \(index + 2) is out of order")
      }
    }
  }

  /// As it stands in its file.
  var bytes: [UInt8] {
    var bytes = Array((Manifest.header + "\n").utf8)
    for address in addresses {
      bytes += address.utf8
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  /// The lines after a header, each of which must be ended.
  static func lines(of bytes: [UInt8], header: String, path: String) throws(PublishingError) -> [String] {
    guard bytes.last == UInt8(ascii: "\n") else { throw .damaged(path, reason: "its last line is not ended") }
    let lines = bytes.dropLast().split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard let first = lines.first, first.elementsEqual(header.utf8) else {
      throw .damaged(path, reason: "its first line is not `\(header)`")
    }
    return lines.dropFirst().map { String(decoding: $0, as: UTF8.self) }
  }
}
