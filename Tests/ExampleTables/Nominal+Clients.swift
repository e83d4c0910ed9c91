extension Nominal {
  static let entertaining = Nominal(
    word: "7500 Client entertaining", amount: (68_00, 285_00), taxed: true,
    suppliers: [
      .london: ["Marlow & Daughters", "The Print Room", "Sancho's"],
      .north: ["The Weighing House", "Albert's Table"], .west: ["The Glasshouse, Clifton", "Quay Rooms"],
    ],
    purposes: ["Lunch, %", "Dinner, %", "Lunch after review, %", "Drinks at launch, %"], forClient: true)

  static let marketing = Nominal(
    word: "6200 Marketing", amount: (110_00, 520_00), taxed: true,
    suppliers: [
      .london: ["Foundry Print", "Bright & Early Design"], .north: ["Foundry Print", "Ancoats Copy Shop"],
      .west: ["Foundry Print", "Redcliffe Press"],
    ],
    purposes: ["Rate cards, reprint", "Mock-ups for pitch", "Case study leaflet", "Site photographs"])

  static let events = Nominal(
    word: "6201 Events and sponsorship", amount: (320_00, 1_480_00), taxed: true,
    suppliers: [
      .london: ["Guildhall Events", "Retail Forum Ltd"], .north: ["Northern Business Fair"],
      .west: ["Harbour Festival Trust"],
    ],
    purposes: ["Table at awards dinner", "Stand, trade day", "Breakfast seminar, room hire"])
}
