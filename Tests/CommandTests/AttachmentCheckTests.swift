import Foundation
import Testing

struct AttachmentCheckTests {
  @Test func `a check says of a file what a build would`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("daybook-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, text) in [
      ("daybook.yml", "title: Book\ncurrency: GBP\nas_of: 2026-09-30\n"),
      ("accounts/a.md", "---\nname: Alpha\n---\n[r](../files/r.zip)\n"), ("files/r.zip", ""),
    ] {
      let url = folder.appendingPathComponent("Content/" + path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    #expect(try Run.daybook("check", in: folder).status == 0)
    let file = try FileHandle(forWritingTo: folder.appendingPathComponent("Content/files/r.zip"))
    try file.truncate(atOffset: (64 << 20) + 1)
    try file.close()
    let check = try Run.daybook("check", in: folder)
    #expect(check.status == 1)
    #expect(check.faults == ["files/r.zip:1 [file-too-large]"])
    #expect(try Run.daybook("build", in: folder).faults == check.faults)
  }
}
