/// What publishing did.
package struct Outcome: Hashable, Sendable {
  /// Files that are new or have other bytes than before.
  package let written: Int
  /// Files that were there already, byte for byte.
  package let unchanged: Int
  /// Files of the former site that this one does not have.
  package let removed: Int
  /// Whether the output was as it should be and nothing on the disk was touched.
  package let isUnchanged: Bool
  /// What a person should know about how it was done, or nil: a sentence without a capital or a full stop.
  package let note: String?

  package init(
    written: Int = 0, unchanged: Int = 0, removed: Int = 0, isUnchanged: Bool = false, note: String? = nil
  ) {
    self.written = written
    self.unchanged = unchanged
    self.removed = removed
    self.isUnchanged = isUnchanged
    self.note = note
  }
}
