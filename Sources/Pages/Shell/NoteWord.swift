import Templating

/// The words that notes say from code: as `Word`, cut off because they belong together.
enum NoteWord: String, CaseIterable {
  case taskOpen = "task-open"
  case taskDone = "task-done"
}

extension Words {
  subscript(word: NoteWord, values: String...) -> String { text(word.rawValue, values) }
}
