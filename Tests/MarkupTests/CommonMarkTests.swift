import Foundation
import Testing

/// The examples of the CommonMark specification, from the data beside the checkout; empty where there is none.
private let examples: [Example] = {
  let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
  let file = root.appending(path: "../shared/data/commonmark/spec_tests-0.30.json").standardized
  guard let data = try? Data(contentsOf: file) else { return [] }
  return (try? JSONDecoder().decode([Example].self, from: data)) ?? []
}()

private struct Example: Decodable {
  let markdown: String
}

@Suite struct `CommonMark` {
  @Test(.enabled(if: !examples.isEmpty, "the examples of the specification are not beside the checkout"))
  func `examples without raw HTML, odd addresses or tables are as libcmark makes them`() {
    var compared = 0
    for example in examples where !example.markdown.contains("[[") {
      // Most addresses of the specification are paths; the web's are what may stay.
      let markdown = example.markdown.replacing("/url", with: "https://e.example/url")
      let note = Note(markdown)
      guard note.diagnostics.isEmpty, !note.html.contains("<table>") else { continue }
      compared += 1
      #expect(note.document.html == plainHTML(markdown.utf8), "\(markdown)")
    }
    #expect(examples.count == 652)
    #expect(compared == 505)
  }
}
