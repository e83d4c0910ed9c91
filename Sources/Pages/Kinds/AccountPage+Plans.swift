import Bookkeeping
import Reports
import Tables
import Values

// What is still to be done.
extension AccountPage {
  var followUps: Table {
    Table(
      words[.followUpsCaption],
      columns: [
        Column(words[.what], .name), Column(words[.due], .day), Column(words[.who], .text),
        Column(words[.remarks], .text),
      ],
      rows: report.followUps.map { next in
        Row([
          .text(next.what), next.due.map { .day($0) } ?? .blank, desk.person(next.owner),
          maker.overdue(next.due) ?? .blank,
        ])
      }
    ).withoutEmptyColumns
  }
}
