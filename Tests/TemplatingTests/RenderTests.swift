import Diagnostics
import Templating
import Testing

/// A value for every name of the page `account`.
let values: TemplateValues = [
  "title": .text("Northgate"), "home": .address("../index.html"),
  "tables": .html(Array("<table></table>".utf8)),
  "is-lost": .flag(false),
  "notes": .list([
    [
      "day": .text("14 March"), "link": .address("northgate/2026.html#review"), "is-new": .flag(true),
      "topics": .list([["topic": .text("price")], ["topic": .text("copy")]]),
    ],
    [
      "day": .text("2 March"), "link": .address("northgate/2026.html#call"), "is-new": .flag(false),
      "topics": .list([]),
    ],
  ]),
  "next": .group(["due": .text("5 October")]),
]

/// Those values with one changed.
func values(_ name: String, _ value: TemplateValue) -> TemplateValues {
  var changed: TemplateValues = [:]
  let all: [(String, TemplateValue)] = [
    ("title", .text("Northgate")), ("home", .address("../index.html")), ("tables", .html([])),
    ("is-lost", .flag(false)),
    ("notes", .list([])), ("next", .nothing),
  ]
  for (known, old) in all where known != name { changed.add(known, old) }
  changed.add(name, value)
  return changed
}

struct RenderTests {
  func look(_ text: String) throws -> Look {
    try #require(Folder(["account.html": page(text)]).load().look)
  }

  func rendered(_ text: String, _ values: TemplateValues, top: String = "") throws -> String {
    let bytes = try look(text).render(account, values, top: top)
    return String(String(decoding: bytes, as: UTF8.self).dropFirst(page("").count))
  }

