import Diagnostics

/// Partials that include themselves, each circle once, at its first member by name.
func partialCycles(in partials: [String: Template]) -> [Diagnostic] {
  var found: [Diagnostic] = []
  var reported: Set<String> = []
  for name in partials.keys.sorted() where !reported.contains(name) {
    guard let way = wayBack(to: name, in: partials), let file = partials[name]?.file else { continue }
    reported.formUnion(way)
    let next = way.dropFirst().first ?? name
    let tag = includes(of: name, in: partials).first { $0.name == next }
    let circle = (way + [name]).map { "`\($0)`" }.joined(separator: " → ")
    found.append(
      Diagnostic(
        .error, .templateCycle, "the partial `\(name)` includes itself: \(circle)",
        at: SourceSpan(file, tag?.range ?? 0..<0), help: "leave one of these out"))
  }
  return found
}

/// The shortest circle through a partial, beginning with it.
private func wayBack(to start: String, in partials: [String: Template]) -> [String]? {
  var before: [String: String] = [:]
  var queue = [start]
  var next = 0
  while next < queue.count {
    let name = queue[next]
    next += 1
    for tag in includes(of: name, in: partials) {
      if tag.name == start {
        var way = [name]
        while let last = way.last, last != start, let earlier = before[last] { way.append(earlier) }
        return way.reversed()
      }
      guard partials[tag.name] != nil, before[tag.name] == nil else { continue }
      before[tag.name] = name
      queue.append(tag.name)
    }
  }
  return nil
}

private func includes(of name: String, in partials: [String: Template]) -> [Template.Tag] {
  let pieces = partials[name]?.pieces ?? []
  return pieces.compactMap { piece in
    guard case .tag(let tag) = piece, tag.kind == .partial else { return nil }
    return tag
  }
}
