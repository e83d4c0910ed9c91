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
        let late = next.due.map { book.asOf.days(since: $0) } ?? 0
        return Row([
          .text(next.what), next.due.map { .day($0) } ?? .blank, desk.person(next.owner),
          .text(late > 0 ? words[.overdueBy, String(late)] : ""),
        ])
      }
    ).withoutEmptyColumns
  }
}
