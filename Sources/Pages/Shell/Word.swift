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
