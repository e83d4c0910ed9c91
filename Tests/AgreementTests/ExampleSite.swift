import Bookkeeping
import DaybookCommand
import DefaultLook
import Diagnostics
import Disk
import Foundation
import Pages
import Records
import Templating
import Testing

/// The worked example and its site, made once for all tests.
struct ExampleSite: Sendable {
  let book: Book
  let records: AllRecords
  let site: Site

  static let shared = Task { try await ExampleSite() }

  /// The top of the checkout.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

  private init() async throws {
    let tree = try await ContentTree.read(
      root: ExampleSite.root.appending(path: "Content").path, shownAs: "Content", workers: 2
    ) { !$0.hasPrefix("files/") }
    let files = tree.files.compactMap { file in file.source.map { BookFile(path: file.path, source: $0) } }
    let (records, faults) = await loadRecords(files, shownAs: "Content", workers: 2)
    let day = try #require(records.settings.asOf)
    let (book, broken) = makeBook(records, asOf: day)
    try #require((faults + broken).allSatisfy { $0.severity != .error })
    let look = defaultLook.map { SourceFile(path: "Templates/" + $0.path, bytes: $0.bytes) }
    let (loaded, wrong) = Look.load(
      folder: "Templates", files: look, kinds: pageKinds, words: Words.declarations)
    try #require(wrong.isEmpty, "\(wrong)")
    self.book = book
    self.records = records
    site = try await makeSite(book, try #require(loaded), version: "0", workers: 2)
  }
}
