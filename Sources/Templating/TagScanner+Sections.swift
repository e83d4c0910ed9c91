import Diagnostics

extension TagScanner {
  mutating func openSection(_ kind: Template.Tag.Kind, name: Range<Int>, range: Range<Int>) {
    guard open.count < Template.deepest else {
      tooDeep += 1
      guard tooDeep == 1 else { return }
      return report(
        "sections stand in each other more than \(Template.deepest) deep", as: .nestedTooDeep, at: range,
        help: "close some before, or declare a simpler list")
    }
    let tag = Template.Tag(kind: kind, name: text(name), nameRange: name, range: range)
    let isDropped = !isUsable(name, range: range)
    open.append(OpenSection(tag: tag, isDropped: isDropped))
    if !isDropped { pieces.append(.tag(tag)) }
  }

  mutating func closeSection(named name: Range<Int>, range: Range<Int>) {
    guard tooDeep == 0 else {
      tooDeep -= 1
      return
    }
    let wanted = text(name)
    guard let last = open.last else {
      return report("`{{/\(wanted)}}` closes no section", at: range, help: "open it with `{{#\(wanted)}}`")
    }
    if last.tag.name != wanted {
      let note = Diagnostic.Note("`\(last.tag.name)` is opened here", at: SourceSpan(file, last.tag.range))
      report(
        "`{{/\(wanted)}}` stands in the section `\(last.tag.name)`", at: range, notes: [note],
        help: "close `\(last.tag.name)` first: `{{/\(last.tag.name)}}`")
      // A misspelt name closes what it most likely means, so that it is not reported twice.
      let isMisspelt = closest(to: wanted, in: [last.tag.name]) != nil
      let match = open.lastIndex { $0.tag.name == wanted } ?? (isMisspelt ? open.count - 1 : nil)
      guard let match else { return }
      while open.count > match + 1, let crossed = open.popLast() {
        close(crossed, unclosed: false, at: range)
      }
    }
    guard let section = open.popLast(), !section.isDropped else { return }
    pieces.append(.tag(Template.Tag(kind: .close, name: section.tag.name, nameRange: name, range: range)))
  }

  /// Ends a section that has no tag of its own for that.
  mutating func close(_ section: OpenSection, unclosed: Bool, at range: Range<Int>? = nil) {
    let end = range?.lowerBound ?? file.bytes.count
    if unclosed {
      report(
        "unclosed section `\(section.tag.name)`", at: section.tag.range,
        help: "close it with `{{/\(section.tag.name)}}`")
    }
    guard !section.isDropped else { return }
    pieces.append(
      .tag(Template.Tag(kind: .close, name: section.tag.name, nameRange: end..<end, range: end..<end)))
  }
}
