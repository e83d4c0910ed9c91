import Diagnostics
import Templating
import Testing

struct PlaceTests {
  @Test("A value where a browser would read it as something else is refused", arguments: values)
  func value(fault: Fault) {
    let (seen, expected) = errors(in: fault)
    #expect(seen == expected)
  }

  static let values = [
    Fault(
      "{{{⟪title⟫}}}", .templatePlace, "`title` is no HTML and must be escaped", help: "write `{{title}}`"),
    Fault(
      "{{&⟪title⟫}}", .templatePlace, "`title` is no HTML and must be escaped", help: "write `{{title}}`"),
    Fault(
      "{{⟪tables⟫}}", .templatePlace, "`tables` is a piece of HTML",
      help: "write `{{{tables}}}` to show it as it is"),
    Fault(
      "<p>{{⟪home⟫}}</p>", .templatePlace, "`home` is an address and stands between elements",
      help: "put it in `href` or `src`"),
    Fault(
      "<p title=\"{{⟪home⟫}}\">", .templatePlace, "`home` is an address and stands in the attribute `title`",
      help: "put it in `href` or `src`"),
    Fault(
      "<a href=\"../{{⟪home⟫}}\">", .templatePlace, "`home` is an address and something stands before it",
      help: "an address is complete; only `#…` may follow it"),
    Fault(
      "<a ⟪href⟫=\"{{home}}x\">", .templatePlace, "`x` follows an address", help: "only `#…` may follow it"),
    Fault(
      "<a href=\"{{⟪title⟫}}\">", .templatePlace, "`title` is a text and stands in `href`",
      help: "only an address can be a link"),
    Fault(
      "<img alt='' src='{{⟪title⟫}}'>", .templatePlace, "`title` is a text and stands in `src`",
      help: "only an address can be a link"),
    Fault(
      "<p title='{{{⟪tables⟫}}}'>", .templatePlace,
      "`tables` is a piece of HTML and stands in the attribute `title`",
      help: "put it between elements"),
    Fault(
      "<title>{{{⟪tables⟫}}}</title>", .templatePlace, "`tables` is a piece of HTML and stands in `<title>`",
      help: "only a text can stand there"),
    Fault(
      "<p title={{⟪title⟫}}>", .templatePlace, "`title` stands outside of quotes",
      help: "put quotes around the whole value"),
    Fault(
      "<p title=x{{⟪title⟫}}>", .templatePlace, "`title` stands outside of quotes",
      help: "put quotes around the whole value"),
    Fault(
      "<p {{⟪title⟫}}>", .templatePlace, "`title` stands outside of quotes",
      help: "write it as the value of an attribute: `title=\"{{title}}\"`"),
    Fault(
      "<p class=\"x\"{{⟪title⟫}}>", .templatePlace, "`title` stands outside of quotes",
      help: "write it as the value of an attribute: `title=\"{{title}}\"`"),
    Fault(
      "<{{⟪title⟫}}>", .templatePlace, "`title` stands in the name of an element", help: "write the name out"),
    Fault(
      "<h{{⟪title⟫}}>", .templatePlace, "`title` stands in the name of an element", help: "write the name out"
    ),
    Fault(
      "<h1></h{{⟪title⟫}}>", .templatePlace, "`title` stands in the name of an element",
      help: "write the name out"),
    Fault(
      "<!-- {{⟪title⟫}} -->", .templatePlace, "`title` stands in a comment",
      help: "write `{{! … }}` for what only authors shall read"),
    Fault(
      "<!doctype {{⟪title⟫}}>", .templatePlace, "`title` stands in the doctype",
      help: "write `<!doctype html>`"),
    Fault(
      "<script src=\"{{assets.daybook.css}}\">{{⟪title⟫}}</script>", .templatePlace,
      "`title` stands in a script",
      help: "put it in a `data-…` attribute, where the script finds it"),
    Fault(
      "<link href=\"{{home}}\" rel=\"next {{⟪words.skip⟫}}\">", .templatePlace,
      "`words.skip` is a text and stands in `rel`",
      help: "write the attribute out"),
    Fault(
      "<p>{{⟪assets.daybook.css⟫}}", .templatePlace,
      "`assets.daybook.css` is an address and stands between elements", help: "put it in `href` or `src`"),
  ]

