import Diagnostics
import FrontMatter
import Markup
import Sheets
import Values
import Workers

/// A file of a book: where it lies in the book, and what it says.
package struct BookFile: Sendable {
  /// Relative to the book, with `/`.
  package let path: String
  package let source: SourceFile
  /// Whether its bytes could not be read, which was said already. It counts as there, and nothing is known of it.
  package let isLost: Bool
  /// Whether it is neither a note nor a table, whatever its name: its bytes are not needed here.
  package let isAttachment: Bool

  package init(path: String, source: SourceFile, isLost: Bool = false, isAttachment: Bool = false) {
    self.path = path
    self.source = source
    self.isLost = isLost
    self.isAttachment = isAttachment || path.hasPrefix("files/")
  }
}

/// Reads the files of a book into records.
///
/// Everything that is wrong is reported, and nothing is thrown: the records are as complete as the files allow.
/// Files are parsed in parallel; they become records one after the other while further ones are parsed: first the rows
/// of sales and expenses, then the notes in the order of their paths, then all other rows. A note goes before the rows
/// that are further parts of its record, whenever these were read.
///
/// Where the settings cannot be read, no record is made: how notes and tables are read stands in them, and most of
/// what could be said of a record would be untrue. What is wrong with the notes as texts is said all the same.
package func loadRecords(
  _ files: [BookFile], shownAs root: String = "Content", workers: Int
) async -> (records: AllRecords, diagnostics: [Diagnostic]) {
  let (files, clashes) = apart(files)
  var loader = Loader(files: files.filter { !$0.isAttachment })
  loader.reading.diagnostics += clashes
  loader.records.otherFiles = files.filter { $0.isAttachment && !$0.isLost }
  loader.records.lostPaths = Set(files.filter(\.isLost).map(\.path))
  let hasSettings = loader.readSettings(in: root)
  let tables = hasSettings ? loader.wantedTables() : []
  let sheets = await tables.mapInParallel(workers: workers, stride: 1) { ParsedSheet($0) }
  let notes = loader.files.filter { $0.path.hasSuffix(".md") }
  // Lines of one day stand in the order of these numbers: those of notes first.
  for note in notes { _ = loader.number(of: note.source, at: note.path) }
  await notes.forEachMapped(workers: workers) {
    ParsedNote($0)
  } meanwhile: {
    guard hasSettings else { return }
    loader.take(sheets)
    loader.addLines()
  } _: { note in
    if hasSettings { loader.add(note) } else { loader.reading.diagnostics += note.diagnostics }
  }
  guard hasSettings else { return (loader.finished, loader.reading.allDiagnostics) }
  loader.addOtherTables()
  loader.checkFiles()
  loader.checkLostFolders()
  loader.finish()
  return (loader.finished, loader.reading.allDiagnostics)
}

/// The files but those whose path is the same text as another's in other bytes, as accents can be composed in two ways:
/// whoever writes a path cannot say which of the two is meant.
private func apart(_ files: [BookFile]) -> (files: [BookFile], diagnostics: [Diagnostic]) {
  var diagnostics: [Diagnostic] = []
  var seen: Set<String> = []
  let kept = files.filter { file in
    guard !seen.insert(file.path).inserted else { return true }
    diagnostics.append(
      Diagnostic(
        .addressClash, "another file has this name, with its accents composed in another way",
        at: SourceSpan(file.source), help: "rename one of the two, or take it out"))
    return false
  }
  return (kept, diagnostics)
}

struct Loader {
  let files: [BookFile]
  var reading = Reading()
  var records = AllRecords()
  /// The numbers of files that were added to the sources, by path.
  var numbers: [String: Int32] = [:]
  /// The tables as they were parsed.
  var sheets: [WantedSheet: Sheet] = [:]
  /// The records that were made before those of the notes, to stand behind them.
  var lines = Lines()
  /// The tables that end in a quote that is not closed.
  var truncated: Set<String> = []
  /// The folders that were called of no kind: said at their first note, not at each.
  var refusedFolders: Set<String> = []

  init(files: [BookFile]) {
    self.files = files
  }

  var finished: AllRecords {
    var result = records
    result.sources = reading.sources
    result.symbols = reading.symbols
    result.references = reading.references
    result.words = reading.words
    result.numbers = numbers
    return result
  }

  mutating func number(of file: SourceFile, at path: String) -> Int32 {
    if let number = numbers[path] { return number }
    let number = reading.sources.add(file)
    numbers[path] = number
    return number
  }

  /// Notes which kinds lie in folders that could not be read.
  mutating func checkLostFolders() {
    for file in files where file.isLost && !file.path.contains("/") {
      if let kind = Kind(folder: file.path) {
        records.incompleteKinds.insert(kind)
      } else if !file.path.contains(".") {
        records.incompleteKinds.formUnion(Kind.allCases)
      }
    }
  }

  /// Refuses files in `tables` that nothing reads: a misplaced one must not go missing in silence. All others may be
  /// attachments, of which notes tell.
  mutating func checkFiles() {
    for file in files where !file.isLost && numbers[file.path] == nil {
      guard !file.path.hasSuffix(".md") else { continue }
      guard file.path.hasPrefix("tables/") else {
        records.otherFiles.append(file)
        continue
      }
      if file.path.hasSuffix(".csv") {
        reading.diagnostics.append(
          Diagnostic(
            .unlistedTable, "no entry of `tables` in the settings names this file",
            at: SourceSpan(file.source),
            help: "add an entry with `file: \(file.path)` and its `kind`"))
        continue
      }
      reading.diagnostics.append(
        Diagnostic(
          .unexpectedFile, "nothing reads this file", at: SourceSpan(file.source),
          help:
            "notes end in `.md` and lie in the folder of their kind; tables end in `.csv` and lie in `tables`"
        ))
    }
  }
}
