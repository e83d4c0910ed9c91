import Pages
import Publishing
import Testing

@Suite struct `An address` {
  @Test(arguments: [
    "", "/", "/etc/passwd", "a/", "a//b", "../a", "a/../b", "./a", "a/.", "A.html", "FY27.html",
    "aFY2027.html", "a b", "a\\b", "é",
    "a\0b",
    "a\nb", "%2e%2e/a", ".daybook-manifest", ".daybook-part", String(repeating: "a", count: 256),
    String(repeating: "abc/", count: 300) + "d",
  ])
  func `that is not safe on every disk is refused before anything is touched`(address: String) async throws {
    let place = try TemporaryFolder()
    let site = Site(files: [
      Site.File(address: "index.html", bytes: []), Site.File(address: address, bytes: []),
    ])
    let error = await #expect(throws: PublishingError.self) { _ = try await publish(site, to: place / "out") }
    guard case .badAddress(address, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(try place.names.isEmpty)
  }

  @Test func `of a financial year or a quarter has capitals`() async throws {
    let place = try TemporaryFolder()
    let site = Site(files: [
      Site.File(address: "reports/FY2027-Q2.html", bytes: []),
      Site.File(address: "reports/FY2027.html", bytes: []),
      Site.File(address: "reports/2027-Q2.html", bytes: []),
    ])
    #expect(try await publish(site, to: place / "out").written == 3)
  }

  @Test func `that two files have is refused`() async throws {
    let place = try TemporaryFolder()
    let file = Site.File(address: "a/b.html", bytes: [])
    await #expect(throws: PublishingError.sameAddress("a/b.html")) {
      _ = try await publish(Site(files: [file, file]), to: place / "out")
    }
  }

  @Test func `that is a file and a folder is refused`() async throws {
    let place = try TemporaryFolder()
    await #expect(throws: PublishingError.fileAndFolder("a/b")) {
      _ = try await publish(["a/b": "", "a/b-c": "", "a/b/c/d": ""], to: place / "out")
    }
    #expect(try place.names.isEmpty)
  }

  @Test func `may be hidden, and have dots, dashes and digits`() async throws {
    let place = try TemporaryFolder()
    _ = try await publish([".well-known/security.txt": "s", "a..b/_c-1.html": "c"], to: place / "out")
    _ = try await publish([".well-known/security.txt": "t"], to: place / "out")
    #expect(try place.tree()[".well-known/security.txt"] == "644 t")
  }
}
