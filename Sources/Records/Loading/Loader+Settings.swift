import Diagnostics
import FrontMatter
import Values

extension Loader {
  static let settingsPath = "daybook.yml"

  /// Reads `daybook.yml`, and sets up how everything else is read; false where there is nothing to set it up by.
  mutating func readSettings(in root: String) -> Bool {
    guard let file = files.first(where: { $0.path == Loader.settingsPath }) else {
      let missing = SourceFile(path: root + (root.hasSuffix("/") ? "" : "/") + Loader.settingsPath, bytes: [])
      reading.diagnostics.append(
        Diagnostic(
          .missingSettings, "there is no `daybook.yml` in the book", at: SourceSpan(missing),
          help: "write one with at least `title` and `currency`"))
      return false
    }
    guard !file.isLost else { return false }
    let number = number(of: file.source, at: file.path)
    reading.file = number
    reading.settingsFile = number
    records.settingsFile = number
    let faults = textFaults(in: file.source)
    guard !faults.hasErrors else {
      reading.diagnostics += faults
      return false
    }
    let (node, refusals) = readYAML(file.source)
    reading.diagnostics += refusals
    guard let node else { return false }
    guard case .map(let pairs) = node.value else {
      guard !node.isNothing else { return readSettings([], refusals) }
      if refusals.isEmpty {
        reading.report(
          .wrongShape, "the settings are keys with values", at: node.range, help: "write `title: …`")
      }
      return false
    }
    return readSettings(pairs, refusals)
  }

  /// Reads on where something was refused: what is left says the rest.
  private mutating func readSettings(_ pairs: [Node.Entry], _ refusals: [Diagnostic]) -> Bool {
    let from = reading.diagnostics.count
    readSettings(pairs)
    applySettings()
    reading.dropEchoes(of: refusals, from: from)
    return true
  }

  private mutating func readSettings(_ pairs: [Node.Entry]) {
    // What values are written in comes first, wherever it stands.
    let first = ["currency", "fiscal_year_starts"]
    var settings = Settings()
    let ordered = pairs.filter { first.contains($0.key) } + pairs.filter { !first.contains($0.key) }
    var given: [Given] = []
    var refused: Set<Int> = []
    for pair in ordered {
      given += Settings.schema.read([pair], into: &settings, &reading, called: "the settings") {
        pair, _, reading in
        guard Settings.later.contains(pair.key) else { return false }
        reading.report(
          .notReadYet, "the setting `\(pair.key)` is not read yet", at: pair.keyRange,
          help: "take it out until it is")
        return true
      } refused: { number, _ in
        refused.insert(number)
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
    where field.isRequired && !refused.contains(place) && !given.contains(where: { Int($0.field) == place }) {
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
      guard name != .absence else {
        reading.report(
          .unknownKey, "an absence has no further fields", at: kind.range, help: Absence.noReason)
        continue
      }
      for field in kind.value
      where name.fieldNames.contains(field.name) || Loader.ownKeys.contains(field.name) {
        reading.report(
          .duplicateKey, "every \(kind.name) has a field `\(field.name)` already", at: field.range,
          help: "give it another name")
      }
      reading.furtherFields[name] = Dictionary(
        kind.value.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    }
    for kind in settings.onError ?? [] where kind.value == .setAside {
      guard let name = self.kind(named: kind), name != .page, name != .activity else { continue }
      reading.report(
        .unknownValue, "records of the kind `\(kind.name)` cannot be set aside, as others stand on them",
        at: kind.range, help: "set aside `page` or `activity` alone")
    }
    for kind in settings.defaults ?? [] {
      guard self.kind(named: kind) != nil, kind.value.map == nil else { continue }
      reading.report(
        .wrongShape, "the defaults of `\(kind.name)` are fields with values", at: kind.value.range,
        help: "write them like `\(kind.name): {field: value}`")
    }
  }

  /// Keys of notes that are no fields.
  private static let ownKeys: Set<String> = ["id", "kind", "contacts"]

  /// The kind that a key of the settings names.
  private mutating func kind<Value>(named key: Named<Value>) -> Kind? {
    if let kind = Kind(rawValue: key.name) {
      if kind.isRead { return kind }
      reading.report(
        .notReadYet, "records of the kind `\(key.name)` are not read yet", at: key.range,
        help: "take it out until they are")
      return nil
    }
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
        .unknownReference, "the parent `\(parent)` of `\(word.name)` is not among the \(list.rawValue)",
        at: word.value.parentPlace?.range ?? word.range,
        help: suggestion(for: parent, among: names.filter { $0 != word.name })
          ?? "take `parent` out, or add the word `\(parent)`")
    }
    reading.words.declare(
      list, Dictionary(words.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first }),
      at: Dictionary(
        words.map { ($0.name, $0.value.parentPlace ?? reading.place($0.range)) },
        uniquingKeysWith: { first, _ in first }))
  }

  /// Whether faulty notes of a kind are left out instead of stopping the build.
  func setsAside(_ kind: Kind) -> Bool {
    !kind.hasMoney
      && (records.settings.onError ?? []).contains { $0.name == kind.rawValue && $0.value == .setAside }
  }
}
