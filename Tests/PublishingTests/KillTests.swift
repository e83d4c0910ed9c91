import Foundation
import Pages
import Publishing
import Testing

@Suite struct `A build that is killed` {
  /// In the order of a build: comparing, laying, before and after the exchange, removing.
  @Test(arguments: [FileSystem.Call.read, .lock, .create, .link, .saveAll, .exchange, .removeFolder])
  func `leaves the former site or the new one, and nothing that stops the next`(
    at call: FileSystem.Call
  ) async throws {
    let place = try TemporaryFolder()
    try place.write("out/.gitignore", "*\n")
    _ = try await publish(["a.html": "old", "b/c.html": "same", "d/e.html": "gone"], to: place / "out")
    let before = try place.tree()
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [path = place.path as String, name = call.rawValue as String] in
      let calls = Calls { _, call, _ in
        if call.rawValue == name { kill(getpid(), SIGKILL) }
        return 0
      }
      _ = try await publish(["a.html": "new", "b/c.html": "same"], to: path + "/out", on: calls.fileSystem)
    }
    let left = try place.tree()
    let outcome = try await publish(["a.html": "new", "b/c.html": "same"], to: place / "out")
    let after = try place.tree()
    #expect(left == (outcome.isUnchanged ? after : before))
    #expect(outcome.isUnchanged == (call == .removeFolder))
    #expect(after["a.html"] == "644 new")
    #expect(after[".gitignore"] == "644 *\n")
    #expect(try place.names == ["out"])
  }
}
