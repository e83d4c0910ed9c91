import FrontMatter
import Values

/// What `daybook.yml` says of the whole book.
package struct Settings: Sendable {
  /// By which day a sale counts as revenue.
  package enum RevenueDay: String, ClosedWord {
    case run, booked, invoiced
  }

  package enum LineRounding: String, ClosedWord {
    case exact, penny
  }

  package enum OnError: String, ClosedWord {
    case stop
    case setAside = "set_aside"
  }

  package var title: String?
  package var currencyCode: String?
  package var locale: String?
  package var startMonth: StartMonth?
  package var revenueCountsOn: RevenueDay?
  package var stages: [Named<Stage>]?
  package var activityTypes: [Named<ActivityType>]?
  package var categories: [Named<ListedWord>]?
  package var costs: CostRules?
  package var segments: [Named<ListedWord>]?
  package var families: [Named<ListedWord>]?
  package var sources: [Named<ListedWord>]?
  package var lostReasons: [Named<ListedWord>]?
  package var holidays: [Day]?
  package var asOf: Day?
  package var defaults: [Named<Node>]?
  package var onError: [Named<OnError>]?
  package var fields: [Named<[Named<FurtherType>]>]?
  package var lineRounding: LineRounding?
  /// Where a note of the book is edited on the web, and where a new one is written.
  package var editURL: AddressPattern?
  package var newNoteURL: AddressPattern?
  package var tables: [TableEntry]?

  package init() {}

  static let schema = Schema<Settings>([
    Field("title", \.title, .text, required: true),
    Field("currency", \.currencyCode, .currency, required: true),
    Field("locale", \.locale, .locale),
    Field("fiscal_year_starts", \.startMonth, .month),
    Field("revenue_counts_on", \.revenueCountsOn, .word),
    Field("stages", \.stages, .named(.stage, otherwise: Stage())),
    Field("activity_types", \.activityTypes, .named(.activityTypeDeclaration, otherwise: ActivityType())),
    Field("categories", \.categories, .named(.listedWord(vat: true), otherwise: ListedWord())),
    Field("costs", \.costs, .costRules),
    Field("segments", \.segments, .words),
    Field("families", \.families, .words),
    Field("sources", \.sources, .words),
    Field("lost_reasons", \.lostReasons, .words),
    Field("holidays", \.holidays, .list(.day)),
    Field("as_of", \.asOf, .day),
    Field("defaults", \.defaults, .named(.anything)),
    Field("on_error", \.onError, .named(.word)),
    Field("fields", \.fields, .named(.named(.word, otherwise: .text))),
    Field("line_rounding", \.lineRounding, .word),
    Field(
      "edit_url", \.editURL,
      .addressPattern("{path}", example: "https://git.example/sales/book/-/edit/main/{path}")),
    Field(
      "new_note_url", \.newNoteURL,
      .addressPattern("{folder}", example: "https://git.example/sales/book/-/new/main/{folder}")),
    Field("tables", \.tables, .tables),
  ])

  /// Settings of the design that this version does not read: a book that needs them is refused, not miscounted.
  static let later: Set<String> = [
    "aftercare_days", "call_frequency", "closed_to", "discount_authority", "new_after", "order_within",
    "rates_max_age",
  ]
}

package extension Settings {
  var currency: Currency? { currencyCode.flatMap(Currency.init(code:)) }

  var calendar: FiscalCalendar { startMonth?.calendar ?? .january }

  /// The activity types by name; where none are declared, calls, visits (which are calls too) and emails.
  var countedTypes: [String: ActivityType] {
    guard let activityTypes else {
      return [
        "call": ActivityType(name: nil, countsAs: [.call]),
        "visit": ActivityType(name: nil, countsAs: [.visit, .call]),
        "email": ActivityType(name: nil, countsAs: [.email]),
      ]
    }
    return Dictionary(activityTypes.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
  }
}

/// A value under a name that the book chooses, such as a stage or a category.
package struct Named<Value: Hashable & Sendable>: Hashable, Sendable {
  package let name: String
  package let range: Range<Int>
  package let value: Value
}

/// A stage of opportunities.
package struct Stage: Hashable, Sendable {
  package enum Category: String, ClosedWord {
    case possible, likely, firm
  }

  package var name: String?
  package var probability: Fixed?
  package var category: Category?
  package var won: Bool?
  package var lost: Bool?
}

/// What an activity of a type counts as.
package struct ActivityType: Hashable, Sendable {
  package enum Counted: String, ClosedWord {
    case call, visit, email
  }

  package var name: String?
  package var countsAs: [Counted]?
}

/// The month in which the financial year starts.
package struct StartMonth: Hashable, Sendable {
  package let calendar: FiscalCalendar
}
