import Templating
import Testing

/// Lines that hold nothing but a tag which shows nothing. Other cases are compared with another renderer.
struct LineTests {
  @Test(
    "A tag that stands alone takes its line with it",
    arguments: [
      ("a\n  {{#next}}\t\nb\n{{/next}}\nc", "a\nb\nc"), ("a\r\n{{! x }}\r\nb", "a\r\nb"),
      ("  {{! x }}", ""), ("a\n{{! x }} \t", "a\n"), ("a\n{{! x\n\ny }}\nb\n", "a\nb\n"),
      ("a\n  {{> part}} \nb", "a\n  p\n\nb"), ("{{> part}}{{! x }}\n", "  p\n\n\n"),
      // Each tag of a section is looked at by itself.
      ("a{{#next}}\nb\n{{/next}}\n{{! x }}\nc", "a\nb\nc"), ("{{#next}}\nb{{/next}} {{! x }}\nc", "b \nc"),
      // Nothing stands alone beside text, another tag, or a blank that is no space or tab.
      ("a {{! x }}\nb", "a \nb"), ("{{! x }}{{! y }}\nb", "\nb"), ("\u{A0}{{! x }}\nb", "\u{A0}\nb"),
      ("{{! x }}\u{2028}b", "\u{2028}b"), ("{{! x }}\rb", "\rb"), ("  {{title}}\n", "  Northgate\n"),
      ("{{#is-lost}}{{/is-lost}}\nb", "\nb"),
    ])
  func line(text: String, expected: String) throws {
    let folder = Folder(["account.html": policy + "\n" + text, "partials/part.html": "  p\n\n"])
    let look = try #require(folder.load().look)
    let shown = try look.render(account, values, top: "")
    #expect(shown.elementsEqual(page(expected).utf8), "\(String(decoding: shown, as: UTF8.self))")
  }

  @Test func `A byte order mark is no text before a tag`() throws {
    let look = try #require(Folder(["account.html": "\u{FEFF}{{! x }}\n" + page("")]).load().look)
    #expect(try look.render(account, values, top: "").elementsEqual(page("").utf8))
  }
}
