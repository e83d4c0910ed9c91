import Foundation
import Records
import TestSupport

/// Data that nobody here wrote, and the answers that others worked out from it. It lies beside the checkout in
/// `shared/data`, or where `DAYBOOK_DATA` says; the tests over it are skipped where it is absent.
struct OutsideData {
  let folder: URL

  static let northwind = OutsideData("northwind")
  static let cards = OutsideData("purchase-cards")
  static let absence = "the data is not beside the checkout; `DAYBOOK_DATA` may say where it is"

  private init?(_ name: String) {
    let checkout = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
    let named = ProcessInfo.processInfo.environment["DAYBOOK_DATA"].map { URL(filePath: $0) }
    folder = (named ?? checkout.appending(path: "../shared/data").standardized).appending(path: name)
    guard FileManager.default.fileExists(atPath: folder.appending(path: "expected").path) else { return nil }
  }

  /// The files of a folder as tables of a book with these settings.
  func files(in subfolder: String, named names: [String]? = nil, settings: String) throws -> [BookFile] {
    let from = folder.appending(path: subfolder)
    let all = try FileManager.default.contentsOfDirectory(atPath: from.path).filter { $0.hasSuffix(".csv") }
    let tables = try all.filter { names?.contains($0) ?? true }.map { name in
      BookFile(path: "tables/" + name, bytes: Array(try Data(contentsOf: from.appending(path: name))))
    }
    return [BookFile(path: "daybook.yml", bytes: Array(settings.utf8))] + tables
  }

  /// The rows of an answer, each by the names of its columns. None of the files has a quoted cell.
  func expected(_ name: String) throws -> [[String: String]] {
    let text = try String(contentsOf: folder.appending(path: "expected/" + name), encoding: .utf8)
    let lines = text.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let header = lines.first ?? []
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
  }
}
