import Diagnostics
import Templating
import Testing

struct NameTests {
  @Test("Names that a page does not declare, or declares as something else, are refused", arguments: faults)
  func refused(fault: Fault) {
    let (seen, expected) = errors(in: fault)
    #expect(seen == expected)
  }

  static let all = "write one of `title`, `home`, `tables`, `is-lost`, `notes`, `next`"
  static let faults = [
    Fault("{{⟪titel⟫}}", .templateName, "unknown name `titel`", help: "did you mean `title`?"),
    Fault("{{ ⟪Title⟫ }}", .templateName, "unknown name `Title`", help: "did you mean `title`?"),
    Fault("{{⟪revenue⟫}}", .templateName, "unknown name `revenue`", help: all),
    Fault("{{{⟪revenue⟫}}}", .templateName, "unknown name `revenue`", help: all),
    Fault("{{#⟪revenue⟫}}{{title}}{{/revenue}}", .templateName, "unknown name `revenue`", help: all),
    Fault("{{^⟪revenue⟫}}{{title}}{{/revenue}}", .templateName, "unknown name `revenue`", help: all),
    Fault("{{⟪next.due⟫}}", .templateName, "unknown name `next.due`", help: all),
    Fault("{{⟪_root⟫}}", .templateName, "unknown name `_root`", help: all),
    Fault("{{⟪day⟫}}", .templateName, "unknown name `day`", help: all),
    Fault(
      "{{#notes}}{{⟪dya⟫}}{{/notes}}", .templateName, "unknown name `dya`", help: "did you mean `day`?"),
    Fault(
      "{{#notes}}{{#topics}}{{/topics}}{{/notes}}{{⟪topic⟫}}", .templateName, "unknown name `topic`",
      help: all),
    Fault(
      "{{^notes}}{{⟪day⟫}}{{/notes}}", .templateName, "unknown name `day`", help: all),
    Fault(
      "{{⟪is-lost⟫}}", .templateName, "`is-lost` is a flag and cannot be shown",
      help: "write `{{#is-lost}}…{{/is-lost}}`"),
    Fault(
      "{{⟪notes⟫}}", .templateName, "`notes` is a list and cannot be shown",
      help: "write `{{#notes}}…{{/notes}}`"),
    Fault(
      "{{{⟪next⟫}}}", .templateName, "`next` is an optional group and cannot be shown",
      help: "write `{{#next}}…{{/next}}`"),
    Fault(
      "{{#⟪title⟫}}x{{/title}}", .templateName, "`title` is a text and opens no section",
      help: "write `{{title}}`"),
    Fault(
      "{{^⟪tables⟫}}x{{/tables}}", .templateName, "`tables` is a piece of HTML and opens no section",
      help: "write `{{{tables}}}`"),
    Fault(
      "{{⟪words.skpi⟫}}", .templateName, "unknown word `skpi`", help: "did you mean `words.skip`?"),
    Fault(
      "{{⟪words.as-of⟫}}", .templateName, "unknown word `as-of`",
      help: "a template can show words that have no placeholders"),
    Fault(
      "<img src=\"{{⟪assets.daybok.css⟫}}\">", .templateName, "unknown asset `daybok.css`",
      help: "did you mean `daybook.css`?"),
    Fault("{{> ⟪head⟫}}", .templateName, "unknown partial `head`", help: "put it in `partials/head.html`"),
    Fault(
      "{{! leaves out: home, ⟪titel⟫ }}", .templateName,
      "`titel` is left out, but it is no name of this page or is shown", help: "did you mean `title`?"),
    Fault(
      "{{! leaves out: ⟪title⟫ }}{{title}}", .templateName,
      "`title` is left out, but it is no name of this page or is shown",
      help: "write one of `home`, `tables`, `is-lost`, `notes`, `next`"),
  ]

  @Test func `A list sees its own names, then those around it`() throws {
    let text =
      "{{title}}{{#notes}}[{{title}} {{day}}{{#topics}} {{topic}}/{{day}}/{{title}}{{/topics}}]{{/notes}}"
    let look = try #require(Folder(["account.html": page(text)]).load().look)
    let rendered = try look.render(account, values, top: "")
    #expect(
      String(decoding: rendered, as: UTF8.self)
        == page(
          "Northgate[Northgate 14 March price/14 March/Northgate copy/14 March/Northgate][Northgate 2 March]")
    )
  }

  @Test func `A page warns of each name that it shows nowhere`() {
    let (look, found) = Folder([
      "account.html": page("{{title}}{{#notes}}{{day}}{{#topics}}{{/topics}}{{/notes}}")
    ]).load()
    #expect(look != nil)
    #expect(found.allSatisfy { $0.severity == .warning && $0.code == .templateName })
    #expect(
      found.map(\.summary).sorted() == [
        "`home` is shown nowhere on the page `account`", "`is-lost` is shown nowhere on the page `account`",
        "`next` is shown nowhere on the page `account`",
        "`notes.is-new` is shown nowhere on the page `account`",
        "`notes.link` is shown nowhere on the page `account`",
        "`notes.topics.topic` is shown nowhere on the page `account`",
        "`tables` is shown nowhere on the page `account`",
      ])
    #expect(found.first?.help == "show it, or write `{{! leaves out: home }}`")
  }

  @Test func `A comment says what a page leaves out on purpose`() {
    let text = page(
      "{{! leaves out: home, is-lost, next,\n  tables , notes.link,notes.is-new, notes.topics }}"
        + "{{title}}{{#notes}}{{day}}{{/notes}}")
    #expect(Folder(["account.html": text]).load().diagnostics.map(Seen.init) == [])
  }

  @Test func `A declaration that gives a name two meanings is a fault`() {
    let kind = PageKind(
      "account",
      names: [
        Declared("title", .text, "x"), Declared("Title", .text, "x"), Declared("title", .flag, "x"),
        Declared("notes", .list([Declared("title", .text, "x"), Declared("day", .text, "")]), "x"),
      ])
    #expect(
      kind.faults == [
        "the page `account` declares `Title`, which is no name",
        "the page `account` declares `title`, but `title` is declared before or around it",
        "the page `account` declares `notes.title`, but `title` is declared before or around it",
        "the page `account` says nothing about `notes.day`",
      ])
    let found = Folder(["account.html": page("")]).errors(kinds: [kind, kind])
    #expect(found.map(\.summary) == (kind.faults + ["the page `account` is declared twice"]).sorted())
    #expect(account.faults == [])
  }
}
