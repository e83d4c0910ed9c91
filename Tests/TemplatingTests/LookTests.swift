import Diagnostics
import Templating
import Testing

struct LookTests {
  @Test func `A folder that lacks what a page needs is refused`() {
    let (look, found) = Look.load(folder: "Templates", files: [], kinds: [account], words: words)
    #expect(look == nil)
    #expect(
      found.map(\.summary) == ["the page `account` has no template", "the words are missing"])
    #expect(found.map(\.span?.file.path) == ["Templates/account.html", "Templates/words/en-GB.yml"])
    #expect(found.map(\.code) == [.templateName, .words])
  }

  @Test func `Files that nothing uses are refused`() {
    let found = Folder([
      "account.html": page("{{title}}"), "acount.html": "", "notes.txt": "", "partials/Head.html": "",
      "assets/a b.css": "",
      "assets/icons/a.svg": "", "words/en.txt": "", "README.md": "", "words/de-DE.yml": "",
    ]).errors()
    let inPartials = "name partials with small letters, digits and `-`, and `.html`: `partials/head.html`"
    let inAssets =
      "name assets with small letters, digits, `-` and dots, and put them into no folder of their own"
    #expect(
      found.map { [$0.code, $0.path, $0.summary, $0.help] } == [
        [
          "unexpected-file", "Templates/acount.html", "no page uses `acount.html`",
          "did you mean `account.html`?",
        ],
        ["unexpected-file", "Templates/assets/a b.css", "no page uses `assets/a b.css`", inAssets],
        ["unexpected-file", "Templates/assets/icons/a.svg", "no page uses `assets/icons/a.svg`", inAssets],
        [
          "unexpected-file", "Templates/notes.txt", "no page uses `notes.txt`",
          "what pages include stands in `partials/`, what they load in `assets/`",
        ],
        ["unexpected-file", "Templates/partials/Head.html", "no page uses `partials/Head.html`", inPartials],
        [
          "unexpected-file", "Templates/words/en.txt", "no page uses `words/en.txt`",
          "name words by their language: `words/en-GB.yml`",
        ],
      ])
  }

  @Test func `Templates are text`() {
    let files = [
      SourceFile(path: "T/account.html", bytes: Array(page("{{titel}}").utf8) + [0xFF]),
      SourceFile(path: "T/words/en-GB.yml", bytes: [0xFF]),
    ]
    let (look, found) = Look.load(folder: "T", files: files, kinds: [account], words: words)
    #expect(look == nil)
    #expect(found.map(\.code) == [.invalidUTF8, .invalidUTF8])
    #expect(Folder(["account.html": page("a\0b")]).errors().map(\.code) == ["control-character"])
    let large = page(String(repeating: "x", count: 1 << 20))
    #expect(Folder(["account.html": large]).errors().map(\.code) == ["file-too-large"])
  }

  @Test func `A byte order mark and Windows line ends do no harm`() throws {
    let look = try #require(
      Folder(["account.html": "\u{FEFF}" + page("{{#notes}}\r\n{{day}}\r\n{{/notes}}\r\n")]).load().look)
    let text = String(decoding: try look.render(account, values, top: ""), as: UTF8.self)
    #expect(text == page("14 March\r\n2 March\r\n"))
  }

  @Test func `Assets carry a hash of their content, but for those that keep their name`() throws {
    let files = ["daybook.css": "a {}", "other.css": "a {}", "search.js": "go()", "logo.min.svg": "<svg/>"]
      .map { SourceFile(path: "T/assets/\($0.key)", bytes: Array($0.value.utf8)) }
    let (look, found) = Look.load(
      folder: "T",
      files: files + [
        SourceFile(path: "T/account.html", bytes: Array(page("{{title}}").utf8)),
        SourceFile(path: "T/words/en-GB.yml", bytes: Array(wordsFile.utf8)),
      ], kinds: [account], words: words, plain: ["search.js"])
    let assets = try #require(look, "\(found)").assets
    #expect(assets.map(\.name) == ["daybook.css", "logo.min.svg", "other.css", "search.js"])
    #expect(
      assets.map(\.address) == [
        "assets/daybook.6adee7d2.css", "assets/logo.min.829c3429.svg", "assets/other.6adee7d2.css",
        "assets/search.js",
      ])
    #expect(look?.asset(named: "search.js")?.bytes == Array("go()".utf8))
    #expect(look?.asset(named: "search") == nil)
  }

  @Test func `A stylesheet names nothing that a browser would not load`() {
    let text = """
      /* url(a.png) @import */
      @import "a.css";
      @font-face { src: url(a.woff2) }
      a { background: URL( "logo.svg" ); mask: url(#m), url("data:image/svg+xml,x"), curl(x) }
      """
    let found = Folder(["account.html": page("{{title}}"), "assets/daybook.css": text]).load().diagnostics
      .filter { $0.severity == .error }
    #expect(
      found.map(\.summary) == [
        "`@import` loads a stylesheet", "`@font-face` loads a font", "`url(…)` names a file",
        "`url(…)` names a file",
      ])
    #expect(
      found.map { $0.span.map { "\($0.file.position(of: $0.range.lowerBound))" } ?? "" }
        == ["2:1", "3:1", "3:19", "4:17"].map { place in
          let parts = place.split(separator: ":")
          return "LineColumn(line: \(parts[0]), column: \(parts[1]))"
        })
  }
}
