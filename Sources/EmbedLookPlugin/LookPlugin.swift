import Foundation
import PackagePlugin

/// Has the files of `Templates/` written into one Swift file whenever one of them changed, came or went.
@main
struct LookPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "Templates", directoryHint: .isDirectory)
    let files = try paths(in: folder)
    let output = context.pluginWorkDirectoryURL.appending(path: "DefaultLook+Files.swift")
    return [
      .buildCommand(
        displayName: "Embedding the default look", executable: try context.tool(named: "EmbedLook").url,
        arguments: [output.path(percentEncoded: false), folder.path(percentEncoded: false)] + files,
        inputFiles: files.map { folder.appending(path: $0) }, outputFiles: [output])
    ]
  }

  /// Every file below a folder, relative to it and in order. Hidden files are left out.
  private func paths(in folder: URL) throws -> [String] {
    guard let walk = FileManager.default.enumerator(atPath: folder.path(percentEncoded: false)) else {
      throw Unreadable(folder: folder)
    }
    var found: [String] = []
    for case let path as String in walk
    where !path.split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
      guard walk.fileAttributes?[.type] as? FileAttributeType == .typeRegular else { continue }
      found.append(path)
    }
    return found.sorted()
  }
}

struct Unreadable: Error, CustomStringConvertible {
  let folder: URL

  var description: String {
    "the folder of the default look cannot be read: \(folder.path(percentEncoded: false))"
  }
}
