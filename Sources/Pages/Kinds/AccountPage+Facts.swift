import Bookkeeping
import Records
import Reports
import Tables
import Templating
import Values

// How to reach an account, who looks after it, and what comes next.
extension AccountPage {
  var facts: [Fact?] {
    let record = record
    return [
      record.onStop == true ? maker.fact(words[.onStop], words[.onStopNote]) : nil,
      merged,
      maker.fact(words[.phone], [maker.telephone(record.phone)]),
      maker.fact(words[.address], maker.address(record.address, record.postcode)),
      lastSpoke,
      nextStep,
      maker.fact(words[.owner], [desk.holder(report.owners.last?.holder)]),
      ownerAway,
      maker.fact(words[.territory], [desk.territory(book.territory(of: report.account, on: book.asOf))]),
      maker.fact(words[.website], [maker.website(record.website)]),
    ] + agencies + [
      maker.fact(words[.segment], book.segments.name(book.segment(of: report.account, on: book.asOf))),
      maker.fact(words[.accountClass], record.accountClass?.value(on: book.asOf)?.rawValue),
      maker.fact(words[.partOf], [desk.account(report.parent)]),
      isBuyer ? record.potential.flatMap { maker.fact(words[.potentialAYear], [.money($0)]) } : nil,
      record.since.flatMap { maker.fact(words[.customerSince], [.day($0)]) },
      maker.fact(words[.cameFrom], record.source.map { book.words.name(.sources, book.symbols[$0]) }),
      maker.fact(words[.referredBy], record.referredBy),
      maker.fact(words[.subscriberType], record.subscriberType),
      maker.fact(words[.tags], record.head.tags?.joined(separator: words[.listSeparator])),
    ] + record.head.further.map(fact)
  }

  /// When the account's owner is away, and who covers it then; nil where that is neither now nor in four weeks.
  private var ownerAway: Fact? {
    guard let absence = maker.cover.absence(ofOwnerOf: report.account) else { return nil }
    let phrases = CoverPhrases(desk: desk)
    let cover = phrases.coverOfOne(absence.of(account: report.account))
    return maker.fact(
      words[cover: .ownerAway],
      [.text(phrases.length(absence.away))] + (cover.isEmpty ? [] : [.html(cover)]),
      separator: words[.sentenceSeparator])
  }

  /// The account that this one goes on as: its figures stand there.
  private var merged: Fact? {
    guard let merge = record.head.mergedInto, let into = book.accounts.number(of: merge.id) else {
      return nil
    }
    return maker.fact(words[.mergedInto], [desk.account(into), merge.from.map { .day($0) } ?? .blank])
  }

  /// The day somebody was reached last, how, by whom and whom; nil where nobody ever was.
  private var lastSpoke: Fact? {
    guard let last = report.lastContact else { return nil }
    let type = maker.typeName(of: last)
    return maker.fact(
      words[.lastSpoke],
      [day(last), .text(type), .text(people(last)), .text(words[.withPeople, participants(last)])]
        .filter { $0 != .text(words[.withPeople, ""]) })
  }

  /// The day of a note, which leads to it: the newest stand on this page, older ones on that of their year.
  private func day(_ entry: ActivityIndex.Entry) -> Cell {
    desk.cell(language.day(entry.date), maker.address(of: entry, on: report.account))
  }

  /// What is due first: a follow-up or a planned activity.
  private var nextStep: Fact? {
    let plan = report.planned.first { $0.date >= book.asOf }
    guard let next = report.followUps.first, plan.map({ next.due ?? .latest <= $0.date }) ?? true else {
      return plan.flatMap {
        maker.fact(words[.nextStep], [.day($0.date), .text(maker.typeName(of: $0)), .text(people($0))])
      }
    }
    return maker.fact(
      words[.nextStep],
      [
        next.due.map { .day($0) } ?? .blank, .text(next.what), desk.person(next.owner),
        maker.overdue(next.due) ?? .blank,
      ])
  }

