import Diagnostics

/// Sorts the files of a look by what they are, and checks each.
struct LookLoader {
  let folder: String
  let kinds: [PageKind]
  let declarations: [WordDeclaration]
  let language: String
  let plain: Set<String>
  var diagnostics: [Diagnostic] = []

  private var templates: [String: Template] = [:]
  private var partials: [String: Template] = [:]
  private var assets: [Asset] = []
  private var words: Words?
  /// Whether a template could not be read at all; what the others lack then is no news.
  private var hasUnreadable = false

  /// Templates have a few kilobytes.
  private static let largest = 256 << 10

  init(
    folder: String, kinds: [PageKind], declarations: [WordDeclaration], language: String, plain: Set<String>
  ) {
    self.folder = folder
    self.kinds = kinds
    self.declarations = declarations
    self.language = language
    self.plain = plain
  }

  mutating func load(_ files: [SourceFile]) -> Look? {
    for fault in kinds.flatMap(\.faults) + repeatedKinds { report(.templateName, fault, at: nil) }
    var found: Set<String> = []
    for file in files.sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }) {
      let path = inside(file.path)
      found.insert(path)
      take(file, path)
    }
    for kind in kinds where !found.contains(kind.file) {
      report(
        .templateName, "the page `\(kind.name)` has no template", at: missing(kind.file),
        help: "add this file")
    }
    let wordsPath = "words/\(language).yml"
    if !found.contains(wordsPath) {
      report(.words, "the words are missing", at: missing(wordsPath), help: "add this file")
    }
    diagnostics += partialCycles(in: partials)
    let pages = assemble()
    guard let words else { return nil }
    return Look(words: words, assets: assets, pages: pages)
  }

  /// The path within the folder.
  private func inside(_ path: String) -> String {
    let lead = folder + "/"
    guard path.utf8.starts(with: lead.utf8) else { return path }
    return String(path.utf8.dropFirst(lead.utf8.count)) ?? path
  }

  private mutating func take(_ file: SourceFile, _ path: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    switch (parts.count, parts.first) {
    case (1, _) where kinds.contains { $0.file == path }: templates[path] = scan(file)
    case (1, "README.md"): break
    case (2, "partials") where parts[1].hasSuffix(".html") && isName(parts[1].dropLast(5)):
      partials[String(parts[1].dropLast(5))] = scan(file)
    case (2, "assets") where Asset.isUsable(parts[1]): takeAsset(file, parts[1])
    case (2, "words") where parts[1].hasSuffix(".yml"):
      guard parts[1] == language + ".yml" else { break }
      let (words, faults) = Words.load(file, declared: declarations)
      self.words = words
      diagnostics += faults
    default: reportUnexpected(file, path, parts)
    }
  }

  private mutating func scan(_ file: SourceFile) -> Template? {
    guard file.bytes.count <= Self.largest else {
      report(.fileTooLarge, "a template of more than \(Self.largest >> 10) KiB", at: SourceSpan(file))
      hasUnreadable = true
      return nil
    }
    let faults = textFaults(in: file)
    diagnostics += faults
    guard !faults.contains(where: { $0.code == .invalidUTF8 }) else {
      hasUnreadable = true
      return nil
    }
    let (template, tagFaults) = Template.scan(file)
    diagnostics += tagFaults
    return template
  }

  private mutating func takeAsset(_ file: SourceFile, _ name: String) {
    if name.hasSuffix(".css") { diagnostics += stylesheetFaults(in: file) }
    assets.append(Asset(name: name, bytes: file.bytes, isHashed: !plain.contains(name)))
  }

  private mutating func reportUnexpected(_ file: SourceFile, _ path: String, _ parts: [String]) {
    let help =
      switch parts.first {
      case "assets":
        "name assets with small letters, digits, `-` and dots, and put them into no folder of their own"
      case "partials": "name partials with small letters, digits and `-`, and `.html`: `partials/head.html`"
      case "words": "name words by their language: `words/en-GB.yml`"
      default:
        closest(to: path, in: kinds.map(\.file)).map { "did you mean `\($0)`?" }
          ?? "what pages include stands in `partials/`, what they load in `assets/`"
      }
    report(.unexpectedFile, "no page uses `\(path)`", at: SourceSpan(file), help: help)
  }

  private mutating func assemble() -> [String: Look.Page] {
    guard !hasUnreadable else { return [:] }
    var addresses: [String: String] = [:]
    for asset in assets { addresses[asset.name] = asset.address }
    let parts = PageAssembly.Parts(partials: partials, words: words?.constants, assets: addresses)
    var pages: [String: Look.Page] = [:]
    var included: Set<String> = []
    for kind in kinds {
      guard let template = templates[kind.file] else { continue }
      var assembly = PageAssembly(kind, template, parts)
      assembly.assemble()
      diagnostics += assembly.diagnostics
      included.formUnion(assembly.included)
      guard !assembly.diagnostics.hasErrors else { continue }
      pages[kind.name] = Look.Page(kind: kind, pieces: assembly.pieces)
    }
    for name in partials.keys.sorted() where !included.contains(name) {
      guard let file = partials[name]?.file else { continue }
      diagnostics.append(
        Diagnostic(
          .warning, .templateName, "no page includes the partial `\(name)`", at: SourceSpan(file),
          help: "include it with `{{> \(name)}}`, or delete it"))
    }
    return pages
  }

  private var repeatedKinds: [String] {
    var names: Set<String> = []
    return kinds.filter { !names.insert($0.name).inserted }.map { "the page `\($0.name)` is declared twice" }
  }

  private func missing(_ path: String) -> SourceSpan {
    SourceSpan(SourceFile(path: "\(folder)/\(path)", bytes: []))
  }

  private mutating func report(
    _ code: Diagnostic.Code, _ summary: String, at span: SourceSpan?, help: String? = nil
  ) {
    diagnostics.append(Diagnostic(.error, code, summary, at: span, help: help))
  }
}
