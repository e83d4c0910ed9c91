import Foundation
import Pages
import Publishing
import Testing

/// Kinds of disk, as far as publishing notices.
enum Disk: CaseIterable {
  case plain
  case withoutLinks
  case withoutExchange
  /// The output is a mount, so its sibling is on another disk.
  case mounted

  func fault(_ call: FileSystem.Call, _ name: String) -> Int32 {
    switch (self, call) {
    case (.withoutLinks, .link): EPERM
    case (.withoutExchange, .exchange): EINVAL
    case (.mounted, .link), (.mounted, .exchange): EXDEV
    case (.mounted, .rename) where !["part", ".daybook-part", "site"].contains(name): EXDEV
    // A test that publishes a thousand times cannot wait for the disk each time.
    case (_, .save), (_, .saveAll): -1
    default: 0
    }
  }

  var fileSystem: FileSystem { FileSystem { fault($0, $1) } }

  /// Whether readers find one site or the other at every moment.
  var isAtomic: Bool { self == .plain }
}

@Suite struct `A build that fails` {
  private static let former: Site = [
    "index.html": "old index", "same.html": "same", "accounts/a.html": "old a",
    "accounts/same.html": "same too",
    "gone/deep/x.html": "x", "turns": "a file",
  ]
  private static let new: Site = [
    "index.html": "new index", "same.html": "same", "accounts/a.html": "new a",
    "accounts/same.html": "same too",
    "fresh/y/z.html": "z", "turns/folder.html": "inside",
  ]

  /// The output before and after, with somebody's hidden file.
  private static func prepared() async throws -> TemporaryFolder {
    let place = try TemporaryFolder()
    try place.write("out/.gitignore", "*\n")
    _ = try await publish(former, to: place / "out", on: Disk.plain.fileSystem)
    return place
  }

  private static func trees() async throws -> (before: [String: String], after: [String: String]) {
    let place = try await prepared()
    let before = try place.tree()
    _ = try await publish(new, to: place / "out")
    return (before, try place.tree())
  }

  @Test(arguments: Disk.allCases)
  func `says how it was done where the disk is short of something`(disk: Disk) async throws {
    let (_, after) = try await Self.trees()
    let place = try await Self.prepared()
    let calls = Calls { disk.fault($1, $2) }
    let outcome = try await publish(Self.new, to: place / "out", on: calls.fileSystem)
    #expect(outcome.written == 4)
    #expect(outcome.unchanged == 2)
    #expect(outcome.removed == 2)
    switch disk {
    case .plain: #expect(outcome.note == nil)
    default:
      #expect(outcome.note == "the disk cannot exchange two folders, so files were replaced one by one")
    }
    #expect(try place.tree() == after)
    #expect(try place.names == ["out"])
    let again = try await publish(Self.new, to: place / "out", on: calls.fileSystem)
    #expect(again == Outcome(unchanged: 6, isUnchanged: true))
  }

  @Test func `writes unchanged files anew where there are no links, and still exchanges`() async throws {
    let place = try TemporaryFolder()
    _ = try await publish(["a.html": "a", "b.html": "b"], to: place / "out")
    let calls = Calls { Disk.withoutLinks.fault($1, $2) }
    let outcome = try await publish(
      ["a.html": "a", "b.html": "new"], to: place / "out", on: calls.fileSystem)
    #expect(outcome.note == "the disk refused links, so unchanged files were written too")
    #expect(outcome.written == 1)
    #expect(calls.made.contains(.exchange))
    #expect(try place.tree()["a.html"] == "644 a")
    #expect(try place.names == ["out"])
  }

  @Test(arguments: Disk.allCases)
  func `at any one call leaves the former site or the new one, and the next build works`(
    disk: Disk
  ) async throws {
    try await failing(on: disk) { number, failing in number == failing ? EIO : 0 }
  }

  @Test(arguments: Disk.allCases)
  func `and dies at any call leaves the former site or the new one, and the next build works`(
    disk: Disk
  ) async throws {
    try await failing(on: disk) { number, failing in number >= failing ? EIO : 0 }
  }

  /// Lets a build fail at its first call, then at its second, and so on to the last.
  private func failing(
    on disk: Disk, _ fault: @escaping @Sendable (_ number: Int, _ failing: Int) -> Int32
  ) async throws {
    let (before, after) = try await Self.trees()
    var failing = 0
    while true {
      let place = try await Self.prepared()
      let number = failing
      let calls = Calls { made, call, name in
        let code = fault(made, number)
        return code == 0 ? disk.fault(call, name) : code
      }
      var error: PublishingError?
      do throws(PublishingError) {
        _ = try await publish(Self.new, to: place / "out", on: calls.fileSystem)
      } catch let thrown {
        error = thrown
      }
      let last = calls.made.count <= failing
      let failed: Comment = "call \(failing): \(calls.made.dropFirst(failing).first?.rawValue ?? "") \(error)"
      let tree = try place.tree()
      switch error {
      case nil: #expect(tree == after, failed)
      case .unfinished: #expect(!disk.isAtomic && isEachWhole(tree, before, after), failed)
      default: #expect(tree == before, failed)
      }
      _ = try await finishPublishing(to: place / "out", on: disk.fileSystem)
      let finished = try place.tree()
      #expect(finished == before || finished == after, failed)
      #expect(try place.names == ["out"], failed)
      _ = try await publish(Self.new, to: place / "out", on: disk.fileSystem)
      #expect(try place.tree() == after, failed)
      #expect(try place.names == ["out"], failed)
      guard !last else { break }
      failing += 1
    }
    #expect(failing > 50)
  }

  /// Whether each file has the bytes of one site or the other, apart from one that is being prepared.
  private func isEachWhole(
    _ tree: [String: String], _ before: [String: String], _ after: [String: String]
  ) -> Bool {
    tree.allSatisfy { path, text in
      path == ".daybook-part" || text == before[path] || text == after[path] || text.hasSuffix("(folder)")
    }
  }
}
