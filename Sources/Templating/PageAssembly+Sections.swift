import Diagnostics

extension PageAssembly {
  mutating func openSection(_ tag: Template.Tag, in file: SourceFile, at span: SourceSpan) {
    let declared = names.use(tag.name)
    let isAsked =
      switch declared?.kind {
      case .flag, .list, .section: true
      case .text, .address, .html, nil: false
      }
    if declared == nil { reportUnknown(tag.name, at: span) }
    if let declared, !isAsked {
      report(
        .error, .templateName, "`\(tag.name)` is \(declared.kind.phrase) and opens no section", at: span,
        help: "write `\(declared.kind.isHTML ? "{{{\(tag.name)}}}" : "{{\(tag.name)}}")`")
    }
    if frames.count - 1 + sections.count == Template.deepest {
      report(
        .error, .nestedTooDeep,
        "partials and sections stand in each other more than \(Template.deepest) deep",
        at: span, help: nil)
    }
    var repeats = false
    if case .list = declared?.kind, tag.kind == .open { repeats = true }
    let place = html.openSection(tag.name, repeats: repeats, at: span)
    let hasNames = tag.kind == .open && declared?.kind.names.isEmpty == false
    if hasNames, let declared { names.enter(declared) }
    sections.append(
      Section(
        name: tag.name, place: place, span: SourceSpan(file, tag.range), hasNames: hasNames, isShown: isAsked)
    )
    if isAsked { text += "{{\(tag.kind == .open ? "#" : "^")\(tag.name)}}".utf8 }
  }

  mutating func closeSection() {
    guard let section = sections.popLast() else { return }
    if section.hasNames { names.leave() }
    html.closeSection(section.name, from: section.place, opened: section.span)
    if section.isShown { text += "{{/\(section.name)}}".utf8 }
  }
}