  @Test("A section ends where it began", arguments: sections)
  func section(fault: Fault) {
    let (seen, expected) = errors(in: fault)
    #expect(seen == expected)
  }

  static let elsewhere = "ends in another place of the HTML than it begins"
  static let hold = "let it hold whole elements, whole attributes, or a part of one quoted value"
  static let sections = [
    Fault("⟪{{#is-lost}}⟫<p {{/is-lost}}>", .templatePlace, "the section `is-lost` \(elsewhere)", help: hold),
    Fault(
      "<p class=\"a⟪{{#is-lost}}⟫\" title=\"b{{/is-lost}}\">", .templatePlace,
      "the section `is-lost` \(elsewhere)",
      help: hold),
    Fault(
      "<title>⟪{{#is-lost}}⟫</title>{{/is-lost}}", .templatePlace, "the section `is-lost` \(elsewhere)",
      help: hold),
    Fault(
      "<p {{#is-lost}}class=\"x\"⟪>⟫{{/is-lost}}>", .templatePlace,
      "`>` inside a section that began in the tag",
      help: "close the section before `>`"),
    Fault(
      "<p{{#is-lost}} hidden {{/is-lost}}⟪c⟫lass=\"x\">", .templatePlace, "a blank is missing here",
      help: "put a blank before each attribute"),
    Fault(
      "<p {{#⟪notes⟫}} data-{{/notes}}>", .templatePlace, "the list `notes` stands between attributes",
      help: "a list repeats whole elements or words"),
    Fault(
      "<a href=\"{{#⟪is-lost⟫}}#a{{/is-lost}}\">", .templatePlace, "the section `is-lost` stands in `href`",
      help: "put it around the whole attribute or element"),
    Fault(
      "<p class={{#⟪is-lost⟫}}a{{/is-lost}}>", .templatePlace,
      "the section `is-lost` stands outside of quotes",
      help: "put quotes around the whole value"),
    Fault(
      "<{{#⟪is-lost⟫}}b{{/is-lost}}>", .templatePlace,
      "the section `is-lost` stands in the name of an element",
      help: "put it around the whole element"),
    Fault(
      "<!-- {{#⟪is-lost⟫}}b{{/is-lost}} -->", .templatePlace,
      "the section `is-lost` stands where no values are shown",
      help: "put it between elements"),
  ]

  @Test("What the content security policy would refuse is refused at once", arguments: elements)
  func element(fault: Fault) {
    let (seen, expected) = errors(in: fault)
    #expect(seen == expected)
  }