  private func fact(_ further: FurtherValue) -> Fact? {
    let cell: Cell =
      switch further.content {
      case .text(let text): .text(text)
      case .number(let number): .quantity(number)
      case .money(let amount): .money(amount)
      case .day(let day): .day(day)
      case .yesOrNo(let answer): .text(words[answer ? .yes : .no])
      }
    guard !cell.isEmpty else { return nil }
    let decimals = cell.isWhole ? 0 : 2
    return Fact(label: further.label, value: html(cell, decimals: decimals, language))
  }

  func people(_ entry: ActivityIndex.Entry) -> String {
    maker.list(entry.people.map { book.people.name($0) })
  }

  func participants(_ entry: ActivityIndex.Entry) -> String {
    maker.list(desk.participants(of: entry).map(\.name))
  }

  // MARK: Who belongs to them

  /// `Brightside Planning, for radio, 15% commission, from 8 January 2024`, a fact each.
  private var agencies: [Fact?] {
    report.agencies.map { row in
      let share = row.commission.flatMap { Ratio($0, over: .one) }.map {
        language.percentage($0, decimals: $0.decimals)
      }
      return maker.fact(
        words[.agencyColumn],
        [
          desk.account(row.account), .text(row.purpose.map { words[.actsFor, $0] } ?? ""),
          .text(share.map { words[.commissionShare, $0] } ?? ""), .text(days(row)),
        ])
    }
  }

  private func days(_ row: AccountReport.AgencyRow) -> String {
    guard row.from != nil || row.to != nil else { return "" }
    return Period(from: row.from ?? .earliest, to: row.to ?? .latest).map {
      language.name($0, in: book.calendar)
    } ?? ""
  }

  /// Where nobody keeps what came through agencies, the client's own revenue stands in its row, and no sum.
  var clients: Table {
    let rows = report.clients
    let isKept = report.through != nil
    let hasRevenue = rows.contains { $0.revenue != .zero }
    let caption: AccountWord = isKept ? .throughCaption : .clientsCaption
    return Table(
      words[caption, maker.toDate, maker.unit],
      columns: [
        Column(words[.client], .name), Column(words[.agencyPurpose], .text),
        Column(words[.commission], .figure(decimals: 1)),
        Column(words[.from], .day), Column(words[.to], .day),
        Column(words[.thisYear], .figure(decimals: 0), isAdditive: isKept),
        Column(words[.sameDaysLastYear], .figure(decimals: 0), isAdditive: isKept),
        Column(words[.change], .change),
        Column(words[.allOfClient], .figure(decimals: 0), isAdditive: isKept),
        Column(words[.shareOfClient], .figure(decimals: 1)),
      ],
      rows: rows.map { row in
        let own = hasRevenue ? row.revenue : nil
        return Row(
          [
            row.account < 0 ? .text(words[.noAccount]) : desk.account(row.account), .text(row.purpose ?? ""),
            row.commission.flatMap { Ratio($0, over: .one) }.map { .ratio($0) } ?? .blank,
            row.from.map { .day($0) } ?? .blank, row.to.map { .day($0) } ?? .blank,
          ] + revenue(isKept ? row.through : own)
            + (row.isOfYear
              ? row.through.map { share($0.now, of: row.revenue.now) } ?? [.blank, .blank]
              : [.blank, .blank]))
      }, total: report.through.map { allClients($0.total.revenue) }
    ).withoutEmptyColumns
  }

  private func allClients(_ through: Compared) -> Row {
    // The first row of a client alone has what came through the agency. What somebody buys who left it before the year
    // is no client's.
    let all = report.clients.filter { $0.through != nil && $0.isOfYear }
      .reduce(Fixed.zero) { $0 + $1.revenue.now }
    return Row(
      [.text(words[.allPeople]), .blank, .blank, .blank, .blank] + revenue(through)
        + share(through.now, of: all))
  }

  private func revenue(_ compared: Compared?) -> [Cell] {
    guard let compared else { return [.blank, .blank, .blank] }
    return [.money(compared.now), .money(compared.before), Cell(compared, good: .up)]
  }

