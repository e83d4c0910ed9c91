import Diagnostics
import FrontMatter
import Values

extension Loader {
  static let settingsPath = "daybook.yml"

  /// Reads `daybook.yml`, and sets up how everything else is read.
  mutating func readSettings() {
    defer { applySettings() }
    guard let file = files.first(where: { $0.path == Loader.settingsPath }) else {
      reading.diagnostics.append(
        Diagnostic(
          .missingSettings, "there is no `daybook.yml` in the book", at: nil,
          help: "write one with at least `title` and `currency`"))
      return
    }
    let number = number(of: file.source, at: file.path)
    reading.file = number
    records.settingsFile = number
    let faults = textFaults(in: file.source)
    guard !faults.hasErrors else {
      reading.diagnostics += faults
      return
    }
    let (node, diagnostics) = readYAML(file.source)
    reading.diagnostics += diagnostics
    guard let node, !diagnostics.hasErrors else { return }
    guard case .map(let pairs) = node.value else {
      if !node.isNothing {
        reading.report(.wrongShape, "the settings are keys with values", at: node.range, help: "write `title: …`")
      }
      return
    }
    readSettings(pairs)
  }

  private mutating func readSettings(_ pairs: [Node.Entry]) {
    // What values are written in comes first, wherever it stands.
    let first = ["currency", "fiscal_year_starts"]
    var settings = Settings()
    let ordered = pairs.filter { first.contains($0.key) } + pairs.filter { !first.contains($0.key) }
    var given: [Given] = []
    for pair in ordered {
      given += Settings.schema.read([pair], into: &settings, &reading, called: "the settings") { pair, _, reading in
        guard Settings.later.contains(pair.key) else { return false }
        reading.report(
          .notReadYet, "the setting `\(pair.key)` is not read yet", at: pair.keyRange, help: "take it out until it is")
        return true
      }
      reading.conventions.currency = settings.currency
      reading.conventions.calendar = settings.calendar
      if pair.key == "revenue_counts_on", settings.revenueCountsOn == .invoiced {
        reading.report(
          .notReadYet, "invoices are not read yet, so revenue cannot count on them", at: pair.value.range,
          help: "write `run` or `booked`")
      }
    }
    for (place, field) in Settings.schema.fields.enumerated()
    where field.isRequired && !given.contains(where: { Int($0.field) == place }) {
      reading.report(
        .missingField, "the settings have no `\(field.name)`", at: 0..<0, help: "write `\(field.name): …`")
    }
    records.settings = settings
  }

  private mutating func applySettings() {
    let settings = records.settings
    reading.conventions.currency = settings.currency
    reading.conventions.calendar = settings.calendar
    reading.activityTypes = Set(settings.countedTypes.keys)
    declare(.categories, settings.categories)
    declare(.segments, settings.segments)
    declare(.families, settings.families)
    declare(.sources, settings.sources)
    declare(.lostReasons, settings.lostReasons)
    for kind in settings.fields ?? [] {
      guard let name = self.kind(named: kind) else { continue }
      reading.furtherFields[name] = Dictionary(
        kind.value.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    }
    for kind in settings.onError ?? [] where kind.value == .setAside {
      guard let name = self.kind(named: kind), name != .page, name != .activity else { continue }
      reading.report(
        .unknownValue, "records of the kind `\(kind.name)` cannot be set aside, as others stand on them",
        at: kind.range, help: "set aside `page` or `activity` alone")
    }
    for kind in settings.defaults ?? [] { _ = self.kind(named: kind) }
  }

  /// The kind that a key of the settings names.
  private mutating func kind<Value>(named key: Named<Value>) -> Kind? {
    if let kind = Kind(rawValue: key.name), kind.isRead { return kind }
    reading.report(
      .unknownKind, "there is no kind `\(key.name)`", at: key.range,
      help: suggestion(for: key.name, among: Kind.allCases.filter(\.isRead).map(\.rawValue)))
    return nil
  }

  private mutating func declare(_ list: WordListName, _ words: [Named<ListedWord>]?) {
    guard let words else { return }
    let names = words.map(\.name)
    for word in words {
      guard let parent = word.value.parent, !names.contains(parent) else { continue }
      reading.report(
        .unknownReference, "the parent `\(parent)` of `\(word.name)` is not among the \(list.rawValue)", at: word.range,
        help: suggestion(for: parent, among: names))
    }
    reading.words.declare(
      list, Dictionary(words.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first }),
      at: Dictionary(words.map { ($0.name, reading.place($0.range)) }, uniquingKeysWith: { first, _ in first }))
  }

  /// Whether faulty notes of a kind are left out instead of stopping the build.
  func setsAside(_ kind: Kind) -> Bool {
    !kind.hasMoney && (records.settings.onError ?? []).contains { $0.name == kind.rawValue && $0.value == .setAside }
  }
}