  @Test func `A template with every type`() throws {
    let text = """
      <title>{{title}}</title>
      <link rel="stylesheet" href="{{assets.daybook.css}}">
      <a href="{{home}}">{{words.skip}}</a>
      {{! a comment }}
      {{#is-lost}}
      <p>lost</p>
      {{/is-lost}}
      {{^is-lost}}
      <p>kept</p>
      {{/is-lost}}
      {{{tables}}}
      <ul>
      {{#notes}}
        <li{{#is-new}} class="new"{{/is-new}}><a href="{{link}}">{{day}}</a>{{#topics}} {{topic}}{{/topics}}</li>
      {{/notes}}
      </ul>
      {{#next}}<p>{{due}}, {{title}}</p>{{/next}}{{^next}}<p>–</p>{{/next}}

      """
    #expect(Folder(["account.html": page(text)]).load().diagnostics.map(Seen.init) == [])
    let shown = try rendered(text, values, top: "../")
    #expect(
      shown == """
        <title>Northgate</title>
        <link rel="stylesheet" href="../assets/daybook.11d9f2aa.css">
        <a href="../index.html">Skip to content</a>
        <p>kept</p>
        <table></table>
        <ul>
          <li class="new"><a href="northgate/2026.html#review">14 March</a> price copy</li>
          <li><a href="northgate/2026.html#call">2 March</a></li>
        </ul>
        <p>5 October, Northgate</p>

        """)
    let empty = try rendered(
      "[{{#notes}}x{{/notes}}{{^notes}}none{{/notes}}{{^next}}–{{/next}}]", values("title", .nothing))
    #expect(empty == "[none–]")
    #expect(try rendered("[{{title}}{{{tables}}}]", values("title", .nothing)) == "[]")
  }

  @Test func `Text is escaped between elements and in attributes, by bytes`() throws {
    let text = "<p title=\"{{title}}\" lang='{{title}}'>{{title}}"
    let hostile = "& < > \" ' {{{tables}}} \"\u{301} onclick=x <\u{301}b é 🏴󠁧󠁢󠁥󠁮󠁧󠁿"
    let safe = "&amp; &lt; &gt; &quot; &#39; {{{tables}}} &quot;\u{301} onclick=x &lt;\u{301}b é 🏴󠁧󠁢󠁥󠁮󠁧󠁿"
    let shown = try rendered(text, values("title", .text(hostile)))
    #expect(shown.utf8.elementsEqual("<p title=\"\(safe)\" lang='\(safe)'>\(safe)".utf8))
  }

  @Test func `Addresses are escaped, and lead to pages`() throws {
    let text = "<a href=\"{{home}}#x\">"
    #expect(
      try rendered(text, values("home", .address("a.html?b=1&c='\"")))
        == "<a href=\"a.html?b=1&amp;c=&#39;&quot;#x\">")
    for safe in ["", "a/b.html#c:d", "?a:b", "https://a.example/", "mailto:a@b.example", "tel:+441632960001"]
    {
      #expect(throws: Never.self) { try rendered(text, values("home", .address(safe))) }
    }
    for hostile in [
      "javascript:x()", "JavaScript:x()", " a.html", "java\tscript:x()", "data:text/html,x", "//a.example/",
    ] {
      #expect(throws: RenderFault.unsafeAddress(page: "account", name: "home"), "\(hostile)") {
        try rendered(text, values("home", .address(hostile)))
      }
    }
  }

  @Test func `HTML is shown as it is, whatever its size`() throws {
    let piece =
      "{{title}} }} <b>é\u{301}</b>\r\n" + String(repeating: "<tr><td>1,200</td></tr>\n", count: 4_000)
    #expect(
      try rendered("  {{{tables}}}\n", values("tables", .html(Array(piece.utf8)))).utf8.elementsEqual(
        "  \(piece)\n".utf8))
  }

  @Test func `Characters beside a tag stay what they are, also those that join and braces`() throws {
    let text = "{{title}}\u{301}é {x}{{title}}}<b>\u{600}{{title}}{{words.skip}}\u{301}</b>{ {{title}} }"
    let shown = try rendered(text, values)
    #expect(
      shown.utf8.elementsEqual(
        "Northgate\u{301}é {x}Northgate}<b>\u{600}NorthgateSkip to content\u{301}</b>{ Northgate }".utf8))
  }

  @Test func `A brace at the end of a partial makes no tag with what follows it`() throws {
    let folder = Folder([
      "account.html": page("<p>{{> brace}}{title {{title}}"), "partials/brace.html": "{",
    ])
    let look = try #require(folder.load().look)
    let text = String(decoding: try look.render(account, values, top: ""), as: UTF8.self)
    #expect(text == page("<p>{{title Northgate"))
  }

  @Test func `Values that were not declared, and declared ones that are missing, are thrown`() throws {
    let look = try look("{{title}}")
    func fault(_ values: TemplateValues, top: String = "") -> RenderFault? {
      do throws(RenderFault) {
        _ = try look.render(account, values, top: top)
        return nil
      } catch { return error }
    }
    let page = "account"
    #expect(fault([:]) == .missing(page: page, name: "title"))
    #expect(fault(["titel": .text("x")]) == .missing(page: page, name: "title"))
    #expect(fault(values("titel", .text("x"))) == .undeclared(page: page, name: "titel"))
    #expect(fault(values("notes", .list([[:]]))) == .missing(page: page, name: "notes.day"))
    #expect(
      fault(values("next", .group(["due": .text(""), "x": .flag(true)])))
        == .undeclared(page: page, name: "next.x"))
    #expect(fault(values("title", .flag(true))) == .wrongKind(page: page, name: "title", declared: "a text"))
    #expect(fault(values("title", .html([]))) == .wrongKind(page: page, name: "title", declared: "a text"))
    #expect(fault(values("home", .nothing)) == .wrongKind(page: page, name: "home", declared: "an address"))
    #expect(
      fault(values("tables", .text("")))
        == .wrongKind(page: page, name: "tables", declared: "a piece of HTML"))
    #expect(fault(values("is-lost", .nothing)) == .wrongKind(page: page, name: "is-lost", declared: "a flag"))
    #expect(fault(values("notes", .nothing)) == .wrongKind(page: page, name: "notes", declared: "a list"))
    #expect(
      fault(values("next", .flag(true)))
        == .wrongKind(page: page, name: "next", declared: "an optional group"))
    var twice = values
    twice.add("title", .text("x"))
    #expect(fault(twice) == .repeated(page: page, name: "title"))
    #expect(fault(["title": .text("x"), "title": .text("y")]) == .repeated(page: page, name: "title"))
    for top in ["/", "..", "./", "../x/", "https://a.example/"] {
      #expect(fault(values, top: top) == .unsafeAddress(page: page, name: "top"))
    }
    #expect(throws: RenderFault.unknownPage("team")) {
      try look.render(PageKind("team", names: []), [:], top: "")
    }
  }

  @Test func `A page shell renders in well under a millisecond`() throws {
    let look = try look(
      String(repeating: "<p class=\"x\">{{title}} <a href=\"{{home}}\">{{words.skip}}</a></p>\n", count: 20)
        + "{{{tables}}}")
    let piece = TemplateValue.html(Array(String(repeating: "<tr><td>1,200</td></tr>\n", count: 2_000).utf8))
    let given = values("tables", piece)
    let clock = ContinuousClock()
    let time = try clock.measure {
      for _ in 0..<50 { _ = try look.render(account, given, top: "") }
    }
    print("a shell of 41 tags and 48 kB: \(time / 50) in this build")
    #expect(time / 50 < .milliseconds(20), "loose, because this is a build for debugging on a shared machine")
  }
}
