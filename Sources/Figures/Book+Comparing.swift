import Bookkeeping
import Questions
import Values

package extension Book {
  /// Answers a question with three figures for each measure: its own, under its name with `_before` that of the period
  /// before, and with `_change` by which part of that it grew.
  ///
  /// `total` asks for the totals of the same rows. Throws what `answer` throws, and for a question without a period.
  func answer(
    _ question: Question, comparedWith comparison: Comparison, total: Bool = false, asOf: Day? = nil
  ) throws(QuestionFault) -> Answer {
    let setback = try Setback(comparison, calendar, by: question.by)
    let dated = question.conditions.first { Dimension(rawValue: $0.name)?.unit != nil }
    if let dated {
      throw QuestionFault(
        "`--compare` cannot go back where `\(dated.name)` is a condition", help: "narrow by `--period`")
    }
    var earlier = question
    if let period = question.period {
      guard let before = setback.before(period) else {
        throw QuestionFault("there is no period before this one")
      }
      earlier.period = before
    } else if !question.by.contains(where: { $0.unit != nil }) {
      throw QuestionFault(
        "`--compare` needs a period", help: "add `--period ytd`, or a period such as `month` to `--by`")
    }
    let now = try answer(total ? question.total : question, asOf: asOf)
    let before = try answer(total ? earlier.total : earlier, asOf: asOf)
    let pair = AnswerPair(now: now, before: before, setback: setback, asked: question.period)
    let keys = pair.keys(calendar)
    // A side that has a denominator and no entry is 0 and not n/a, so its row is asked for too.
    guard now.measures.contains(where: \.hasStanding) else { return pair.answer(self, keys) }
    let whole = AnswerPair(
      now: try answer(total ? question.total : question, asOf: asOf, keeping: keys),
      before: try answer(
        total ? earlier.total : earlier, asOf: asOf, keeping: keys.map { pair.before($0, calendar) }),
      setback: setback, asked: question.period)
    return whole.answer(self, keys)
  }
}

/// An answer, and the same for the period before.
private struct AnswerPair {
  let now: Answer
  let before: Answer
  let setback: Setback
  /// The days asked for; nil for everything up to the as-of day.
  let asked: Period?

  /// The rows of either side; what there was and is no more is a row too.
  func keys(_ calendar: FiscalCalendar) -> [Key] {
    var keys = now.rows.map { Key($0.key) }
    var seen = Set(keys)
    for row in before.rows {
      let key = moved(row.key, calendar, by: setback.after)
      guard lies(key, calendar), moved(key, calendar, by: setback.before) == row.key,
        seen.insert(Key(key)).inserted
      else { continue }
      keys.append(Key(key))
    }
    return keys
  }

  /// The row of the period before that a row is set against.
  func before(_ key: Key, _ calendar: FiscalCalendar) -> Key {
    Key(moved((0..<now.by.count).map { key[$0] }, calendar, by: setback.before))
  }

  func answer(_ book: Book, _ keys: [Key]) -> Answer {
    let rows = book.order(of: keys, by: now.by).map { place in
      row((0..<now.by.count).map { keys[place][$0] }, book.calendar)
    }
    return Answer(
      measures: now.measures.flatMap { [$0, $0.before, $0.change] }, by: now.by, asOf: now.asOf,
      period: now.period, rows: rows)
  }

  /// Whether a row is of days that are looked at and have begun: what is still to come is no fall.
  private func lies(_ key: [Int32], _ calendar: FiscalCalendar) -> Bool {
    hasBegun(key, calendar)
      && zip(key, now.by).allSatisfy { member, dimension in
        guard let unit = dimension.unit, let asked else { return true }
        return asked.intersection(calendar.days(of: CalendarPeriod(unit, member))) != nil
      }
  }

  private func hasBegun(_ key: [Int32], _ calendar: FiscalCalendar) -> Bool {
    (asked.map { $0.first <= now.asOf } ?? true)
      && zip(key, now.by).allSatisfy { member, dimension in
        guard let unit = dimension.unit else { return true }
        return calendar.days(of: CalendarPeriod(unit, member)).first <= now.asOf
      }
  }

  /// A row's key with its periods moved: the shortest by itself, and the others as they hold it.
  private func moved(
    _ key: [Int32], _ calendar: FiscalCalendar, by move: (CalendarPeriod) -> CalendarPeriod
  ) -> [Int32] {
    guard let unit = setback.unit, let place = now.by.firstIndex(where: { $0.unit == unit }) else {
      return key
    }
    let shortest = move(CalendarPeriod(unit, key[place]))
    let day = calendar.days(of: shortest).first
    return zip(key, now.by).map { member, dimension in
      dimension.unit.map { $0 == unit ? shortest.index : calendar.period($0, of: day).index } ?? member
    }
  }

  private func row(_ key: [Int32], _ calendar: FiscalCalendar) -> Answer.Row {
    let row = now.row(key)
    let hasBegun = hasBegun(key, calendar)
    let other = before.row(moved(key, calendar, by: setback.before))
    var figures: [Figure] = []
    var isProRata: [Bool] = []
    for (place, measure) in now.measures.enumerated() {
      let isEmpty = (row ?? other)?.figures[place] == .empty
      let missing = isEmpty ? Figure.empty : measure.withoutEntries
      let (own, earlier) = (row?.figures[place] ?? missing, other?.figures[place] ?? missing)
      let isComparable = hasBegun || measure.looksAhead
      figures += [own, earlier, isComparable ? own.change(from: earlier) : .notAvailable]
      let marks = (row?.isProRata(place) ?? false, other?.isProRata(place) ?? false)
      isProRata += [marks.0, marks.1, marks.0 || marks.1]
    }
    return Answer.Row(
      key: key, figures: figures,
      isDerivedTarget: [row, other].contains { $0?.isDerivedTarget ?? false },
      isProRata: isProRata.contains(true) ? isProRata : [])
  }
}

private extension Figure {
  /// By which part of an earlier figure this one is more. Not available where that is not above zero, as on pages, or
  /// where one of them is no number or they count unlike things.
  func change(from earlier: Figure) -> Figure {
    if self == .empty { return .empty }
    if case .target(_, let measure) = self {
      guard case .target(_, measure) = earlier else { return .notAvailable }
    } else if case .target = earlier {
      return .notAvailable
    }
    // Ratios are compared as rounded at the twelfth decimal.
    guard let own = fixed ?? ratio?.rounded(to: Fixed.places),
      let before = earlier.fixed ?? earlier.ratio?.rounded(to: Fixed.places), before > .zero,
      let change = Ratio(own - before, over: before)
    else { return .notAvailable }
    return .ratio(change)
  }
}

private extension Measure {
  /// Whether it is over something that is there without an entry: days worked, or the accounts of the register.
  var hasStanding: Bool {
    switch value {
    case .ratio(_, .register), .perDay: true
    default: false
    }
  }

  /// Whether days to come have a figure as well.
  var looksAhead: Bool {
    bases.contains(.outlook)
      || bases.allSatisfy { [.bookedAhead, .budget, .quota, .absentHalfDays, .coveredHalfDays].contains($0) }
  }

  /// The same measure over the period before.
  var before: Measure {
    Measure(
      name: "\(name)_before", unit: unit, direction: direction, kinds: kinds, countedBy: countedBy,
      formula: "\(name) of the period before", bases: bases, value: value)
  }

  /// By which part of the period before it grew.
  var change: Measure {
    Measure(
      name: "\(name)_change", unit: .ratio, direction: direction, kinds: kinds, countedBy: countedBy,
      formula: "(\(name) − \(name)_before) / \(name)_before", bases: bases, value: .change)
  }
}
