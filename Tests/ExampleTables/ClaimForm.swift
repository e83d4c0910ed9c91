/// What the claim system adds to a line since April 2026: when it was claimed, who approved it, its receipt, and who was
/// there. Most forms are in order; those that are not are named below.
struct ClaimForm {
  let claimed: String
  let approver: String
  let receipt: String
  let guests: String

  static let header = ["Claimed", "Approved By", "Receipt No", "Guests"]

  init(_ line: ExpenseLine, place: Int, document: String) {
    let slip = Slip.all.first { $0.employee == line.employee && $0.day == line.day && $0.gross == line.gross }
    let usual = min((line.day + 5 + place % 14).onToWork, .asOf)
    claimed = line.employee == nil ? "" : (slip?.claimed ?? usual).british
    let isApproved = ["Approved", "Paid", "Posted", "Rejected"].contains(line.status)
    approver = isApproved ? slip?.approver ?? ClaimForm.approver(of: line) : ""
    let hasReceipt = !["On order", "Accrued"].contains(line.status) && slip?.hasReceipt ?? true
    receipt = hasReceipt ? "R" + document.dropFirst(2) : ""
    guests =
      line.nominal == Nominal.entertaining.word && slip?.hasGuests ?? true ? Client.guests(line.purpose) : ""
  }

  var cells: [String] { [claimed, approver, receipt, guests] }

  /// The team's leader; Helen for the leaders and the division. Hers go to the managing director, who is in no list.
  private static func approver(of line: ExpenseLine) -> String {
    switch line.employee ?? line.centre {
    case "Helen Marsh": "N/A"
    case "Marcus Oyelaran", "Fiona Drummond", "Division": "Helen Marsh"
    case "Aisha Rahman", "Callum Byrne", "Megan Pugh", "Daniel Price", "Regions": "Fiona Drummond"
    default: "Marcus Oyelaran"
    }
  }

  /// A form that is not in order.
  private struct Slip {
    var employee: String?
    let day: CalendarDay
    let gross: Pence
    var claimed: CalendarDay?
    var approver: String?
    var hasReceipt = true
    var hasGuests = true

    static let all = [
      Slip(
        employee: "Aisha Rahman", day: CalendarDay(2026, 4, 10), gross: 248_15,
        claimed: CalendarDay(2026, 6, 8)),
      Slip(
        employee: "Tom Reid", day: CalendarDay(2026, 6, 4), gross: 150_04, claimed: CalendarDay(2026, 8, 3)),
      Slip(
        employee: "Fiona Drummond", day: CalendarDay(2026, 5, 8), gross: 269_88, approver: "Fiona Drummond"),
      // The stand of the trade fair, signed while Helen was away.
      Slip(employee: nil, day: CalendarDay(2026, 5, 14), gross: 3_180_00, approver: "Marcus Oyelaran"),
      Slip(employee: "Callum Byrne", day: CalendarDay(2026, 9, 11), gross: 254_76, hasGuests: false),
      Slip(employee: "Megan Pugh", day: CalendarDay(2026, 7, 15), gross: 104_00, hasReceipt: false),
      Slip(employee: "Grace Mensah", day: CalendarDay(2026, 9, 21), gross: 112_90, hasReceipt: false),
    ]
  }
}

extension Client {
  /// Whom the form names, by the client that the purpose names.
  fileprivate static func guests(_ purpose: String) -> String {
    guests.first { purpose.hasSuffix($0.client) }?.names ?? ""
  }

  private static let guests = [
    (client: "Avon Vale", names: "Harriet Cole"), (client: "Bellwether", names: "Fraser Dunlop"),
    (client: "Brightside", names: "Kate Sumner"), (client: "Calder Bowl", names: "Darren Holt"),
    (client: "Calder Cinemas", names: "Nadia Haddad"), (client: "Calder Group", names: "Piers Langton"),
    (client: "Combe Kitchens", names: "Sally Combe"), (client: "Fairmile", names: "Lena Vogel"),
    (client: "Harbour & Finch", names: "Amelia Finch; George Tully"),
    (client: "Irwell College", names: "Joanne Kirk; Ali Demir"), (client: "Lumen", names: "Imogen Clarke"),
    (client: "Mersey Motor", names: "Stephen Airey"), (client: "Mill Lane", names: "Beth Hulme"),
    (client: "Northgate", names: "Ruth Okafor; Sam Whitlock"),
    (client: "Oakapple", names: "Vikram Nair"), (client: "Pennine Dairies", names: "Derek Platt"),
    (client: "Roper & Lowe", names: "Eddie Marsland"), (client: "Severn Steamers", names: "Claire Dunne"),
    (client: "St Anselm's", names: "Margaret Lyle"), (client: "Thameside", names: "Owen Tranter"),
    (client: "Tidewater", names: "Rob Tanner"),
  ]
}
