extension Spender {
  private static let begin = CalendarMonth.first.firstDay

  /// Everybody who claims, then the bills of the cost centres.
  static let all: [Spender] = [
    Spender(
      name: "Helen Marsh", area: .london, from: begin, to: .asOf, lines: (2, 4),
      mix: [
        (.rail, 2), (.hotels, 2), (.entertaining, 2), (.events, 1), (.subscriptions, 1), (.marketing, 1),
      ],
      accounts: [looksAfter("northgate"), looksAfter("calder-group"), looksAfter("pennine-dairies")]),
    Spender(
      name: "Marcus Oyelaran", area: .london, from: begin, to: .asOf, lines: (2, 4),
      mix: [(.parking, 2), (.entertaining, 2), (.meals, 1), (.events, 1), (.marketing, 1)],
      accounts: [looksAfter("northgate"), looksAfter("lumen-media"), looksAfter("brightside-planning")]),
    Spender(
      name: "Fiona Drummond", area: .north, from: begin, to: .asOf, lines: (2, 4),
      mix: [(.rail, 2), (.fuel, 2), (.hotels, 2), (.entertaining, 1), (.events, 1)],
      accounts: [looksAfter("severn-steamers"), looksAfter("pennine-dairies"), looksAfter("roper-and-lowe")]),
    Spender(
      name: "Priya Shah", area: .london, from: begin, to: .asOf, lines: (3, 5), mix: inLondon,
      accounts: [
        looksAfter("northgate"), looksAfter("harbour-and-finch"), looksAfter("lumen-media"),
      ]),
    Spender(
      name: "Tom Reid", area: .london, from: begin, to: .asOf, lines: (3, 5), mix: inLondon,
      accounts: [
        looksAfter("thameside-motors"), looksAfter("st-anselms"),
        looksAfter("fairmile-homes", to: CalendarDay(2025, 8, 31)),
        looksAfter("bellwether-energy", from: CalendarDay(2026, 5, 18)),
      ]),
    Spender(
      name: "Grace Mensah", area: .london, from: begin, to: .asOf, lines: (3, 5), mix: inLondon,
      accounts: [
        looksAfter("calder-cinemas"), looksAfter("calder-group"), looksAfter("brightside-planning"),
      ]),
    Spender(
      name: "Leo Novak", area: .north, from: begin, to: CalendarDay(2025, 8, 31), lines: (3, 4),
      mix: inTheRegions, accounts: [looksAfter("pennine-dairies"), looksAfter("irwell-college")]),
    Spender(
      name: "Leo Novak", area: .london, from: CalendarDay(2025, 9, 1), to: .asOf, lines: (3, 5),
      mix: inLondon,
      accounts: [
        looksAfter("fairmile-homes"), looksAfter("oakapple-insurance", from: CalendarDay(2025, 11, 1)),
      ]
    ),
    Spender(
      name: "Aisha Rahman", area: .north, from: begin, to: .asOf, lines: (3, 5), mix: inTheRegions,
      accounts: [
        looksAfter("roper-and-lowe"), looksAfter("calder-bowl"),
        looksAfter("mersey-motor-group", to: CalendarDay(2026, 6, 12)),
      ]),
    Spender(
      name: "Callum Byrne", area: .north, from: CalendarDay(2025, 9, 1), to: .asOf, lines: (3, 4),
      mix: inTheRegions,
      accounts: [looksAfter("pennine-dairies"), looksAfter("irwell-college"), looksAfter("mill-lane")]),
    Spender(
      name: "Daniel Price", area: .west, from: begin, to: CalendarDay(2025, 12, 19), lines: (3, 5),
      mix: inTheRegions,
      accounts: [
        looksAfter("severn-steamers"), looksAfter("avon-vale-bakeries"), looksAfter("tidewater"),
      ]),
    Spender(
      name: "Megan Pugh", area: .west, from: CalendarDay(2026, 1, 12), to: .asOf, lines: (3, 5),
      mix: inTheRegions,
      accounts: [
        looksAfter("severn-steamers"), looksAfter("avon-vale-bakeries"),
        looksAfter("combe-kitchens", from: CalendarDay(2026, 5, 21)),
      ]),
  ]

  private static let inLondon: [(item: Nominal, weight: Int)] = [
    (.rail, 2), (.parking, 4), (.meals, 2), (.entertaining, 3), (.hotels, 1), (.marketing, 1),
    (.stationery, 1),
  ]

  private static let inTheRegions: [(item: Nominal, weight: Int)] = [
    (.fuel, 5), (.parking, 2), (.hotels, 2), (.meals, 2), (.entertaining, 2), (.rail, 1), (.marketing, 1),
  ]

  private static func looksAfter(
    _ account: String, from: CalendarDay = begin, to: CalendarDay = .asOf
  ) -> (account: Client, from: CalendarDay, to: CalendarDay) {
    (Client.of(account), from, to)
  }
}

extension Client {
  /// Accounts whose people do not let themselves be taken out, as their notes say.
  static let declinesInvitations: Set = ["avon-vale-bakeries"]

  /// The name as a claim form would have it.
  static func of(_ id: String) -> Client {
    Client(id: id, name: names[id] ?? id)
  }

  private static let names = [
    "avon-vale-bakeries": "Avon Vale", "bellwether-energy": "Bellwether", "brightside-planning": "Brightside",
    "calder-bowl": "Calder Bowl", "calder-cinemas": "Calder Cinemas", "calder-group": "Calder Group",
    "combe-kitchens": "Combe Kitchens", "fairmile-homes": "Fairmile",
    "harbour-and-finch": "Harbour & Finch", "irwell-college": "Irwell College",
    "lumen-media": "Lumen",
    "mersey-motor-group": "Mersey Motor", "mill-lane": "Mill Lane", "northgate": "Northgate",
    "oakapple-insurance": "Oakapple", "pennine-dairies": "Pennine Dairies",
    "roper-and-lowe": "Roper & Lowe", "severn-steamers": "Severn Steamers", "st-anselms": "St Anselm's",
    "thameside-motors": "Thameside", "tidewater": "Tidewater",
  ]
}
