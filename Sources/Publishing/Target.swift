import Glibc

/// The folder that a site is published to: a name in the folder that holds it.
///
/// A symbolic link is resolved once, and the folder that it leads to is the target: the link stays what it is.
struct Target: Sendable {
  /// As it was given, without slashes at its end.
  let shown: String
  let parent: Descriptor
  let name: String

  /// The hidden sibling in which a new site is laid, and which is gone when publishing is done.
  var workshop: String { ".\(name).daybook-work" }

  /// - Parameter guarded: files and folders that the target must not be, hold, or stand in. Those that do not exist
  ///   cannot be harmed.
  init(_ output: String, guarding guarded: [String], on fileSystem: FileSystem) throws(PublishingError) {
    let shown = try Target.trimmed(output)
    self.shown = shown
    let (upper, last) = Address.parts(shown)
    let shownParent = upper.isEmpty ? (shown.utf8.first == UInt8(ascii: "/") ? "/" : "") : upper
    let real: String
    let exists: Bool
    if let resolved = try fileSystem.realPath(shown) {
      (real, exists) = (resolved, true)
    } else {
      guard last != ".", last != ".." else {
        throw .refusedOutput(shown, reason: "there is no such folder")
      }
      guard let above = try fileSystem.realPath(shownParent.isEmpty ? "." : shownParent) else {
        throw .refusedOutput(shown, reason: "there is no folder `\(shownParent)`; make it first")
      }
      (real, exists) = (Address.joined(above, last), false)
    }
    guard real != "/" else { throw .refusedOutput(shown, reason: "it is the root of the disk") }
    let (realParent, realName) = Address.parts(real)
    name = realName
    // Messages name the sibling beside what was given, unless a link led elsewhere.
    let isPlain =
      try Address.joined(fileSystem.realPath(shownParent.isEmpty ? "." : shownParent) ?? "", last) == real
    parent = try fileSystem.folder(
      at: realParent.isEmpty ? "/" : realParent, shownAs: isPlain ? shownParent : realParent)
    if let status = try fileSystem.status(realName, in: parent) {
      guard status.kind == .folder else {
        throw .refusedOutput(
          shown, reason: exists ? "it is not a folder" : "it is a link that leads nowhere")
      }
    }
    try Target.keep(real, exists: exists, from: guarded, shown: shown, on: fileSystem)
  }

  private static func trimmed(_ output: String) throws(PublishingError) -> String {
    guard !output.isEmpty else { throw .refusedOutput(output, reason: "the path is empty") }
    guard !output.utf8.contains(0) else {
      throw .refusedOutput(output, reason: "a path cannot have a zero byte")
    }
    var trimmed = Substring(output)
    while trimmed.utf8.count > 1, trimmed.utf8.last == UInt8(ascii: "/") { trimmed.removeLast() }
    return String(trimmed)
  }

  /// Compares files and folders by what they are, not by how they are spelled, so that neither a mount nor a disk
  /// that takes `A` for `a` leads around it.
  private static func keep(
    _ real: String, exists: Bool, from guarded: [String], shown: String, on fileSystem: FileSystem
  ) throws(PublishingError) {
    let own = try fileSystem.identities(along: exists ? real : Address.parts(real).folder)
    for path in guarded {
      guard let realGuarded = try fileSystem.realPath(path) else { continue }
      let other = try fileSystem.identities(along: realGuarded)
      guard let end = other.last else { continue }
      if exists, end == own.last { throw .refusedOutput(shown, reason: "it is `\(path)` itself") }
      if own.contains(end) { throw .refusedOutput(shown, reason: "it stands inside `\(path)`") }
      if exists, let last = own.last, other.contains(last) {
        throw .refusedOutput(shown, reason: "it holds `\(path)`")
      }
    }
  }
}

extension FileSystem {
  /// The absolute path without links, or nil where nothing is there.
  fileprivate func realPath(_ path: String) throws(PublishingError) -> String? {
    var real: String?
    do throws(PublishingError) {
      try attempt(.resolve, path, in: nil) {
        guard let resolved = unsafe realpath(path, nil) else { return -1 }
        defer { unsafe free(resolved) }
        real = unsafe String(validatingCString: resolved)
        return 0
      }
    } catch {
      guard error.code == ENOENT else { throw error }
      return nil
    }
    guard let real else { throw .refusedOutput(path, reason: "a name in its path is not UTF-8") }
    return real
  }

  /// What each folder on the way from the root is, and at last the path's own end.
  fileprivate func identities(along path: String) throws(PublishingError) -> [Identity] {
    let steps = Address.folders(above: path).reversed() + [path]
    var identities: [Identity] = []
    for step in steps {
      var status = stat()
      try attempt(.inspect, step, in: nil) { unsafe Int(stat(step.isEmpty ? "/" : step, &status)) }
      identities.append(Status(status).identity)
    }
    return identities
  }
}
