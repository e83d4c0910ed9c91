/// One condition: a name that must, or must not, have one of some values.
///
/// It is written `team=north,south` or `segment!=retail`; a value with blanks, commas or quotes stands in `"`,
/// and a quote inside it is doubled.
package struct Condition: Hashable, Sendable {
  package let name: String
  package let isNot: Bool
  package let values: [String]

  package init(name: String, isNot: Bool, values: [String]) {
    self.name = name
    self.isNot = isNot
    self.values = values
  }

  /// Whether a value fulfils the condition.
  package func holds(for value: String) -> Bool {
    values.contains { $0.utf8.elementsEqual(value.utf8) } != isNot
  }
}

/// Why a text is no question, or no part of one.
package struct QuestionFault: Error, Hashable, Sendable {
  /// One sentence without a capital or a full stop.
  package let summary: String
  /// What to write instead.
  package let help: String?

  package init(_ summary: String, help: String? = nil) {
    self.summary = summary
    self.help = help
  }
}

package extension Condition {
  /// Reads a condition as it stands on the command line.
  init(reading text: String) throws(QuestionFault) {
    // By scalars: a comma and an accent after it are one Character, and no comma then.
    let scalars = text.unicodeScalars
    guard let equals = scalars.firstIndex(of: "=") else {
      throw QuestionFault(
        "`\(text)` is not a condition", help: "write it like `team=north` or `segment!=retail`")
    }
    let isNot = scalars[..<equals].last == "!"
    let name = String(isNot ? scalars[..<equals].dropLast() : scalars[..<equals])
    let values = try Condition.values(in: scalars[scalars.index(after: equals)...], of: text)
    self.init(name: name, isNot: isNot, values: values)
  }

  /// The values of a list by comma. An empty one stands for what has no value.
  private static func values(
    in text: Substring.UnicodeScalarView, of whole: String
  ) throws(QuestionFault) -> [String] {
    var values: [String] = []
    var rest = text
    while true {
      if rest.first == "\"" {
        values.append(try quoted(&rest, of: whole))
        guard rest.isEmpty || rest.first == "," else {
          throw QuestionFault(
            "`\(Substring(rest))` follows a quoted value in `\(whole)`", help: "separate values with commas")
        }
      } else {
        let end = rest.firstIndex(of: ",") ?? rest.endIndex
        values.append(String(rest[..<end]))
        rest = rest[end...]
      }
      guard rest.first == "," else { return values }
      rest.removeFirst()
    }
  }

  /// Takes a value in quotes from the front; a doubled quote stands for one.
  private static func quoted(
    _ rest: inout Substring.UnicodeScalarView, of whole: String
  ) throws(QuestionFault) -> String {
    var value = ""
    repeat {
      rest.removeFirst()
      guard let end = rest.firstIndex(of: "\"") else {
        throw QuestionFault("a quote in `\(whole)` is not closed", help: "end the value with `\"`")
      }
      value.unicodeScalars += rest[..<end]
      rest = rest[rest.index(after: end)...]
      if rest.first == "\"" { value.unicodeScalars.append("\"") }
    } while rest.first == "\""
    return value
  }
}
