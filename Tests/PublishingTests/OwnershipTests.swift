import Foundation
import Pages
import Publishing
import Testing

@Suite struct `What is not Daybook's own` {
  @Test func `stays where it is a hidden file at the top`() async throws {
    let place = try TemporaryFolder()
    try place.write("out/.gitignore", "*\n")
    #expect(chmod(place / "out/.gitignore", 0o600) == 0)
    let inode = try place.inode("out/.gitignore")
    for text in ["one", "two"] {
      let outcome = try await publish(["a.html": "a", "b.html": "\(text)"], to: place / "out")
      #expect(outcome.note == nil)
      #expect(try place.tree()[".gitignore"] == "600 *\n")
      #expect(try place.inode("out/.gitignore") == inode)
      #expect(try place.names == ["out"])
    }
  }

  @Test(arguments: [
    ("out/report.pdf", "report.pdf"), ("out/a/notes.txt", "a/notes.txt"), ("out/a/.hidden", "a/.hidden"),
    ("out/.git/config", ".git"), ("out/folder/x", "folder"),
  ])
  func `stops the build and is named`(file: String, named: String) async throws {
    let place = try TemporaryFolder()
    _ = try await publish(["a/b.html": "b", "c.html": "c"], to: place / "out")
    try place.write(file, "mine")
    let before = try place.tree()
    for site: Site in [["a/b.html": "new"], ["a/b.html": "b", "c.html": "c"]] {
      await #expect(throws: PublishingError.stranger(place / "out/" + named, others: 0)) {
        _ = try await publish(site, to: place / "out")
      }
    }
    #expect(try place.tree() == before)
    #expect(try place.names == ["out"])
  }

  @Test func `is counted where there is more of it`() async throws {
    let place = try TemporaryFolder()
    for name in ["z.txt", "b.txt", "a.txt"] { try place.write("out/" + name, "mine") }
    let error = await #expect(throws: PublishingError.self) {
      _ = try await publish(["index.html": ""], to: place / "out")
    }
    #expect(
      error?.description == "`\(place / "out/a.txt")` (and 2 more) was not written by Daybook; "
        + "move it away, or publish to another folder")
  }

  @Test func `is not replaced by a file of the site`() async throws {
    let place = try TemporaryFolder()
    try place.write("out/.nojekyll", "mine")
    await #expect(throws: PublishingError.stranger(place / "out/.nojekyll", others: 0)) {
      _ = try await publish([".nojekyll": ""], to: place / "out")
    }
    #expect(try place.tree() == [".nojekyll": "644 mine"])
  }

  @Test func `is seen where a link or a folder took the place of a file`() async throws {
    let place = try TemporaryFolder()
    try place.write("elsewhere/b.html", "secret")
    _ = try await publish(["a/b.html": "b", "c.html": "c"], to: place / "out")
    try FileManager.default.removeItem(atPath: place / "out/a")
    #expect(symlink("../elsewhere", place / "out/a") == 0)
    await #expect(throws: PublishingError.stranger(place / "out/a", others: 0)) {
      _ = try await publish(["c.html": "new"], to: place / "out")
    }
    try FileManager.default.removeItem(atPath: place / "out/a")
    try FileManager.default.removeItem(atPath: place / "out/c.html")
    #expect(symlink("../elsewhere/b.html", place / "out/c.html") == 0)
    await #expect(throws: PublishingError.stranger(place / "out/c.html", others: 0)) {
      _ = try await publish(["c.html": "new"], to: place / "out")
    }
    #expect(try place.tree("elsewhere") == ["b.html": "644 secret"])
  }

  @Test func `is not reached by a link that appears while files are replaced one by one`() async throws {
    let place = try TemporaryFolder()
    _ = try await publish(["a.html": "a"], to: place / "out")
    #expect(mkdir(place / "elsewhere", 0o700) == 0)
    let calls = Calls { _, call, name in
      if call == .exchange {
        #expect(symlink("../elsewhere", place / "out/b") == 0)
        return EINVAL
      }
      return 0
    }
    let error = await #expect(throws: PublishingError.self) {
      _ = try await publish(["b/c.html": "c"], to: place / "out", on: calls.fileSystem)
    }
    #expect(
      error?.description
        == "cannot open `\(place / "out/b")`: Not a directory; `\(place / "out")` is half changed, "
        + "and the next build finishes it")
    #expect(try place.tree(".")["elsewhere"] == "700 (folder)")
    #expect(try place.tree("elsewhere").isEmpty)
    #expect(unlink(place / "out/b") == 0)
    #expect(try await finishPublishing(to: place / "out"))
    #expect(try place.tree()["b/c.html"] == "644 c")
    #expect(try place.names == ["elsewhere", "out"])
  }

  @Test func `is said to be gone where the output is removed meanwhile`() async throws {
    let place = try TemporaryFolder()
    _ = try await publish(["a.html": "a"], to: place / "out")
    let calls = Calls { _, call, _ in
      guard call == .exchange else { return 0 }
      try? FileManager.default.removeItem(atPath: place / "out")
      return EINVAL
    }
    let reason = "it was removed while the site was made"
    await #expect(throws: PublishingError.refusedOutput(place / "out", reason: reason)) {
      _ = try await publish(["b.html": "b"], to: place / "out", on: calls.fileSystem)
    }
    #expect(try place.names.isEmpty)
  }

  @Test func `is kept where it appears in the output while the new site is laid`() async throws {
    let place = try TemporaryFolder()
    _ = try await publish(["a.html": "a"], to: place / "out")
    let calls = Calls { _, call, _ in
      if call == .exchange { try? place.write("out/late.txt", "mine") }
      return 0
    }
    let outcome = try await publish(["a.html": "new"], to: place / "out", on: calls.fileSystem)
    let kept = place / ".out.daybook-work/site/late.txt"
    #expect(outcome.note?.contains("`\(kept)`") == true)
    #expect(try String(contentsOfFile: kept, encoding: .utf8) == "mine")
    #expect(try place.tree()["a.html"] == "644 new")
    await #expect(throws: PublishingError.stranger(kept, others: 0)) {
      _ = try await publish(["a.html": "third"], to: place / "out")
    }
    try FileManager.default.removeItem(atPath: kept)
    _ = try await publish(["a.html": "third"], to: place / "out")
    #expect(try place.tree()["a.html"] == "644 third")
    #expect(try place.names == ["out"])
  }

  @Test func `is kept where it is replaced in the output while the new site is laid`() async throws {
    let place = try TemporaryFolder()
    try place.write("out/.gitignore", "old")
    let calls = Calls { _, call, _ in
      guard call == .exchange else { return 0 }
      try? place.write("new", "new")
      return rename(place / "new", place / "out/.gitignore")
    }
    let outcome = try await publish(["a.html": "a"], to: place / "out", on: calls.fileSystem)
    let kept = place / ".out.daybook-work/site/.gitignore"
    #expect(outcome.note?.contains("`\(kept)`") == true)
    #expect(try String(contentsOfFile: kept, encoding: .utf8) == "new")
    #expect(try place.tree()[".gitignore"] == "644 old")
  }

  @Test(arguments: [
    ("daybook-manifest 2\n", "its first line is not `daybook-manifest 1`"),
    ("daybook-manifest 1", "its last line is not ended"),
    ("", "its last line is not ended"),
    ("daybook-manifest 1\nb\na\n", "line 3 is out of order"),
    ("daybook-manifest 1\n../content/a.md\n", "line 2: a part of it is `.` or `..`"),
    ("daybook-manifest 1\n/etc/passwd\n", "line 2: it has an empty part"),
  ])
  func `is not guessed from a damaged manifest`(text: String, reason: String) async throws {
    let place = try TemporaryFolder()
    try place.write("out/.daybook-manifest", text)
    await #expect(throws: PublishingError.damaged(place / "out/.daybook-manifest", reason: reason)) {
      _ = try await publish(["a.html": "new"], to: place / "out")
    }
    #expect(try place.tree() == [".daybook-manifest": "644 \(text)"])
  }
}
