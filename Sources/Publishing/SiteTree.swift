import Glibc

/// What stands in a folder that a site was published to, by its manifest.
struct SiteTree: Sendable {
  let top: Descriptor
  let identity: Identity
  let mode: mode_t
  /// Nil where the folder has none: nothing was published to it yet.
  let manifest: [UInt8]?
  /// Held open, so that no later manifest can be taken for this one.
  private let manifestFile: Descriptor?
  /// The files that the manifest names and that are there, in the order of the listing.
  private(set) var files: [String] = []
  /// The folders that these need, the upper before the lower.
  private(set) var folders: [String] = []
  /// Other hidden files at the top, such as `.gitignore`: somebody's own, and kept.
  private(set) var hidden: [String] = []
  /// Whatever else is there.
  private(set) var strangers: [String] = []

  /// The tree at a name in a folder, or nil where nothing has the name.
  init?(_ name: String, in parent: Descriptor, on fileSystem: FileSystem) throws(PublishingError) {
    guard try fileSystem.status(name, in: parent) != nil else { return nil }
    top = try fileSystem.folder(name, in: parent)
    let status = try fileSystem.status(top)
    identity = status.identity
    mode = status.mode
    let found = try fileSystem.read(Address.manifest, in: top)
    manifest = found?.bytes
    manifestFile = found?.file
    var owned: Set<String> = []
    if let found {
      let manifest = try Manifest(reading: found.bytes, path: found.file.path)
      owned.formUnion(manifest.addresses)
    }
    try list(owned: owned, on: fileSystem)
  }

  private mutating func list(owned: Set<String>, on fileSystem: FileSystem) throws(PublishingError) {
    var ownedFolders: Set<String> = []
    for address in owned {
      for folder in Address.folders(above: address) {
        guard ownedFolders.insert(folder).inserted else { break }
      }
    }
    var waiting = [""]
    while let folder = waiting.popLast() {
      for entry in try fileSystem.entries(of: fileSystem.folder(folder, in: top)) {
        let path = Address.joined(folder, entry.name)
        switch entry.kind {
        case .folder where ownedFolders.contains(path):
          folders.append(path)
          waiting.append(path)
        case .file where owned.contains(path): files.append(path)
        case .file where path == Address.manifest || path == Address.part: continue
        case .file where folder.isEmpty && entry.name.utf8.first == UInt8(ascii: "."): hidden.append(path)
        default: strangers.append(path)
        }
      }
    }
    folders.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Whether the name still leads to this tree, and no other build has changed it since.
  func isStill(
    _ name: String, in parent: Descriptor, on fileSystem: FileSystem
  ) throws(PublishingError) -> Bool {
    guard try fileSystem.status(name, in: parent)?.identity == identity else { return false }
    guard let manifestFile else { return try fileSystem.status(Address.manifest, in: top) == nil }
    let now = try fileSystem.status(Address.manifest, in: top)
    return try now?.identity == fileSystem.status(manifestFile).identity
  }

  /// Throws where something is in it that Daybook did not write, or that a new file would replace.
  func refuseStrangers(newFiles: Set<String> = []) throws(PublishingError) {
    let found = (strangers + hidden.filter(newFiles.contains)).sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    guard let first = found.first else { return }
    throw .stranger(Address.joined(top.path, first), others: found.count - 1)
  }
}
