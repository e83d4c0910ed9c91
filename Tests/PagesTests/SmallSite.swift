import Bookkeeping
import DefaultLook
import Diagnostics
import Pages
import Templating
import Testing

/// The site of a book in the look that comes with Daybook.
struct SmallSite {
  private let pages: [String: String]

  init(_ book: Book) async throws {
    let files = defaultLook.map { SourceFile(path: "Templates/" + $0.path, bytes: $0.bytes) }
    let (look, faults) = Look.load(
      folder: "Templates", files: files, kinds: pageKinds, words: Words.declarations)
    try #require(faults.map(\.summary) == [])
    let site = try await makeSite(book, try #require(look), version: "0", workers: 1)
    pages = Dictionary(
      site.files.map { ($0.address, String(decoding: $0.bytes, as: UTF8.self)) },
      uniquingKeysWith: { first, _ in first })
  }

  func has(_ address: String) -> Bool { pages[address] != nil }

  func html(_ address: String) throws -> String { try #require(pages[address], "there is no \(address)") }

  /// What a reader of a page sees, tags and line ends left out.
  func text(_ address: String) throws -> String {
    var text = ""
    var isTag = false
    for character in try #require(pages[address], "there is no \(address)") {
      switch character {
      case "<": isTag = true
      case ">":
        isTag = false
        text += " "
      default: if !isTag { text.append(character) }
      }
    }
    return text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
  }

  /// The pages on which something stands.
  func pages(with words: String) throws -> [String] {
    try pages.keys.filter { $0.hasSuffix(".html") }.sorted().filter { try text($0).contains(words) }
  }
}
