import Diagnostics

/// The names that a template may show at one place, and which of a page's names it has shown at all.
struct NamesInReach {
  private let kind: PageKind
  /// The page's names, then those of each open list or group.
  private var levels: [Level]
  private var used: Set<String> = []
  private var leftOut: [(name: String, span: SourceSpan)] = []

  private struct Level {
    let path: String
    let names: [Declared]
  }

  init(_ kind: PageKind) {
    self.kind = kind
    levels = [Level(path: "", names: kind.names)]
  }

  /// What a name means here and where its value will stand, and notes that it is used.
  mutating func use(_ name: String) -> (declared: Declared, place: PagePiece.Place)? {
    for (depth, level) in levels.enumerated().reversed() {
      guard let index = level.names.firstIndex(where: { $0.name == name }) else { continue }
      used.insert(level.path + name)
      return (level.names[index], PagePiece.Place(depth: depth, index: index))
    }
    return nil
  }

  /// The list's or group's own names come first from now on.
  mutating func enter(_ declared: Declared) {
    let outer = levels.last { $0.names.contains { $0.name == declared.name } }
    levels.append(Level(path: (outer?.path ?? "") + declared.name + ".", names: declared.kind.names))
  }

  mutating func leave() {
    levels.removeLast()
  }

  /// The nearest first.
  var inReach: [String] { levels.reversed().flatMap { $0.names.map(\.name) } }

  // MARK: What is not shown

  /// Reads a comment `leaves out: name, list.name`.
  mutating func leaveOut(_ comment: Template.Tag, in file: SourceFile) {
    let lead = " leaves out:"
    guard file.bytes[comment.nameRange].starts(with: lead.utf8) else { return }
    var start = comment.nameRange.lowerBound + lead.utf8.count
    for part in file.bytes[start..<comment.nameRange.upperBound].split(
      separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    {
      start = part.startIndex
      guard let first = part.firstIndex(where: { !isBlank($0) }),
        let last = part.lastIndex(where: { !isBlank($0) })
      else { continue }
      leftOut.append(
        (String(decoding: part[first...last], as: UTF8.self), SourceSpan(file, first..<last + 1)))
    }
  }

  /// In the order of the declaration. The names of a list that is not used itself are not named.
  var unused: [String] {
    let left = Set(leftOut.map(\.name))
    return unused(kind.names, path: "").filter { !left.contains($0) }
  }

  /// What a comment leaves out although the page has no such name, or shows it.
  var wronglyLeftOut: [(name: String, span: SourceSpan)] {
    let names = Set(unused(kind.names, path: ""))
    return leftOut.filter { !names.contains($0.name) }
  }

  private func unused(_ names: [Declared], path: String) -> [String] {
    names.flatMap { declared in
      guard used.contains(path + declared.name) else { return [path + declared.name] }
      return unused(declared.kind.names, path: path + declared.name + ".")
    }
  }
}