  private func share(_ part: Fixed, of whole: Fixed) -> [Cell] {
    [.money(whole), Ratio(part, over: whole).map { .ratio($0) } ?? .missing(.notAvailable)]
  }

  /// What is written of the people at the account, in the order of the table.
  var contactNotes: [TemplateValues] {
    report.contacts.filter { $0.account == report.account }.compactMap { row in
      guard let note = book.contacts[row.contact].head.note, !note.isEmpty else { return nil }
      return ["contact-name": .text(book.contacts.name(row.contact)), "contact-text": .html(desk.html(note))]
    }
  }

  var contacts: Table {
    Table(
      words[.contactsCaption],
      columns: [
        Column(words[.name], .name), Column(words[.phone], .text), Column(words[.jobTitle], .text),
        Column(words[.role], .text), Column(words[.email], .text), Column(words[.remarks], .text),
      ],
      rows: report.contacts.map(contact)
    ).withoutEmptyColumns
  }

  /// Who has left, or asked not to be rung or written to, has no link that would do it.
  private func contact(_ row: AccountReport.ContactRow) -> Row {
    let contact = book.contacts[row.contact]
    let refused = contact.doNotContact ?? []
    let isHere = row.account == report.account
    let isReachable = row.left == nil
    let name = book.contacts.name(row.contact)
    var remarks = refused.map { words[$0.word] }
    if let left = row.left { remarks.append(words[.leftOn, language.day(left, .medium)]) }
    if !isHere {
      remarks.append(words[row.left == nil ? .atAccount : .nowAt, book.accounts.name(row.account)])
    }
    let phone: Cell = refused.contains(.phone) ? .text(contact.phone ?? "") : maker.telephone(contact.phone)
    let email: Cell = refused.contains(.email) ? .text(contact.email ?? "") : maker.email(contact.email)
    return Row(
      [
        isHere ? .text(name) : desk.cell(name, maker.map.contact(row.contact)), isReachable ? phone : .blank,
        .text(contact.jobTitle ?? ""), .text(contact.role.map { words[$0.word] } ?? ""),
        isReachable ? email : .blank,
        .text(remarks.joined(separator: words[.listSeparator])),
      ], anchor: isHere ? SiteMap.anchor(ofContact: book.contacts.address(row.contact)) : nil)
  }

  var group: Table {
    let total = report.groupTotal.map { row in
      Row([.text(words[.wholeGroup])] + figures(row))
    }
    return Table(
      words[.groupCaption, maker.toDate, maker.unit],
      columns: [
        Column(words[.account], .name), Column(words[.thisYear], .figure(decimals: 0), isAdditive: true),
        Column(words[.sameDaysLastYear], .figure(decimals: 0), isAdditive: true),
        Column(words[.change], .change),
        Column(words[.wholeLastYear], .figure(decimals: 0), isAdditive: true),
      ],
      rows: report.group.map { row in
        let name: Cell =
          switch row.account {
          case none: .text(words[.leftTheGroup])
          case report.account: .text(words[.itself, book.accounts.name(row.account)])
          default: desk.account(row.account)
          }
        return Row([name] + figures(row))
      }, total: total)
  }

  private func figures(_ row: AccountReport.GroupRow) -> [Cell] {
    [
      .money(row.revenue.now), .money(row.revenue.before),
      Cell(row.revenue, good: .up, lastYear: row.lastYear),
      .money(row.lastYear),
    ]
  }
}

private extension FurtherValue {
  /// The field's name as words.
  var label: String {
    let words = name.replacing("_", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}

private extension Ratio {
  /// None for a whole percentage, else one.
  var decimals: Int { rounded(to: 6) == rounded(to: 2) ? 0 : 1 }
}

private extension Cell {
  var isWhole: Bool {
    switch self {
    case .quantity(let number, _), .money(let number, _): number.isWhole
    default: true
    }
  }
}
