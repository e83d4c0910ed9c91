import Bookkeeping
import Tables
import Values

extension PageDesk {
  /// A person's name, linked, and for somebody who has left the last day: `Daniel Price left 31 December 2025`.
  func person(_ person: Int32, left day: Day) -> Cell {
    let note = maker.words[.leftOn, maker.language.day(day)]
    return .html(
      html(self.person(person)) + Array(" <span class=\"why\">".utf8) + escaped(note) + Array("</span>".utf8),
      plain: maker.book.people.name(person))
  }
}
