import Foundation

/// A folder of its own for one test, removed with it.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    let name = "daybook-publishing-\(UUID().uuidString)"
    path = FileManager.default.temporaryDirectory.appendingPathComponent(name).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  static func / (folder: TemporaryFolder, name: String) -> String { folder.path + "/" + name }

  /// Writes a file, and the folders that it needs.
  func write(_ name: String, _ text: String) throws {
    let file = URL(fileURLWithPath: self / name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// The names in the folder itself, hidden ones too.
  var names: [String] { get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() } }

  /// Everything below a folder: the text of files, `(folder)`, or where a link leads; with the mode before it.
  func tree(_ name: String = "out") throws -> [String: String] {
    guard let paths = FileManager.default.enumerator(atPath: self / name) else { return [:] }
    var tree: [String: String] = [:]
    for case let path as String in paths {
      let attributes = try FileManager.default.attributesOfItem(atPath: self / name + "/" + path)
      let mode = String((attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0, radix: 8)
      switch attributes[.type] as? FileAttributeType {
      case .typeDirectory?: tree[path] = "\(mode) (folder)"
      case .typeRegular?:
        let data = try Data(contentsOf: URL(fileURLWithPath: self / name + "/" + path))
        tree[path] = "\(mode) \(String(decoding: data, as: UTF8.self))"
      default: tree[path] = "(other)"
      }
    }
    return tree
  }

  /// The number of a file or folder on its disk.
  func inode(_ name: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: self / name)
    return (attributes[.systemFileNumber] as? NSNumber)?.intValue ?? 0
  }
}
