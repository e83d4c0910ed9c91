import Diagnostics

extension Look {
  /// Makes a look from the files of a folder of templates.
  ///
  /// | In the folder | What it is |
  /// |---|---|
  /// | `account.html` | the template of the page `account`; each of the `kinds` needs one |
  /// | `partials/head.html` | what pages include as `{{> head}}` |
  /// | `assets/daybook.css` | what pages name as `{{assets.daybook.css}}` in `href` or `src` |
  /// | `words/en-GB.yml` | the words of a language; `{{words.skip}}` shows one that has no placeholders |
  /// | `README.md` | for people |
  ///
  /// `folder` is how messages name the folder; the files' paths begin with it and a `/`. Assets in `plain` keep their
  /// names, the others carry a hash of their content. Every fault of every file is given; with an error there is
  /// no look.
  package static func load(
    folder: String, files: [SourceFile], kinds: [PageKind], words declarations: [WordDeclaration],
    language: String = "en-GB", plain: Set<String> = []
  ) -> (look: Look?, diagnostics: [Diagnostic]) {
    var loader = LookLoader(
      folder: folder, kinds: kinds, declarations: declarations, language: language, plain: plain)
    let look = loader.load(files)
    let diagnostics = loader.diagnostics.withoutRepeats()
    return (diagnostics.hasErrors ? nil : look, diagnostics)
  }
}

extension Sequence where Element == Diagnostic {
  /// In order, each once: a partial is checked for every page that includes it.
  fileprivate func withoutRepeats() -> [Diagnostic] {
    var kept: [Diagnostic] = []
    for diagnostic in inOrder() {
      let isRepeat = kept.last.map { last in
        last.code == diagnostic.code && last.summary == diagnostic.summary
          && last.span?.file.path == diagnostic.span?.file.path && last.span?.range == diagnostic.span?.range
      }
      if isRepeat != true { kept.append(diagnostic) }
    }
    return kept
  }
}
