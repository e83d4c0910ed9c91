import Diagnostics

/// Makes a tree fit for a page: no raw HTML, no address that a page may not link to, images of the book alone, headings
/// at their level, and placeholders only where a mention is meant. All that is taken out gets a diagnostic.
struct SafeTree {
  /// The placeholders, by number, that stand in the text of a link.
  private(set) var inLinks: Set<Int> = []
  var faults: [Fault] = []
  /// The tasks that were found, the first of which has the number `firstTask`.
  var tasks: [TaskDraft] = []
  let firstTask: Int
  /// The links to files, the first of which has the number `firstLink`.
  private(set) var links: [FileLinkDraft] = []
  private let firstLink: Int
  /// The folder in the book that holds the note.
  private let folder: String
  /// Whether the tree is the list of footnotes.
  let holdsFootnotes: Bool
  let source: Prepared
  let lines: Lines
  private let places: [Tree.Node: Range<Int>]
  private let levels: Int
  /// Whether something that is not read yet may stand in the note: in most there is nothing like it.
  private let hasMarks: Bool

  /// The links and images in which the walk stands.
  var open: [(node: Tree.Node, address: Address)] = []
  /// The paragraph, heading or cell in which the walk stands, and where its pieces are, once asked.
  private var block: Tree.Node?
  var pieces: InlinePlaces?
  var blockRange = 0..<0
  /// Whether the walk has just entered an item.
  private var startsItem = false

  /// Something that was taken out, and where it stands in the prepared bytes.
  struct Fault {
    enum Reason: Equatable {
      case htmlBlock
      case html
      case unsafeLink
      /// Without an address.
      case linkToNothing
      /// To a file that is none of the book's.
      case linkOutside
      case image
      case imageElsewhere
      /// What was meant as a task, and is none.
      case brokenBox
      /// A task without words.
      case emptyTask
      /// By when a task is to be done, in words that are not read.
      case unreadDay
      case notReadYet(LaterSyntax)
    }

    let reason: Reason
    /// The address as typed, of links and images.
    let address: [UInt8]
    let place: Range<Int>
  }

  /// `places` are those of blocks that do not stand where their lines say. A heading goes down by `levels`, up where
  /// they are below zero.
  init(
    _ source: Prepared, _ lines: Lines, places: [Tree.Node: Range<Int>], levels: Int, firstTask: Int = 0,
    firstLink: Int = 0, folder: String = "", holdsFootnotes: Bool = false
  ) {
    self.firstLink = firstLink
    self.folder = folder
    self.firstTask = firstTask
    self.holdsFootnotes = holdsFootnotes
    self.source = source
    self.lines = lines
    self.places = places
    self.levels = levels
    hasMarks = LaterSyntax.mayStand(in: source.bytes)
  }

  mutating func clean(_ tree: inout Tree) {
    var walk = Walk(tree)
    while let step = walk.next() {
      switch step {
      case .enter(let node): enter(node, &tree)
      case .leave(let node): leave(node, &tree)
      }
    }
  }

  private mutating func enter(_ node: Tree.Node, _ tree: inout Tree) {
    let isInItem = startsItem
    startsItem = tree.kind(node) == .item
    switch tree.kind(node) {
    case .paragraph, .cell:
      begin(node)
      if hasMarks, isInItem, tree.kind(node) == .paragraph { readTask(node, &tree) }
    case .heading:
      tree.setHeadingLevel(node, min(6, tree.headingLevel(node) + levels))
      begin(node)
    case .codeBlock:
      checkReport(node, tree)
      if let typed = source.markedAsTyped(tree.text(node)) { tree.setText(node, typed) }
      if let typed = source.markedAsTyped(tree.info(node)) { tree.setInfo(node, typed) }
    case .htmlBlock:
      let line = lines[tree.lines(node).first]
      let start = min(line.lowerBound + tree.indent(node), line.upperBound)
      let text = source.bytes[start..<line.upperBound].trimmed
      faults.append(Fault(reason: .htmlBlock, address: [], place: text.startIndex..<text.endIndex))
      tree.remove(node)
    case .text:
      if hasMarks { checkLater(tree.text(node), tree) }
      guard !source.pieces.isEmpty || source.hasStrikes else { return }
      // What describes an image stands in an attribute.
      if open.contains(where: { $0.address == .file && tree.kind($0.node) == .image }) {
        if let typed = source.markedAsTyped(tree.text(node)) { tree.setText(node, typed) }
        return
      }
      guard open.contains(where: { $0.address.stays }) else { return }
      inLinks.formUnion(source.placeholders(in: tree.text(node)).map(\.number))
    case .code:
      let text = tree.text(node)
      let place = find(text, tree)
      if LaterSyntax.isFigure(text) { fault(.figure, at: place) }
      if let typed = source.markedAsTyped(text) { tree.setText(node, typed) }
    case .html:
      let place = find(tree.text(node), tree)
      faults.append(Fault(reason: .html, address: [], place: place))
      tree.remove(node)
    case .link, .image:
      openLink(node, &tree)
    case .quote, .item, .lineBreak, .other:
      return
    }
  }

