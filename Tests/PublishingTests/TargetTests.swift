import Foundation
import Pages
import Publishing
import Testing

@Suite struct `An output` {
  @Test func `is refused where it could not be a folder`() async throws {
    let place = try TemporaryFolder()
    try place.write("file", "mine")
    #expect(symlink("nowhere", place / "dangling") == 0)
    #expect(await reason(place / "file") == "it is not a folder")
    #expect(await reason(place / "dangling") == "it is a link that leads nowhere")
    #expect(await reason(place / "none/out") == "there is no folder `\(place / "none")`; make it first")
    #expect(await reason(place / "none/..") == "there is no such folder")
    #expect(await reason("") == "the path is empty")
    #expect(await reason("a\0b") == "a path cannot have a zero byte")
    #expect(await reason("//") == "it is the root of the disk")
    #expect(await reason("/usr/..") == "it is the root of the disk")
    #expect(try place.names == ["dangling", "file"])
  }

  @Test func `is refused where it is, holds or stands in what must not be touched`() async throws {
    let place = try TemporaryFolder()
    try place.write("book/Content/accounts/a.md", "a")
    #expect(symlink("book/Content/accounts", place / "link") == 0)
    let content = place / "book/Content"
    #expect(await reason(content, content) == "it is `\(content)` itself")
    #expect(await reason(content + "/./", content) == "it is `\(content)` itself")
    #expect(await reason(place / "book", content) == "it holds `\(content)`")
    #expect(await reason(content + "/accounts", content) == "it stands inside `\(content)`")
    #expect(await reason(content + "/new", content) == "it stands inside `\(content)`")
    #expect(await reason(place / "link", content) == "it stands inside `\(content)`")
    #expect(await reason(place / "book", place / "link") == "it holds `\(place / "link")`")
    #expect(try place.tree("book").keys.sorted() == ["Content", "Content/accounts", "Content/accounts/a.md"])
    _ = try await publish(["a": ""], to: place / "book/Content2", mustNotTouch: [content, place / "missing"])
  }

  private func reason(_ output: String, _ guarded: String...) async -> String? {
    let error = await #expect(throws: PublishingError.self) {
      _ = try await publish(["a.html": "a"], to: output, mustNotTouch: guarded)
    }
    guard case .refusedOutput(_, let reason) = error else { return error?.description }
    return reason
  }
}