  static let asset = "write `{{assets.NAME}}` with the name of a file under `assets/`"
  static let link = "write a declared address, `#…`, or a link that begins with `https:`, `mailto:` or `tel:`"
  static let elements = [
    Fault(
      "<p ⟪style⟫=\"color: red\">", .templatePlace, "inline style",
      help: "write a `class` and put the rule in a stylesheet"),
    Fault(
      "<p {{#is-lost}}⟪STYLE⟫='{{title}}'{{/is-lost}}>", .templatePlace, "inline style",
      help: "write a `class` and put the rule in a stylesheet"),
    Fault(
      "<p ⟪onclick⟫=\"go()\">", .templatePlace, "`onclick` holds a script",
      help: "put scripts in files under `assets/`"),
    Fault(
      "⟪<script⟫></script>", .templatePlace, "a script without `src`",
      help: "put it in a file under `assets/`"),
    Fault(
      "⟪<script⟫{{#is-lost}} src=\"{{assets.daybook.css}}\"{{/is-lost}}></script>", .templatePlace,
      "a script without `src`", help: "put it in a file under `assets/`"),
    Fault(
      "<script src=\"{{assets.daybook.css}}\">\n⟪g⟫o() < 1</script>", .templatePlace,
      "a script inside the page",
      help: "put it in a file under `assets/` and name that in `src`"),
    Fault(
      "⟪<script⟫ type=\"module\" src=\"{{assets.daybook.css}}\"></script>", .templatePlace,
      "a script with a `type`",
      help: "leave `type` out; modules do not load from a folder"),
    Fault(
      "<script ⟪src⟫=\"https://example.com/x.js\"></script>", .templatePlace,
      "`https://example.com/x.js` is no file of the look", help: asset),
    Fault(
      "<link rel=\"stylesheet\" ⟪href⟫=\"look.css\">", .templatePlace, "`look.css` is no file of the look",
      help: asset),
    Fault(
      "<img ⟪src⟫=\"//example.com/x.png\">", .templatePlace, "`//example.com/x.png` is no file of the look",
      help: asset),
    Fault(
      "<a ⟪href⟫=\"about.html\">", .templatePlace, "`about.html` is no link that works from every page",
      help: link),
    Fault(
      "<a ⟪href⟫=\"javascript:go()\">", .templatePlace,
      "`javascript:go()` is no link that works from every page",
      help: link),
    Fault(
      "<a ⟪href⟫=\" https://example.com\">", .templatePlace,
      "` https://example.com` is no link that works from every page", help: link),
    Fault(
      "⟪<link⟫ rel=\"preload\" href=\"{{assets.daybook.css}}\">", .templatePlace,
      "a `link` that no page needs",
      help:
        "write one of `alternate`, `author`, `help`, `icon`, `license`, `next`, `prev`, `stylesheet`, `up` as `rel`"
    ),
    Fault(
      "⟪<style⟫>", .templatePlace, "`<style>` is refused",
      help: "put the rules in a stylesheet under `assets/`"),
    Fault(
      "⟪<base⟫ href=\"x\">", .templatePlace, "`<base>` is refused", help: "browsers are told to refuse it"),
    Fault(
      "⟪<form⟫ action=\"x\">", .templatePlace, "`<form>` is refused",
      help: "nothing may be sent; an `input` needs no form"),
    Fault("⟪<IFRAME⟫ src=\"x\">", .templatePlace, "`<iframe>` is refused", help: "nothing may be embedded"),
    Fault(
      "<button ⟪formaction⟫=\"x\">", .templatePlace, "`formaction` is refused",
      help: "only `href` and `src` hold addresses"),
    Fault(
      "<img alt=\"\" src=\"data:image/png;base64,AA==\" ⟪srcset⟫=\"x\">", .templatePlace,
      "`srcset` is refused",
      help: "only `href` and `src` hold addresses"),
    Fault(
      "⟪<meta⟫ http-equiv=\"refresh\" content=\"1\">", .templatePlace,
      "`http-equiv` is for the content security policy alone", help: "write `content=\"\(csp)\"`"),
    Fault(
      "⟪<meta⟫ http-equiv=\"Content-Security-Policy\" content=\"default-src *\">", .templatePlace,
      "`http-equiv` is for the content security policy alone", help: "write `content=\"\(csp)\"`"),
    Fault(
      "<p class=\"a\" ⟪CLASS⟫=\"b\">", .templatePlace, "`class` stands twice",
      help: "browsers take the first; leave one"),
  ]

  static let csp =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'"

  @Test("HTML that browsers would have to guess is refused", arguments: guesses)
  func guess(fault: Fault) {
    let (seen, expected) = errors(in: fault)
    #expect(seen == expected)
  }

