/// The words that templates say, as `{{words.KEY}}`: headings and the names of landmarks. They have no placeholders.
enum TemplateWord: String, CaseIterable {
  // The shell.
  case skipToContent = "skip-to-content"
  case mainMenu = "main-menu"
  case menu
  case breadcrumbs = "breadcrumbs"
  case howDefined = "how-defined"
  case aboutLink = "about-link"
  case needsAttention = "needs-attention"
  case attentionLead = "attention-lead"

  // The first page.
  case homeWarnings = "home-warnings"
  case homeTeams = "home-teams"
  case homeTerritories = "home-territories"
  case homeNotes = "home-notes"

  // The list of portfolios, the book's own pages, definitions, about.
  case portfoliosPeople = "portfolios-people"
  case pageActions = "page-actions"
  case measureFormula = "measure-formula"
  case measureUnit = "measure-unit"
  case measureDirection = "measure-direction"
  case measureCounted = "measure-counted"
  case measureKinds = "measure-kinds"
  case aboutRead = "about-read"
  case aboutNotShown = "about-not-shown"

  // Portfolios.
  case portfolioAccounts = "portfolio-accounts"
  case portfolioMonths = "portfolio-months"
  case portfolioPlanned = "portfolio-planned"
  case portfolioText = "portfolio-text"
  case portfolioNotes = "portfolio-notes"
  case followUps = "follow-ups"

  // Accounts and territories.
  case allNames = "all-names"
  case notesOfNobody = "notes-of-nobody"
  case accountClients = "account-clients"
  case accountGroup = "account-group"
  case accountContacts = "account-contacts"
  case contactNotes = "contact-notes"
  case accountProducts = "account-products"
  case accountMonths = "account-months"
  case accountText = "account-text"
  case accountNeeds = "account-needs"
  case accountObjectives = "account-objectives"
  case accountOwners = "account-owners"
  case accountPlans = "account-plans"
  case accountNotes = "account-notes"
  case allNotesByYear = "all-notes-by-year"
  case accountOlder = "account-older"
  case accountCosts = "account-costs"
  case accountSaleLines = "account-sale-lines"
  case territoryParts = "territory-parts"
  case territoryAccounts = "territory-accounts"
  case territoryMonths = "territory-months"
  case territoryOwners = "territory-owners"
  case territoryText = "territory-text"

  // Products.
  case productList = "product-list"
  case productFamilies = "product-families"
  case productMonths = "product-months"
  case productBuyers = "product-buyers"
  case productPrices = "product-prices"
  case productText = "product-text"

  // People.
  case peopleHere = "people-here"
  case peopleComing = "people-coming"
  case peopleGone = "people-gone"
  case allPeopleLink = "all-people-link"

  // Follow-ups.
  case followUpsByOwner = "follow-ups-by-owner"
  case overdueItems = "overdue-items"
  case dueItems = "due-items"
  case undatedItems = "undated-items"
  case doneItems = "done-items"
  case nobodysItems = "nobodys-items"

  // Sales reports.
  case otherReports = "other-reports"
  case reportCommentary = "report-commentary"
  case reportGlance = "report-glance"
  case reportParts = "report-parts"
  case reportFamilies = "report-families"
  case reportProducts = "report-products"
  case reportTeams = "report-teams"
  case reportPeople = "report-people"
  case reportTerritories = "report-territories"
  case reportOpened = "report-opened"
  case reportContacted = "report-contacted"
  case reportCosts = "report-costs"
  case reportOutlook = "report-outlook"

  // Teams and costs.
  case teamPeople = "team-people"
  case teamTeams = "team-teams"
  case teamCosts = "team-costs"
  case allCostsOfTeam = "all-costs-of-team"
  case whoWhen = "who-when"
  case aboutTeam = "about-team"
  case byTeam = "by-team"
  case byPerson = "by-person"
  case byCategory = "by-category"
  case byMonth = "by-month"
  case bySupplier = "by-supplier"
  case earlierMonths = "earlier-months"
  case furtherPeople = "further-people"
  case noCostBudget = "no-cost-budget"
  case otherMonths = "other-months"
  case pagesOfLines = "pages-of-lines"
  case lineByLine = "line-by-line"
  case leftOut = "left-out"
}
