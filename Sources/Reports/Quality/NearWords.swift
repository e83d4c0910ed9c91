import Values

/// Words that may be one word, written in several ways: `Travel`, `travel` and `Travell`.
///
/// Two are near when their letters are the same without accents and case, or when few letters differ: one of five to
/// eight letters, two of nine and more. Exchanged neighbours count as one. Digits must be the same: shop 12 is not
/// shop 13.
package enum NearWords {
  /// The words that have others near them, each group in the order given; the groups by their first words.
  ///
  /// It takes about as long as the words are many: only words that share a part are compared.
  package static func groups(_ words: [String]) -> [[String]] {
    let keys = words.map { Array(folded($0).utf8) }
    var sets = Sets(count: words.count)
    var first: [[UInt8]: Int] = [:]
    var distinct: [Int] = []
    for (place, key) in keys.enumerated() where !key.isEmpty {
      if let same = first[key] {
        sets.join(same, place)
      } else {
        first[key] = place
        distinct.append(place)
      }
    }
    var index: [Part: [Int]] = [:]
    // The shorter of two words is in the index when the longer one looks for it.
    let longest = distinct.filter { keys[$0].count >= shortest }.sorted {
      (keys[$0].count, $0) < (keys[$1].count, $1)
    }
    for place in longest {
      var seen: Set<Int> = []
      for part in Part.wanted(by: keys[place]) {
        for other in index[part] ?? [] where seen.insert(other).inserted {
          if areNear(keys[place], keys[other]) { sets.join(other, place) }
        }
      }
      for part in Part.all(of: keys[place]) where index[part, default: []].count < mostShared {
        index[part, default: []].append(place)
      }
    }
    return Dictionary(grouping: words.indices.filter { !keys[$0].isEmpty }) { sets.root($0) }.values
      .filter { $0.count > 1 }.map { $0.sorted() }.sorted { $0[0] < $1[0] }.map { $0.map { words[$0] } }
  }

  /// Shorter words differ too easily.
  private static let shortest = 5
  /// A part that more words have than this tells nothing of them; they are still found by their other parts.
  private static let mostShared = 50

  /// Of two words with the same digits.
  private static func areNear(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    let length = min(left.count, right.count)
    return distance(left, right, atMost: length < 9 ? 1 : 2)
  }

  /// Whether so few letters must be put in, taken out, changed or exchanged with the next one.
  private static func distance(_ left: [UInt8], _ right: [UInt8], atMost most: Int) -> Bool {
    guard abs(left.count - right.count) <= most else { return false }
    var before: [Int] = []
    var row = Array(0...right.count)
    for i in 0..<left.count {
      var next = [i + 1] + Array(repeating: 0, count: right.count)
      for j in 0..<right.count {
        let change = row[j] + (left[i] == right[j] ? 0 : 1)
        next[j + 1] = min(change, min(row[j + 1], next[j]) + 1)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          next[j + 1] = min(next[j + 1], before[j - 1] + 1)
        }
      }
      (before, row) = (row, next)
      guard row.contains(where: { $0 <= most }) else { return false }
    }
    return row[right.count] <= most
  }

  /// A third of a word: of two words that differ in two places, one third stands in both, two letters off at most.
  private struct Part: Hashable {
    /// The length of the whole word, and its digits, which must be the same.
    let length: Int
    let digits: [UInt8]
    let number: Int
    let letters: ArraySlice<UInt8>

    static func all(of word: [UInt8]) -> [Part] {
      let digits = digits(of: word)
      return bounds(word.count).enumerated().map {
        Part(length: word.count, digits: digits, number: $0, letters: word[$1])
      }
    }

    private static func digits(of word: [UInt8]) -> [UInt8] {
      word.filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }

    /// The parts by which a word, no shorter than those in the index, finds others.
    static func wanted(by word: [UInt8]) -> [Part] {
      let digits = digits(of: word)
      return (max(shortest, word.count - 2)...word.count).flatMap { length in
        bounds(length).enumerated().flatMap { number, range in
          (-2...2).compactMap { shift -> Part? in
            let (start, end) = (range.lowerBound + shift, range.upperBound + shift)
            guard start >= 0, end <= word.count else { return nil }
            return Part(length: length, digits: digits, number: number, letters: word[start..<end])
          }
        }
      }
    }

    private static func bounds(_ length: Int) -> [Range<Int>] {
      let third = length / 3
      return [0..<third, third..<2 * third, 2 * third..<length]
    }

    static func == (left: Part, right: Part) -> Bool {
      left.length == right.length && left.number == right.number && left.digits == right.digits
        && left.letters.elementsEqual(right.letters)
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(length)
      hasher.combine(digits)
      hasher.combine(number)
      for letter in letters { hasher.combine(letter) }
    }
  }

  /// Things that are joined to groups.
  private struct Sets {
    private var parents: [Int]

    init(count: Int) { parents = Array(0..<count) }

    func root(_ place: Int) -> Int {
      var place = place
      while parents[place] != place { place = parents[place] }
      return place
    }

    /// The group goes by its first member.
    mutating func join(_ one: Int, _ other: Int) {
      let (left, right) = (root(one), root(other))
      parents[max(left, right)] = min(left, right)
    }
  }
}
