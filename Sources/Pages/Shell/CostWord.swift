import Templating

/// The words of pages of costs about where the year will end and what is against the rules: as `Word`, cut off because
/// they are many.
enum CostWord: String, CaseIterable {
  case againstWholeYear = "against-whole-year-ahead share"
  case outlook = "outlook"
  case outlookOfYear = "outlook-of-year"
  case outlookNote = "outlook-note share money"

  // What is against the rules.
  case exceptions = "exceptions"
  case exceptionsCaption = "exceptions-caption count period"
  case againstRule = "against-rule"
  case checked = "exceptions-checked list"
  case checkedAndNone = "exceptions-checked-none list"
  case overLimit = "exception-over-limit money category"
  case overDailyLimit = "exception-over-daily-limit money category days"
  case noReceipt = "exception-no-receipt"
  case lateClaim = "exception-late-claim count"
  case noAttendees = "exception-no-attendees"
  case mileage = "exception-mileage miles money"
  case claimedBefore = "exception-claimed-before day"
  case notEmployed = "exception-not-employed name"
  case selfApproved = "exception-self-approved name"
  case aboveApprover = "exception-above-approver name money"
  case duplicate = "exception-duplicate"
  case duplicateOf = "exception-duplicate-of file line"
  case checkLimit = "check-limit"
  case checkReceipt = "check-receipt"
  case checkLate = "check-late"
  case checkAttendees = "check-attendees"
  case checkMileage = "check-mileage"
  case checkBefore = "check-before"
  case checkEmployed = "check-employed"
  case checkSelf = "check-self"
  case checkApprover = "check-approver"
  case checkDuplicate = "check-duplicate"
}

extension Words {
  subscript(cost word: CostWord, values: String...) -> String { text(word.rawValue, values) }
}
