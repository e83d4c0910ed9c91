import Markup
import Tables
import Values

extension PageDesk {
  /// A cell as it stands in a sentence.
  func html(_ cell: Cell) -> [UInt8] { Tables.html(cell, maker.language) }

  /// The HTML of a note with its mentions as links from this page, and its tasks with their days, which count from the
  /// day of the note.
  func html(_ note: Document, on day: Day? = nil) -> [UInt8] {
    let top = top
    return note.html {
      maker.links.html($0, top: top)
    } task: { item, part in
      html(item, part, on: day)
    }
  }
}
