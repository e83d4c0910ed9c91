import Bookkeeping
import Diagnostics
import Records

/// A note that was left out because something in it is wrong.
package struct SetAsideNote: Hashable, Sendable {
  /// Relative to the book: `pages/prices.md`.
  package let path: String
  /// What is wrong with it, a sentence each, with the line; the first fault first.
  package let faults: [Fault]
  /// Who wrote it, as far as that could be read.
  package let authors: [Int32]

  package struct Fault: Hashable, Sendable {
    package let summary: String
    package let line: Int
  }
}

package extension Book {
  /// The notes that were set aside, by path.
  var setAsideNotes: [SetAsideNote] {
    let places = setAside.keys.map { Place(file: $0, range: 0..<0) }
    let lines = SourceLines(sources, places)
    return places.compactMap { place in
      guard let path = lines.evidence(place)?.path else { return nil }
      let faults = (setAside[place.file] ?? []).inOrder().map { fault in
        SetAsideNote.Fault(
          summary: fault.summary, line: fault.span.map { $0.file.position(of: $0.range.lowerBound).line } ?? 1
        )
      }
      return SetAsideNote(path: path, faults: faults, authors: authorsOfSetAside[place.file] ?? [])
    }.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}
