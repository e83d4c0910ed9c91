import Markup
import Tables

extension PageDesk {
  /// A cell as it stands in a sentence.
  func html(_ cell: Cell) -> [UInt8] { Tables.html(cell, maker.language) }

  /// The HTML of a note with its mentions as links from this page.
  func html(_ note: Document) -> [UInt8] {
    let top = top
    return note.html { maker.links.html($0, top: top) }
  }
}
