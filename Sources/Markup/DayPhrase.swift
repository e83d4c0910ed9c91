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
      guard unread == nil else { continue }
      var behind = DayReader(words: words[(place + 1)...])
      if behind.looksLikeDay {
        let isArticle = first.text == "the"
        let last = isArticle ? behind.words.dropFirst().first ?? first : first
        unread = DayPhrase(range: words[place].range.lowerBound..<last.range.upperBound, day: nil)
        continue
      }
      // `by 5pm Friday`, `by noon on Friday`.
      for _ in 0..<2 where behind.words.count > 1 {
        behind.words.removeFirst()
        guard let word = behind.words.first, behind.isSurelyDay else { continue }
        unread = DayPhrase(range: words[place].range.lowerBound..<word.range.upperBound, day: nil)
        break
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
    // `by 2026-03-20` says by when; in `by Friday 2026-03-19` the day is that on which it was done.
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

  /// The words of a text; what is no ASCII stays as it is. What stands for a mention or the like is a word without
  /// letters.
  private static func words(of text: [UInt8]) -> [Word] {
    var words: [Word] = []
    var index = 0
    while index < text.count {
      guard !text[index].isBlank else {
        index += 1
        continue
      }
      let start = index
      if let end = endOfMark(in: text, at: start) {
        index = end
        words.append(Word(text: "", range: start..<end, whole: start..<end))
        continue
      }
      while index < text.count, !text[index].isBlank, endOfMark(in: text, at: index) == nil { index += 1 }
      words.append(word(in: text, start..<index))
    }
    return words
  }

  private static func word(in text: [UInt8], _ whole: Range<Int>) -> Word {
    var (start, end) = (whole.lowerBound, whole.upperBound)
    while end > start, ".,;:!?)".utf8.contains(text[end - 1]) { end -= 1 }
    while start < end, text[start] == UInt8(ascii: "(") { start += 1 }
    return Word(
      text: String(decoding: text[start..<end], as: UTF8.self).lowercased(), range: start..<end, whole: whole)
  }

  /// Where a private character ends that stands at an index, with its number and the one behind that.
  private static func endOfMark(in text: [UInt8], at start: Int) -> Int? {
    guard start + 2 < text.count, text[start] == Placeholder.lead, text[start + 1] == 0x80,
      (0x80...0x88).contains(text[start + 2])
    else { return nil }
    let mark = text[start..<start + 3]
    let digits = text[(start + 3)...].prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return text[digits.endIndex...].starts(with: mark) && !digits.isEmpty ? digits.endIndex + 3 : start + 3
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
    if rest.isSurelyDay || rest.isPartOfDay(first, second) { return true }
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

  /// Whether the words begin with a day, whatever stands before them.
  var isSurelyDay: Bool {
    guard let first = words.first?.text else { return false }
    // `Sun` and `Sat` are words, too.
    if let day = DayWords.weekday(first), day < 6 || first.utf8.count > 3 { return true }
    if Self.iso(first) != nil || first == "tomorrow" || isOrdinal(first) { return true }
    let second = words.dropFirst().first?.text ?? ""
    return isDigit(first) && DayWords.month(second) != nil
  }

  /// `20/10`, `9.10.2026`, `2026-10`, `October`, `week 43`, `month end` or `EOM`.
  private func isPartOfDay(_ first: String, _ second: String) -> Bool {
    if ["eod", "eow", "eom", "eoq", "eoy", "cob"].contains(first) { return true }
    let spans = ["week", "month", "quarter", "year"]
    if spans.contains(where: { first == $0 + "-end" || first == $0 + "end" }) { return true }
    if spans.contains(first), second == "end" || first == "week" && isDigit(second) { return true }
    if let month = DayWords.month(first), words.count == 1 || ![3, 5].contains(month) && first.utf8.count > 3
    {
      return true
    }
    guard isDigit(first) else { return false }
    let signs = first.utf8.filter { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    let sizes = first.utf8.split { "/.-".utf8.contains($0) }.map(\.count)
    return signs.elementsEqual("/".utf8) && sizes.count == 2 && sizes.allSatisfy { $0 < 5 }
      || signs.elementsEqual("..".utf8) || signs.elementsEqual("-".utf8) && sizes == [4, 2]
  }

  /// `20th`, in figures.
  private func isOrdinal(_ text: String) -> Bool {
    ["st", "nd", "rd", "th"].contains { text.hasSuffix($0) } && (3...4).contains(text.utf8.count)
      && text.dropLast(2).utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
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
