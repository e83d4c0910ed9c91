import Foundation
import Synchronization

/// The least that a build could take: the files of the book read and those of the site written, with nothing between.
///
/// Files are read and written on all cores, as the program does it.
struct Floor {
  private let book: URL
  private let pages: [Page]

  /// A file of the site that is to be written.
  private struct Page {
    let path: String
    let bytes: Data
  }

  /// The files of `site` are held in memory, so that only writing them is measured.
  init(book: URL, site: URL) throws {
    self.book = book
    pages = try Floor.files(in: site).map { path in
      Page(path: path, bytes: try Data(contentsOf: site.appending(path: path)))
    }
  }

  /// How many bytes the site has.
  var size: Int { pages.reduce(0) { $0 + $1.bytes.count } }

  /// Reads and writes once, into a folder that does not exist yet.
  func seconds(into folder: URL) throws -> Double {
    let start = ContinuousClock.now
    let files = try Floor.files(in: book)
    try Floor.concurrently(files.count) { _ = try Data(contentsOf: book.appending(path: files[$0])) }
    let folders = Set(pages.map { folder.appending(path: $0.path).deletingLastPathComponent() })
    for folder in folders {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
    try Floor.concurrently(pages.count) { place in
      try pages[place].bytes.write(to: folder.appending(path: pages[place].path))
    }
    return (ContinuousClock.now - start) / .seconds(1)
  }

  private static func files(in folder: URL) throws -> [String] {
    guard let listing = FileManager.default.enumerator(atPath: folder.path) else {
      throw Failure("\(folder.path) cannot be listed")
    }
    var paths: [String] = []
    while let path = listing.nextObject() as? String {
      if listing.fileAttributes?[.type] as? FileAttributeType == .typeRegular { paths.append(path) }
    }
    return paths
  }

  private static func concurrently(_ count: Int, _ work: @Sendable (Int) throws -> Void) throws {
    let fault = Mutex<(any Error)?>(nil)
    DispatchQueue.concurrentPerform(iterations: count) { place in
      do { try work(place) } catch { fault.withLock { $0 = error } }
    }
    if let fault = fault.withLock({ $0 }) { throw fault }
  }
}
