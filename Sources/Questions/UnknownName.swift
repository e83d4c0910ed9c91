import Diagnostics

package extension QuestionFault {
  /// A name that does not exist, with the nearest that does.
  static func unknown(_ what: String, _ name: String, among names: [String]) -> QuestionFault {
    let near = closest(to: name, in: names).map { "did you mean `\($0)`?" }
    return QuestionFault(
      "there is no \(what) `\(name)`", help: near ?? "write one of " + names.joined(separator: ", "))
  }
}
