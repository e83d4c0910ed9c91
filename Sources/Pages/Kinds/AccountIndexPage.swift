import Bookkeeping
import Records
import Reports
import Tables
import Templating
import Values

/// The register: every account by name, with what one asks first of each.
enum AccountIndexPage {
  static let kind = Shell.kind(
    "accounts",
    [
      Declared("accounts", .html, "The accounts by name, or the largest of many."),
      Declared("has-letters", .flag, "Whether there are so many that they are listed by letter as well."),
      Declared(
        "letters",
        .list([
          Declared("letter", .text, "The letter that the names begin with."),
          Declared(
            "names",
            .list([
              Declared("name", .text, "The name of an account."),
              Declared("name-address", .address, "Its page."),
              Declared("name-note", .text, "That it is lost, or goes on as another."),
            ]), "The accounts of the letter."),
        ]), "Every account by the first letter of its name."),
    ] + NoteList.names)

  static func plan(_ maker: SiteMaker, _ register: AccountRegister) -> PagePlan {
    PagePlan(
      kind: kind, address: SiteMap.accountIndex, title: maker.words[.accounts],
      scope: maker.words[.accountsScope, maker.toDate, maker.unit], part: .accounts
    ) { desk in
      let page = AccountIndex(register: register, maker: maker, desk: desk)
      var values: TemplateValues = [
        "accounts": .html(html(page.table.named("accounts"), maker.language)),
        "has-letters": .flag(register.largest != nil),
        "letters": page.letters,
      ]
      NoteList(maker.base.activities.notesOfNobody(asOf: maker.book.asOf), maker, desk).add(to: &values)
      return values
    }
  }
}

private struct AccountIndex {
  let register: AccountRegister
  let maker: SiteMaker
  let desk: PageDesk

  private var words: Words { maker.words }
  private var book: Book { maker.book }
  private var hasSales: Bool { register.total != .zero || register.current.contains { $0.lastYear != .zero } }

  var table: Table {
    var rows = register.largest?.map { row($0, saysType: true) } ?? grouped
    if let others = register.others {
      rows.append(sum(words[.otherAccounts, maker.language.number(others.count)], others.revenue))
    }
    if let rest = register.withoutAccount { rows.append(sum(words[.noAccount], rest)) }
    let caption: AccountWord = register.largest == nil ? .registerCaption : .largestCaption
    let count = register.current.count + register.lost.count + register.merged.count
    return Table(
      words[caption, maker.language.number(count), maker.toDate, maker.unit],
      columns: [
        Column(words[.account], .name), Column(words[.accountType], .text), Column(words[.stage], .text),
        Column(words[.owner], .text), Column(words[.territory], .text), Column(words[.segment], .text),
        Column(words[.thisYear], .figure(decimals: 0), isAdditive: true),
        Column(words[.sameDaysLastYear], .figure(decimals: 0), isAdditive: true),
        Column(words[.change], .change),
        Column(words[.lastContact], .day),
      ],
      rows: rows, total: hasSales ? sum(words[.allAccounts], register.total) : nil
    ).withoutEmptyColumns
  }

  /// The accounts by what they are, lost and merged ones last.
  private var grouped: [Row] {
    let types: [(AccountWord, Account.AccountType)] = [
      (.advertisers, .advertiser), (.agencies, .agency), (.suppliers, .supplier), (.partners, .partner),
    ]
    var groups = types.map { heading, type in
      (heading, register.current.filter { book.accounts[$0.account].type ?? .advertiser == type })
    }
    groups += [(.lostAccounts, register.lost), (.mergedAccounts, register.merged)]
    groups.removeAll { $0.1.isEmpty }
    // One kind alone needs no heading.
    guard groups.count > 1 else { return groups.flatMap { $0.1.map { row($0, saysType: false) } } }
    return groups.flatMap { heading, rows in
      [Row([.text(words[heading])], isHeading: true)] + rows.map { row($0, saysType: false) }
    }
  }

  private func row(_ row: AccountRegister.Row, saysType: Bool) -> Row {
    let account = book.accounts[row.account]
    let figures = desk.figures(of: row.account, row.revenue, lastYear: row.lastYear)
    return Row(
      [
        figures.name, saysType ? .text(account.type.map { words[$0.word] } ?? "") : .blank,
        .text(account.stage.map { words[$0.word] } ?? ""), desk.holder(row.owner),
        desk.territory(row.territory),
        .text(book.segments.name(row.segment)),
      ]
        + (hasSales ? [figures.now, figures.before, figures.change] : [.blank, .blank, .blank])
        + [row.lastContact.map { .day($0) } ?? .blank], isPart: figures.isPart)
  }

  private func sum(_ label: String, _ revenue: Compared) -> Row {
    Row([.text(label), .blank, .blank, .blank, .blank, .blank] + figures(revenue) + [.blank])
  }

  /// Where nobody keeps sales, there is nothing to say of revenue.
  private func figures(_ revenue: Compared, _ lastYear: Fixed = .zero) -> [Cell] {
    guard hasSales else { return [.blank, .blank, .blank] }
    return [.money(revenue.now), .money(revenue.before), Cell(revenue, good: .up, lastYear: lastYear)]
  }

  /// All names by their first letter; what begins with none stands under `#`, before them.
  var letters: TemplateValue {
    guard register.largest != nil else { return .list([]) }
    let notes: [(rows: [AccountRegister.Row], note: String)] = [
      (register.current, ""), (register.lost, words[.lost]), (register.merged, words[.merged]),
    ]
    let named = notes.flatMap { rows, note in rows.map { ($0.account, note) } }
    let byLetter = Dictionary(grouping: named) { letter(of: book.accounts.name($0.0)) }
    return .list(
      byLetter.keys.sorted().map { letter in
        let names = (byLetter[letter] ?? []).map { account, note -> TemplateValues in
          [
            "name": .text(book.accounts.name(account)),
            // The page lies in the folder of the accounts itself: a short address, since there may be thousands.
            "name-address": .address(book.accounts.address(account) + ".html"),
            "name-note": note.isEmpty ? .nothing : .text(note),
          ]
        }
        return ["letter": .text(letter), "names": .list(names)]
      })
  }

  private func letter(of name: String) -> String {
    guard let first = folded(name).utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else {
      return "#"
    }
    return String(decoding: [first - 32], as: UTF8.self)
  }
}
