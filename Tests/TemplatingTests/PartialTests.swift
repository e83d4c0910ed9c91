import Diagnostics
import Templating
import Testing

struct PartialTests {
  @Test func `A partial stands where it is included, without its line`() throws {
    let folder = Folder([
      "account.html": page("<div>\n  {{> head}}\n</div>{{> head}}\n"),
      "partials/head.html": "<pre>\n{{title}}\n</pre>\n{{> foot}}\n",
      "partials/foot.html": "<p>{{words.menu.main}}",
    ])
    let look = try #require(folder.load().look)
    let text = String(decoding: try look.render(account, values, top: ""), as: UTF8.self)
    let head = "<pre>\nNorthgate\n</pre>\n<p>Main &amp; menu"
    #expect(text == page("<div>\n\(head)</div>\(head)\n"))
  }

  @Test func `A fault in a partial is reported once, for the first page that includes it`() {
    let other = PageKind("team", names: [Declared("name", .text, "x")])
    let marked = Marked("<p>{{⟪titel⟫}}")
    let folder = Folder([
      "account.html": page("{{> head}}"), "team.html": page("{{> head}}"), "partials/head.html": marked.text,
    ])
    let found = folder.errors(kinds: [account, other])
    #expect(found.map(\.summary) == ["unknown name `titel`"])
    #expect(found.map(\.path) == ["Templates/partials/head.html"])
    #expect(found.map(\.range) == [marked.range])
    #expect(found.map(\.notes) == [["in the page `account`"]])
  }

  @Test func `A partial may use only what every page that includes it declares`() {
    let other = PageKind("team", names: [Declared("name", .text, "x")])
    let folder = Folder([
      "account.html": page("{{> head}}"), "team.html": page("{{name}}{{> head}}"),
      "partials/head.html": "<p>{{title}}",
    ])
    let found = folder.errors(kinds: [account, other])
    #expect(found.map(\.summary) == ["unknown name `title`"])
    #expect(found.map(\.notes) == [["in the page `team`"]])
    #expect(found.map(\.help) == ["write one of `name`"])
  }

  @Test func `Partials that include each other are a cycle, reported at the first by name`() {
    let marked = Marked("<p>⟪{{> b}}⟫{{> d}}")
    let folder = Folder([
      "account.html": page("{{> c}}"), "partials/c.html": "{{> a}}", "partials/a.html": marked.text,
      "partials/b.html": "{{> c}}", "partials/d.html": "{{> d}}",
    ])
    let found = folder.errors()
    #expect(
      found.map(\.summary) == [
        "the partial `a` includes itself: `a` → `b` → `c` → `a`",
        "the partial `d` includes itself: `d` → `d`",
      ])
    #expect(found.map(\.code) == ["template-cycle", "template-cycle"])
    #expect(found.first?.path == "Templates/partials/a.html")
    #expect(found.first?.range == marked.range)
    #expect(found.first?.help == "leave one of these out")
  }

  @Test func `A partial stands between elements and ends there`() {
    let inside = Marked(page("<p title=\"{{> ⟪head⟫}}\">"))
    let found = Folder(["account.html": inside.text, "partials/head.html": "x"]).errors()
    #expect(found.map(\.summary) == ["the partial `head` stands inside an element's tag or text"])
    #expect(found.map(\.range) == [inside.range])
    let open = Marked(page("⟪{{> head}}⟫>"))
    let ends = Folder(["account.html": open.text, "partials/head.html": "<p "]).errors()
    #expect(ends.map(\.summary) == ["the partial `head` ends inside an element's tag or text"])
    #expect(ends.map(\.range) == [open.range])
  }

  @Test func `Partials nested too deep, and pages too long, are refused`() {
    var deep = ["account.html": page("{{> p0}}")]
    for level in 0..<40 { deep["partials/p\(level).html"] = "{{> p\(level + 1)}}" }
    deep["partials/p40.html"] = "x"
    let found = Folder(deep).errors()
    #expect(found.map(\.code) == ["nested-too-deep"])
    #expect(found.map(\.summary) == ["partials and sections stand in each other more than 16 deep"])
    var wide = ["account.html": page("{{> p0}}")]
    for level in 0..<14 {
      wide["partials/p\(level).html"] = String(repeating: "{{> p\(level + 1)}}", count: 10)
    }
    wide["partials/p14.html"] = String(repeating: "x", count: 100)
    let long = Folder(wide).errors()
    #expect(long.map(\.code) == ["template-syntax"])
    #expect(long.map(\.summary) == ["the page is longer than 128 KiB with its partials"])
    for level in 0..<14 {
      wide["partials/p\(level).html"] = String(repeating: "{{> p\(level + 1)}}", count: 10)
    }
    wide["partials/p14.html"] = ""
    let empty = Folder(wide).errors()
    #expect(empty.map(\.summary) == ["the page is longer than 128 KiB with its partials"])
    var wordy = Folder(["account.html": page(String(repeating: "{{words.skip}}", count: 200))])
    wordy.files["words/en-GB.yml"] = wordsFile.replacing(
      "Skip to content", with: String(repeating: "x", count: 1_000))
    #expect(wordy.errors().map(\.summary) == ["the page is longer than 128 KiB with its partials"])
  }

  @Test func `The longest page is read in time`() {
    let line = String(repeating: "x", count: 120) + "{{title}}\n"
    let text = page(String(repeating: line, count: 980))
    let clock = ContinuousClock()
    let time = clock.measure { #expect(Folder(["account.html": text]).errors() == []) }
    print("the longest page: \(time) in this build")
    #expect(time < .seconds(20), "loose, because this is a build for debugging on a shared machine")
  }

  @Test func `A partial that no page includes is a warning`() {
    let found = Folder(["account.html": page("{{title}}"), "partials/haed.html": "{{nothing}}"]).load()
      .diagnostics
    #expect(found.filter { $0.severity == .error }.isEmpty)
    #expect(found.last?.summary == "no page includes the partial `haed`")
    #expect(found.last?.help == "include it with `{{> haed}}`, or delete it")
  }
}
