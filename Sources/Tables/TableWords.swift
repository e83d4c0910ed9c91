/// The words that tables and figures need. They come from the words of the look; none stands in code.
///
/// Texts with names in braces are patterns, and the names are replaced.
package struct TableWords: Hashable, Sendable {
  /// Names the row that holds what rounding leaves over: "Rounding".
  package var rounding: String
  /// "n/a"
  package var notAvailable: String
  /// "not set"
  package var notSet: String
  /// Said instead of a change where there was nothing before: "new".
  package var new: String
  /// "{first} to {last}"
  package var range: String
  /// "to {day}": everything up to a day.
  package var upTo: String
  /// "from {day}": everything from a day on.
  package var from: String
  /// "all days"
  package var always: String
  /// "week of {day}", the day being its Monday.
  package var week: String
  /// "financial year {year}"
  package var financialYear: String

  /// Read aloud where a figure is made of a target that is pro rata: "pro rata".
  package var proRata: String
  /// Below a table that has such figures, what their mark means.
  package var proRataNote: String

  package init(
    rounding: String, notAvailable: String, notSet: String, new: String, range: String, upTo: String,
    from: String, always: String, week: String, financialYear: String, proRata: String, proRataNote: String
  ) {
    self.rounding = rounding
    self.notAvailable = notAvailable
    self.notSet = notSet
    self.new = new
    self.range = range
    self.upTo = upTo
    self.from = from
    self.always = always
    self.week = week
    self.financialYear = financialYear
    self.proRata = proRata
    self.proRataNote = proRataNote
  }

  func word(_ missing: Missing) -> String {
    switch missing {
    case .notAvailable: notAvailable
    case .notSet: notSet
    }
  }
}
