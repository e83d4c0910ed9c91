// swift-tools-version: 6.3
import PackageDescription

/// Every target of ours is held to the same rules.
let strict: [SwiftSetting] = [.strictMemorySafety(), .treatAllWarnings(as: .error)]

/// A stage on the way of the data, or a vocabulary that the stages share.
func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: [.treatAllWarnings(as: .error)])
}

let package = Package(
  name: "daybook",
  products: [.executable(name: "daybook", targets: ["daybook"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    // System libraries, a module map each.
    .systemLibrary(name: "CMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "CLinux"),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),

    // Vocabularies.
    room("Values"),
    room("Diagnostics"),
    room("Tables", ["Values"]),
    room("Workers"),

    // The way of the data, in its order.
    room("Disk", ["Diagnostics", "Workers"]),
    room("FrontMatter", ["CYAML", "Diagnostics"]),
    room("Markup", ["CMark", "Diagnostics"]),
    room("Sheets", ["Diagnostics"]),
    room("Questions", ["Diagnostics", "Values"]),
    room("Records", ["Diagnostics", "FrontMatter", "Markup", "Questions", "Sheets", "Values", "Workers"]),
    room("Bookkeeping", ["Diagnostics", "Markup", "Questions", "Records", "Values"]),
    room("Figures", ["Bookkeeping", "Diagnostics", "Questions", "Records", "Values"]),
    room("Reports", ["Bookkeeping", "Diagnostics", "Figures", "Questions", "Records", "Values"]),
    room("Templating", ["Diagnostics", "FrontMatter"]),
    room(
      "Pages",
      [
        "Bookkeeping", "Diagnostics", "Figures", "Markup", "Questions", "Records", "Reports", "Tables",
        "Templating",
        "Values", "Workers",
      ]),
    room("Publishing", ["CLinux", "Pages", "Workers"]),

    // The look that is compiled in.
    .executableTarget(name: "EmbedLook", swiftSettings: strict),
    .plugin(
      name: "EmbedLookPlugin", capability: .buildTool(), dependencies: ["EmbedLook"],
      path: "Sources/EmbedLookPlugin"),
    .target(name: "DefaultLook", exclude: ["Templates"], swiftSettings: strict, plugins: ["EmbedLookPlugin"]),

    // The command.
    room(
      "DaybookCommand",
      [
        .product(name: "ArgumentParser", package: "swift-argument-parser"), "Bookkeeping", "DefaultLook",
        "Diagnostics", "Disk", "Figures", "Pages", "Publishing", "Questions", "Records", "Templating",
        "Values",
      ]),
    .executableTarget(name: "daybook", dependencies: ["DaybookCommand"], swiftSettings: strict),

    // Books from texts, for tests of every room that reads one.
    .target(
      name: "TestSupport",
      dependencies: ["Bookkeeping", "Diagnostics", "Figures", "Questions", "Records", "Values"],
      path: "Tests/Support", swiftSettings: strict),

    // Random numbers from a seed, for tests that print it.
    .target(name: "Seeds", path: "Tests/Seeds", swiftSettings: strict),

    tests("CommandTests", ["daybook"]),
    tests("DiagnosticsTests", ["DaybookCommand", "Diagnostics", "Disk", "Templating", "Values"]),
    tests("DiskTests", ["Diagnostics", "Disk"]),
    tests("FrontMatterTests", ["Diagnostics", "FrontMatter", "Seeds"]),
    tests("MarkupTests", ["CMark", "Diagnostics", "Markup", "Seeds"]),
    tests("PublishingTests", ["Pages", "Publishing"]),
    tests(
      "ReportsTests", ["Bookkeeping", "Diagnostics", "Figures", "Questions", "Records", "Reports", "Values"]),
    tests("PagesTests", ["Diagnostics", "DefaultLook", "Pages", "Templating", "TestSupport"]),
    tests("RecordsTests", ["Bookkeeping", "Diagnostics", "Records", "Values", "Seeds"]),
    tests("DefaultLookTests", ["DefaultLook"]),
    tests("TablesTests", ["Tables", "Values", "Seeds"]),
    // What templates show is compared with another renderer of Mustache, which nothing else uses.
    tests(
      "TemplatingTests",
      [
        "DefaultLook", "Diagnostics", "Pages", "Seeds", "Templating",
        .product(name: "Mustache", package: "swift-mustache"),
      ]),
    tests("ExampleTables", []),
    // Every figure of a page against the answer of a query, and whole pages against those that were kept.
    tests(
      "AgreementTests",
      [
        "Bookkeeping", "DaybookCommand", "DefaultLook", "Diagnostics", "Disk", "Pages", "Questions",
        "Records",
        "Templating", "Values",
      ]),
    tests("SheetsTests", ["Diagnostics", "Sheets", "Seeds"]),
    tests("ValuesTests", ["Values", "Seeds"]),
    tests("QuestionsTests", ["Questions", "Values"]),
    tests(
      "FiguresTests",
      ["Bookkeeping", "DaybookCommand", "Figures", "Questions", "Records", "Seeds", "TestSupport", "Values"]),
    tests("RealDataTests", ["Bookkeeping", "Figures", "Questions", "Records", "TestSupport", "Values"]),

    // The shape of the code.
    tests("ArchitectureTests", []),

    // How long it takes: a large book made from a seed, and a clock.
    .target(
      name: "BenchBook", dependencies: ["Values"], path: "Tests/Benchmarks/BenchBook", swiftSettings: strict),
    .executableTarget(
      name: "bench-book", dependencies: ["BenchBook"], path: "Tests/Benchmarks/bench-book",
      swiftSettings: strict),
    .executableTarget(
      name: "bench", path: "Tests/Benchmarks/bench", swiftSettings: [.treatAllWarnings(as: .error)]),
    .testTarget(
      name: "BenchBookTests", dependencies: ["BenchBook", "Bookkeeping", "Diagnostics", "Records", "Values"],
      path: "Tests/Benchmarks/BenchBookTests", swiftSettings: [.treatAllWarnings(as: .error)]),
  ],
  swiftLanguageModes: [.v6]
)
