import Bookkeeping
import Markup
import Records
import Reports
import Templating
import Values

extension SiteMaker {
  /// Where a link to a file of the book leads, from the top of the site; nil for what has no page.
  func address(of link: FileLink) -> String? {
    guard let target = link.path.flatMap({ book.files[$0] }) else { return nil }
    switch target {
    case .record(let mentioned): return map.address(of: mentioned)
    case .activity(let id):
      return linkedNotes[id].map { address(of: $0) ?? portfolio(of: $0) ?? addressOfNobody($0) }
    // A place within a file is for the program that shows it; those of notes have no places of their own.
    case .attachment(let address): return address + (link.fragment.map { "#" + percentEncoded($0) } ?? "")
    }
  }

  /// A note without an account stands on the page of whoever wrote it.
  func portfolio(of entry: ActivityIndex.Entry) -> String? {
    entry.people.first.flatMap { map.portfolio($0) }
  }

  /// A note that is of no account and of nobody stands on the page of all accounts.
  private func addressOfNobody(_ entry: ActivityIndex.Entry) -> String {
    let isThere = base.activities.notesOfNobody(asOf: book.asOf).contains { $0.id == entry.id }
    let anchor = isThere ? SiteMap.anchor(ofNote: entry.id) : nil
    return SiteMap.accountIndex + (anchor.map { "#" + $0 } ?? "")
  }

  /// Where a note is read: on the page of the first account it is with, or once that has newer ones in full, on the
  /// page of its year.
  func address(of entry: ActivityIndex.Entry) -> String? {
    guard let account = entry.accounts.first else { return nil }
    return address(of: entry, on: account)
  }

  /// Where the pages of one of its accounts have a note.
  func address(of entry: ActivityIndex.Entry, on account: Int32) -> String? {
    guard let page = map.account(account) else { return nil }
    guard let anchor = SiteMap.anchor(ofNote: entry.id), entry.isNote(asOf: book.asOf) else { return page }
    let isNewest = base.activities.isNote(
      entry, amongNewest: AccountNotes.newest, ofAccount: account, asOf: book.asOf)
    return "\(isNewest ? page : map.notes(account, year: entry.date.parts.year))#\(anchor)"
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

/// The text with a percent sign and two digits for each byte that is no letter, digit or plain sign.
private func percentEncoded(_ text: String) -> String {
  text.utf8.map { byte in
    let isLetter = (0x61...0x7A).contains(byte | 0x20) && byte < 0x80
    guard isLetter || (0x30...0x39).contains(byte) || "-._~=&,:/".utf8.contains(byte) else {
      return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
    return String(Unicode.Scalar(byte))
  }.joined()
}
