import DefaultLook
import Diagnostics
import Pages
import Templating
import Testing

/// What templates show, compared byte by byte with another renderer of Mustache.
struct OracleTests {
  static let words = ["skip", "menu.main"]
  static let top = "../"

  /// What both show of the page `account`.
  func shown(
    _ text: String, partials: [String: String] = [:], _ values: MadeValues
  ) throws -> (ours: String, theirs: String) {
    var folder = Folder(["account.html": page(text)])
    for (name, partial) in partials { folder.files["partials/\(name).html"] = partial }
    let (loaded, found) = folder.load()
    let look = try #require(loaded, "\(found.map(Seen.init)) in \(text)")
    var values = values
    values.addOwn(of: look, words: Self.words, top: Self.top)
    let ours = try look.render(account, values.ours, top: Self.top)
    return (
      String(decoding: ours, as: UTF8.self),
      try shownByOracle(page(text), partials: partials, values.theirs)
    )
  }

  @Test(
    "Each construct is shown as another renderer shows it",
    arguments: [
      "{{title}} {{ title }} <p title=\"{{title}}\" lang='{{title}}'>",
      "{{{tables}}}{{& tables }}{{{ tables }}}",
      "<a href=\"{{home}}#x\">{{words.skip}}</a>", "<img src=\"{{assets.daybook.css}}\">{{words.menu.main}}",
      "{{#is-lost}}lost{{/is-lost}}{{^is-lost}}kept{{/is-lost}}",
      "{{#notes}}{{day}} {{#topics}}{{topic}}, {{day}}, {{title}}{{/topics}}{{^topics}}–{{/topics}}{{/notes}}",
      "{{^notes}}none{{/notes}}{{#notes}}{{#notes}}{{day}}{{/notes}};{{/notes}}",
      "{{#next}}{{due}} {{title}}{{#notes}}{{due}}{{day}}{{/notes}}{{/next}}{{^next}}no{{/next}}",
      "a\n{{#is-lost}}\nb\n{{/is-lost}}\n{{^is-lost}}\nc\n{{/is-lost}}\nd\n",
      "a\r\n  {{#notes}}  \r\n\t{{day}}\r\n  {{/notes}}\t\r\nd",
      "{{#notes}}\n\n  {{#topics}}\n{{topic}}\n  {{/topics}}\n{{/notes}}",
      "a\n  {{! alone }}\nb {{! beside }}\n{{! two\nlines }}\n{{! and }}{{! two }}\nc\n{{! last }}",
      "{{> part}}\n  x{{> part}}\n{{#notes}}\n{{> part}}\n{{/notes}}\n{{> part}}",
      "{ {{title}}} {{title}} }{x} {.{{{tables}}}} {{#is-lost}}{ {{/is-lost}}}.",
      "{{#is-lost}}{{/is-lost}}\n {{#is-lost}}x{{/is-lost}} \n  {{title}}\n{{title}}\n",
    ])
  func construct(text: String) throws {
    var random = SplitMix64(state: 7)
    for _ in 0..<20 {
      let (ours, theirs) = try shown(
        text, partials: ["part": "  {{title}}\n{{#is-lost}}\nx\n{{/is-lost}}\n"],
        MadeValues(account.names, &random))
      #expect(ours.utf8.elementsEqual(theirs.utf8), "ours: \(ours)\ntheirs: \(theirs)")
    }
  }

  @Test("Random templates are shown as another renderer shows them", arguments: [1, 2, 3, 4] as [UInt64])
  func random(seed: UInt64) throws {
    print("random templates, seed \(seed)")
    var random = SplitMix64(state: seed)
    for round in 0..<200 {
      var partials: [String: String] = [:]
      for name in ["p0", "p1"] {
        let inner = partials.keys.sorted()
        partials[name] = RandomTemplate.make(account.names, partials: inner, &random)
      }
      let text = RandomTemplate.make(account.names, partials: ["p0", "p1"], &random)
      let (ours, theirs) = try shown(text, partials: partials, MadeValues(account.names, &random))
      #expect(
        ours.utf8.elementsEqual(theirs.utf8),
        "seed \(seed), round \(round): \(text.debugDescription) \(partials)\nours: \(ours)\ntheirs: \(theirs)"
      )
    }
  }

  @Test("The default look is shown as another renderer shows it", arguments: pageKinds.map(\.name))
  func defaultPage(kindName: String) throws {
    let kind = try #require(pageKinds.first { $0.name == kindName })
    let files = defaultLook.map { SourceFile(path: "Templates/" + $0.path, bytes: $0.bytes) }
    let (loaded, found) = Look.load(
      folder: "Templates", files: files, kinds: pageKinds, words: Words.declarations)
    let look = try #require(loaded, "\(found.map(Seen.init))")
    var partials: [String: String] = [:]
    var template = ""
    for (path, bytes) in defaultLook where path.hasSuffix(".html") {
      let text = String(decoding: bytes, as: UTF8.self)
      if path == kind.file { template = text }
      guard path.hasPrefix("partials/") else { continue }
      partials[String(path.dropFirst("partials/".count).dropLast(".html".count))] = text
    }
    let constants = Words.declarations.filter(\.placeholders.isEmpty).map(\.key)
    var random = SplitMix64(state: 11)
    for _ in 0..<10 {
      var values = MadeValues(kind.names, &random)
      values.addOwn(of: look, words: constants, top: Self.top)
      let ours = try look.render(kind, values.ours, top: Self.top)
      let theirs = try shownByOracle(template, partials: partials, values.theirs)
      #expect(ours.elementsEqual(theirs.utf8), "\(String(decoding: ours, as: UTF8.self))\n---\n\(theirs)")
    }
  }
}
