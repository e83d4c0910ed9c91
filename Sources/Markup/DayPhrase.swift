import Diagnostics

/// Finds in a text by when something is to be done: `by Friday`, `by 20 March`.
struct DayPhrase {
  /// From `by` to the end of the day, in the text.
  let range: Range<Int>
  /// Nil where it looks like a day and is none that is read.
  let day: DayWords?

  /// The last one that is understood; else the last that looks like a day. Nil where there is neither: most of what
  /// stands behind a `by` is no day.
  static func last(in text: [UInt8]) -> DayPhrase? {
    let words = Self.words(of: text)
    var unread: DayPhrase?
    for place in words.indices.reversed() where words[place].text == "by" {
      var reader = DayReader(words: words[(place + 1)...])
      guard let first = reader.words.first else { continue }
      if let day = reader.day() {
        return DayPhrase(range: words[place].range.lowerBound..<reader.end, day: day)
      }
      if unread == nil, DayReader(words: words[(place + 1)...]).looksLikeDay {
        unread = DayPhrase(range: words[place].range.lowerBound..<first.range.upperBound, day: nil)
      }
    }
    return unread
  }

  /// The day at the end of a text, written `2026-03-20`, with `done on` or a part of it before.
  static func doneDay(in text: [UInt8]) -> DayPhrase? {
    let words = Self.words(of: text)
    guard let last = words.last, last.range.upperBound == last.whole.upperBound,
      let day = DayReader.iso(last.text)
    else { return nil }
    var start = words.count - 1
    if start > 0, words[start - 1].text == "on" { start -= 1 }
    if start > 0, words[start - 1].text == "done" { start -= 1 }
    // `by 2026-03-20` says by when.
    guard start == 0 || words[start - 1].text != "by" else { return nil }
    return DayPhrase(range: words[start].range.lowerBound..<last.range.upperBound, day: DayWords(day))
  }

  struct Word {
    /// In lower case, without the signs around it.
    let text: String
    /// Without the signs behind it.
    let range: Range<Int>
    let whole: Range<Int>
  }

  /// The words of a text; what is no ASCII stays as it is.
  private static func words(of text: [UInt8]) -> [Word] {
    text.indices.split { text[$0].isBlank }.map { piece in
      var (start, end) = (piece.startIndex, piece.endIndex)
      while end > start, ".,;:!?)".utf8.contains(text[end - 1]) { end -= 1 }
      while start < end, text[start] == UInt8(ascii: "(") { start += 1 }
      return Word(
        text: String(decoding: text[start..<end], as: UTF8.self).lowercased(), range: start..<end,
        whole: piece.startIndex..<piece.endIndex)
    }
  }
}

/// Reads the words behind `by`.
private struct DayReader {
  var words: ArraySlice<DayPhrase.Word>
  /// Where the last word ends that was read.
  var end = 0

  init(words: ArraySlice<DayPhrase.Word>) {
    self.words = words
  }

  mutating func day() -> DayWords? {
    take("the")
    if take("today") { return DayWords(.today) }
    if take("tomorrow") { return isWeekLater ? nil : DayWords(.tomorrow) }
    if take("end") { return take("of") ? endOf().map { DayWords($0) } : nil }
    if take("next") { return weekday().map { DayWords(.weekdayOfNextWeek($0)) } }
    if let date = date() { return DayWords(date) }
    take("this")
    guard let weekday = weekday() else { return nil }
    if let date = date() { return DayWords(date, weekday: weekday) }
    // `Friday week` is a week later.
    return isWeekLater ? nil : DayWords(.weekday(weekday))
  }

  private var isWeekLater: Bool { words.first?.text == "week" }

  /// Whether somebody may have meant a day that is not read.
  var looksLikeDay: Bool {
    var rest = self
    rest.take("the")
    guard let first = rest.words.first?.text else { return false }
    let second = rest.words.dropFirst().first?.text ?? ""
    if first == "next" || (first == "end" && second == "of") || first == "tomorrow" { return true }
    if DayWords.weekday(first) != nil || rest.isDigit(first) && rest.isNearMonth(second) { return true }
    if rest.isDigit(first), first.utf8.filter({ $0 == UInt8(ascii: "/") }).count == 2 { return true }
    if Self.iso(first) == nil, first.utf8.count(where: { $0 == UInt8(ascii: "-") }) == 2, rest.isDigit(first)
    {
      return true
    }
    return first.utf8.count > 4
      && (DayWords.weekdays + ["tomorrow"]).contains { name in
        closest(to: first, in: [name]) != nil
          && (name.hasPrefix(first.prefix(4)) || name.sorted() == first.sorted())
      }
  }

  private func isDigit(_ text: String) -> Bool {
    text.utf8.first.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
  }

  private func isNearMonth(_ text: String) -> Bool {
    DayWords.month(text) != nil || (text.utf8.count > 3 && closest(to: text, in: DayWords.months) != nil)
  }

  @discardableResult
  private mutating func take(_ word: String) -> Bool {
    guard let first = words.first, first.text == word else { return false }
    take()
    return true
  }

  private mutating func take() {
    end = words.removeFirst().range.upperBound
  }

  private mutating func weekday() -> Int? {
    guard let found = words.first.flatMap({ DayWords.weekday($0.text) }) else { return nil }
    take()
    return found
  }

  private mutating func month() -> Int? {
    guard let found = words.first.flatMap({ DayWords.month($0.text) }) else { return nil }
    take()
    return found
  }

  private mutating func endOf() -> DayWords.Form? {
    take("the")
    let isNext = take("next")
    if !isNext { take("this") }
    if take("week") { return .endOfWeek(isNext: isNext) }
    if take("month") { return .endOfMonth(isNext: isNext) }
    guard !isNext, let month = month() else { return nil }
    return .endOfNamedMonth(month, year: year())
  }

  /// `2026-03-20`, `20 March`, `20th of March 2026` or `March 20`; takes nothing where it is none.
  private mutating func date() -> DayWords.Form? {
    let before = self
    if let iso = words.first.flatMap({ Self.iso($0.text) }) {
      take()
      return iso
    }
    var day = dayOfMonth()
    if day != nil { take("of") }
    guard let month = month(), let found = day ?? dayOfMonth() else {
      self = before
      return nil
    }
    day = found
    guard let year = year() else {
      // Two figures more may be a year.
      guard let next = words.first?.text, next.utf8.count == 2, isDigit(next), Int(next) != nil else {
        return .dayOfMonth(month: month, day: found)
      }
      self = before
      return nil
    }
    return .date(year: year, month: month, day: found)
  }

  private mutating func dayOfMonth() -> Int? {
    guard var text = words.first?.text[...] else { return nil }
    for ending in ["st", "nd", "rd", "th"] where text.hasSuffix(ending) {
      text = text.dropLast(2)
      break
    }
    guard (1...2).contains(text.utf8.count), isDigit(String(text)), let day = Int(text),
      (1...31).contains(day)
    else { return nil }
    take()
    return day
  }

  private mutating func year() -> Int? {
    guard let text = words.first?.text, text.utf8.count == 4, isDigit(text), let year = Int(text), year > 0
    else { return nil }
    take()
    return year
  }

  static func iso(_ text: String) -> DayWords.Form? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2],
      text.utf8.allSatisfy({ $0 == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      ),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    return .date(year: year, month: month, day: day)
  }
}
