import Diagnostics
import Templating
import Testing

struct MutationTests {
  static let whole = """
    <!doctype html><html lang="en"><title>{{title}}</title><link rel="stylesheet" href="{{assets.daybook.css}}">
    <body class="a{{#is-lost}} lost{{/is-lost}}"><a href="{{home}}#x"{{^is-lost}} hidden{{/is-lost}}>{{words.skip}}</a>
    {{> part}}
    {{#notes}}<li {{#is-new}}class='new'{{/is-new}} title='{{day}}'><a href='{{link}}'>{{day}}</a>{{#topics}}
      {{topic}}{{/topics}}</li>{{/notes}}{{^notes}}–{{/notes}}
    <!-- kept --><textarea>{{title}}</textarea>{{#next}}<time datetime="{{due}}">{{due}}</time>{{/next}}
    {{! a comment }}{{{tables}}}<script src="{{assets.daybook.css}}" defer></script>
    """
  static let part = "<p id=\"p\">{{title}}</p>\n{{#is-lost}}<b>{{words.menu.main}}</b>{{/is-lost}}\n"

  static let snippets = [
    "{{", "}}", "{{{", "}}}", "{{#", "{{/", "{{^is-lost}}", "{{/is-lost}}", "{{title}}", "{{home}}",
    "{{{tables}}}",
    "{{> part}}", "{{!", "{{=", "<", ">", "\"", "'", "=", " ", "/", "</", "<!--", "-->", "<script>",
    "</title>", "<a href=",
    "\u{301}", "\u{600}", "é", "\r\n", "\t", "{", "}", "-", "&", "<p ", "class", "{{#notes}}", "{{/notes}}",
    "{{&title}}",
  ]

  /// Text, in place of every value, that would be read as code if it were not escaped or stood in a wrong place.
  static func values(text: String, address: String) -> TemplateValues {
    [
      "title": .text(text), "home": .address(address), "tables": .html(Array("<i>t</i>".utf8)),
      "is-lost": .flag(true),
      "notes": .list([
        [
          "day": .text(text), "link": .address(address), "is-new": .flag(true),
          "topics": .list([["topic": .text(text)], ["topic": .text(text)]]),
        ],
        ["day": .text(text), "link": .address(address), "is-new": .flag(false), "topics": .list([])],
      ]),
      "next": .group(["due": .text(text)]),
    ]
  }

  @Test(
    "A mutated template is refused, or shows hostile values as words", arguments: [1, 2, 3, 4] as [UInt64])
  func mutated(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    var accepted = 0
    let hostile =
      "\"\u{301}'\u{301}><script>x</script><!-- --><b onclick=x {{title}} {{{tables}}}</title></textarea> & `="
    for round in 0..<400 {
      var tokens = Self.tokens
      for _ in 0..<Int.random(in: 1...2, using: &random) { mutate(&tokens, &random) }
      let text = tokens.joined()
      let (look, found) = Folder(["account.html": page(text), "partials/part.html": Self.part]).load()
      #expect((look == nil) == found.hasErrors)
      guard let look else { continue }
      accepted += 1
      let plain = try look.render(account, Self.values(text: "word", address: "a.html"), top: "")
      let bad = try look.render(
        account, Self.values(text: hostile, address: "a.html?\"'><script>x=y"), top: "")
      #expect(
        outline(of: String(decoding: plain, as: UTF8.self))
          == outline(of: String(decoding: bad, as: UTF8.self)),
        "seed \(seed), round \(round): \(text)")
    }
    print("mutated templates, seed \(seed): \(accepted) of 400 accepted")
    #expect(accepted > 20)
  }

  /// The template cut into its tags and, between them, its characters.
  static let tokens: [String] = whole.components(between: "{{", and: "}}")

  private func mutate(_ tokens: inout [String], _ random: inout SplitMix64) {
    let place = Int.random(in: 0..<tokens.count, using: &random)
    let end = min(tokens.count, place + Int.random(in: 1...3, using: &random))
    let snippet = Self.snippets.randomElement(using: &random) ?? ""
    switch Int.random(in: 0..<4, using: &random) {
    case 0: tokens.removeSubrange(place..<end)
    case 1: tokens.insert(snippet, at: place)
    case 2: tokens.replaceSubrange(place..<end, with: [snippet])
    default:
      let copy = Array(tokens[place..<end])
      tokens.insert(contentsOf: copy, at: Int.random(in: 0..<tokens.count, using: &random))
    }
  }
}

extension String {
  fileprivate func components(between open: String, and close: String) -> [String] {
    var found: [String] = []
    for part in split(separator: open, omittingEmptySubsequences: false) {
      let halves = part.split(separator: close, maxSplits: 1, omittingEmptySubsequences: false)
      if halves.count == 2, let tag = halves.first { found.append(open + tag + close) }
      found += (halves.last ?? "").map(String.init)
    }
    return found
  }
}
