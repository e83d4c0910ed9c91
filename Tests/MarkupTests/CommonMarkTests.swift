import Diagnostics
import Foundation
import Testing

/// The examples of the CommonMark specification, from the data beside the checkout, or where `DAYBOOK_DATA` says;
/// empty where there is none.
private let examples: [Example] = {
  let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
  let named = ProcessInfo.processInfo.environment["DAYBOOK_DATA"].map { URL(filePath: $0) }
  let folder = named ?? root.appending(path: "../shared/data").standardized
  guard let data = try? Data(contentsOf: folder.appending(path: "commonmark/spec_tests-0.30.json")) else {
    return []
  }
  return (try? JSONDecoder().decode([Example].self, from: data)) ?? []
}()

private struct Example: Decodable {
  let example: Int
  let markdown: String

  /// Most addresses of the specification are paths; the web's are what may stay.
  var shown: String { markdown.replacing("/url", with: "https://e.example/url") }
}

/// The examples whose HTML is ours and not libcmark's, each with the addition that applies.
private let additions: [Int: String] = [
  547: "`[[foo]]` within brackets is a mention",
  558: "`[[*foo* bar]]` is a mention, and no link within brackets",
  589: "`[[foo]]` behind an exclamation mark is a mention",
]

/// What is taken out of the others whose HTML is not libcmark's, and said: in how many examples.
private let takenOut: [Diagnostic.Code: Int] = [
  // libcmark's safe mode leaves a comment in its place, and we nothing.
  .rawHTML: 71,
  // libcmark's safe mode keeps a link to nowhere, and some addresses that we do not; we keep the text alone.
  .unsafeLink: 4,
  // Links without an address, those to the top of a site, and images elsewhere.
  .linkToFile: 47,
]

@Suite struct `CommonMark` {
  @Test(.enabled(if: !examples.isEmpty, "the examples of the specification are not beside the checkout"))
  func `examples give what libcmark makes of them, but for what is taken out and what we add`() {
    var found: [Diagnostic.Code: Int] = [:]
    var different: [Int] = []
    for example in examples {
      let note = Note(example.shown)
      let codes = Set(note.diagnostics.map(\.code))
      if let code = [Diagnostic.Code.rawHTML, .unsafeLink, .linkToFile].first(where: codes.contains) {
        found[code, default: 0] += 1
        continue
      }
      #expect(note.said == [], "\(example.example): \(example.markdown)")
      // The address of a file is known when all notes are read, so it is a gap until then.
      let plain = String(decoding: plainHTML(example.shown.utf8), as: UTF8.self)
      let shown = note.document.links.isEmpty ? plain : plain.replacing(#/ (href|src)="[^"]*"/#, with: "")
      let own =
        note.document.links.isEmpty
        ? note.html
        : String(decoding: note.document.html, as: UTF8.self).replacing(#/ href="[^"]*"/#, with: "")
      if own != shown {
        different.append(example.example)
      }
    }
    #expect(different == additions.keys.sorted())
    #expect(found == takenOut)
    #expect(examples.count == 652)
  }
}
