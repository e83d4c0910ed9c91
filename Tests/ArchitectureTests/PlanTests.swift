import Testing

/// The checker is held to small made-up sources: one that finds nothing would be no check.
@Suite struct PlanTests {
  private let plan = Plan(
    rooms: [Room("CLib"), Room("Words"), Room("Mill", ["Words"]), Room("Shop", ["Mill", "Words"])],
    outside: ["CLib": ["Mill"], "Glibc": ["Shop"]], mayBeUnsafe: ["Mill", "Shop/Till.swift"])
  private let folders = ["CLib", "Mill", "Shop", "Words"]

  private func findings(_ path: String, _ text: String) -> [String] {
    plan.violations(in: [Source(path: path, text: text)], folders: folders).map(\.description)
  }

  @Test func `imports that the table allows are passed over`() {
    #expect(findings("Mill/Wheel.swift", "import CLib\nimport Words\n") == [])
    #expect(findings("Shop/Till.swift", "import Glibc\nimport Mill\nimport Words\n") == [])
  }

  @Test func `a stage that is skipped or gone back to is found, with its line`() {
    #expect(
      findings("Words/Word.swift", "// A word.\n\nimport Mill\n") == [
        "Sources/Words/Word.swift:3: Words may not import Mill"
      ])
    #expect(
      findings("Shop/Till.swift", "import Words\nimport CLib\n")
        == ["Sources/Shop/Till.swift:2: Shop may not import CLib: only Mill may"])
  }

  @Test(arguments: [
    "@testable import Shop", "package import Shop", "@_spi(Till) public import Shop", "import Shop.Counter",
    "import struct Shop.Till", "import func Shop.sell", "  import Shop", "let a = 1; import Shop",
    "#if os(Linux)\nimport Shop\n#endif", "@preconcurrency\nimport\n  Shop", "import `Shop`",
    "/* import Words */ import Shop",
  ])
  func `an import is found however it is written`(_ source: String) {
    #expect(importedModules(swiftWords(source)).map(\.text) == ["Shop"])
    #expect(findings("Mill/Wheel.swift", source).count == 1)
  }

  @Test(arguments: [
    "// import Shop", "/* /* import Shop */ import Shop */", "#if canImport(Shop)\n#endif",
    "let a = \"import Shop\"", "let a = \"\"\"\n  import Shop\n  \"\"\"", "let a = #\"\"import Shop\"#",
    "let a = \"\\\"import Shop\"", "let a = #/import Shop/#", "let a: Way = .import", "let `import` = Shop()",
    "sell(import: Shop)", "func sell(import shop: Shop) {}",
  ])
  func `what only looks like an import is passed over`(_ source: String) {
    #expect(findings("Mill/Wheel.swift", source) == [])
  }

  @Test func `a module that the table does not know is found`() {
    #expect(
      findings("Shop/Till.swift", "import Dispatch\n")
        == ["Sources/Shop/Till.swift:1: Dispatch is not in the table of rooms"])
  }

  @Test func `a file beside the rooms is found`() {
    #expect(findings("Loose.swift", "let a = 1\n") == ["Sources/Loose.swift:1: the file is in no room"])
  }

  @Test func `folders and the table agree`() {
    let found = plan.violations(in: [], folders: ["CLib", "Cellar", "Mill", "Words"]).map(\.description)
    #expect(
      found == [
        "Sources/Cellar:0: the folder is not in the table of rooms",
        "Sources/Shop:0: the table of rooms names a folder that is not there",
      ])
  }

  @Test(arguments: ["struct", "enum", "final class", "actor", "protocol", "typealias"])
  func `a type with the name of its target is found`(_ keyword: String) {
    #expect(
      findings("Mill/Wheel.swift", "\npackage \(keyword) Mill")
        == ["Sources/Mill/Wheel.swift:2: the type Mill has the name of its target"])
    #expect(findings("Mill/Wheel.swift", "\(keyword) Miller {}\nextension Mill {}\nlet mill: Mill") == [])
  }

  @Test func `unsafe is spelled only where the table says`() {
    let source = "let a = unsafe b\nlet c = \"\\(unsafe d)\"\nnonisolated(unsafe) var e = 1\n"
    #expect(
      findings("Shop/Counter.swift", source)
        == (1...3).map { "Sources/Shop/Counter.swift:\($0): `unsafe` is not spelled here" })
    #expect(findings("Shop/Till.swift", source) == [])
    #expect(findings("Mill/Wheel.swift", source) == [])
    #expect(findings("Shop/Counter.swift", "// unsafe\nlet a = \"unsafe\"\nlet b = Link.unsafe\n") == [])
  }

  @Test func `shortcuts that hide a fault are found`() {
    #expect(
      findings(
        "Mill/Wheel.swift", "let a = try! grind()\nstruct B: @unchecked Sendable {}\nlet c = try? grind()\n")
        == [
          "Sources/Mill/Wheel.swift:1: `try!` ends the program: handle the error",
          "Sources/Mill/Wheel.swift:2: `@unchecked` hides what the compiler would find",
        ])
    #expect(findings("Mill/Wheel.swift", "if try !isTurning() { let a = try? grind() }\n") == [])
  }

  @Test func `a file may have 400 lines and no more`() {
    let line = "// A line.\n"
    #expect(findings("Mill/Wheel.swift", String(repeating: line, count: 400)) == [])
    #expect(
      findings("Mill/Wheel.swift", String(repeating: line, count: 401))
        == ["Sources/Mill/Wheel.swift:401: the file has 401 lines: cut it along its ideas"])
  }

  @Test func `everything is reported at once, in the order of the places`() {
    let found = plan.violations(
      in: [
        Source(path: "Words/B.swift", text: "import Shop\nimport Mill\n"),
        Source(path: "Mill/A.swift", text: "import Shop"),
      ], folders: folders)
    #expect(
      found.map(\.description) == [
        "Sources/Mill/A.swift:1: Mill may not import Shop",
        "Sources/Words/B.swift:1: Words may not import Shop",
        "Sources/Words/B.swift:2: Words may not import Mill",
      ])
  }
}
