import Diagnostics
import Disk
import Foundation
import Testing

@Suite struct `Reading a content tree` {
  @Test func `gives plain files in the order of their paths' bytes, with their bytes`() async throws {
    let book = try TemporaryFolder()
    try book.write("b/z.md", "z")
    try book.write("b.md", "b")
    try book.write("b-1.md", "minus")
    try book.write("a/deep/er/x.csv", "x,y\n1,2\n")
    try book.write("é.md", "accent")
    try book.write("empty.md", "")
    let tree = try await ContentTree.read(root: book.path, shownAs: "Content", workers: 2)
    #expect(tree.diagnostics.isEmpty)
    #expect(tree.files.map(\.path) == ["a/deep/er/x.csv", "b-1.md", "b.md", "b/z.md", "empty.md", "é.md"])
    #expect(tree.files.map { $0.source?.path } == tree.files.map { "Content/" + $0.path })
    #expect(tree.files.map { $0.source?.bytes.count } == [8, 5, 1, 1, 0, 6])
  }

  @Test func `passes over hidden entries and what editors leave`() async throws {
    let book = try TemporaryFolder()
    for path in [
      ".hidden", ".git/config", "note.md~", "#note.md#", "note.swp", "a/.#lock", "keep~/note.md", "#",
    ] {
      try book.write(path, "x")
    }
    let tree = try await ContentTree.read(root: book.path, shownAs: "Content", workers: 1)
    #expect(tree.files.map(\.path) == ["#", "keep~/note.md"])
    #expect(tree.diagnostics.isEmpty)
  }

  @Test func `refuses links, pipes and names that are not text, and reads the rest`() async throws {
    let book = try TemporaryFolder()
    try book.write("a.md", "a")
    #expect(symlink("/etc/passwd", book.path + "/link.md") == 0)
    #expect(symlink("/etc", book.path + "/links") == 0)
    #expect(mkfifo(book.path + "/pipe", 0o600) == 0)
    let odd: [CChar] = Array((book.path + "/odd").utf8CString.dropLast()) + [-1, 0]
    #expect(mkdir(odd, 0o755) == 0)
    let tree = try await ContentTree.read(root: book.path, shownAs: "Content/", workers: 2)
    #expect(tree.files.map(\.path) == ["a.md"])
    #expect(
      tree.diagnostics.map(\.line) == [
        "Content/link.md: this is a symbolic link, and only what is inside the book is read [symbolic-link]",
        "Content/links: this is a symbolic link, and only what is inside the book is read [symbolic-link]",
        "Content/odd\u{FFFD}: the name is not UTF-8 [unexpected-file]",
        "Content/pipe: this is neither a file nor a folder [unexpected-file]",
      ])
  }

  @Test func `lists what is not wanted without its bytes`() async throws {
    let book = try TemporaryFolder()
    try book.write("files/receipt.pdf", "pdf")
    try book.write("note.md", "note")
    let tree = try await ContentTree.read(root: book.path, shownAs: "Content", workers: 2) {
      !$0.hasPrefix("files/")
    }
    #expect(tree.files.map(\.path) == ["files/receipt.pdf", "note.md"])
    #expect(tree.files.map { $0.source?.bytes } == [nil, Array("note".utf8)])
  }

  @Test func `says what it gave up on: too deep, too many, too large`() async throws {
    let book = try TemporaryFolder()
    try book.write("a/b/c.md", "deep")
    try book.write("large.md", "12345")
    var limits = ContentTree.Limits()
    limits.depth = 1
    limits.fileBytes = 4
    let tree = try await ContentTree.read(root: book.path, shownAs: "C", workers: 1, limits: limits)
    #expect(
      tree.diagnostics.map(\.line) == [
        "C/a/b: folders are nested over 1 deep [unexpected-file]",
        "C/large.md: the file has over 4 bytes [file-too-large]",
      ])
    limits = ContentTree.Limits()
    limits.files = 1
    let few = try await ContentTree.read(root: book.path, shownAs: "C", workers: 1, limits: limits)
    #expect(few.files.map(\.path) == ["a/b/c.md"])
    #expect(few.diagnostics.map(\.line) == ["C: there are over 1 files [unexpected-file]"])
  }

  @Test func `says which files and folders may not be read`() async throws {
    // The superuser may read everything, so there is nothing to see then.
    guard getuid() != 0 else { return }
    let book = try TemporaryFolder()
    try book.write("locked.md", "x")
    try book.write("folder/inside.md", "x")
    #expect(chmod(book.path + "/locked.md", 0) == 0)
    #expect(chmod(book.path + "/folder", 0) == 0)
    defer { chmod(book.path + "/folder", 0o755) }
    let tree = try await ContentTree.read(root: book.path, shownAs: "C", workers: 1)
    #expect(
      tree.diagnostics.map(\.line) == [
        "C/folder: the folder cannot be read: Permission denied [unreadable-file]",
        "C/locked.md: the file cannot be read: Permission denied [unreadable-file]",
      ])
  }

  @Test func `throws where the root is missing or no folder`() async throws {
    let book = try TemporaryFolder()
    try book.write("file", "x")
    let missing = await #expect(throws: DiskError.self) {
      _ = try await ContentTree.read(root: book.path + "/none", shownAs: "Content", workers: 1)
    }
    #expect(missing?.description == "cannot open `Content`: No such file or directory")
    let file = await #expect(throws: DiskError.self) {
      _ = try await ContentTree.read(root: book.path + "/file", shownAs: "Content", workers: 1)
    }
    #expect(file?.description == "cannot open `Content`: Not a directory")
    let null = await #expect(throws: DiskError.self) {
      _ = try await ContentTree.read(root: book.path + "\0/etc", shownAs: "Content", workers: 1)
    }
    #expect(null?.description == "cannot open `Content`: Invalid argument")
  }

  @Test func `follows the link that somebody named as the root`() async throws {
    let book = try TemporaryFolder()
    try book.write("real/a.md", "a")
    #expect(symlink("real", book.path + "/named") == 0)
    let tree = try await ContentTree.read(root: book.path + "/named", shownAs: "named", workers: 1)
    #expect(tree.files.map(\.path) == ["a.md"])
  }

  @Test func `is the same with one worker and with many`() async throws {
    let book = try TemporaryFolder()
    for number in 0..<700 { try book.write("n\(number % 3)/\(number).md", String(number)) }
    let one = try await ContentTree.read(root: book.path, shownAs: "C", workers: 1)
    let four = try await ContentTree.read(root: book.path, shownAs: "C", workers: 4)
    #expect(one.files.count == 700)
    #expect(one.files.map(\.path) == four.files.map(\.path))
    #expect(one.files.map { $0.source?.bytes } == four.files.map { $0.source?.bytes })
    #expect(one.files.allSatisfy { $0.source?.bytes == $0.path.number })
  }
}

extension String {
  /// The bytes of the number that a path like `n1/301.md` names.
  fileprivate var number: [UInt8] {
    Array(utf8.split(separator: UInt8(ascii: "/")).last?.prefix { $0 != UInt8(ascii: ".") } ?? [])
  }
}

extension Diagnostic {
  fileprivate var line: String { "\(span?.file.path ?? ""): \(summary) [\(code.rawValue)]" }
}
