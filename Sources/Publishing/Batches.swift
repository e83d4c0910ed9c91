/// Addresses by the folder they stand in, in pieces that one task works through.
struct Batches: Sendable {
  struct Batch: Sendable {
    /// Empty for the top.
    let folder: String
    let files: [File]
  }

  struct File: Sendable {
    let name: String
    /// Its place among the addresses.
    let index: Int
  }

  /// So many that a folder is opened once for many files, so few that the tasks end together.
  private static let size = 128

  /// Every folder that the addresses need, the upper before the lower, without the top.
  let folders: [String]
  let batches: [Batch]

  init(_ addresses: [String]) {
    var members: [String: [File]] = [:]
    for (index, address) in addresses.enumerated() {
      let (folder, name) = Address.parts(address)
      members[folder, default: []].append(File(name: name, index: index))
    }
    var known: Set<String> = []
    for folder in members.keys where !folder.isEmpty {
      known.insert(folder)
      known.formUnion(Address.folders(above: folder))
    }
    folders = known.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var batches: [Batch] = []
    for folder in [""] + folders {
      guard let files = members[folder] else { continue }
      for start in stride(from: 0, to: files.count, by: Batches.size) {
        let end = min(start + Batches.size, files.count)
        batches.append(Batch(folder: folder, files: Array(files[start..<end])))
      }
    }
    self.batches = batches
  }
}
