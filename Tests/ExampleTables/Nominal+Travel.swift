extension Nominal {
  static let fuel = Nominal(
    word: "7400 Motor fuel", amount: (38_00, 84_00), taxed: true,
    suppliers: [
      .london: ["Ringway Fuels", "Pilgrim Services"],
      .north: ["Ringway Fuels", "Tatton Road Garage", "Birch Hill Services"],
      .west: ["Ringway Fuels", "Gordano Forecourt", "Mendip Garage"],
    ],
    purposes: ["Calls, round trip", "Client calls", "Week's calls", "Site visits"])

  static let rail = Nominal(
    word: "7401 Rail travel", amount: (22_40, 138_00), taxed: false,
    suppliers: [
      .london: ["Westway Rail", "Thames & Northern Rail"], .north: ["Thames & Northern Rail"],
      .west: ["Westway Rail"],
    ],
    purposes: [
      "Return fare, team meeting", "Return fare, site visits", "Day return, client's regional office",
    ])

  static let hotels = Nominal(
    word: "7402 Hotels", amount: (79_00, 164_00), taxed: true,
    suppliers: [
      .london: ["Corner House Hotel", "Station Rooms, Bristol"],
      .north: ["Bloomsbury Lodge", "Station Rooms, Preston"],
      .west: ["Bloomsbury Lodge", "The Castle, Neath"],
    ],
    purposes: ["One night, early meeting", "One night, team meeting", "One night, training day"])

  static let parking = Nominal(
    word: "7403 Parking and taxis", amount: (6_50, 46_00), taxed: true,
    suppliers: [
      .london: ["Hansom Cars", "City Cab Account"], .north: ["Piccadilly Car Park", "Mersey Taxis"],
      .west: ["Queen Charlotte Car Park", "Harbourside Taxis"],
    ],
    purposes: ["To % and back", "Parking, % visit", "With samples to %"], forClient: true)

  static let meals = Nominal(
    word: "7404 Meals away", amount: (9_20, 36_00), taxed: true,
    suppliers: [
      .london: ["Old Bakehouse Café", "Platform Kitchen"],
      .north: ["Canal Street Pantry", "Platform Kitchen"],
      .west: ["Platform Kitchen", "The Ferry Café"],
    ],
    purposes: ["Supper, overnight stay", "Lunch between calls", "Breakfast, early train"])
}
