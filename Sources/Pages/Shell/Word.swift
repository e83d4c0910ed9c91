import Figures
import Tables
import Templating

/// Every word that pages say from code. The raw value is the word's key in the words file, then its placeholders in
/// the order in which their values are given.
enum Word: String, CaseIterable {
  // The shell.
  case home = "home"
  case portfolios = "portfolios"
  case accounts = "accounts"
  case territories = "territories"
  case teams = "teams"
  case costs = "costs"
  case definitions = "definitions"
  case about = "about"
  case salesTo = "sales-to day"
  case costsTo = "costs-to day"
  case activitiesTo = "activities-to day"
  case listSeparator = "list-separator"
  case scopeSeparator = "scope-separator"
  case sentenceSeparator = "sentence-separator"
  case reach = "reach list"

  // Figures and what they are measured against.
  case revenueToDate = "revenue-to-date"
  case onLastYear = "on-last-year"
  case nothingLastYear = "nothing-last-year"
  case attainment = "attainment"
  case calls = "calls"
  case ofThemVisits = "of-them-visits count"
  case newAccountsOpened = "new-accounts-opened"
  case toDateNote = "to-date-note"
  case ownCosts = "own-costs"
  case noTarget = "no-target"
  case aboveTarget = "above-target money"
  case gapToTarget = "gap-to-target gap money"
  case noBudget = "no-budget"
  case ofBudget = "of-budget money"

  // What needs somebody.
  case attentionOverdue = "attention-overdue count"
  case attentionOverdueWhy = "attention-overdue-why what day"
  case attentionFalling = "attention-falling share"
  case attentionFallingWhy = "attention-falling-why now before"
  case attentionSilent = "attention-silent count"
  case attentionSilentWhy = "attention-silent-why day"
  case attentionNever = "attention-never"
  case attentionNeverWhy = "attention-never-why"

  // Columns.
  case account = "account"
  case segment = "segment"
  case thisYear = "this-year"
  case sameDaysLastYear = "same-days-last-year"
  case change = "change"
  case wholeLastYear = "whole-last-year"
  case lastYear = "last-year"
  case lastContact = "last-contact"
  case next = "next"
  case month = "month"
  case revenue = "revenue"
  case target = "target"
  case what = "what"
  case due = "due"
  case allAccounts = "all-accounts"
  case othersAccounts = "others-accounts"

  // Portfolios.
  case portfolioScope = "portfolio-scope period"
  case portfolioAccountsCaption = "portfolio-accounts-caption count period"
  case portfolioMonthsCaption = "portfolio-months-caption year"
  case followUpsCaption = "follow-ups-caption"
  case nextByDay = "next-by-day what day"

  // The first page.
  case homeScope = "home-scope period currency"
  case homeNewAccountsBefore = "home-new-accounts-before count"
  case accountsSeen = "accounts-seen"
  case homeAccountsSeen = "home-accounts-seen seen all"
  case shareOfBudget = "share-of-budget share money"
  case ofTarget = "of-target money"
  case homeTeamsCaption = "home-teams-caption currency period"
  case homeTerritoriesCaption = "home-territories-caption currency period"
  case team = "team"
  case territory = "territory"
  case behindTarget = "behind-target"
  case costBudget = "cost-budget"
  case budgetUsed = "budget-used"
  case overBudget = "over-budget"
  case ownEntries = "own-entries name"
  case notAllocated = "not-allocated"
  case otherNodes = "other-nodes count"
  case allTogether = "all-together"
  case homeMoreAttention = "home-more-attention count"
  case homeMoreNotes = "home-more-notes count"
  case staleTable = "stale-table"
  case staleNewest = "stale-newest day"
  case staleAge = "stale-age newest count"
  case staleEmpty = "stale-empty"
  case setAsideNote = "set-aside-note"
  case setAsideFault = "set-aside-fault fault line"

  // The list of portfolios.
  case portfoliosScope = "portfolios-scope period currency"
  case portfoliosCaption = "portfolios-caption currency period"
  case portfoliosCount = "portfolios-count count"
  case person = "person"
  case withoutTeam = "without-team"
  case theRest = "the-rest"
  case otherPeople = "other-people count"
  case nobody = "nobody"

