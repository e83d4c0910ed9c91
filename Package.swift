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
  products: [],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    // System libraries, a module map each.
    .systemLibrary(name: "CMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),

    // Vocabularies.
    room("Values"),
    room("Diagnostics"),
    room("Workers"),

    // The way of the data, in its order.
    room("FrontMatter", ["CYAML", "Diagnostics"]),
    room("Markup", ["CMark", "Diagnostics"]),
    room("Sheets", ["Diagnostics"]),
    room("Questions", ["Diagnostics", "Values"]),
    room(
      "Records", ["Diagnostics", "FrontMatter", "Markup", "Questions", "Sheets", "Values", "Workers"]),
    room("Bookkeeping", ["Diagnostics", "FrontMatter", "Markup", "Records", "Questions", "Values"]),
    room("Figures", ["Bookkeeping", "Diagnostics", "Questions", "Records", "Values"]),
    room("Pages"),
    room("Disk", ["Diagnostics", "Workers"]),
    .systemLibrary(name: "CLinux", path: "Sources/Publishing/CLinux"),
    .target(
      name: "Publishing", dependencies: ["CLinux", "Pages", "Workers"], exclude: ["CLinux"],
      swiftSettings: strict),
    tests("DiskTests", ["Diagnostics", "Disk"]),
    tests("PublishingTests", ["Pages", "Publishing"]),

    tests("FrontMatterTests", ["FrontMatter"]),
    tests("MarkupTests", ["CMark", "Diagnostics", "Markup"]),

    // Templates, words, and the look that is compiled in.
    room(
      "Templating", ["Diagnostics", "FrontMatter", .product(name: "Mustache", package: "swift-mustache")]),
    .executableTarget(name: "EmbedLook", swiftSettings: strict),
    .plugin(
      name: "EmbedLookPlugin", capability: .buildTool(), dependencies: ["EmbedLook"],
      path: "Sources/EmbedLookPlugin"),
    .target(
      name: "DefaultLook", exclude: ["Templates"], swiftSettings: strict, plugins: ["EmbedLookPlugin"]),
    tests("DefaultLookTests", ["DefaultLook"]),
    tests("TemplatingTests", ["Diagnostics", "Templating"]),
  ],
  swiftLanguageModes: [.v6]
)
