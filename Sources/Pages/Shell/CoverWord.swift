import Templating

/// The words that the page of cover says, and what other pages say of it: as `Word`, cut off because they are many.
enum CoverWord: String, CaseIterable {
  case title = "cover"
  case nobodyAway = "cover-nobody-away day"
  case nobodyInWeeks = "cover-nobody-in-weeks"

  // How long somebody is away.
  case awayUntil = "cover-away-until day"
  case awayOn = "cover-away-on period"
  case awayToday = "cover-away-today"
  case awayMorning = "cover-away-morning"
  case awayAfternoon = "cover-away-afternoon"
  case awayExpected = "cover-away-expected day"
  case awayOpen = "cover-away-open"
  case askedUntil = "cover-asked-until what"
  case expected = "cover-expected days day"
  case morning = "cover-morning"
  case afternoon = "cover-afternoon"

  // Who covers what.
  case covers = "cover-covers person accounts"
  case coversOn = "cover-covers-on person accounts period"
  case coversAlone = "cover-covers-alone person"
  case coversAloneOn = "cover-covers-alone-on person period"
  case nobodyAlone = "cover-nobody-alone"
  case nobodyAloneOn = "cover-nobody-alone-on period"
  case nobodyCovers = "cover-nobody-covers accounts"
  case nobodyCoversOn = "cover-nobody-covers-on accounts period"
  case nothingToCover = "cover-nothing-to-cover"
  case allAccounts = "cover-all-accounts count"
  case andMore = "cover-and-more count"

  // Headline figures.
  case awayCount = "cover-away-count"
  case awayCountNote = "cover-away-count-note count"
  case share = "cover-share"
  case shareNote = "cover-share-note"
  case openAccounts = "cover-open-accounts"
  case openAccountsNote = "cover-open-accounts-note money"
  case openAccountsIdle = "cover-open-accounts-idle"
  case openAccountsNone = "cover-open-accounts-none"
  case asked = "cover-asked"
  case askedNote = "cover-asked-note"

  // The grid.
  case gridCaption = "cover-grid-caption period"
  case week = "cover-week day"
  case letterAway = "cover-letter-away"
  case letterAsked = "cover-letter-asked"
  case letterHalf = "cover-letter-half"
  case letterOpen = "cover-letter-open"
  case letterCovers = "cover-letter-covers"
  case letterHoliday = "cover-letter-holiday"
  case letterOff = "cover-letter-off"
  case saysAway = "cover-says-away"
  case saysAsked = "cover-says-asked"
  case saysOpen = "cover-says-open count"
  case saysCovers = "cover-says-covers people"
  case saysHoliday = "cover-says-holiday"
  case saysOff = "cover-says-off"
  case legend = "cover-legend away asked half open covers holiday off"

  // Tables.
  case rowsCaption = "cover-rows-caption period"
  case whoIsAway = "cover-who-is-away"
  case days = "cover-days"
  case status = "cover-status"
  case askedFor = "cover-asked-for"
  case coveredBy = "cover-covered-by"
  case covered = "cover-covered"
  case on = "cover-on"
  case nobody = "cover-nobody"
  case uncoveredCaption = "cover-uncovered-caption period unit"
  case workingDays = "cover-working-days"
  case lastYearRevenue = "cover-last-year-revenue"
  case others = "cover-others count"

  // On the pages of people, teams and accounts.
  case personCaption = "cover-person-caption"
  case teamCaption = "cover-team-caption day"
  case ownerAway = "cover-owner-away"
  case callsADay = "calls-a-day rate"
}

extension Words {
  subscript(cover word: CoverWord, values: String...) -> String { text(word.rawValue, values) }
}

extension SiteMaker {
  /// A sentence whose pieces are finished HTML, such as linked names: the words are escaped, the pieces are not.
  func sentence(_ word: some RawRepresentable<String>, _ pieces: [UInt8]...) -> [UInt8] {
    // No word has control characters: each marks the gap of a piece.
    let marks = pieces.indices.map { String(UnicodeScalar(UInt8($0 + 1))) }
    var bytes: [UInt8] = []
    for byte in escaped(words.text(word.rawValue, marks)) {
      let place = Int(byte) - 1
      guard pieces.indices.contains(place) else {
        bytes.append(byte)
        continue
      }
      bytes += pieces[place]
    }
    return bytes
  }
}
