import Diagnostics

extension PageAssembly {
  mutating func openSection(_ tag: Template.Tag, in file: SourceFile, at span: SourceSpan) {
    let found = names.use(tag.name)
    var value: PagePiece.Place?
    switch found?.declared.kind {
    case .flag, .list, .section: value = found?.place
    case .text, .address, .html: break
    case nil: reportUnknown(tag.name, at: span)
    }
    if value == nil, let kind = found?.declared.kind {
      report(
        .error, .templateName, "`\(tag.name)` is \(kind.phrase) and opens no section", at: span,
        help: "write `\(kind.isHTML ? "{{{\(tag.name)}}}" : "{{\(tag.name)}}")`")
    }
    if frames.count - 1 + sections.count == Template.deepest {
      report(
        .error, .nestedTooDeep,
        "partials and sections stand in each other more than \(Template.deepest) deep",
        at: span, help: nil)
    }
    let isInverted = tag.kind == .inverted
    var repeats = false
    if case .list = found?.declared.kind, !isInverted { repeats = true }
    let place = html.openSection(tag.name, repeats: repeats, at: span)
    let hasNames = !isInverted && found?.declared.kind.hasNames == true
    if hasNames, let declared = found?.declared { names.enter(declared) }
    sections.append(
      Section(
        name: tag.name, piece: value.map { pieces.openSection($0, isInverted: isInverted) }, place: place,
        span: SourceSpan(file, tag.range), hasNames: hasNames))
  }

  mutating func closeSection() {
    guard let section = sections.popLast() else { return }
    if section.hasNames { names.leave() }
    html.closeSection(section.name, from: section.place, opened: section.span)
    if let piece = section.piece { pieces.closeSection(piece) }
  }
}
