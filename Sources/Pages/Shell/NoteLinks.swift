import Bookkeeping
import Reports
import Templating
import Values

extension SiteMaker {
  /// How many notes an account's page has in full.
  static let newestNotes = 10

  /// Where a note is read: on the page of the first account it is with, at the note itself where that has it in full.
  func address(of entry: ActivityIndex.Entry) -> String? {
    guard let account = entry.accounts.first, let page = map.account(account) else { return nil }
    let newest = base.activities.ofAccount(account).filter { !$0.isPlanned }.prefix(SiteMaker.newestNotes)
    guard newest.contains(where: { $0.id == entry.id }) else { return page }
    return "\(page)#\(Values.address(ofID: entry.id))"
  }

  /// What an activity is called: the name of its type in the settings, else the type itself.
  func typeName(of entry: ActivityIndex.Entry) -> String {
    guard let type = entry.activity.type.map({ book.symbols[$0] }) else { return "" }
    return book.settings.countedTypes[type]?.name ?? type
  }

  /// Names in a row: `Priya Shah, Tom Reid`.
  func list(_ names: [String]) -> String {
    names.filter { !$0.isEmpty }.joined(separator: words[.listSeparator])
  }
}
