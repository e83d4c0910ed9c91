import Bookkeeping
import Questions
import Values

/// Goes through the records of a book once for a question, and keeps the sums of every row.
///
/// A record is met once; for each of its parts and each period it falls in, it adds to its row. Where rows roll up it
/// adds to the rows of everything above it as well.
struct Calculator {
  let book: Book
  let by: [Dimension]
  let rollsUp: Bool
  let filter: MemberFilter
  let buckets: Buckets
  /// The days looked at, cut at the as-of day.
  let window: Period
  /// The days asked for, for what looks ahead.
  let planned: Period
  let asOf: Day
  let bases: Set<Base>
  /// The days asked for that are still to come; nil where there are none.
  let ahead: Period?
  /// The day up to which anything is known, also where all of the period is still to come.
  let today: Day
  /// The day on which it is read who belongs to whom; nil for each record's own.
  let now: Day?
  var sums: Sums
  private var isRollingUpLater = false

  /// The dimensions that are no periods, and their places in a key.
  let dimensions: [(place: Int, dimension: Dimension)]
  /// The trees in which the rows of these dimensions roll up.
  let trees: [RolledTree?]

  /// `asOf` is the day up to which records count; `today` that on which a question as of now reads trees.
  /// `ahead` is what of the period asked for comes after it.
  init(
    _ book: Book, _ question: Question, bases: Set<Base>, window: Period, asOf: Day, today: Day,
    ahead: Period?
  ) throws(QuestionFault) {
    self.ahead = ahead
    self.today = today
    now = question.basis == .asNow ? today : nil
    self.book = book
    by = question.by
    rollsUp = question.rollsUp || question.depth != nil
    filter = try MemberFilter(question.conditions, book)
    self.window = window
    planned = question.period ?? window
    self.asOf = asOf
    self.bases = bases
    var units: [(place: Int, unit: CalendarUnit)] = []
    var dimensions: [(place: Int, dimension: Dimension)] = []
    for (place, dimension) in question.by.enumerated() {
      if let unit = dimension.unit {
        units.append((place, unit))
      } else {
        dimensions.append((place, dimension))
      }
    }
    buckets = Buckets(book, units: units, conditions: filter.periods)
    sums = Sums(bases)
    self.dimensions = dimensions
    let rollsUp = rollsUp
    trees = dimensions.map { dimension in
      guard rollsUp else { return nil }
      return book.tree(dimension.dimension).map { RolledTree($0, depth: question.depth) }
    }
  }

  /// The day on which it is read who belonged to whom, for a record or a target of a day.
  func readingDay(_ day: Day) -> Day { now ?? day }

  /// Whether the records of a source can answer: whether they have every dimension that narrows the question.
  func answers(_ source: Source) -> Bool { filter.dimensions.allSatisfy { source.has($0) } }

  func wants(_ base: Base) -> Bool { bases.contains(base) && answers(base.source) }

  /// Whether lines of a source are counted as entries: those behind the figures that are asked for.
  func countsEntries(_ source: Source) -> Bool {
    guard bases.contains(.entries), answers(source) else { return false }
    let others = bases.filter { $0 != .entries && !$0.isTarget }
    return others.isEmpty || others.contains { $0.source == source }
  }

  /// Adds what is a plain sum to the rows of the entries' own members alone, and these to all above them at the end,
  /// where that comes to the same: where the trees have never changed. What counts once in a row is no plain sum.
  mutating func rollingUpLater(_ arePlainSums: Bool, _ add: (inout Calculator) -> Void) {
    let rolled = trees.compactMap(\.self)
    guard arePlainSums, !rolled.isEmpty, rolled.allSatisfy(\.tree.isFixed) else { return add(&self) }
    let before = sums
    sums = Sums(bases)
    isRollingUpLater = true
    add(&self)
    isRollingUpLater = false
    let own = sums
    sums = before
    var keys: [Key] = []
    for (row, key) in own.keys.enumerated() {
      keys.removeAll(keepingCapacity: true)
      keys.append(key)
      for (index, (place, _)) in dimensions.enumerated() {
        if let tree = trees[index] { setRows(&keys, at: place, of: key[place], in: tree, on: today) }
      }
      for key in keys { sums.add(own, row: row, to: sums.row(key)) }
    }
  }

  /// The keys of the rows that an entry with these members adds to, periods not set yet. They take the place of what
  /// the list had, so that one list serves many entries.
  func setKeys(_ keys: inout [Key], of members: Members, on day: Day) {
    keys.removeAll(keepingCapacity: true)
    keys.append(Key())
    for (index, (place, dimension)) in dimensions.enumerated() {
      let member = members[dimension]
      guard let tree = trees[index], !isRollingUpLater else {
        for key in keys.indices { keys[key][place] = member }
        continue
      }
      setRows(&keys, at: place, of: member, in: tree, on: day)
    }
  }

  /// Sets the rows of a member of a tree in the keys. The rows of everything above it are those of the member, moved up.
  private func setRows(
    _ keys: inout [Key], at place: Int, of member: Int32, in tree: RolledTree, on day: Day
  ) {
    let count = keys.count
    var isFirst = true
    tree.forEachRow(of: member, on: day) { row in
      for key in 0..<count {
        if isFirst {
          keys[key][place] = row
        } else {
          var above = keys[key]
          above[place] = row
          keys.append(above)
        }
      }
      isFirst = false
    }
  }
}