  static let guesses = [
    Fault("1 ⟪<⟫ 2", .templatePlace, "`<` opens no element", help: "write `&lt;` for the sign itself"),
    Fault("⟪<⟫?xml ?>", .templatePlace, "`<` opens no element", help: "write `&lt;` for the sign itself"),
    Fault(
      "⟪<⟫![CDATA[x]]>", .templatePlace, "`<` opens no element", help: "write `&lt;` for the sign itself"),
    Fault(
      "<p⟪\"⟫>", .templatePlace, "a character that no element's name has",
      help: "write letters, digits and `-`"),
    Fault(
      "<p cla⟪\"⟫ss>", .templatePlace, "a character that no attribute's name has",
      help: "write letters, digits and `-`"),
    Fault(
      "<p class ⟪=⟫ \"x\">", .templatePlace, "`=` without the name of an attribute",
      help: "put no blank before `=`"),
    Fault(
      "<p class=\"a\"⟪t⟫itle=\"b\">", .templatePlace, "a blank is missing here",
      help: "put a blank before each attribute"),
    Fault(
      "<title>⟪<⟫b></title>", .templatePlace, "`<` inside `<title>`",
      help: "no element can stand there; write `&lt;` for the sign itself"),
    Fault("⟪<⟫!-->", .templatePlace, "a comment that HTML ends at once", help: "write `{{! … }}`"),
    Fault("<!-- a ⟪--!>⟫ -->", .templatePlace, "`--!>` inside a comment", help: "end the comment with `-->`"),
    Fault(
      "<p class=\"⟪⟫", .templatePlace, "the page ends inside an element's tag or text",
      help: "close what is open"),
    Fault(
      "<title>⟪⟫", .templatePlace, "the page ends inside an element's tag or text", help: "close what is open"
    ),
  ]

  @Test("What is allowed", arguments: allowed)
  func allows(text: String) {
    #expect(Folder(["account.html": page(text)]).errors() == [])
  }

  static let allowed = [
    "<!DOCTYPE html><html lang=\"en-GB\"><title>{{title}} – {{words.skip}}</title></html>",
    "<link rel=\"stylesheet\" href=\"{{assets.daybook.css}}\"><script src='{{assets.daybook.css}}' defer></script>",
    "<a href=\"{{home}}#notes\"{{#is-lost}} aria-current=\"page\"{{/is-lost}} class='x'>{{title}}</a>",
    "<a{{#is-lost}} hidden{{/is-lost}} href=\"#main\">x</a><details{{^is-lost}} open{{/is-lost}}></details>",
    "<p class=\"note{{#is-lost}} lost{{/is-lost}}\" title=\"{{#notes}}{{day}} {{/notes}}\">",
    "<p {{#is-lost}}class=\"a\"{{/is-lost}} {{^is-lost}}class=\"b\"{{/is-lost}}>",
    "{{#next}}<a href=\"{{home}}\">{{due}}</a>{{/next}}{{^next}}–{{/next}}",
    "<img src=\"data:image/gif;base64,R0lG\" alt=''/><br/><input disabled value=x>",
    "<a href=\"https://example.com/a?b=c\"></a><a href=\"mailto:a@b.example\"></a><a href=\"tel:+441\"></a>",
    "{{{tables}}}{{& tables}}<!-- a > b -- c --><textarea>{{title}}</TEXTAREA ><p>a > b, a & b, { } {x}",
    "<svg viewBox=\"0 0 1 1\" role=\"img\"><use href=\"#a\"/></svg>\r\n<h1\n id=\"a\"\n>{{! a comment\nof two lines }}</h1>",
  ]

  @Test func `A page needs its content security policy, and in every case`() {
    for text in ["<p>x</p>", "{{#is-lost}}\(policy){{/is-lost}}", "<!-- \(policy) -->"] {
      let found = Folder(["account.html": text]).errors()
      #expect(found.map(\.summary) == ["the page `account` has no content security policy"])
      #expect(
        found.first?.help
          == "write `<meta http-equiv=\"Content-Security-Policy\" content=\"\(Self.csp)\">` in `<head>`")
    }
  }
}
