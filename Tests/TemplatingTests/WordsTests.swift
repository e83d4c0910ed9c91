import Diagnostics
import Templating
import Testing

/// The enum that the pages have, in small.
private enum Word: String, CaseIterable {
  case skip
  case menu = "menu.main"
  case notesCaption = "notes-caption count year"
  case asOf = "as-of day"
}

extension Words {
  fileprivate subscript(_ word: Word, _ values: String...) -> String { text(word.rawValue, values) }
}

struct WordsTests {
  func load(_ text: String) -> (words: Words?, diagnostics: [Diagnostic]) {
    Words.load(
      SourceFile(path: "Templates/words/en-GB.yml", bytes: Array(text.utf8)),
      declared: Word.allCases.map { WordDeclaration($0.rawValue) })
  }

  @Test func `Words are filled in, with the form that the count asks for`() throws {
    let words = try #require(load(wordsFile).words)
    #expect(words[.skip] == "Skip to content")
    #expect(words[.menu] == "Main & menu")
    #expect(words[.notesCaption, "8", "2026/27"] == "8 notes in 2026/27")
    #expect(words[.notesCaption, "1", "{count}"] == "One note in {count}")
    #expect(words[.notesCaption, "1,001", "FY"] == "1,001 notes in FY")
    #expect(words[.asOf, "30 September"] == "To 30 September")
    #expect(words.text("skip") == "Skip to content")
  }

  @Test func `A fault of the program stays visible`() throws {
    let words = try #require(load(wordsFile).words)
    #expect(words[.asOf] == "To {day}")
    #expect(words[.asOf, "a", "b"] == "To a{b}")
    #expect(words.text("as-of") == "{as-of}")
    #expect(words.text("unknown word") == "{unknown word}")
  }

  @Test("Faults in the words are reported at their place", arguments: faults)
  func refused(fault: Fault) {
    let marked = Marked(fault.marked)
    let (words, found) = load(marked.text)
    let file = SourceFile(path: "Templates/words/en-GB.yml", bytes: Array(marked.text.utf8))
    #expect(words == nil)
    #expect(
      found.map(Seen.init) == [
        Seen(
          Diagnostic(
            .error, fault.code, fault.summary, at: SourceSpan(file, marked.range ?? 0..<0), help: fault.help))
      ])
  }

  static let rest = "skip: a\nmenu.main: b\nas-of: To {day}\n"
  static let keys = "skip: a\nmenu.main: b\nnotes-caption: \"{count} {year}\"\n"
  static let faults = [
    Fault(
      "skip: a\nmenu.main: b\nnotes-caption: \"{count} {year}\"\n", .words, "the word `as-of` is missing",
      help: "add `as-of: \"… {day}\"`"),
    Fault(
      keys + "as-of: '{day}'\n⟪skp⟫: a\n", .words, "unknown word `skp`", help: "did you mean `skip`?"),
    Fault(
      keys + "as-of: To ⟪{dya}⟫ {day}\n", .words, "`as-of` has no placeholder `{dya}`",
      help: "did you mean `day`?"),
    Fault(
      keys + "as-of: ⟪To the day⟫\n", .words, "`{day}` is missing in `as-of`",
      help: "write `{day}` where it shall stand"),
    Fault(
      keys + "as-of: {day} ⟪{⟫to\n".replacing("{day} ", with: "To {day} "), .words,
      "`{` without its partner in `as-of`", help: "braces are for placeholders: `{name}`"),
    Fault(
      keys + "as-of: To {day} é ⟪}⟫\n".replacing("{day}", with: "x"), .words,
      "`}` without its partner in `as-of`",
      help: "braces are for placeholders: `{name}`"),
    Fault(
      keys + "as-of: ⟪[a, b]⟫\n", .words, "`as-of` is no text", help: "write one text"),
    Fault(
      keys + "as-of:⟪⟫\n", .words, "`as-of` is no text", help: "write the words that a reader sees"),
    Fault(
      keys + "as-of: ⟪{one: a, other: b}⟫\n", .words, "`as-of` has no count to choose a form by",
      help: "write one text, in quotes if it begins with `{`"),
    Fault(
      rest + "notes-caption: ⟪{other: \"{count} {year}\"}⟫\n", .words, "`notes-caption` lacks the form `one`",
      help: "write `{one: \"…\", other: \"…\"}`"),
    Fault(
      rest + "notes-caption: {one: \"{year}\", ⟪few⟫: x, other: \"{count} {year}\"}\n", .words,
      "unknown form `few` of `notes-caption`", help: "write one of `one`, `other`"),
    Fault(
      rest + "notes-caption: {one: ⟪x⟫, other: \"{count} {year}\"}\n", .words,
      "`{year}` is missing in `notes-caption`",
      help: "write `{year}` where it shall stand"),
    Fault(
      rest + "notes-caption: {one: \"{year}\", other: ⟪\"{year}\"⟫}\n", .words,
      "`{count}` is missing in `notes-caption`", help: "write `{count}` where it shall stand"),
    Fault(
      "⟪- a⟫", .words, "the words are no map", help: "write one word a line: `key: text`"),
  ]

  @Test func `All faults come at once, with those of the declarations`() {
    let file = SourceFile(path: "w.yml", bytes: Array("b: {x}\nc: d\n".utf8))
    let (words, found) = Words.load(
      file, declared: ["a x x", "a", "B", "b"].map { WordDeclaration($0) })
    #expect(words == nil)
    #expect(
      found.map(\.summary) == [
        "the program declares the word `B`, which is no name", "the program declares the word `a` twice",
        "the word `a` declares a placeholder that is no name or stands twice", "the word `B` is missing",
        "the word `a` is missing", "the word `a` is missing", "`b` has no count to choose a form by",
        "unknown word `c`",
      ])
  }

  @Test func `Accents beside braces are kept`() throws {
    let words = try #require(
      load("skip: a\nmenu.main: b\nas-of: \"x\u{301}{day}\u{301}y\"\n" + "notes-caption: \"{count}{year}\"")
        .words)
    #expect(words[.asOf, "1"].utf8.elementsEqual("x\u{301}1\u{301}y".utf8))
    let (none, found) = load(
      "skip: a\nmenu.main: b\nas-of: \"{\u{301}day}\"\nnotes-caption: \"{count}{year}\"")
    #expect(none == nil)
    #expect(
      found.map(\.summary) == ["`{day}` is missing in `as-of`", "`as-of` has no placeholder `{\u{301}day}`"])
  }

  @Test func `A declaration is a key and its placeholders`() {
    let declaration = WordDeclaration("accounts-caption count year")
    #expect(declaration == WordDeclaration(key: "accounts-caption", placeholders: ["count", "year"]))
    #expect(declaration.line == "accounts-caption count year")
    #expect(WordDeclaration.faults(in: [WordDeclaration("measure.revenue.label")]) == [])
  }
}
