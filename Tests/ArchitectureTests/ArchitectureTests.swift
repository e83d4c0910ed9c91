import Foundation
import Testing

@Suite struct ArchitectureTests {
  @Test func `the sources keep to the table of rooms`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources")
      .standardized
    let tree = try Tree(at: root)
    try #require(tree.sources.count > 100, "the sources were not found at \(root.path)")
    let violations = Plan.daybook.violations(in: tree.sources, folders: tree.folders)
    guard !violations.isEmpty else { return }
    Issue.record(
      "\(violations.count) rules are broken:\n\(violations.map(\.description).joined(separator: "\n"))")
  }

  @Test func `the table names a room once, and none that comes later`() {
    var known: Set<String> = []
    for room in Plan.daybook.rooms {
      #expect(room.mayImport.subtracting(known).sorted() == [], "\(room.name) imports what comes after it")
      #expect(known.insert(room.name).inserted, "\(room.name) stands twice in the table")
    }
    for (module, importers) in Plan.daybook.outside {
      #expect(importers.subtracting(known).sorted() == [], "importers of \(module) that are no rooms")
    }
  }
}
