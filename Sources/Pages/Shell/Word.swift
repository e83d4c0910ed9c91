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

  // Accounts and territories: what money is counted in.
  case withoutVAT = "without-vat currency"
  case pounds = "pounds"
  case euros = "euros"
  case usDollars = "us-dollars"

  // Accounts and territories: the closed words of records.
  case advertiser = "advertiser"
  case agency = "agency"
  case supplierType = "supplier-type"
  case partner = "partner"
  case prospect = "prospect"
  case active = "active"
  case dormant = "dormant"
  case lost = "lost"
  case merged = "merged"
  case champion = "champion"
  case decisionMaker = "decision-maker"
  case influencer = "influencer"
  case user = "user"
  case blocker = "blocker"
  case notByPhone = "not-by-phone"
  case notByEmail = "not-by-email"
  case notByPost = "not-by-post"
  case notBySMS = "not-by-sms"
  case notByVisit = "not-by-visit"
  case saleBooked = "sale-booked"
  case saleRun = "sale-run"
  case saleCredit = "sale-credit"
  case saleBonus = "sale-bonus"
  case saleOption = "sale-option"
  case saleCancelled = "sale-cancelled"
  case house = "house"
  case vacant = "vacant"
  case yes = "yes"
  case no = "no"

  // Accounts: the register.
  case accountsScope = "accounts-scope period unit"
  case registerCaption = "register-caption count period unit"
  case largestCaption = "largest-caption count period unit"
  case lostAccounts = "lost-accounts"
  case mergedAccounts = "merged-accounts"
  case otherAccounts = "other-accounts count"
  case noAccount = "no-account"

  // Accounts: facts.
  case accountScope = "account-scope period unit"
  case accountKindScope = "account-kind-scope kind period unit"
  case onStop = "on-stop"
  case onStopNote = "on-stop-note"
  case mergedInto = "merged-into"
  case phone = "phone"
  case address = "address"
  case website = "website"
  case owner = "owner"
  case territory = "territory"
  case lastSpoke = "last-spoke"
  case nextStep = "next-step"
  case accountClass = "account-class"
  case partOf = "part-of"
  case potentialAYear = "potential-a-year"
  case customerSince = "customer-since"
  case cameFrom = "came-from"
  case referredBy = "referred-by"
  case subscriberType = "subscriber-type"
  case tags = "tags"
  case withPeople = "with-people people"

  // Accounts: headline figures.
  case groupRevenue = "group-revenue"
  case allLastYear = "all-last-year"
  case bookedToDate = "booked-to-date"
  case orders = "orders"
  case ordersLastYear = "orders-last-year count"
  case potential = "potential"
  case aYear = "a-year"
  case daysSinceContact = "days-since-contact"
  case contactNote = "contact-note type day"
  case never = "never"
  case neverNote = "never-note"

  // Accounts: tables.
  case agenciesCaption = "agencies-caption"
  case clientsCaption = "clients-caption period unit"
  case agencyColumn = "agency-column"
  case client = "client"
  case purpose = "purpose"
  case commission = "commission"
  case from = "from"
  case to = "to"
  case contactsCaption = "contacts-caption"
  case name = "name"
  case jobTitle = "job-title"
  case role = "role"
  case email = "email"
  case remarks = "remarks"
  case nowAt = "now-at account"
  case leftOn = "left-on day"
  case groupCaption = "group-caption period unit"
  case wholeGroup = "whole-group"
  case itself = "itself account"
  case leftTheGroup = "left-the-group"
  case accountMonthsCaption = "account-months-caption unit"
  case year = "year"
  case accountProductsCaption = "account-products-caption period unit"
  case product = "product"
  case volume = "volume"
  case sellingUnit = "selling-unit"
  case noProduct = "no-product"
  case allProducts = "all-products"
  case accountCostsCaption = "account-costs-caption period unit"
  case category = "category"
  case noCategory = "no-category"
  case allCosts = "all-costs"
  case ownersCaption = "owners-caption"
  case overdueBy = "overdue-by count"

  // Accounts: notes.
  case withLabel = "with-label"
  case partSeparator = "part-separator"
  case minutes = "minutes count"
  case noAnswer = "no-answer"
  case leftMessage = "left-message"
  case missed = "missed"
  case cancelledActivity = "cancelled-activity"
  case notWrittenUp = "not-written-up"
  case olderCaption = "older-caption count period"
  case olderStill = "older-still count"
  case day = "day"
  case activityType = "activity-type"
  case who = "who"
  case notesOfYear = "notes-of-year account year"
  case notesScope = "notes-scope count"

  // Accounts: the lines behind the figures.
  case saleLinesCaption = "sale-lines-caption count day unit"
  case dayBooked = "day-booked"
  case order = "order"
  case quantity = "quantity"
  case runs = "runs"
  case amount = "amount"
  case ofItToDate = "of-it-to-date year"
  case ofItIn = "of-it-in year"
  case status = "status"
  case source = "source"
  case fileAndLine = "file-and-line file line"
  case otherLines = "other-lines count"
  case allLines = "all-lines"
  case leftOutLines = "left-out-lines"
  case moreLeftOut = "more-left-out count"

  // Territories.
  case territoriesScope = "territories-scope period unit"
  case territoryScope = "territory-scope period unit"
  case territoriesCaption = "territories-caption period unit"
  case inRegister = "in-register"
  case accountsSeen = "accounts-seen"
  case seenShare = "seen-share"
  case noTerritory = "no-territory"
  case allTerritories = "all-territories"
  case directlyIn = "directly-in territory"
  case movedTerritories = "moved-territories"
  case places = "places"
  case ofRegister = "of-register seen register"
  case ofRegisterCount = "of-register-count register"
  case prospects = "prospects"
  case penetration = "penetration"
  case penetrationNote = "penetration-note revenue potential"
  case ofTarget = "of-target money"
  case attentionMore = "attention-more count"
  case territoryAccountsCaption = "territory-accounts-caption count period unit"
  case territoryMonthsCaption = "territory-months-caption unit"
  case accountType = "account-type"
  case stage = "stage"
  case passedOn = "passed-on"

  // About.
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
