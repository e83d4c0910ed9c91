import Foundation
import Pages
import Publishing
import Testing

@Suite struct `Publishing a site` {
  @Test func `makes the folder, with a manifest, and leaves nothing beside it`() async throws {
    let place = try TemporaryFolder()
    let outcome = try await publish(
      ["index.html": "home", "accounts/north/a.html": "a", "empty.css": ""], to: place / "out")
    #expect(outcome == Outcome(written: 3))
    #expect(
      try place.tree() == [
        ".daybook-manifest": "644 daybook-manifest 1\naccounts/north/a.html\nempty.css\nindex.html\n",
        "accounts": "755 (folder)", "accounts/north": "755 (folder)", "accounts/north/a.html": "644 a",
        "empty.css": "644 ", "index.html": "644 home",
      ])
    #expect(try place.names == ["out"])
  }

  @Test func `touches nothing where nothing differs`() async throws {
    let place = try TemporaryFolder()
    let site: Site = ["index.html": "home", "a/b.html": "b"]
    _ = try await publish(site, to: place / "out")
    let before = try [
      place.inode("out"), place.inode("out/index.html"), place.inode("out/.daybook-manifest"),
    ]
    let calls = Calls()
    let outcome = try await publish(site, to: place / "out", on: calls.fileSystem)
    #expect(outcome == Outcome(unchanged: 2, isUnchanged: true))
    let after = try [place.inode("out"), place.inode("out/index.html"), place.inode("out/.daybook-manifest")]
    #expect(before == after)
    #expect(calls.made.allSatisfy { [.resolve, .open, .inspect, .list, .read].contains($0) })
  }

  @Test func `links what is unchanged, writes what is changed, drops what is gone`() async throws {
    let place = try TemporaryFolder()
    _ = try await publish(
      ["same.html": "same", "changed.html": "old", "gone/deep/x.html": "x", "size.html": "1"],
      to: place / "out")
    let same = try place.inode("out/same.html")
    let changed = try place.inode("out/changed.html")
    let outcome = try await publish(
      ["same.html": "same", "changed.html": "new", "size.html": "12", "fresh/y.html": "y"], to: place / "out",
      workers: 2)
    #expect(outcome == Outcome(written: 3, unchanged: 1, removed: 1))
    #expect(
      try place.tree() == [
        ".daybook-manifest":
          "644 daybook-manifest 1\nchanged.html\nfresh/y.html\nsame.html\nsize.html\n",
        "changed.html": "644 new", "fresh": "755 (folder)", "fresh/y.html": "644 y", "same.html": "644 same",
        "size.html": "644 12",
      ])
    #expect(try place.inode("out/same.html") == same)
    #expect(try place.inode("out/changed.html") != changed)
    #expect(try place.names == ["out"])
  }

  @Test func `saves the manifest before it lays anything, and everything once before the exchange`()
    async throws
  {
    let place = try TemporaryFolder()
    _ = try await publish(["a.html": "a", "b.html": "b"], to: place / "out")
    let calls = Calls()
    _ = try await publish(["a.html": "a", "b.html": "new"], to: place / "out", on: calls.fileSystem)
    let order = calls.made.filter { [.save, .link, .saveAll, .exchange, .removeFolder].contains($0) }
    #expect(order == [.save, .link, .saveAll, .exchange, .removeFolder, .removeFolder])
  }

  @Test func `compares large files to their last byte`() async throws {
    let place = try TemporaryFolder()
    var bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    let first = Site(files: [Site.File(address: "data.js", bytes: bytes)])
    #expect(try await publish(first, to: place / "out") == Outcome(written: 1))
    #expect(try await publish(first, to: place / "out") == Outcome(unchanged: 1, isUnchanged: true))
    bytes[199_999] ^= 1
    let second = Site(files: [Site.File(address: "data.js", bytes: bytes)])
    #expect(try await publish(second, to: place / "out") == Outcome(written: 1))
    #expect(try Data(contentsOf: URL(fileURLWithPath: place / "out/data.js")) == Data(bytes))
  }

  @Test func `turns a file into a folder and back`() async throws {
    let place = try TemporaryFolder()
    _ = try await publish(["a": "file"], to: place / "out")
    _ = try await publish(["a/b": "inside"], to: place / "out")
    #expect(try place.tree()["a/b"] == "644 inside")
    _ = try await publish(["a": "file"], to: place / "out")
    #expect(
      try place.tree() == [".daybook-manifest": "644 daybook-manifest 1\na\n", "a": "644 file"])
  }

  @Test func `repairs what somebody changed or removed among its own files`() async throws {
    let place = try TemporaryFolder()
    let site: Site = ["a.html": "a", "b.html": "b", "c/d.html": "d"]
    _ = try await publish(site, to: place / "out")
    try place.write("out/a.html", "edited")
    try FileManager.default.removeItem(atPath: place / "out/b.html")
    try FileManager.default.removeItem(atPath: place / "out/c")
    #expect(try await publish(site, to: place / "out") == Outcome(written: 3))
    let tree = try place.tree()
    #expect(["a.html", "b.html", "c/d.html"].map { tree[$0] } == ["644 a", "644 b", "644 d"])
  }

  @Test func `can empty the output`() async throws {
    let place = try TemporaryFolder()
    _ = try await publish(["a/b.html": "b"], to: place / "out")
    #expect(try await publish([:], to: place / "out") == Outcome(removed: 1))
    #expect(try place.tree() == [".daybook-manifest": "644 daybook-manifest 1\n"])
  }

  @Test func `follows a link to the folder that it means, and leaves the link`() async throws {
    let place = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: place / "real", withIntermediateDirectories: true)
    #expect(symlink("real", place / "out") == 0)
    _ = try await publish(["a.html": "a"], to: place / "out/")
    #expect(try place.tree("real")["a.html"] == "644 a")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: place / "out") == "real")
    #expect(try place.names == ["out", "real"])
  }

  @Test func `gives the same whatever the umask, and keeps the mode of a folder that a person made`()
    async throws
  {
    // The umask belongs to the whole process, so this needs one of its own.
    await #expect(processExitsWith: .success) {
      let place = try TemporaryFolder()
      #expect(mkdir(place / "private", 0o700) == 0)
      for mask: mode_t in [0, 0o027, 0o777] {
        umask(mask)
        _ = try await publish(["a/b.html": "\(mask)"], to: place / "out\(mask)")
        _ = try await publish(["a/b.html": "\(mask)"], to: place / "private")
        umask(0o022)
        let tree = try place.tree("out\(mask)")
        #expect(tree["a"] == "755 (folder)")
        #expect(tree["a/b.html"] == "644 \(mask)")
        #expect(try place.tree(".")["out\(mask)"] == "755 (folder)")
        #expect(try place.tree(".")["private"] == "700 (folder)")
      }
    }
  }
}
