import Bookkeeping
import Tables
import Templating
import Values

/// How far the sources of a book reach.
struct Reach: Sendable {
  /// The words that say it of a source, and the days on which the source has something that counts, rising.
  private let sources: [(word: Word, days: [Day])]

  init(_ book: Book) {
    sources = [
      (.salesTo, Reach.days(book.sales.date)), (.costsTo, Reach.days(book.expenses.date)),
      (.activitiesTo, Reach.days(book.activities.date)),
    ]
  }

  /// The newest day of each source within a period, in words; empty where none has anything there. A page of a
  /// period that is over so stays as it is when the sources go on.
  func text(within period: Period, _ words: Words, _ language: Language) -> String {
    let parts = sources.compactMap { source in
      source.days.last { $0 <= period.last }.flatMap { day in
        day >= period.first ? words[source.word, language.day(day)] : nil
      }
    }
    return parts.isEmpty ? "" : words[.reach, parts.joined(separator: words[.listSeparator])]
  }

  private static func days(_ dates: [Day]) -> [Day] { Set(dates).sorted() }
}
