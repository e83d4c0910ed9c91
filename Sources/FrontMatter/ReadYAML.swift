import Diagnostics

/// Reads one document of YAML: front matter, the settings, the words, the body of a report block.
///
/// The part of YAML that is read: texts, lists and maps in either notation, comments. Refused, each at its place and all
/// at once: anchors, aliases, tags, merge keys, directives, second documents, repeated keys, keys that are no plain text,
/// comments behind a text that may be a part of it, and more than 32 lists and maps in each other. What is refused stands in the tree as it was written, or not at all.
///
/// - Parameters:
///   - range: The bytes of the file that are YAML; nil is all but a byte order mark. `textFaults` has been asked before.
///   - largest: The most bytes that are read.
/// - Returns: The tree, with offsets in the whole file. An empty map where nothing but comments stands. Nil where it is
///   not YAML at all; then the diagnostics end with the one place where reading stopped.
package func readYAML(
  _ file: SourceFile, in range: Range<Int>? = nil, largest: Int = 1 << 20
) -> (node: Node?, diagnostics: [Diagnostic]) {
  let mark = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  let range = (range ?? mark..<file.bytes.count).clamped(to: mark..<file.bytes.count)
  guard range.count <= largest else { return (nil, [tooLarge(file, range, largest)]) }
  if let node = PlainLines.map(file.bytes, in: range) { return (node, []) }
  let lines = LineStarts(file, in: range)
  if let fault = lines.fault { return (nil, [fault]) }
  var reader = TreeReader(file, in: range, lines: lines)
  do {
    let node = try reader.document()
    return (node ?? Node(.map([]), at: range), reader.refusals.diagnostics)
  } catch {
    let fault = SyntaxFault(error, in: range, reader: &reader).diagnostic
    return (nil, reader.refusals.diagnostics + [fault])
  }
}

private func tooLarge(_ file: SourceFile, _ range: Range<Int>, _ largest: Int) -> Diagnostic {
  let isMebibytes = largest >= 1 << 20 && largest.isMultiple(of: 1 << 20)
  let size = isMebibytes ? "\(largest >> 20) MiB" : "\(largest >> 10) KiB"
  return Diagnostic(
    .error, .fileTooLarge, "more than \(size) of YAML",
    at: SourceSpan(file, range.lowerBound..<range.lowerBound),
    help: "move long texts below the front matter, and long lists into tables")
}
