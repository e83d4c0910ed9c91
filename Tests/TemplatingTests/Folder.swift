import Diagnostics
import Templating

/// The page that most tests use: a name of each type.
let account = PageKind(
  "account",
  names: [
    Declared("title", .text, "The account's name."),
    Declared("home", .address, "The site's first page."),
    Declared("tables", .html, "Revenue by product and month."),
    Declared("is-lost", .flag, "Whether the account is lost."),
    Declared(
      "notes",
      .list([
        Declared("day", .text, "The day of the note."), Declared("link", .address, "Where it stands whole."),
        Declared("is-new", .flag, "Whether it is of this week."),
        Declared("topics", .list([Declared("topic", .text, "One word.")]), "What it is about."),
      ]), "The newest notes."),
    Declared(
      "next", .section([Declared("due", .text, "The day of the next step.")]), "The next step, if any."),
  ])

let words = [
  WordDeclaration("skip"), WordDeclaration("menu.main"), WordDeclaration("notes-caption count year"),
  WordDeclaration("as-of day"),
]

let wordsFile = """
  skip: Skip to content
  menu.main: Main & menu
  notes-caption: {one: "One note in {year}", other: "{count} notes in {year}"}
  as-of: To {day}

  """

let policy =
  #"<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; "#
  + #"img-src 'self' data:; base-uri 'none'; form-action 'none'">"#

/// A template that shows a text after the policy that every page needs.
func page(_ body: String) -> String { policy + "\n" + body }

/// A folder of templates as loading sees it.
struct Folder {
  var files = ["words/en-GB.yml": wordsFile, "assets/daybook.css": "body {}\n"]

  init(_ files: [String: String]) {
    self.files.merge(files) { $1 }
  }

  func load(kinds: [PageKind] = [account]) -> (look: Look?, diagnostics: [Diagnostic]) {
    Look.load(
      folder: "Templates",
      files: files.map { SourceFile(path: "Templates/" + $0.key, bytes: Array($0.value.utf8)) },
      kinds: kinds, words: words)
  }

  /// All errors, as they are compared.
  func errors(kinds: [PageKind] = [account]) -> [Seen] {
    load(kinds: kinds).diagnostics.filter { $0.severity == .error }.map(Seen.init)
  }
}

/// The errors of one marked template, beside those that are expected.
func errors(in fault: Fault) -> (seen: [Seen], expected: [Seen]) {
  let marked = Marked(page(fault.marked))
  let file = SourceFile(path: "Templates/account.html", bytes: Array(marked.text.utf8))
  let expected = Diagnostic(
    .error, fault.code, fault.summary, at: SourceSpan(file, marked.range ?? 0..<0), help: fault.help)
  let seen = Folder(["account.html": marked.text]).errors().map { seen in seen }
  return (seen, [Seen(expected)])
}
