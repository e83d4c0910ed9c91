/// The candidate that somebody who wrote `word` most likely meant, or nil where none is near.
///
/// Near is at most a third of the longer word's letters in edits (inserted, removed, changed or two neighbours
/// swapped: the optimal string alignment distance). The first of equally near candidates wins.
package func closest(to word: String, in candidates: some Sequence<String>) -> String? {
  let wanted = Array(word.lowercased().unicodeScalars.prefix(64))
  var best: (name: String, distance: Int)?
  for candidate in candidates {
    // Most candidates of a large book are ruled out by their length, before anything is made of them.
    let length = min(64, candidate.unicodeScalars.count)
    guard abs(length - wanted.count) <= max(1, max(wanted.count, length) / 3) + 1 else { continue }
    let scalars = Array(candidate.lowercased().unicodeScalars.prefix(64))
    let allowed = max(1, max(wanted.count, scalars.count) / 3)
    guard abs(scalars.count - wanted.count) <= min(allowed, (best?.distance ?? allowed + 1) - 1) else {
      continue
    }
    let distance = editDistance(wanted, scalars)
    guard distance <= allowed, distance < best?.distance ?? Int.max else { continue }
    best = (candidate, distance)
  }
  return best?.name
}

/// `did you mean …?`, or the whole list where it is short, or nil.
package func suggestion(for word: String, among candidates: [String]) -> String? {
  if let near = closest(to: word, in: candidates) { return "did you mean `\(near)`?" }
  guard !candidates.isEmpty, candidates.count <= 12 else { return nil }
  return "write one of " + candidates.map { "`\($0)`" }.joined(separator: ", ")
}

private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var before: [Int] = []
  var row = Array(0...right.count)
  for i in 0..<left.count {
    var next = [i + 1]
    for j in 0..<right.count {
      var cost = min(row[j + 1] + 1, next[j] + 1, row[j] + (left[i] == right[j] ? 0 : 1))
      if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
        cost = min(cost, before[j - 1] + 1)
      }
      next.append(cost)
    }
    before = row
    row = next
  }
  return row[right.count]
}
