import Markup
import Tables
import Values

extension PageDesk {
  /// The address of a link to a file, as the attribute of its tag; none for what has no page.
  private func attribute(of link: FileLink) -> [UInt8] {
    guard let address = maker.address(of: link) else { return [] }
    return Array(" \(link.isImage ? "src" : "href")=\"".utf8) + escaped(top + address) + Array("\"".utf8)
  }

  /// A cell as it stands in a sentence.
  func html(_ cell: Cell) -> [UInt8] { Tables.html(cell, maker.language) }

  /// The HTML of a note with its mentions as links from this page, and its tasks with their days, which count from the
  /// day of the note.
  ///
  /// Of a beginning `length` says how many bytes are enough; it may end within a tag.
  func html(_ note: Document, on day: Day? = nil, upTo length: Int = .max) -> [UInt8] {
    let top = top
    return note.html(upTo: length) {
      maker.links.html($0, top: top)
    } task: { item, part in
      html(item, part, on: day)
    } file: { link in
      attribute(of: link)
    }
  }
}
