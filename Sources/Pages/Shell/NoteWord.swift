import Templating

/// The words that notes say from code: as `Word`, cut off because they belong together.
enum NoteWord: String, CaseIterable {
  case taskOpen = "task-open"
  case taskDone = "task-done"
  case mentionedCaption = "mentioned-caption count"
  case mentionsMore = "mentions-more count"
  case mentionNote = "mention-note"
  case mentionOf = "mention-of"
}

extension Words {
  subscript(word: NoteWord, values: String...) -> String { text(word.rawValue, values) }
}
