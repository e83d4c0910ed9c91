import Foundation

/// A clock for `daybook build`:
///
///     bench time DAYBOOK BOOK SCRATCH
///     bench count DAYBOOK BOOK SCRATCH BASELINE COMPILER [record]
///
/// `time` builds a book five times from nothing and five times with nothing changed, and prints seconds
/// and peak memory, and beside them the floor: reading the book and writing the site alone. `count` counts the instructions of one build under valgrind and holds them against a
/// baseline. SCRATCH is a folder that does not exist yet; it is removed at the end.
@main
enum Bench {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      switch (arguments.first, arguments.count) {
      case ("time", 4):
        try withScratch(arguments[3]) { try time(Build(arguments[1], of: arguments[2]), in: $0) }
      case ("count", 6), ("count", 7):
        let ledger = Ledger(path: arguments[4], compiler: arguments[5], records: arguments.last == "record")
        try withScratch(arguments[3]) { try count(Build(arguments[1], of: arguments[2]), in: $0, ledger) }
      default:
        throw Failure(
          "usage: bench time DAYBOOK BOOK SCRATCH\n"
            + "       bench count DAYBOOK BOOK SCRATCH BASELINE COMPILER [record]")
      }
    } catch {
      FileHandle.standardError.write(Data("bench: \(error)\n".utf8))
      exit(EXIT_FAILURE)
    }
  }

  private static func withScratch(_ path: String, _ work: (URL) throws -> Void) throws {
    let folder = URL(filePath: path, directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    try work(folder)
  }

  private static func time(_ build: Build, in scratch: URL) throws {
    let clean = try (1...5).map { try build.run(in: scratch, to: "site-\($0)") }
    print("from nothing       \(Summary(clean))")
    let again = try (1...5).map { _ in try build.run(in: scratch, to: "site-1") }
    print("nothing changed    \(Summary(again))")
    let floor = try Floor(book: build.book, site: scratch.appending(path: "site-1"))
    let alone = try (1...5).map { try floor.seconds(into: scratch.appending(path: "floor-\($0)")) }.sorted()
    let ratio = clean.map(\.seconds).sorted()[2] / alone[2]
    print(
      "reading, writing   min \(text(alone[0])) s, median \(text(alone[2])) s for \(floor.size / 1_000_000) MB; "
        + "a build takes \(String(format: "%.1f", ratio)) times as long")
  }

  private static func text(_ seconds: Double) -> String { String(format: "%.3f", seconds) }

  private static func count(_ build: Build, in scratch: URL, _ ledger: Ledger) throws {
    try ledger.judge(build.instructions(in: scratch))
  }
}

struct Failure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
