import FrontMatter
import Values

/// That somebody is away for some days, and who covers.
///
/// Why is never stored: it is nobody's business but theirs. So there is no field for it, no text and no tag.
package struct Absence: Record {
  /// The half of a day, where it is no more.
  package enum Part: String, ClosedWord {
    case am, pm
  }

  /// Without a status it is approved.
  package enum Status: String, ClosedWord {
    case requested, approved
  }

  /// Who covers; without accounts for all of them, without days for the whole absence.
  package struct Cover: Hashable, Sendable {
    package var person: Symbol?
    package var accounts: [Symbol]?
    package var from: Day?
    package var to: Day?
  }

  package var head = Head()
  package var person: Symbol?
  package var from: Day?
  /// The last day; nil while nobody knows.
  package var to: Day?
  package var expectedBack: Day?
  package var part: Part?
  package var status: Status?
  package var cover: [Cover]?

  package init() {}

  package static let kind = Kind.absence
  package static let schema = Schema(
    fields([
      Field("person", \.person, .reference(.person), required: true),
      Field("from", \.from, .countedDay, required: true),
      Field("to", \.to, .countedDay),
      Field("expected_back", \.expectedBack, .countedDay),
      Field("part", \.part, .word),
      Field("status", \.status, .word),
      Field("cover", \.cover, .list(.cover)),
      // A tag would be a reason in one word.
    ]).filter { $0.name != "tags" })
}

extension Absence {
  /// What to do with whatever else somebody writes of an absence.
  static let noReason = "take it out: why somebody is away is never stored"

  /// Words that people use for the days.
  static let otherNames = [
    "till": "to", "until": "to", "end": "to", "ends": "to", "end_date": "to", "start": "from",
    "starts": "from",
    "start_date": "from", "since": "from", "back": "expected_back",
  ]

  /// Words for what is never stored, or may hold it. They are near to no field by meaning, whatever their letters are.
  static let reasons: Set<String> = [
    "reason", "reasons", "why", "cause", "type", "kind_of_leave", "leave_type", "absence_type", "sick",
    "sickness",
    "illness", "diagnosis", "note", "notes", "comment", "comments", "text", "description", "tags", "tag",
  ]
}

private extension ValueType where Value == Absence.Cover {
  /// A person alone, or with the accounts and the days.
  static let cover = ValueType(name: "person, or person, accounts, from and to") { node, reading in
    guard case .map = node.value else {
      guard let text = reading.scalar(node) else { return nil }
      return reading.refer(to: .person, text, at: node.range).map { Absence.Cover(person: $0) }
    }
    guard let cover = line.read(node, &reading) else { return nil }
    guard cover.accounts != [] else {
      reading.report(
        .wrongShape, "the cover is of no account", at: node["accounts"]?.range ?? node.range,
        help: "name some, or take `accounts` out to cover all")
      return nil
    }
    return cover
  }

  private static let line = map(
    "cover",
    Schema([
      Field("person", \.person, .reference(.person), required: true),
      Field("accounts", \.accounts, .list(.reference(.account))),
      Field("from", \.from, .countedDay),
      Field("to", \.to, .countedDay),
    ]), Absence.Cover(),
    example: "{person: tom-reid, accounts: [northgate], from: 2026-10-05, to: 2026-10-09}")
}
