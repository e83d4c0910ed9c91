import Bookkeeping
import Markup
import Tables

extension PageDesk {
  /// A cell as it stands in a sentence.
  func html(_ cell: Cell) -> [UInt8] { Tables.html(cell, maker.language) }

  /// The HTML of a note with its mentions as links from this page.
  func html(_ note: Document) -> [UInt8] {
    note.html { mention in
      guard let found = maker.book.mentions.find(mention.kind, mention.id).first else {
        return escaped(mention.id)
      }
      let name = escaped(maker.map.name(of: found))
      guard !mention.isInLink, let address = link(maker.map.address(of: found)) else { return name }
      return Array("<a href=\"\(address)\">".utf8) + name + Array("</a>".utf8)
    }
  }
}
