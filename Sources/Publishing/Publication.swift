import Pages

/// One site on its way to one folder.
struct Publication: Sendable {
  let site: Site
  let manifest: Manifest
  let target: Target
  let workers: Int
  let fileSystem: FileSystem

  func run() async throws(PublishingError) -> Outcome {
    // A lock touches the disk, so none is taken before it is known that something differs.
    var found: (old: SiteTree?, plan: Plan)?
    if try !Workshop.isThere(target, on: fileSystem) {
      let first = try await compare()
      guard first.plan.differs else { return first.plan.outcome(notes: []) }
      found = first
    }
    let workshop = try Workshop(target, on: fileSystem)
    defer { workshop.release() }
    do throws(PublishingError) {
      return try await work(in: workshop, found)
    } catch {
      await workshop.abandon(workers: workers, on: fileSystem)
      throw error
    }
  }

  /// - Parameter found: what was seen before the lock was held; another build may have published since.
  private func work(
    in workshop: Workshop, _ found: (old: SiteTree?, plan: Plan)?
  ) async throws(PublishingError) -> Outcome {
    var notes: [String] = []
    if try await workshop.settle(workers: workers, on: fileSystem) {
      notes.append("a build that was cut off was finished first")
    }
    var (old, plan): (SiteTree?, Plan)
    if let found, try isStill(found.old) {
      (old, plan) = found
    } else {
      (old, plan) = try await compare()
    }
    guard plan.differs else {
      try workshop.close()
      return plan.outcome(notes: notes)
    }
    notes += try await replace(old, by: plan, in: workshop)
    // The new site stands. What is left of the former one is no reason to say otherwise.
    do throws(PublishingError) {
      try await workshop.clear(workers: workers, on: fileSystem)
      try workshop.close()
    } catch {
      notes.append("the site is published, but something of the former one is left: \(error)")
    }
    return plan.outcome(notes: notes)
  }

  private func compare() async throws(PublishingError) -> (old: SiteTree?, plan: Plan) {
    let old = try SiteTree(target.name, in: target.parent, on: fileSystem)
    try old?.refuseStrangers(newFiles: Set(manifest.addresses))
    let plan = await Plan(site, manifest: manifest, old: old, workers: workers, on: fileSystem)
    return (old, plan)
  }

  private func isStill(_ old: SiteTree?) throws(PublishingError) -> Bool {
    guard let old else { return try fileSystem.status(target.name, in: target.parent) == nil }
    return try old.isStill(target.name, in: target.parent, on: fileSystem)
  }

  /// Puts the new site in the place of the former one.
  ///
  /// - Returns: what is to be said about how it was done.
  private func replace(
    _ old: SiteTree?, by plan: Plan, in workshop: Workshop
  ) async throws(PublishingError) -> [String] {
    // Folders on two disks, as with a mount, cannot change places.
    let onOneDisk =
      try old.map { old throws(PublishingError) in
        try fileSystem.status(workshop.folder).identity.device == old.identity.device
      } ?? true
    let laid = try await workshop.lay(
      plan, over: old, isWhole: onOneDisk, workers: workers, on: fileSystem)
    try fileSystem.saveAll(workshop.folder)
    if onOneDisk, !laid.lacksHidden, try exchange(old, in: workshop) {
      return laid.hasCopies ? ["the disk refused links, so unchanged files were written too"] : []
    }
    let journal = Journal(drops: plan.removed, puts: plan.changed)
    try workshop.begin(journal, on: fileSystem)
    guard try workshop.carryOut(journal, on: fileSystem) else {
      throw .refusedOutput(target.shown, reason: "it was removed while the site was made")
    }
    return ["the disk cannot exchange two folders, so files were replaced one by one"]
  }

  /// The one step that readers notice. False where the disk does not know it.
  private func exchange(_ old: SiteTree?, in workshop: Workshop) throws(PublishingError) -> Bool {
    let (name, parent) = (target.name, target.parent)
    guard old != nil else {
      try fileSystem.rename(Workshop.site, in: workshop.folder, to: name, in: parent)
      return true
    }
    do throws(PublishingError) {
      try fileSystem.exchange(Workshop.site, in: workshop.folder, with: name, in: parent)
      return true
    } catch {
      guard error.isRefusal else { throw error }
      return false
    }
  }
}
