import BenchBook
import Foundation

/// Writes a book: `bench-book OUT [--accounts 2000] [--notes 20000] [--expenses 40000] [--sales 20000]
/// [--seed 1]`.
@main
enum BenchBookCommand {
  static func main() {
    do {
      let order = try Order(Array(CommandLine.arguments.dropFirst()))
      try write(BenchBook(order.size).files, to: URL(filePath: order.folder, directoryHint: .isDirectory))
    } catch {
      FileHandle.standardError.write(Data("bench-book: \(error)\n".utf8))
      exit(error is Order.Fault ? EX_USAGE : EX_CANTCREAT)
    }
  }

  /// Writes into a new folder or an empty one: what somebody wrote there is never mixed with it.
  private static func write(_ files: [BenchFile], to folder: URL) throws {
    let manager = FileManager.default
    try manager.createDirectory(at: folder, withIntermediateDirectories: true)
    guard try manager.contentsOfDirectory(atPath: folder.path).isEmpty else {
      throw NotEmpty(folder: folder.path)
    }
    var made: Set<String> = []
    for file in files {
      let url = folder.appending(path: file.path)
      let parent = url.deletingLastPathComponent()
      if made.insert(parent.path).inserted {
        try manager.createDirectory(at: parent, withIntermediateDirectories: true)
      }
      try Data(file.text.utf8).write(to: url)
    }
    print("\(files.count) files in \(folder.path)")
  }
}

private struct NotEmpty: Error, CustomStringConvertible {
  let folder: String

  var description: String { "\(folder) is not empty: name a new folder, or empty it" }
}
