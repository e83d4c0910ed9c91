import Markup
import Values

/// What one content file or one row says, typed; references are still the words that were written.
package protocol Record: Sendable {
  init()
  static var kind: Kind { get }
  static var schema: Schema<Self> { get }
  var head: Head { get set }
}

/// What every record may carry, whatever its kind.
package struct Head: Sendable {
  /// The text by which others refer to it; nil for a row without one.
  package var id: Symbol?
  /// Where it was written: its note, its row, or both.
  package var places: [Place] = []
  /// Where its fields were given. Empty for rows of tables, whose cells are found again by row and column.
  package var given: [Given] = []
  /// The fields that were given values which were refused, by a bit each: nothing more is said of them.
  package var refused: UInt64 = 0
  /// Whether it could not be read whole: what it lacks may stand in the part that was not read.
  package var isPartial = false
  /// Whether nothing of its note could be read but the name of the file, so that references to it are no fault.
  package var isUnread = false
  /// Whether it was made for a reference in an export that nobody wrote a record for.
  package var isDerived = false
  /// The number of the table entry that it came from, in the order of the settings.
  package var table: Int?
  /// The text of its note.
  package var note: Document?
  /// The values of fields that the settings declare, in their order.
  package var further: [FurtherValue] = []

  package var draft: Bool?
  package var tags: [String]?
  package var audience: [String]?
  /// The day it became known, where that is not its date.
  package var recorded: Day?
  package var aliases: [String]?
  package var ids: [String: String]?
  package var mergedInto: Merge?

  package init() {}

  /// The place to name in a message about the record as a whole.
  package var place: Place? { places.first }

  /// Whether everything that was written was read, so that more can be said of the record than is said already.
  package var isSound: Bool { refused == 0 && !isPartial && !isUnread }
}

package extension Record {
  /// The fields that every kind has.
  static func fields(_ own: [Field<Self>]) -> [Field<Self>] {
    own + [
      Field("draft", \.head.draft, .yesOrNo),
      Field("tags", \.head.tags, .list(.text)),
      Field("audience", \.head.audience, .list(.text)),
      Field("recorded", \.head.recorded, .day),
      Field("aliases", \.head.aliases, .list(.text)),
      Field("ids", \.head.ids, .foreignIDs),
      Field("merged_into", \.head.mergedInto, .merge(kind)),
    ]
  }

  /// Whether a value was written for the field and refused.
  func isRefused(_ field: Int) -> Bool { head.refused & 1 << UInt64(field) != 0 }

  /// Where a field was given; the record's own place where that is not known.
  func place(of field: String) -> Place? {
    guard let number = Self.schema.place(of: field) else { return head.place }
    return head.given.first { Int($0.field) == number }?.place ?? head.place
  }
}

/// That a record goes on as another.
package struct Merge: Hashable, Sendable {
  package let id: Symbol
  package let from: Day?
}
