/// A piece of a template's own text, safe to stand beside a tag.
///
/// The renderer reads by characters, and a character may be several Unicode scalars: an accent after `}}` would
/// join its last brace, and the tag would not be one. So a scalar at the edge of the piece that joins its neighbour
/// becomes a reference, and so does a brace, which would make a tag with another one.
func apart(_ text: ArraySlice<UInt8>) -> [UInt8] {
  guard let first = text.first, let last = text.last else { return [] }
  let isBrace = { (byte: UInt8) in byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") }
  guard first >= 0x80 || last >= 0x80 || isBrace(first) || isBrace(last) else { return Array(text) }
  var scalars = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
  var trailing: [Unicode.Scalar] = []
  if let end = scalars.last, joins(end, after: false) {
    scalars.removeLast()
    trailing = reference(to: end)
  }
  var leading: [Unicode.Scalar] = []
  if let start = scalars.first, joins(start, after: true) {
    scalars.removeFirst()
    leading = reference(to: start)
  }
  return Array(String(String.UnicodeScalarView(leading + scalars + trailing)).utf8)
}

private func joins(_ scalar: Unicode.Scalar, after: Bool) -> Bool {
  guard scalar != "{", scalar != "}" else { return true }
  return (after ? "}" + String(scalar) : String(scalar) + "{").count == 1
}

private func reference(to scalar: Unicode.Scalar) -> [Unicode.Scalar] {
  Array("&#\(scalar.value);".unicodeScalars)
}
