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
  case attentionFallingIn = "attention-falling-in share period"
  case attentionFallingInWhy = "attention-falling-in-why now before"
  case attentionAlso = "attention-also what why"
  case attentionCovering = "attention-covering what name"
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
  case category = "category"
  case noCategory = "no-category"
  case allCosts = "all-costs"
  case allLines = "all-lines"
  case client = "client"
  case day = "day"
  case from = "from"
  case to = "to"
  case role = "role"
  case year = "year"
  case name = "name"
  case product = "product"
  case othersAccounts = "others-accounts"

  // Portfolios.
  case portfolioScope = "portfolio-scope period unit"
  case portfolioJobScope = "portfolio-job-scope job period unit"
  case portfolioAccountsCaption = "portfolio-accounts-caption count period unit"
  case portfolioMonthsCaption = "portfolio-months-caption unit"
  case portfolioQuartersCaption = "portfolio-quarters-caption unit"
  case quarter = "quarter"
  case quarterNumber = "quarter-number number"
  case followUpsCaption = "follow-ups-caption"
  case plannedCaption = "planned-caption"
  case withWhom = "with-whom"
  case nextByDay = "next-by-day what day"
  case portfolioPastCaption = "portfolio-past-caption count period unit"
  case portfolioSoldCaption = "portfolio-sold-caption count period unit"

  // The first page.
  case homeScope = "home-scope period unit"
  case homeNewAccountsBefore = "home-new-accounts-before count"
  case accountsSeen = "accounts-seen"
  case homeAccountsSeen = "home-accounts-seen seen all"
  case shareOfBudget = "share-of-budget share money"
  case ofTarget = "of-target money"
  case homeTeamsCaption = "home-teams-caption period unit"
  case homeSameDays = "home-same-days"
  case homeTargetsSameDays = "home-targets-same-days"
  case homeBudgetsSameDays = "home-budgets-same-days"
  case homeTerritoriesCaption = "home-territories-caption period unit"
  case team = "team"
  case territory = "territory"
  case behindTarget = "behind-target"
  case costBudget = "cost-budget"
  case budgetUsed = "budget-used"
  case budgetToDateUsed = "budget-to-date-used"
  case overBudget = "over-budget"
  case ownEntries = "own-entries name"
  case notAllocated = "not-allocated"
  case otherNodes = "other-nodes count"
  case allTogether = "all-together"
  case homeMoreAttention = "home-more-attention count"
  case homeFurtherAttention = "home-further-attention count"
  case homeMoreNotes = "home-more-notes count"
  case staleTable = "stale-table"
  case staleNewest = "stale-newest day"
  case staleAge = "stale-age newest count"
  case staleEmpty = "stale-empty"
  case setAsideNote = "set-aside-note"
  case setAsideFault = "set-aside-fault fault line"

  // The list of portfolios.
  case portfoliosScope = "portfolios-scope period unit"
  case portfoliosCaption = "portfolios-caption unit period"
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
  case measuresOfDays = "measures-of-days"
  case unitMoney = "unit-money currency"
  case unitCount = "unit-count"
  case unitQuantity = "unit-quantity"
  case unitRatio = "unit-ratio"
  case unitPrice = "unit-price currency"
  case unitRate = "unit-rate"
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
  case countedByAway = "counted-by-away"
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
  case kindAbsences = "kind-absences"
  case kindOthers = "kind-others"

  // About.
  case aboutScope = "about-scope"
  case value = "value"
  case aboutVersion = "about-version"
  case aboutAsOf = "about-as-of"
  case aboutPages = "about-pages"
  case aboutCaption = "about-caption"

  // Teams and costs: columns and rows.
  case people = "people"
  case lead = "lead"
  case gap = "gap"
  case visits = "visits"
  case supplier = "supplier"
  case purpose = "purpose"
  case days = "days"
  case state = "state"
  case reason = "reason"
  case paid = "paid"
  case vatBack = "vat-back"
  case lines = "lines"
  case fileLine = "file-line"
  case whereFrom = "where-from"
  case lineOfFile = "line-of-file file line"
  case costBudgetOfYear = "cost-budget-of-year"
  case remaining = "remaining"
  case awaiting = "awaiting"
  case committed = "committed"
  case againstYear = "against-year"
  case shareOfCosts = "share-of-costs"
  case noteSeparator = "note-separator"

  // Teams.
  case allTeams = "all-teams"
  case noTeam = "no-team"
  case beforeMoves = "before-moves"
  case teamsScope = "teams-scope period unit"
  case teamsCaption = "teams-caption period unit"
  case subteamsCaption = "subteams-caption period unit"
  case membersCostsCaption = "members-costs-caption count period unit"
  case membersCaption = "members-caption count period unit"
  case teamMonthsCaption = "team-months-caption year unit"
  case historyCaption = "history-caption"
  case inTeamUntil = "in-team-until day"
  case notInTeam = "not-in-team"
  case ledBy = "led-by name"
  case peopleCount = "people-count count"
  case runningCosts = "running-costs"
  case shareOfYearBudget = "share-of-year-budget share money gone"
  case furtherAttention = "further-attention count"

  // Costs.
  case allMonths = "all-months"
  case linesOfPage = "lines-of-page"
  case costsOf = "costs-of name"
  case costsToDate = "costs-to-date"
  case costUnit = "cost-unit currency"
  case costUnitPaid = "cost-unit-paid currency"
  case moneyUnit = "money-unit currency"
  case moneyUnitPaid = "money-unit-paid currency"
  case costScope = "cost-scope period unit"
  case costPeriodTitle = "cost-period-title whose period"
  case allCostsPeriodTitle = "all-costs-period-title period"
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
  case asOwnedNow = "as-owned-now"
  case bookedAhead = "booked-ahead"
  case largestAccount = "largest-account share account"
  case waitingCaption = "waiting-caption count unit"
  case ageInDays = "age-in-days"
  case committedNote = "committed-note"
  case remainingNote = "remaining-note"
  case beyondNote = "beyond-note"
  case writtenHere = "written-here"
  case fromSuppliers = "from-suppliers count"
  case teamPageOf = "team-page-of name"
  case portfolioOf = "portfolio-of name"
  case noSupplier = "no-supplier"
  case withoutPerson = "without-person"
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
  case allPeople = "all-people"
  case restOfBudget = "rest-of-budget"
  case costsWithoutBudget = "costs-without-budget"
  case listed = "listed name what"
  case staleness = "staleness tables"
  case dueBy = "due-by day"
  case doneOn = "done-on day"
  // Products.
  case family = "family"
  case noFamily = "no-family"
  case buyers = "buyers"

  // People.
  case peopleCaption = "people-caption count"
  case joined = "joined"
  case reportsTo = "reports-to"
  case lastDay = "last-day"

  // Follow-ups.
  case followUpTitle = "follow-up-title"
  case followUpsOf = "follow-ups-of name"
  case asOf = "as-of day"
  case scopeAsOf = "scope-as-of scope day"
  case overdue = "overdue"
  case overdueNote = "overdue-note"
  case dueSoon = "due-soon"
  case dueSoonNote = "due-soon-note"
  case toBeDone = "to-be-done"
  case toBeDoneNote = "to-be-done-note"
  case doneLately = "done-lately"
  case doneLatelyNote = "done-lately-note"
  case dueLater = "due-later"
  case withoutDay = "without-day"
  case followUpOwnersCaption = "follow-up-owners-caption day"
  case overdueCaption = "overdue-caption count"
  case soonCaption = "soon-caption count"
  case commentaryOn = "commentary-on period"
  case dueCaption = "due-caption count"
  case undatedCaption = "undated-caption count"
  case doneCaption = "done-caption count"
  case daysOverdue = "days-overdue"
  case noteOf = "note-of"
  case furtherItems = "further-items count"

  case sharedCallsOnce = "shared-calls-once"
  case rounding = "rounding"
  case quantityOf = "quantity-of quantity name"
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
      + AccountWord.allCases.map { WordDeclaration($0.rawValue) }
      + QualityWord.allCases.map { WordDeclaration($0.rawValue) }
      + ReportWord.allCases.map { WordDeclaration($0.rawValue) }
      + NoteWord.allCases.map { WordDeclaration($0.rawValue) }
      + CoverWord.allCases.map { WordDeclaration($0.rawValue) }
      + ProductWord.allCases.map { WordDeclaration($0.rawValue) }
      + HomeWord.allCases.map { WordDeclaration($0.rawValue) }
      + CostWord.allCases.map { WordDeclaration($0.rawValue) }
      + TerritoryWord.allCases.map { WordDeclaration($0.rawValue) }
      + TemplateWord.allCases.map { WordDeclaration($0.rawValue) }
      + Term.all.flatMap(\.declarations)
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
  static func definitionKey(_ measure: String) -> String {
    "measure.\(measure.replacing("_", with: "-")).definition"
  }

  /// What readers call a measure.
  func label(_ measure: Measure) -> String { text(Words.labelKey(measure.name)) }

  /// What a measure means, in a sentence.
  func definition(_ measure: Measure) -> String { text(Words.definitionKey(measure.name)) }
}
