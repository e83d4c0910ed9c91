import Foundation
import Testing

/// Files that go with notes.
struct AttachmentTests {
  @Test func `a build copies what a note links to, and nothing else`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("daybook-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    func write(_ text: String, _ path: String) throws {
      let url = folder.appendingPathComponent("Content/" + path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    try write("title: Book\ncurrency: GBP\nas_of: 2026-09-30\n", "daybook.yml")
    try write("---\nname: Alpha\n---\n![A](a.png) [r](../files/r.pdf)\n", "accounts/a.md")
    try write("picture", "accounts/a.png")
    try write("rates", "files/r.pdf")
    try write("other", "files/other.pdf")
    let build = try Run.daybook("build", in: folder)
    #expect(build.status == 0, "\(build.messages)")
    #expect(build.faults == ["files/other.pdf:1 [unexpected-file]"])
    let site = folder.appendingPathComponent("Public")
    func found(_ folder: String) throws -> [String] {
      try FileManager.default.subpathsOfDirectory(atPath: site.appendingPathComponent(folder).path)
        .filter { $0.contains(".") }.sorted()
    }
    #expect(try found("attachments") == ["accounts/a.png"])
    #expect(try found("files") == ["r.pdf"])
    #expect(
      try String(contentsOf: site.appendingPathComponent("files/r.pdf"), encoding: .utf8) == "rates")

    try write("---\nname: Alpha\ndraft: true\n---\n![A](a.png) [r](../files/r.pdf)\n", "accounts/a.md")
    let again = try Run.daybook("build", in: folder)
    #expect(again.status == 0, "\(again.messages)")
    #expect(!FileManager.default.fileExists(atPath: site.appendingPathComponent("files").path))

    try FileManager.default.createSymbolicLink(
      at: folder.appendingPathComponent("Content/accounts/b.png"),
      withDestinationURL: folder.appendingPathComponent("Content/accounts/a.png"))
    try write("---\nname: Alpha\n---\n![A](b.png)\n", "accounts/a.md")
    let linked = try Run.daybook("build", in: folder)
    #expect(linked.status == 1)
    #expect(linked.faults.contains("accounts/b.png:1 [symbolic-link]"))
  }
}
