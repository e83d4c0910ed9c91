/// A folder below `Sources`, which is a target, and the rooms whose words it may use.
struct Room {
  let name: String
  let mayImport: Set<String>

  init(_ name: String, _ mayImport: Set<String> = []) {
    self.name = name
    self.mayImport = mayImport
  }
}

/// What may import what.
struct Plan {
  let rooms: [Room]
  /// The modules that are none of our rooms, or a room for a system library, with their only importers.
  let outside: [String: Set<String>]
  /// The rooms, and single files as `Room/File.swift`, in which `unsafe` may be spelled.
  let mayBeUnsafe: Set<String>

  func room(_ name: String) -> Room? { rooms.first { $0.name == name } }
}

extension Plan {
  /// Daybook's own: files become records, records a book, a book figures, figures pages. Arrows only
  /// go forward.
  ///
  /// A new room is a line here and a line in the manifest. An import that this table refuses is a
  /// question about the design before it is a change of the table.
  static let daybook = Plan(
    rooms: [
      // System libraries, a module map each.
      Room("CLinux"),
      Room("CMark"),
      Room("CYAML"),

      // Vocabularies.
      Room("Values"),
      Room("Diagnostics"),
      Room("Workers"),

      // The way of the data, in its order.
      Room("Disk", ["Diagnostics", "Values", "Workers"]),
      Room("FrontMatter", ["Diagnostics"]),
      Room("Markup", ["Diagnostics"]),
      Room("Sheets", ["Diagnostics"]),
      Room("Questions", ["Diagnostics", "FrontMatter", "Values"]),
      Room("Records", ["Diagnostics", "FrontMatter", "Markup", "Questions", "Sheets", "Values", "Workers"]),
      // A book holds typed records and their notes, so whoever looks into one names their types.
      Room("Bookkeeping", ["Diagnostics", "Markup", "Questions", "Records", "Values"]),
      Room("Figures", ["Bookkeeping", "Diagnostics", "Questions", "Records", "Values"]),
      Room("Tables", ["Diagnostics", "Values"]),
      Room("Reports", ["Bookkeeping", "Diagnostics", "Figures", "Questions", "Records", "Tables", "Values"]),
      Room("Templating", ["Diagnostics", "FrontMatter"]),
      Room(
        "Pages",
        [
          "Bookkeeping", "Diagnostics", "Figures", "Markup", "Questions", "Records", "Reports", "Tables",
          "Templating", "Values", "Workers",
        ]),
      Room("Publishing", ["Diagnostics", "Pages", "Values", "Workers"]),

      // The look that is compiled in, and what compiles it in.
      Room("EmbedLook"),
      Room("EmbedLookPlugin"),
      Room("DefaultLook"),

      // The command.
      Room(
        "DaybookCommand",
        [
          "Bookkeeping", "DefaultLook", "Diagnostics", "Disk", "Figures", "FrontMatter", "Markup", "Pages",
          "Publishing", "Questions", "Records", "Reports", "Sheets", "Tables", "Templating", "Values",
          "Workers",
        ]),
      Room("daybook", ["DaybookCommand"]),
    ],
    outside: [
      "ArgumentParser": ["DaybookCommand", "daybook"],
      "CLinux": ["Publishing"],
      "CMark": ["Markup"],
      "CYAML": ["FrontMatter"],
      "Foundation": ["DaybookCommand", "EmbedLook", "EmbedLookPlugin", "Publishing"],
      "Glibc": ["DaybookCommand", "Disk", "Publishing"],
      "PackagePlugin": ["EmbedLookPlugin"],
      // The standard library's locks and atomics: for threads of our own, and for what several questions keep together.
      "Synchronization": ["Bookkeeping", "Figures", "Publishing"],
    ],
    mayBeUnsafe: ["Disk", "FrontMatter", "Markup", "Publishing", "Records/Symbol.swift"])
}
