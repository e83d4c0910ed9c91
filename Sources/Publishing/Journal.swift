/// What is left to do to turn the former site into the new one, file by file, where a disk cannot exchange two
/// folders. It stands beside the new tree until everything is done, so that the next build can finish it.
///
/// ```
/// daybook-journal 1
/// drop leads/old.html
/// put index.html
/// end
/// ```
///
/// The manifest is put last, and the journal does not name it.
struct Journal: Sendable {
  /// Files that go.
  let drops: [String]
  /// Files that come from the new tree.
  let puts: [String]

  private static let header = "daybook-journal 1"

  init(drops: [String], puts: [String]) {
    self.drops = drops
    self.puts = puts
  }

  /// The journal in a file; `path` is how messages name it.
  init(reading bytes: [UInt8], path: String) throws(PublishingError) {
    let lines = try Manifest.lines(of: bytes, header: Journal.header, path: path)
    guard lines.last == "end" else { throw .damaged(path, reason: "its end is missing") }
    var drops: [String] = []
    var puts: [String] = []
    for (index, line) in lines.dropLast().enumerated() {
      let parts = line.split(separator: " ", maxSplits: 1)
      guard parts.count == 2 else { throw .damaged(path, reason: "line \(index + 2) is no step") }
      let address = String(parts[1])
      if let reason = Address.fault(address) { throw .damaged(path, reason: "line \(index + 2): \(reason)") }
      switch parts[0] {
      case "drop": drops.append(address)
      case "put": puts.append(address)
      default: throw .damaged(path, reason: "line \(index + 2) is no step")
      }
    }
    self.drops = drops
    self.puts = puts
  }

  /// As it stands in its file.
  var bytes: [UInt8] {
    var text = Journal.header + "\n"
    for address in drops { text += "drop \(address)\n" }
    for address in puts { text += "put \(address)\n" }
    return Array((text + "end\n").utf8)
  }
}
