import Pages

/// Makes a folder hold exactly a site, so that every reader at every moment finds the former site or the new one,
/// whole.
///
/// ```swift
/// let outcome = try await publish(site, to: "Public", mustNotTouch: ["Content", "Templates"], workers: 2)
/// ```
///
/// Where nothing differs, nothing on the disk is touched. Else the new tree is laid in a hidden sibling, unchanged
/// files as hard links, and changes places with the output in one step; so the output is then another folder, and
/// whoever stood in the former one must enter it again. Files have the mode 0644 and folders 0755; the output
/// itself keeps the mode that it has.
///
/// Only files that the manifest in the output names are replaced or removed. Hidden files at the top of the output
/// stay; anything else there, a hidden folder too, is an error.
///
/// - Parameters:
///   - output: the folder; it is made where it is missing, the folder above it is not.
///   - mustNotTouch: files and folders that the output must not be, hold, or stand in.
///   - workers: how many tasks compare and lay files at once.
/// - Throws: with the former site untouched, or `unfinished`.
package func publish(
  _ site: Site, to output: String, mustNotTouch: [String] = [], workers: Int = 1,
  on fileSystem: FileSystem = FileSystem()
) async throws(PublishingError) -> Outcome {
  let manifest = try Manifest(site)
  let target = try Target(output, guarding: mustNotTouch, on: fileSystem)
  let publication = Publication(
    site: site, manifest: manifest, target: target, workers: workers, fileSystem: fileSystem)
  return try await publication.run()
}

/// Finishes what a killed build left half done, before anything new is built: for a disk without an exchange, where
/// the output is otherwise half changed until the next site is ready.
///
/// - Returns: whether there was something to finish.
package func finishPublishing(
  to output: String, mustNotTouch: [String] = [], workers: Int = 1, on fileSystem: FileSystem = FileSystem()
) async throws(PublishingError) -> Bool {
  let target = try Target(output, guarding: mustNotTouch, on: fileSystem)
  guard try Workshop.isThere(target, on: fileSystem) else { return false }
  let workshop = try Workshop(target, on: fileSystem)
  defer { workshop.release() }
  let isFinished = try await workshop.settle(workers: workers, on: fileSystem)
  try workshop.close()
  return isFinished
}
