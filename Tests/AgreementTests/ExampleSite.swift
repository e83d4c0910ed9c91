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
import Values

/// The worked example and its site, made once for all tests.
struct ExampleSite: Sendable {
  let book: Book
  /// The book as it was known at the end of each month: the page of a period that is over shows that.
  let books: [Day: Book]
  let site: Site

  static let shared = Task { try await ExampleSite() }

  /// The top of the checkout.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

  private init() async throws {
    let tree = try await ContentTree.read(
      root: ExampleSite.root.appending(path: "Content").path, shownAs: "Content", workers: 2
    ) { _ in true }
    let files = tree.files.compactMap { file in
      file.source.map { BookFile(path: file.path, source: $0, isAttachment: file.path.hasPrefix("files/")) }
    }
    let (records, faults) = await loadRecords(files, shownAs: "Content", workers: 2)
    guard let day = records.settings.asOf else { throw Fault(what: "the example has no as-of day") }
    let (book, broken) = await makeBook(records, asOf: day)
    try ExampleSite.refuse(tree.diagnostics + faults + broken)
    let look = defaultLook.map { SourceFile(path: "Templates/" + $0.path, bytes: $0.bytes) }
    let (loaded, wrong) = Look.load(
      folder: "Templates", files: look, kinds: pageKinds, words: Words.declarations)
    try ExampleSite.refuse(wrong)
    guard let loaded else { throw Fault(what: "the look is not there") }
    self.book = book
    var books = [day: book]
    let first = min(book.sales.date.min() ?? day, book.expenses.date.min() ?? day)
    let months = book.calendar.months(of: Period(from: first, to: day) ?? Period(day))
    for last in months.map(\.last) where last < day { books[last] = await makeBook(records, asOf: last).book }
    self.books = books
    site = try await makeSite(book, loaded, version: "0", workers: 2)
  }

  /// Why there is no site. A requirement of the tests would be said in the first test that asks for it, and all others
  /// would pass.
  private struct Fault: Error, CustomStringConvertible {
    let what: String

    var description: String { what }
  }

  private static func refuse(_ diagnostics: [Diagnostic]) throws {
    let errors = diagnostics.filter { $0.severity == .error }
    guard errors.isEmpty else { throw Fault(what: errors.map(\.summary).joined(separator: "\n")) }
  }
}
