import CYAML

/// libyaml's parser and the bytes that it reads. It owns both, and frees both.
@safe struct EventReader: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutableBufferPointer<UInt8>
  private let isReady: Bool

  init(_ bytes: ArraySlice<UInt8>) {
    unsafe input = .allocate(capacity: max(1, bytes.count))
    _ = unsafe input.initialize(fromContentsOf: bytes)
    unsafe parser = .allocate(capacity: 1)
    isReady = unsafe yaml_parser_initialize(parser) != 0
    guard isReady else { return }
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, input.baseAddress, bytes.count)
  }

  deinit {
    if isReady { unsafe yaml_parser_delete(parser) }
    unsafe parser.deallocate()
    unsafe input.deallocate()
  }

  /// The next event. After `streamEnd`, and after a problem, there is none to ask for.
  mutating func next() throws(SyntaxProblem) -> Event {
    var event = unsafe yaml_event_t()
    guard isReady, unsafe yaml_parser_parse(parser, &event) != 0 else { throw problem }
    defer { unsafe yaml_event_delete(&event) }
    let start = unsafe Mark(event.start_mark)
    let end = unsafe Mark(event.end_mark)
    let data = unsafe event.data
    switch unsafe event.type {
    case YAML_DOCUMENT_START_EVENT:
      let document = unsafe data.document_start
      let hasDirectives =
        unsafe document.version_directive != nil
        || document.tag_directives.start != document.tag_directives.end
      return Event(kind: .documentStart(hasDirectives: hasDirectives), start: start, end: end)
    case YAML_DOCUMENT_END_EVENT: return Event(kind: .documentEnd, start: start, end: end)
    case YAML_ALIAS_EVENT: return Event(kind: .alias, start: start, end: end)
    case YAML_SCALAR_EVENT:
      let scalar = unsafe data.scalar
      let text = unsafe String(
        decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      return unsafe Event(
        kind: .scalar(Node.Scalar(text, Node.Scalar.Style(scalar.style))), start: start, end: end,
        hasAnchor: scalar.anchor != nil, hasTag: scalar.tag != nil)
    case YAML_SEQUENCE_START_EVENT:
      let list = unsafe data.sequence_start
      return unsafe Event(
        kind: .listStart(isFlow: list.style == YAML_FLOW_SEQUENCE_STYLE), start: start, end: end,
        hasAnchor: list.anchor != nil, hasTag: list.tag != nil)
    case YAML_SEQUENCE_END_EVENT: return Event(kind: .listEnd, start: start, end: end)
    case YAML_MAPPING_START_EVENT:
      let map = unsafe data.mapping_start
      return unsafe Event(
        kind: .mapStart(isFlow: map.style == YAML_FLOW_MAPPING_STYLE), start: start, end: end,
        hasAnchor: map.anchor != nil, hasTag: map.tag != nil)
    case YAML_MAPPING_END_EVENT: return Event(kind: .mapEnd, start: start, end: end)
    case YAML_STREAM_START_EVENT: return Event(kind: .streamStart, start: start, end: end)
    default: return Event(kind: .streamEnd, start: start, end: end)
    }
  }

  private var problem: SyntaxProblem {
    guard isReady else { return SyntaxProblem("out of memory", at: Mark(line: 0, column: 0)) }
    let state = unsafe parser.pointee
    return unsafe SyntaxProblem(
      state.problem.map { unsafe String(cString: $0) } ?? "", at: Mark(state.problem_mark),
      context: state.context.map { unsafe String(cString: $0) } ?? "", at: Mark(state.context_mark),
      byte: state.error == YAML_READER_ERROR ? Int(state.problem_offset) : nil)
  }
}

extension Mark {
  fileprivate init(_ mark: yaml_mark_t) {
    line = Int(mark.line)
    column = Int(mark.column)
  }
}

extension Node.Scalar.Style {
  fileprivate init(_ style: yaml_scalar_style_t) {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .quoted
    case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: self = .block
    default: self = .plain
    }
  }
}
