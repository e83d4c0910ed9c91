import Diagnostics

extension Words {
  /// Reads a file of words, `key: text` line by line, against the words that the program declares.
  ///
  /// Every declared word must be there and no other. A text holds each placeholder of its word, `{year}`, as often as
  /// it likes and no other. A word with the placeholder `count` may have two forms instead of one text,
  /// `{one: "…", other: "…"}`; the form `one` may leave the count out. All faults are given, and no words then.
  package static func load(
    _ file: SourceFile, declared declarations: [WordDeclaration]
  ) -> (words: Words?, diagnostics: [Diagnostic]) {
    var reader = WordReader(file: file, declarations: declarations)
    reader.read()
    guard !reader.diagnostics.hasErrors else { return (nil, reader.diagnostics.inOrder()) }
    return (Words(entries: reader.entries, constants: reader.constants), reader.diagnostics.inOrder())
  }
}
