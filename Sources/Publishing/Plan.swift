import Pages
import Workers

/// What must change in the output to make it the site.
struct Plan: Sendable {
  let site: Site
  let manifest: [UInt8]
  let batches: Batches
  /// For each file of the site, whether the output has it already, byte for byte.
  let isSame: [Bool]
  /// Files of the former site that the new one does not have.
  let removed: [String]
  /// Whether anything must be done at all.
  let differs: Bool

  /// Compares the site with what stands in the output; `old` is nil where there is no output yet.
  init(
    _ site: Site, manifest: Manifest, old: SiteTree?, workers: Int, on fileSystem: FileSystem
  ) async {
    self.site = site
    self.manifest = manifest.bytes
    batches = Batches(manifest.addresses)
    var isSame = [Bool](repeating: false, count: site.files.count)
    if let old {
      let parts = await batches.batches.mapInParallel(workers: workers, stride: 1) { batch in
        Plan.compare(batch, of: site, with: old, on: fileSystem)
      }
      for (batch, part) in zip(batches.batches, parts) {
        for (file, same) in zip(batch.files, part) { isSame[file.index] = same }
      }
    }
    self.isSame = isSame
    let wanted = Set(manifest.addresses)
    removed = old?.files.filter { !wanted.contains($0) } ?? []
    differs = old?.manifest != self.manifest || !removed.isEmpty || isSame.contains(false)
  }

  private static func compare(
    _ batch: Batches.Batch, of site: Site, with old: SiteTree, on fileSystem: FileSystem
  ) -> [Bool] {
    guard let folder = try? fileSystem.folder(batch.folder, in: old.top) else {
      return batch.files.map { _ in false }
    }
    var space = [UInt8](repeating: 0, count: 65_536)
    return batch.files.map { file in
      fileSystem.holds(site.files[file.index].bytes, file.name, in: folder, space: &space)
    }
  }

  /// The files that are new or changed.
  var changed: [String] { zip(site.files, isSame).filter { !$0.1 }.map(\.0.address) }

  func outcome(notes: [String]) -> Outcome {
    let unchanged = isSame.count { $0 }
    return Outcome(
      written: isSame.count - unchanged, unchanged: unchanged, removed: removed.count, isUnchanged: !differs,
      note: notes.isEmpty ? nil : notes.joined(separator: "; "))
  }
}
