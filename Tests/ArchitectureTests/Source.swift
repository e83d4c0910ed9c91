import Foundation
import Testing

/// A Swift file, by its path below the folder `Sources`.
struct Source {
  let path: String
  let text: String

  /// The first folder of the path, which is the target.
  var room: String { String(path.prefix { $0 != "/" }) }
}

/// A rule that is broken, and where. `description` is what compilers write, so that editors can follow it.
struct Violation: Hashable, Comparable, CustomStringConvertible {
  let path: String
  /// From 1; 0 for the file or the folder as a whole.
  let line: Int
  let message: String

  var description: String { "Sources/\(path):\(line): \(message)" }

  static func < (left: Violation, right: Violation) -> Bool {
    (left.path, left.line, left.message) < (right.path, right.line, right.message)
  }
}

/// What lies below a folder `Sources`.
struct Tree {
  /// The names of the folders at its top, in order.
  let folders: [String]
  /// Every Swift file, in the order of the paths.
  let sources: [Source]

  /// Links are not followed; hidden files are left out.
  init(at root: URL) throws {
    let files = FileManager.default
    let walk = try #require(files.enumerator(atPath: root.path))
    var (folders, sources): ([String], [Source]) = ([], [])
    for case let path as String in walk
    where !path.split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
      switch walk.fileAttributes?[.type] as? FileAttributeType {
      case .typeDirectory where !path.contains("/"): folders.append(path)
      case .typeRegular where path.hasSuffix(".swift"):
        sources.append(
          Source(path: path, text: try String(contentsOf: root.appending(path: path), encoding: .utf8)))
      default: continue
      }
    }
    self.folders = folders.sorted()
    self.sources = sources.sorted { $0.path < $1.path }
  }
}
