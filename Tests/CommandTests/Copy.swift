import Foundation
import Testing

/// A copy of the example, in which tests plant faults.
struct Copy {
  let folder: URL

  var content: URL { folder.appendingPathComponent("Content") }

  /// The root of the checkout.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("daybook-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: Copy.root.appendingPathComponent("Content"), to: content)
  }

  func remove() {
    try? FileManager.default.removeItem(at: folder)
  }

  /// Puts bytes in the place of a text that stands once in a file, and gives the line of that place.
  @discardableResult
  func plant(_ fault: [UInt8], insteadOf text: String, in path: String) throws -> Int {
    let url = content.appendingPathComponent(path)
    let bytes = [UInt8](try Data(contentsOf: url))
    let wanted = Array(text.utf8)
    let found = bytes.indices.filter { bytes[$0] == wanted.first && bytes[$0...].starts(with: wanted) }
    try #require(found.count == 1, "`\(text)` stands \(found.count) times in \(path)")
    let start = found[0]
    try Data(bytes[..<start] + fault + bytes[(start + wanted.count)...]).write(to: url)
    return bytes[..<start].count { $0 == UInt8(ascii: "\n") } + 1
  }

  @discardableResult
  func plant(_ fault: String, insteadOf text: String, in path: String) throws -> Int {
    try plant(Array(fault.utf8), insteadOf: text, in: path)
  }

  /// Every file below a folder with its bytes, by its path there.
  func files(below name: String) throws -> [String: Data] {
    let top = folder.appendingPathComponent(name)
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: top.path) {
      let url = top.appendingPathComponent(path)
      guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
      files[path] = try Data(contentsOf: url)
    }
    return files
  }
}

/// What a run of the program left behind.
struct Run {
  let status: Int32
  let output: String
  let messages: String

  /// The program itself, as it lies beside the tests.
  static func daybook(_ arguments: String..., in folder: URL) throws -> Run {
    try daybook(arguments, in: folder)
  }

  static func daybook(_ arguments: [String], in folder: URL) throws -> Run {
    let process = Process()
    process.executableURL = Copy.root.appendingPathComponent(".build/debug/daybook")
    process.arguments = arguments
    process.currentDirectoryURL = folder
    // Files instead of pipes: a pipe that nobody empties holds the program up.
    let paths = (folder.appendingPathComponent("stdout"), folder.appendingPathComponent("stderr"))
    for path in [paths.0, paths.1] { try Data().write(to: path) }
    process.standardOutput = try FileHandle(forWritingTo: paths.0)
    process.standardError = try FileHandle(forWritingTo: paths.1)
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, output: try String(contentsOf: paths.0, encoding: .utf8),
      messages: String(decoding: try Data(contentsOf: paths.1), as: UTF8.self))
  }

  /// `accounts/northgate.md:4 [unknown-key]` for each message that has a place.
  var faults: [String] {
    messages.split(separator: "\n").compactMap { line in
      guard line.hasPrefix("Content/"), let code = line.lastIndex(of: "["), line.hasSuffix("]") else {
        return nil
      }
      let place = line.dropFirst(8).split(separator: ":", maxSplits: 2)
      guard place.count == 3 else { return nil }
      return "\(place[0]):\(place[1]) \(line[code...])"
    }
  }
}
