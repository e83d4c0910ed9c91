import Foundation

/// A build of a book, to be run and measured.
struct Build {
  private let daybook: String
  private let folder: String

  init(_ daybook: String, of book: String) {
    (self.daybook, folder) = (daybook, book)
  }

  var book: URL { URL(filePath: folder, directoryHint: .isDirectory) }

  /// Builds into a folder of the scratch folder. A build that fails is an error with what it said.
  func run(in scratch: URL, to site: String) throws -> Cost {
    try spawn(command(scratch.appending(path: site)), in: scratch)
  }

  /// The instructions of a build from nothing, by callgrind. One core, so that there is one worker, and a
  /// fixed seed for hashes, so that the count is the same each time.
  func instructions(in scratch: URL) throws -> Int {
    let out = scratch.appending(path: "callgrind.out")
    let valgrind = ["valgrind", "--tool=callgrind", "--callgrind-out-file=\(out.path)"]
    _ = try spawn(
      ["env", "SWIFT_DETERMINISTIC_HASHING=1", "taskset", "--cpu-list", "0"] + valgrind
        + command(scratch.appending(path: "site")), in: scratch)
    for line in try String(contentsOf: out, encoding: .utf8).split(separator: "\n").reversed() {
      let words = line.split(separator: " ")
      if words.first == "totals:", words.count == 2, let count = Int(words[1]) { return count }
    }
    throw Failure("callgrind gave no total")
  }

  private func command(_ site: URL) -> [String] {
    [daybook, "build", "--content", folder, "--output", site.path, "--as-of", "2026-09-30"]
  }

  private func spawn(_ words: [String], in scratch: URL) throws -> Cost {
    let messages = scratch.appending(path: "messages.txt")
    let cost = try measure(words, messages: messages.path)
    guard cost.status == 0 else {
      let said = (try? String(contentsOf: messages, encoding: .utf8)) ?? ""
      throw Failure("`\(words.joined(separator: " "))` ended with \(cost.status):\n\(said)")
    }
    return cost
  }
}