  // The book's own pages.
  case actionsCaption = "actions-caption"
  case owner = "owner"
  case done = "done"

  // Definitions.
  case definitionsScope = "definitions-scope"
  case measuresOfSales = "measures-of-sales"
  case measuresOfActivity = "measures-of-activity"
  case measuresOfCosts = "measures-of-costs"
  case measuresOfTargets = "measures-of-targets"
  case unitMoney = "unit-money currency"
  case unitCount = "unit-count"
  case unitQuantity = "unit-quantity"
  case unitRatio = "unit-ratio"
  case unitPrice = "unit-price currency"
  case moreIsBetter = "more-is-better"
  case lessIsBetter = "less-is-better"
  case neitherIsBetter = "neither-is-better"
  case countedByBooked = "counted-by-booked"
  case countedByRun = "counted-by-run"
  case countedByInvoiced = "counted-by-invoiced"
  case countedByDone = "counted-by-done"
  case countedBySpent = "counted-by-spent"
  case countedByTarget = "counted-by-target"
  case countedByLastDay = "counted-by-last-day"
  case countedByOthers = "counted-by-others"

  // Kinds of records.
  case kindPeople = "kind-people"
  case kindTeams = "kind-teams"
  case kindTerritories = "kind-territories"
  case kindAccounts = "kind-accounts"
  case kindContacts = "kind-contacts"
  case kindProducts = "kind-products"
  case kindActivities = "kind-activities"
  case kindSales = "kind-sales"
  case kindExpenses = "kind-expenses"
  case kindBudgets = "kind-budgets"
  case kindQuotas = "kind-quotas"
  case kindPages = "kind-pages"
  case kindOthers = "kind-others"

  // About.
  case aboutScope = "about-scope"
  case aboutShown = "about-shown"
  case aboutReadCaption = "about-read-caption"
  case aboutKind = "about-kind"
  case aboutNotes = "about-notes"
  case aboutTables = "about-tables"
  case aboutRecordCount = "about-record-count"
  case aboutReason = "about-reason"
  case aboutNotShownCaption = "about-not-shown-caption"
  case leftOutFiltered = "left-out-filtered"
  case leftOutDraft = "left-out-draft"
  case leftOutAudience = "left-out-audience"
  case leftOutSetAside = "left-out-set-aside"
  case leftOutOption = "left-out-option"
  case leftOutCancelled = "left-out-cancelled"
  case leftOutRejected = "left-out-rejected"
  case leftOutMatched = "left-out-matched"
  case leftOutLater = "left-out-later"
  case value = "value"
  case aboutVersion = "about-version"
  case aboutAsOf = "about-as-of"
  case aboutPages = "about-pages"
  case aboutRecords = "about-records"
  case aboutLeftOut = "about-left-out"
  case aboutCaption = "about-caption"

  // Tables.
  case rounding = "rounding"
  case notAvailable = "not-available"
  case notSet = "not-set"
  case newThing = "new-thing"
  case range = "range first last"
  case upTo = "up-to day"
  case fromDay = "from-day day"
  case always = "always"
  case weekOf = "week-of day"
  case financialYear = "financial-year year"
}

package extension Words {
  /// The words that pages say, and those of every measure, as declarations for the check at load.
  static var declarations: [WordDeclaration] {
    Word.allCases.map { WordDeclaration($0.rawValue) }
      + TemplateWord.allCases.map { WordDeclaration($0.rawValue) }
      + catalogue.flatMap { measure in
        [
          WordDeclaration(key: Words.labelKey(measure.name), placeholders: []),
          WordDeclaration(key: Words.definitionKey(measure.name), placeholders: []),
        ]
      }
  }
}

extension Words {
  subscript(word: Word, values: String...) -> String { text(word.rawValue, values) }

  static func labelKey(_ measure: String) -> String { "measure.\(measure.replacing("_", with: "-")).label" }
  static func definitionKey(_ measure: String) -> String { "measure.\(measure.replacing("_", with: "-")).definition" }

  /// What readers call a measure.
  func label(_ measure: Measure) -> String { text(Words.labelKey(measure.name)) }

  /// What a measure means, in a sentence.
  func definition(_ measure: Measure) -> String { text(Words.definitionKey(measure.name)) }
}
