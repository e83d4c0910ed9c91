import Testing

@Suite struct `Documents` {
  @Test(arguments: ["", "\n \n", "<!-- nothing -->", "[a]: https://e.example"])
  func `with nothing to show it is empty`(markdown: String) {
    let note = Note(markdown, head: "---\n---\n")
    #expect(note.document.isEmpty)
    #expect(note.html == "")
  }

  @Test func `with a mention or a rule it is not empty`() {
    #expect(!Note("[[a]]").document.isEmpty)
    #expect(!Note("---").document.isEmpty)
  }

  @Test(arguments: [
    (1, "<h1>a</h1>\n<h2>b</h2>\n<h6>c</h6>\n"), (2, "<h2>a</h2>\n<h3>b</h3>\n<h6>c</h6>\n"),
    (4, "<h4>a</h4>\n<h5>b</h5>\n<h6>c</h6>\n"), (6, "<h6>a</h6>\n<h6>b</h6>\n<h6>c</h6>\n"),
    (0, "<h1>a</h1>\n<h2>b</h2>\n<h6>c</h6>\n"), (.max, "<h6>a</h6>\n<h6>b</h6>\n<h6>c</h6>\n"),
  ])
  func `headings begin at the level that is asked`(level: Int, html: String) {
    #expect(Note("# a\n\nb\n-\n\n###### c", firstHeading: level).html == html)
  }

  @Test(arguments: [
    (1, "<h2>a</h2>\n<h3>b</h3>\n<h2>c</h2>\n"), (2, "<h2>a</h2>\n<h3>b</h3>\n<h2>c</h2>\n"),
    (4, "<h4>a</h4>\n<h5>b</h5>\n<h4>c</h4>\n"),
  ])
  func `the highest heading takes the level that is asked`(level: Int, html: String) {
    #expect(Note("## a\n### b\n## c", firstHeading: level).html == html)
    #expect(Note("#### a", firstHeading: 2).html == "<h2>a</h2>\n")
  }

  @Test func `quotes and dashes stay as typed`() {
    #expect(Note("\"a\" -- 'b'...\nc  \nd").html == "<p>&quot;a&quot; -- 'b'...\nc<br />\nd</p>\n")
  }

  @Test func `a body beyond the file is cut`() {
    #expect(Note(bytes: Array("a".utf8)).html == "<p>a</p>\n")
  }

  @Test func `bytes that are no text are shown as such`() {
    let note = Note(bytes: [
      0x61, 0, 0xFF, 0x5B, 0x5B, 0xFE, 0, 0x5D, 0x5D, 0x60, 0x5B, 0x5B, 0, 0x5D, 0x5D, 0x60,
    ])
    #expect(note.html == "<p>a\u{FFFD}\u{FFFD}{\u{FFFD}\0}<code>[[\u{FFFD}]]</code></p>\n")
  }
}
