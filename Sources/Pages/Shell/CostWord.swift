import Templating

/// The words of pages of costs about where the year will end and what is against the rules: as `Word`, cut off because
/// they are many.
enum CostWord: String, CaseIterable {
  case againstWholeYear = "against-whole-year-ahead share"
  case outlook = "outlook"
  case outlookOfYear = "outlook-of-year"
  case outlookNote = "outlook-note share money"
}

extension Words {
  subscript(cost word: CostWord, values: String...) -> String { text(word.rawValue, values) }
}
