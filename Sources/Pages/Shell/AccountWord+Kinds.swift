import Records
import Reports
import Tables

// What readers call the closed words of the records.

extension Account.AccountType {
  var word: AccountWord {
    switch self {
    case .advertiser: .advertiser
    case .agency: .agency
    case .supplier: .supplierType
    case .partner: .partner
    }
  }
}

extension Account.Stage {
  var word: AccountWord {
    switch self {
    case .prospect: .prospect
    case .active: .active
    case .dormant: .dormant
    case .lost: .lost
    }
  }
}

extension Contact.Role {
  var word: AccountWord {
    switch self {
    case .champion: .champion
    case .decisionMaker: .decisionMaker
    case .influencer: .influencer
    case .user: .user
    case .blocker: .blocker
    }
  }
}

extension Contact.Channel {
  var word: AccountWord {
    switch self {
    case .phone: .notByPhone
    case .email: .notByEmail
    case .post: .notByPost
    case .sms: .notBySMS
    case .visit: .notByVisit
    }
  }
}

extension SaleLines.State {
  var word: AccountWord {
    switch self {
    case .booked: .saleBooked
    case .run: .saleRun
    case .credit: .saleCredit
    case .bonus: .saleBonus
    case .option: .saleOption
    case .cancelled: .saleCancelled
    }
  }
}
