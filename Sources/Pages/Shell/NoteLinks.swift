import Bookkeeping
import Records
import Reports
import Templating
import Values

extension SiteMaker {
  /// Where a note is read: on the page of the first account it is with, or once that has newer ones in full, on the
  /// page of its year.
  func address(of entry: ActivityIndex.Entry) -> String? {
    guard let account = entry.accounts.first else { return nil }
    return address(of: entry, on: account)
  }

  /// Where the pages of one of its accounts have a note.
  func address(of entry: ActivityIndex.Entry, on account: Int32) -> String? {
    guard let page = map.account(account) else { return nil }
    let notes = base.activities.notes(ofAccount: account, asOf: book.asOf)
    guard let anchor = SiteMap.anchor(ofNote: entry.id) else { return page }
    guard let place = notes.firstIndex(where: { $0.id == entry.id }) else { return page }
    guard place >= AccountNotes.newest else { return "\(page)#\(anchor)" }
    return "\(map.notes(account, year: entry.date.parts.year))#\(anchor)"
  }

  /// What an activity is called: the name of its type in the settings, else the type itself.
  func typeName(of entry: ActivityIndex.Entry) -> String { typeName(entry.activity.type) }

  func typeName(_ type: Symbol?) -> String {
    guard let type = type.map({ book.symbols[$0] }) else { return "" }
    return typeNames[type] ?? type
  }

  /// Names in a row: `Priya Shah, Tom Reid`.
  func list(_ names: [String]) -> String {
    names.filter { !$0.isEmpty }.joined(separator: words[.listSeparator])
  }
}