  private mutating func begin(_ node: Tree.Node) {
    block = node
    pieces = nil
  }

  private mutating func openLink(_ node: Tree.Node, _ tree: inout Tree) {
    let address = tree.address(node)
    guard let typed = source.puttingBack(address) else {
      open.append((node, Address(address)))
      return
    }
    // The text of an address between angle brackets is the address.
    if let child = tree.firstChild(node), tree.text(child) == address,
      let text = source.markedAsTyped(address)
    {
      tree.setText(child, text)
    }
    open.append((node, Address(typed)))
  }

  private mutating func leave(_ node: Tree.Node, _ tree: inout Tree) {
    guard let last = open.last, last.node == node else { return }
    open.removeLast()
    let address = tree.address(node)
    let typed = source.puttingBack(address)
    let isImage = tree.kind(node) == .image
    if last.address == .file, !address.isEmpty {
      addLink(to: typed ?? address, at: findLink(node, address, tree), isImage: isImage)
      tree.setAddress(node, FileLinkMark.address(firstLink + links.count - 1))
      if let title = source.markedAsTyped(tree.title(node)) { tree.setTitle(node, title) }
      return
    }
    if !isImage, last.address.stays, last.address != .file {
      if let typed { tree.setAddress(node, typed) }
      if let title = source.markedAsTyped(tree.title(node)) { tree.setTitle(node, title) }
      return
    }
    let place = findLink(node, address, tree)
    let reason = Fault.Reason(last.address, isImage: isImage)
    faults.append(Fault(reason: reason, address: typed ?? address, place: place))
    tree.unwrap(node)
  }

  private mutating func addLink(to typed: [UInt8], at place: Range<Int>, isImage: Bool) {
    let link = FileLinkDraft(typed, folder: folder, range: source.source(of: place), isImage: isImage)
    if link.path == nil { faults.append(Fault(reason: .linkOutside, address: typed, place: place)) }
    links.append(link)
  }

  /// Where an address stands that belongs to a link or an image; its text, where the address is elsewhere.
  private mutating func findLink(_ node: Tree.Node, _ address: [UInt8], _ tree: borrowing Tree) -> Range<Int>
  {
    prepare(tree)
    if !address.isEmpty {
      for lead in ["](", "](<", "<"] {
        if let place = pieces?.find(address, after: lead) { return place }
      }
    }
    let text = tree.firstChild(node).map { tree.text($0) } ?? []
    return pieces?.find(text, after: "[") ?? find(text, tree)
  }

  private mutating func find(_ piece: [UInt8], _ tree: borrowing Tree) -> Range<Int> {
    prepare(tree)
    return pieces?.find(piece) ?? pieces?.point ?? 0..<0
  }

  mutating func prepare(_ tree: borrowing Tree) {
    guard pieces == nil, let block else { return }
    let (first, last) = tree.lines(block)
    blockRange = places[block] ?? lines.range(first, through: last)
    pieces = InlinePlaces(source.bytes, block: blockRange)
  }
}

extension Address {
  fileprivate var stays: Bool {
    switch self {
    case .web, .contact, .file: true
    case .unsafe: false
    }
  }
}

extension SafeTree.Fault.Reason {
  fileprivate init(_ address: Address, isImage: Bool) {
    switch address {
    case .unsafe: self = .unsafeLink
    case .file: self = .linkToNothing
    case .contact: self = .image
    case .web: self = .imageElsewhere
    }
  }
}
