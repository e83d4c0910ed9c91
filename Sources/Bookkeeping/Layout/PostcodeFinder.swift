import Records
import Values

/// Finds the territory of an account by its postcode.
///
/// A place of a territory that is written like a postcode area or district (`LS`, `SW1`, `EC1A`) holds the postcodes
/// that begin with it; the longest one wins. Towns and regions are for readers.
struct PostcodeFinder {
  /// The territories by area or district, each with the days on which it holds it.
  private var holders: [String: [(from: Day, to: Day, territory: Int32)]] = [:]

  init(_ territories: Register<Territory>) {
    for (place, territory) in territories.records.enumerated() {
      let entries = territory.places?.entries ?? []
      for (index, entry) in entries.enumerated() {
        let end = index + 1 < entries.count ? entries[index + 1].from?.adding(days: -1) ?? .latest : .latest
        for name in entry.value where PostcodeFinder.isPostcodePlace(name) {
          holders[name.uppercased(), default: []].append((entry.from ?? .earliest, end, Int32(place)))
        }
      }
    }
  }

  /// The territory day by day; two that hold the same place on one day are a clash.
  func history(of postcode: String) -> (history: History, clash: (Int32, Int32)?) {
    let code = postcode.uppercased().filter { $0 != " " }
    // The inward part is always a digit and two letters.
    let outward =
      code.utf8.count > 4 && code.dropFirst(code.count - 3).first?.isNumber == true
      ? String(code.dropLast(3)) : code
    var candidates: [(from: Day, to: Day, territory: Int32)] = []
    for length in stride(from: outward.count, to: 0, by: -1) {
      let prefix = String(outward.prefix(length))
      let next = outward.dropFirst(length).first
      // `M` is the area of `M1`, not of `ME1`; `SW1` is no part of `SW19`.
      let isWhole =
        length == outward.count || (prefix.last?.isLetter == true && next?.isNumber == true)
        || (prefix.last?.isNumber == true && next?.isLetter == true)
      guard isWhole, let found = holders[prefix] else { continue }
      candidates = found
      break
    }
    candidates.sort { ($0.from, $0.territory) < ($1.from, $1.territory) }
    for (first, second) in zip(candidates, candidates.dropFirst()) where second.from <= first.to {
      return (History(), (first.territory, second.territory))
    }
    var entries: [Dated<Int32>.Entry] = []
    for (index, holder) in candidates.enumerated() {
      entries.append(.init(from: holder.from, value: holder.territory))
      let next = index + 1 < candidates.count ? candidates[index + 1].from : nil
      if holder.to != .latest, next != holder.to.adding(days: 1) {
        entries.append(.init(from: holder.to.adding(days: 1), value: none))
      }
    }
    return (History(Dated(entries: entries)) { $0 }, nil)
  }

  /// One or two letters, then up to two digits, then perhaps a letter.
  private static func isPostcodePlace(_ name: String) -> Bool {
    var rest = name.uppercased().utf8[...]
    let letters = rest.prefix { (0x41...0x5A).contains($0) }
    guard (1...2).contains(letters.count) else { return false }
    rest = rest.dropFirst(letters.count)
    let digits = rest.prefix { (0x30...0x39).contains($0) }
    rest = rest.dropFirst(digits.count)
    guard digits.count <= 2 else { return false }
    return rest.isEmpty
      || (digits.count == 1 && rest.count == 1 && rest.allSatisfy { (0x41...0x5A).contains($0) })
  }
}
