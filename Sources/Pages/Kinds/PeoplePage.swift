import Bookkeeping
import Records
import Reports
import Tables
import Templating
import Values

/// The people: whom each reports to, and where they are read about.
enum PeoplePage {
  static let here = PageSection(name: "here", sentence: "Everybody, along the reporting line.")
  static let coming = PageSection(name: "coming", sentence: "Who has not come yet.")
  static let gone = PageSection(name: "gone", sentence: "Who left, the last first.")

  static let kind = Shell.kind("people", [here.declared, coming.declared, gone.declared])

  static func plans(_ maker: SiteMaker, _ report: PeopleReport) -> [PagePlan] {
    guard maker.map.hasPeople else { return [] }
    return [
      PagePlan(
        kind: kind, address: SiteMap.people, title: maker.words[.kindPeople],
        part: maker.book.teams.count > 0 ? .teams : .people, sources: [], isOfDay: true
      ) { desk in
        let tables = PeopleTables(report: report, desk: desk)
        return [
          "here": here.value(tables.here, maker.language),
          "coming": coming.value(tables.coming, maker.language),
          "gone": gone.value(tables.gone, maker.language),
        ]
      }
    ]
  }
}

private struct PeopleTables {
  let report: PeopleReport
  let desk: PageDesk

  private var maker: SiteMaker { desk.maker }
  private var words: Words { maker.words }
  private var book: Book { maker.book }

  var here: Table {
    Table(
      words[.peopleCaption, maker.language.number(report.here.count)],
      columns: [
        Column(words[.person], .name), Column(words[.jobTitle], .text), Column(words[.reportsTo], .text),
        Column(words[.team], .text),
        Column(words[.phone], .text), Column(words[.email], .text), Column(words[.joined], .day),
      ],
      rows: report.here.map { row in
        let person = book.people[row.person]
        return Row(
          [
            name(row.person), .text(person.jobTitle ?? ""), manager(of: row.person), desk.team(row.team),
            maker.telephone(person.phone), maker.email(person.email),
            person.joined.map { .day($0) } ?? .blank,
          ], level: row.level, anchor: anchor(row.person))
      }
    ).withoutEmptyColumns
  }

  /// As on the as-of day; blank where the manager has left, as whoever reported to them then stands at the top.
  private func manager(of person: Int32) -> Cell {
    let manager = book.links.personManager[Int(person)].value(on: book.asOf)
    return report.here.contains { $0.person == manager } ? desk.person(manager) : .blank
  }

  var coming: Table { others(report.coming, .joined) { $0.joined } }
  var gone: Table { others(report.gone, .lastDay) { $0.left } }

  private func others(_ people: [Int32], _ label: Word, _ day: (Person) -> Day?) -> Table {
    Table(
      words[.peopleCaption, maker.language.number(people.count)],
      columns: [Column(words[.person], .name), Column(words[.jobTitle], .text), Column(words[label], .day)],
      rows: people.map { number in
        let person = book.people[number]
        return Row(
          [name(number), .text(person.jobTitle ?? ""), day(person).map { .day($0) } ?? .blank],
          anchor: anchor(number))
      }
    ).withoutEmptyColumns
  }

  /// Linked where there is more to read than stands here.
  private func name(_ person: Int32) -> Cell {
    desk.cell(book.people.name(person), maker.map.ownPage(ofPerson: person))
  }

  private func anchor(_ person: Int32) -> String { SiteMap.anchor(ofPerson: book.people.address(person)) }
}
