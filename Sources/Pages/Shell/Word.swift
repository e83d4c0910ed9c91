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
  case attentionSilentWhy = "attention-silent-why"
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

  // About.
  case value = "value"
  case aboutVersion = "about-version"
  case aboutAsOf = "about-as-of"
  case aboutPages = "about-pages"
  case aboutRecords = "about-records"
  case aboutLeftOut = "about-left-out"
  case aboutCaption = "about-caption"

  // Teams and costs: columns and rows.
  case team = "team"
  case person = "person"
  case people = "people"
  case lead = "lead"
  case role = "role"
  case from = "from"
  case to = "to"
  case gap = "gap"
  case visits = "visits"
  case category = "category"
  case supplier = "supplier"
  case purpose = "purpose"
  case client = "client"
  case day = "day"
  case days = "days"
  case state = "state"
  case reason = "reason"
  case paid = "paid"
  case vatBack = "vat-back"
  case lines = "lines"
  case fileLine = "file-line"
  case fileAndLine = "file-and-line"
  case lineOfFile = "line-of-file file line"
  case costBudget = "cost-budget"
  case costBudgetOfYear = "cost-budget-of-year"
  case budgetUsed = "budget-used"
  case remaining = "remaining"
  case awaiting = "awaiting"
  case committed = "committed"
  case againstYear = "against-year"
  case points = "points"
  case shareOfCosts = "share-of-costs"
  case others = "others count"
  case itself = "itself name"
  case scopeSeparator = "scope-separator"
  case noteSeparator = "note-separator"

  // Teams.
  case allTeams = "all-teams"
  case noTeam = "no-team"
  case beforeMoves = "before-moves"
  case teamsScope = "teams-scope period sign"
  case teamsCaption = "teams-caption period sign"
  case subteamsCaption = "subteams-caption period sign"
  case membersCaption = "members-caption count period sign"
  case teamMonthsCaption = "team-months-caption year sign"
  case historyCaption = "history-caption"
  case inTeamUntil = "in-team-until day"
  case notInTeam = "not-in-team"
  case ledBy = "led-by name"
  case peopleCount = "people-count count"
  case withoutVAT = "without-vat sign"
  case runningCosts = "running-costs"
  case shareOfYearBudget = "share-of-year-budget share money gone"
  case furtherAttention = "further-attention count"

  // Costs.
  case allCosts = "all-costs"
  case allMonths = "all-months"
  case allPeople = "all-people"
  case allLines = "all-lines"
  case linesOfPage = "lines-of-page"
  case costsOf = "costs-of name"
  case costsToDate = "costs-to-date"
  case costUnit = "cost-unit sign"
  case costUnitPaid = "cost-unit-paid sign"
  case costScope = "cost-scope period unit"
  case costMonthScope = "cost-month-scope day unit"
  case costMonthTitle = "cost-month-title whose month"
  case allCostsMonthTitle = "all-costs-month-title month"
  case furtherPage = "further-page title page count"
  case costTeamsCaption = "cost-teams-caption period unit"
  case costPeopleCaption = "cost-people-caption period unit"
  case costCategoriesCaption = "cost-categories-caption period unit"
  case costMonthsCaption = "cost-months-caption year unit"
  case earlierMonthsCaption = "earlier-months-caption unit"
  case suppliersCaption = "suppliers-caption count period unit"
  case linesCaption = "lines-caption period unit"
  case linesOfFile = "lines-of-file file"
  case leftOutCaption = "left-out-caption"
  case pagesCaption = "pages-caption count unit"
  case againstWholeYear = "against-whole-year share"
  case yearGone = "year-gone share"
  case ofWholeYear = "of-whole-year money"
  case awaitingNote = "awaiting-note"
  case committedNote = "committed-note"
  case remainingNote = "remaining-note"
  case beyondNote = "beyond-note"
  case writtenHere = "written-here"
  case fromSuppliers = "from-suppliers count"
  case teamPageOf = "team-page-of name"
  case portfolioOf = "portfolio-of name"
  case noCategory = "no-category"
  case noSupplier = "no-supplier"
  case withoutPerson = "without-person"
  case withoutTeam = "without-team"
  case notAllocated = "not-allocated"
  case broughtFrom = "brought-from whose month"
  case sharedBy = "shared-by people whole"
  case spreadOver = "spread-over days whole"
  case stateOrdered = "state-ordered"
  case stateClaimed = "state-claimed"
  case stateApproved = "state-approved"
  case statePaid = "state-paid"
  case stateAccrued = "state-accrued"
  case statePosted = "state-posted"
  case stateRejected = "state-rejected"
  case reasonRejected = "reason-rejected"
  case reasonMatched = "reason-matched"
  case reasonMatchedWith = "reason-matched-with file line"
  case reasonLater = "reason-later day"
  case reasonAhead = "reason-ahead"

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
