import Foundation
import Pages
import Publishing
import Testing

@Suite struct `Two builds at once` {
  @Test func `into one output are refused, the second of them`() async throws {
    let place = try TemporaryFolder()
    _ = try await publish(["a.html": "old"], to: place / "out")
    try place.write(".out.daybook-work/lock", "")
    let lock = open(place / ".out.daybook-work/lock", O_RDWR)
    #expect(flock(lock, LOCK_EX) == 0)
    await #expect(throws: PublishingError.busy(place / "out")) {
      _ = try await publish(["a.html": "new"], to: place / "out")
    }
    #expect(try place.tree()["a.html"] == "644 old")
    #expect(try place.names == [".out.daybook-work", "out"])
    close(lock)
    _ = try await publish(["a.html": "new"], to: place / "out")
    #expect(try place.tree()["a.html"] == "644 new")
    #expect(try place.names == ["out"])
  }

  @Test func `always leave one site, whole`() async throws {
    let place = try TemporaryFolder()
    for round in 0..<20 {
      let done = await withTaskGroup(of: Bool.self) { group in
        for text in ["one", "two", "three"] {
          group.addTask {
            do throws(PublishingError) {
              _ = try await publish(["a.html": "\(text)", "b/\(text).html": "\(round)"], to: place / "out")
              return true
            } catch {
              #expect(error == .busy(place / "out"))
              return false
            }
          }
        }
        return await group.contains(true)
      }
      #expect(done)
      let tree = try place.tree()
      let text = try #require(tree["a.html"]).dropFirst(4)
      #expect(
        tree == [
          ".daybook-manifest": "644 daybook-manifest 1\na.html\nb/\(text).html\n", "a.html": "644 \(text)",
          "b": "755 (folder)", "b/\(text).html": "644 \(round)",
        ])
      #expect(try place.names == ["out"])
    }
  }

  @Test func `do not take for a lock what the other has removed meanwhile`() async throws {
    let place = try TemporaryFolder()
    let calls = Calls { _, call, _ in
      guard call == .lock, !FileManager.default.fileExists(atPath: place / "once") else { return 0 }
      try? place.write("once", "")
      try? FileManager.default.removeItem(atPath: place / ".out.daybook-work")
      return 0
    }
    #expect(
      try await publish(["a.html": "a"], to: place / "out", on: calls.fileSystem) == Outcome(written: 1))
    #expect(calls.made.count { $0 == .lock } == 2)
    #expect(try place.names == ["once", "out"])
  }

  @Test func `see it where the other published in between`() async throws {
    let place = try TemporaryFolder()
    _ = try await publish(["a.html": "old", "b.html": "b"], to: place / "out")
    _ = try await publish(["a.html": "other", "c.html": "c"], to: place / "other")
    // The other build comes after the comparison and before the lock.
    let calls = Calls { _, call, name in
      guard call == .makeFolder, name == ".out.daybook-work" else { return 0 }
      #expect(rename(place / "out", place / "former") == 0)
      #expect(rename(place / "other", place / "out") == 0)
      return 0
    }
    let outcome = try await publish(
      ["a.html": "old", "b.html": "new"], to: place / "out", on: calls.fileSystem)
    #expect(outcome == Outcome(written: 2, removed: 1))
    #expect(
      try place.tree() == [
        ".daybook-manifest": "644 daybook-manifest 1\na.html\nb.html\n", "a.html": "644 old",
        "b.html": "644 new",
      ])
  }

  @Test func `see it where the other replaced files one by one`() async throws {
    let place = try TemporaryFolder()
    _ = try await publish(["a.html": "old", "b.html": "b"], to: place / "out")
    _ = try await publish(["a.html": "other", "b.html": "b"], to: place / "other")
    let calls = Calls { _, call, name in
      guard call == .makeFolder, name == ".out.daybook-work" else { return 0 }
      for file in ["a.html", ".daybook-manifest"] {
        #expect(rename(place / "other/" + file, place / "out/" + file) == 0)
      }
      return 0
    }
    let outcome = try await publish(
      ["a.html": "old", "b.html": "new"], to: place / "out", on: calls.fileSystem)
    #expect(outcome == Outcome(written: 2))
    #expect(try place.tree()["a.html"] == "644 old")
  }
}
