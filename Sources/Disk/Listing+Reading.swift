import Diagnostics
import Glibc
import Workers

extension Listing {
  enum Content: Sendable {
    case unwanted
    case read(SourceFile)
    case failed(Diagnostic)
  }

  /// Files of one folder that are read by one task, so that the folder is opened once for many.
  private struct Batch: Sendable {
    let folder: String
    /// Which of `files`.
    let files: ArraySlice<Int>
  }

  private static let batchSize = 128

  /// What each of `files` holds, in their order.
  func contents(
    workers: Int, limit: Int, where wanted: @escaping @Sendable (String) -> Bool
  ) async -> [Content] {
    let batches = batches()
    let parts = await batches.mapInParallel(workers: workers, stride: 1) { batch in
      read(batch, limit: limit, where: wanted)
    }
    var contents = [Content](repeating: .unwanted, count: files.count)
    for (batch, part) in zip(batches, parts) {
      for (index, content) in zip(batch.files, part) { contents[index] = content }
    }
    return contents
  }

  private func batches() -> [Batch] {
    var members = [[Int]](repeating: [], count: folders.count)
    for (index, file) in files.enumerated() { members[file.folder].append(index) }
    var batches: [Batch] = []
    for (folder, indices) in zip(folders, members) {
      for start in stride(from: 0, to: indices.count, by: Listing.batchSize) {
        let end = min(start + Listing.batchSize, indices.count)
        batches.append(Batch(folder: folder, files: indices[start..<end]))
      }
    }
    return batches
  }

  private func read(_ batch: Batch, limit: Int, where wanted: (String) -> Bool) -> [Content] {
    do throws(DiskError) {
      let folder = try top.folder(batch.folder)
      return batch.files.map { index in
        guard wanted(files[index].path) else { return .unwanted }
        return read(files[index], in: folder, limit: limit)
      }
    } catch {
      // The folder went away after it was listed.
      return batch.files.map { index in
        guard wanted(files[index].path) else { return .unwanted }
        return failure(
          .unreadableFile, "the file cannot be read: \(error.reason)", of: files[index], help: Listing.mayRead
        )
      }
    }
  }

  private func read(_ file: File, in folder: OpenFolder, limit: Int) -> Content {
    do throws(FileFault) {
      let bytes = try folder.bytes(of: file.name, limit: limit)
      return .read(SourceFile(path: joined(top.path, file.path), bytes: bytes))
    } catch {
      switch error {
      case .system(let operation, let code):
        let reason = DiskError(operation, file.path, code: code).reason
        return failure(.unreadableFile, "the file cannot be read: \(reason)", of: file, help: Listing.mayRead)
      case .notAFile: return failure(.unexpectedFile, "this is no longer a file", of: file)
      case .larger(let limit):
        return failure(.fileTooLarge, "the file has over \(limit) bytes", of: file, help: "divide it")
      }
    }
  }

  private func failure(
    _ code: Diagnostic.Code, _ summary: String, of file: File, help: String? = nil
  ) -> Content {
    let source = SourceFile(path: joined(top.path, file.path), bytes: [])
    return .failed(Diagnostic(.error, code, summary, at: SourceSpan(source), help: help))
  }
}
