import ArgumentParser
import DefaultLook
import Diagnostics
import Disk
import Foundation
import Pages
import Templating

/// Where the templates of a site come from.
enum LookFolder {
  /// The folder `Templates` beside a book.
  static func beside(_ content: String) -> String {
    URL(fileURLWithPath: content).deletingLastPathComponent().appendingPathComponent("Templates").path
  }

  /// Loads the folder that was named, else `Templates` beside the content, else the look that is built in.
  static func load(_ named: String?, content: String, _ world: World) async throws -> (
    look: Look?, diagnostics: [Diagnostic]
  ) {
    let beside = beside(content)
    // A path that ends in a slash exists only as a folder.
    let exists = FileManager.default.fileExists(atPath: beside + "/")
    guard let folder = named ?? (exists ? beside : nil) else {
      let files = defaultLook.map { SourceFile(path: "Templates/" + $0.path, bytes: $0.bytes) }
      return Look.load(folder: "Templates", files: files, kinds: pageKinds, words: Words.declarations)
    }
    let shown = named ?? "Templates"
    do throws(DiskError) {
      let tree = try await ContentTree.read(root: folder, shownAs: shown, workers: world.workers)
      let files = tree.files.compactMap(\.source)
      let loaded = Look.load(folder: shown, files: files, kinds: pageKinds, words: Words.declarations)
      return (loaded.look, tree.diagnostics + loaded.diagnostics)
    } catch {
      world.terminal.say("daybook: \(error)\n")
      throw ExitCode.inputOutput
    }
  }
}
