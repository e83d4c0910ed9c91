import Diagnostics

/// Makes a tree of libyaml's events, and refuses what a book does not use of YAML.
struct TreeReader: ~Copyable {
  /// How many lists and maps may stand in each other.
  static let deepest = 32
  /// The problem of going deeper. Reading stops there: the time that libyaml takes grows with the square of the depth.
  static let tooDeep = "nested too deep"

  let file: SourceFile
  private var events: EventReader
  var lines: LineStarts
  var refusals = FaultList()
  /// Where the brackets stand that are open at the moment, the innermost last.
  private(set) var openBrackets: [Int] = []
  /// The quoted text that was read last.
  private(set) var lastQuoted: Range<Int>?

  init(_ file: SourceFile, in range: Range<Int>, lines: LineStarts) {
    self.file = file
    events = EventReader(file.bytes[range])
    self.lines = lines
  }

  /// The one document, or nil where there is none. A document without a value is none.
  mutating func document() throws(SyntaxProblem) -> Node? {
    var root: Node?
    var count = 0
    while true {
      let event = try events.next()
      switch event.kind {
      case .streamStart, .documentEnd: continue
      case .streamEnd: return root
      case .documentStart(let hasDirectives):
        count += 1
        if hasDirectives { refuse(.directive, at: wholeLine(event.start)) }
        guard count == 1 else {
          refuse(.secondDocument, at: offset(event.start)..<offset(event.end))
          return root
        }
      default:
        let node = try node(event, depth: 1)
        if case .scalar(let scalar) = node.value, scalar.text.isEmpty, scalar.style == .plain { continue }
        root = node
      }
    }
  }

  mutating func offset(_ mark: Mark) -> Int { lines.offset(of: mark) }

  private mutating func node(_ event: Event, depth: Int) throws(SyntaxProblem) -> Node {
    let start = event.hasAnchor || event.hasTag ? refuseProperties(event) : offset(event.start)
    guard depth <= Self.deepest || !event.isCollection else {
      throw SyntaxProblem(Self.tooDeep, at: event.start)
    }
    switch event.kind {
    case .scalar(let scalar):
      let range = range(of: scalar, from: start, to: offset(event.end))
      if scalar.style == .plain { refuseComment(after: range.upperBound) }
      return Node(.scalar(scalar), at: range)
    case .alias:
      let range = start..<offset(event.end)
      refuse(.alias(text(range)), at: range)
      return Node(.scalar(Node.Scalar(text(range), .plain)), at: range)
    case .listStart(let isFlow):
      return try list(from: start, isFlow: isFlow, depth: depth)
    case .mapStart(let isFlow):
      return try map(from: start, isFlow: isFlow, depth: depth)
    default:
      throw SyntaxProblem("", at: event.start)
    }
  }

  private mutating func list(from start: Int, isFlow: Bool, depth: Int) throws(SyntaxProblem) -> Node {
    if isFlow { openBrackets.append(start) }
    var nodes: [Node] = []
    while true {
      let event = try events.next()
      if case .listEnd = event.kind {
        return Node(.list(nodes), at: close(start, isFlow ? event.end : nil, nodes.last?.range))
      }
      nodes.append(try node(event, depth: depth + 1))
    }
  }

  private mutating func map(from start: Int, isFlow: Bool, depth: Int) throws(SyntaxProblem) -> Node {
    if isFlow { openBrackets.append(start) }
    var entries: [Node.Entry] = []
    var last: Range<Int>?
    while true {
      let event = try events.next()
      if case .mapEnd = event.kind {
        return Node(.map(distinct(entries)), at: close(start, isFlow ? event.end : nil, last))
      }
      let key = try node(event, depth: depth + 1)
      let value = try node(try events.next(), depth: depth + 1)
      last = value.range
      if let text = acceptedKey(key, event) { entries.append(Node.Entry(text, at: key.range, value)) }
    }
  }

  /// A list or map ends with its bracket, else with the last value in it.
  private mutating func close(_ start: Int, _ bracket: Mark?, _ last: Range<Int>?) -> Range<Int> {
    guard let bracket else { return start..<max(start, last?.upperBound ?? start) }
    openBrackets.removeLast()
    return start..<max(start, offset(bracket))
  }

  /// libyaml counts the line ends below a block text to it, and a quoted text is remembered for what may follow.
  private mutating func range(of scalar: Node.Scalar, from start: Int, to end: Int) -> Range<Int> {
    var end = max(start, end)
    if scalar.style == .quoted { lastQuoted = start..<end }
    guard scalar.style == .block else { return start..<end }
    while end > start, [0x0A, 0x0D, 0x20, 0x09].contains(file.bytes[end - 1]) { end -= 1 }
    return start..<end
  }
}
