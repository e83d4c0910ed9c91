import Diagnostics
import Templating
import Testing

struct TagTests {
  @Test("Tags that Daybook does not allow are refused at their place", arguments: faults)
  func refused(fault: Fault) {
    let (seen, expected) = errors(in: fault)
    #expect(seen == expected)
  }

  static let faults = [
    Fault(
      "<p>⟪{{⟫title</p>\n<p>{{title}}</p>", .templateSyntax, "unclosed `{{`",
      help: "close the tag with `}}` on its line"),
    Fault("<p>⟪{{⟫", .templateSyntax, "unclosed `{{`", help: "close the tag with `}}` on its line"),
    Fault(
      "<p>⟪{{⟫{title}}</p>\n", .templateSyntax, "unclosed `{{`", help: "close the tag with `}}` on its line"),
    Fault("<p>⟪{{⟫! a\nb", .templateSyntax, "unclosed `{{`", help: "close the tag with `}}` on its line"),
    Fault("<p>title⟪}}⟫</p>", .templateSyntax, "`}}` closes no tag", help: "open the tag with `{{`"),
    Fault(
      "⟪{{=<% %>=}}⟫", .templateSyntax, "`{{=` changes the marks of tags",
      help: "write every tag with `{{` and `}}`"),
    Fault(
      "⟪{{% CONTENT_TYPE:TEXT}}⟫", .templateSyntax, "`{{%` sets an option of the renderer",
      help: "leave it out"),
    Fault(
      "⟪{{< layout}}⟫", .templateSyntax, "templates do not inherit",
      help: "put the parts that pages share in partials: `{{> name}}`"),
    Fault(
      "⟪{{$ main}}⟫", .templateSyntax, "templates do not inherit",
      help: "put the parts that pages share in partials: `{{> name}}`"),
    Fault(
      "⟪{{> *title}}⟫", .templateSyntax, "a partial cannot be named by a value",
      help: "write the partial's own name: `{{> name}}`"),
    Fault(
      "{{⟪uppercased(title)⟫}}", .templateSyntax, "`uppercased(title)` calls a function",
      help: "write a name alone: templates compute nothing"),
    Fault(
      "{{#⟪reversed(notes)⟫}}{{/reversed(notes)}}", .templateSyntax, "`reversed(notes)` calls a function",
      help: "write a name alone: templates compute nothing"),
    Fault("⟪{{ }}⟫", .templateSyntax, "a tag without a name", help: "write the name of a value"),
    Fault("⟪{{}}⟫", .templateSyntax, "a tag without a name", help: "write the name of a value"),
    Fault(
      "{{⟪.⟫}}", .templateSyntax, "`.` is no name", help: "write the name that the list's elements declare"),
    Fault(
      "{{⟪the title⟫}}", .templateSyntax, "`the title` is no name",
      help: "names are small letters, digits and `-`"),
    Fault(
      "{{{⟪{title⟫}}}", .templateSyntax, "`{title` is no name",
      help: "names are small letters, digits and `-`"),
    Fault(
      "⟪{{#notes}}⟫<p>{{day}}</p>", .templateSyntax, "unclosed section `notes`",
      help: "close it with `{{/notes}}`"),
    Fault(
      "<p>⟪{{/notes}}⟫</p>", .templateSyntax, "`{{/notes}}` closes no section",
      help: "open it with `{{#notes}}`"),
    Fault(
      "{{#notes}}{{/notes}}⟪{{/ is-lost }}⟫", .templateSyntax, "`{{/is-lost}}` closes no section",
      help: "open it with `{{#is-lost}}`"),
  ]

  @Test func `A crossed section is reported once, with the place of the other`() throws {
    let marked = Marked(page("{{#is-lost}}{{#next}}{{due}}⟪{{/is-lost}}⟫{{title}}"))
    let found = Folder(["account.html": marked.text]).load().diagnostics.filter { $0.severity == .error }
    #expect(found.map(\.summary) == ["`{{/is-lost}}` stands in the section `next`"])
    let fault = try #require(found.first)
    #expect(fault.span?.range == marked.range)
    #expect(fault.help == "close `next` first: `{{/next}}`")
    #expect(fault.notes.map(\.text) == ["`next` is opened here"])
    let opening = Marked(page("{{#is-lost}}⟪{{#next}}⟫"))
    #expect(fault.notes.first?.span?.range == opening.range)
  }

  @Test func `A section closed by a misspelt name is reported once`() {
    let marked = Marked(page("{{#notes}}{{day}}⟪{{/note}}⟫{{title}}"))
    let found = Folder(["account.html": marked.text]).errors()
    #expect(found.map(\.summary) == ["`{{/note}}` stands in the section `notes`"])
    #expect(found.map(\.range) == [marked.range])
    #expect(found.map(\.help) == ["close `notes` first: `{{/notes}}`"])
  }

  @Test func `Sections deeper than sixteen are refused once`() {
    let opened = String(repeating: "{{#is-lost}}", count: 16)
    let marked = Marked(
      page(
        opened + "⟪{{#is-lost}}⟫" + String(repeating: "{{#is-lost}}{{/is-lost}}", count: 3)
          + String(repeating: "{{/is-lost}}", count: 17)))
    let found = Folder(["account.html": marked.text]).load().diagnostics.filter { $0.severity == .error }
    #expect(found.map(\.code) == [.nestedTooDeep])
    #expect(found.map(\.summary) == ["sections stand in each other more than 16 deep"])
    #expect(found.first?.span?.range == marked.range)
  }

  @Test func `Ten thousand nested sections are refused without a crash`() {
    let text =
      String(repeating: "{{#is-lost}}", count: 10_000) + String(repeating: "{{/is-lost}}", count: 10_000)
    let found = Folder(["account.html": page(text)]).errors()
    #expect(found.map(\.code) == ["nested-too-deep"])
  }

  @Test func `Faults without number are counted after the first hundred`() {
    let text = String(repeating: "}}", count: 5_000) + String(repeating: "{{#a}}", count: 9_000)
    let found = Folder(["account.html": page(text + String(repeating: "{{/b}}", count: 9_000))]).errors()
    #expect(found.count < 300)
    #expect(found.contains { $0.summary.hasSuffix("more faults of this kind start here") })
  }

  @Test func `All faults of a file come at once and in order`() {
    let text = page("{{=| |=}}\n{{titel}}\n{{#notes}}\n{{day(x)}}\n{{{title}}}\n")
    #expect(
      Folder(["account.html": text]).errors().map(\.summary) == [
        "`{{=` changes the marks of tags", "unknown name `titel`", "unclosed section `notes`",
        "`day(x)` calls a function",
        "`title` is no HTML and must be escaped",
      ])
  }
}
