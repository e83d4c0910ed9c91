import Templating

/// The words that the workload and the re-cuts of territories need: as `Word`, cut off because they are many.
enum TerritoryWord: String, CaseIterable {
  case balanceCaption = "territory-balance-caption period unit"
  case againstAverage = "against-average"
  case accountsAPerson = "accounts-a-person"
  case average = "average"
  case movesCaption = "territory-moves-caption day unit"
  case allMovesCaption = "territory-all-moves-caption count day unit"
  case cameIn = "territory-came-in"
  case cameInOn = "territory-came-in-on day"
  case movedIn = "territory-moved-in"
  case wentOut = "territory-went-out"
  case movedDay = "territory-moved-day"
  case movedFrom = "territory-moved-from"
  case movedTo = "territory-moved-to"
  case revenueBefore = "territory-revenue-before"
  case net = "territory-net"
  case movedTarget = "territory-moved-target year before after day"
}

extension Words {
  subscript(territory word: TerritoryWord, values: String...) -> String { text(word.rawValue, values) }
}
