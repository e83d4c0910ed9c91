import Diagnostics

package extension QuestionFault {
  /// A name that does not exist, with the nearest that does.
  static func unknown(_ what: String, _ name: String, among names: [String]) -> QuestionFault {
    let near = closest(to: name, in: names).map { "did you mean `\($0)`?" }
    // A book can have ten thousand accounts; the lists of the program itself are short.
    let isOwn = ["measure", "dimension", "column"].contains(what)
    let shown = isOwn ? names[...] : names.prefix(12)
    let more = shown.count < names.count ? " and \(names.count - shown.count) more" : ""
    return QuestionFault(
      "there is no \(what) `\(name)`",
      help: near ?? (names.isEmpty ? nil : "write one of " + shown.joined(separator: ", ") + more))
  }
}
