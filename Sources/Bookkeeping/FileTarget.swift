import Diagnostics
import Records
import Values

/// What a link to a file of the book leads to.
package enum FileTarget: Hashable, Sendable {
  /// A note that is a record.
  case record(Mentioned)
  /// A note that is an activity, by its id.
  case activity(String)
  /// A file that is copied with the site, to this address from its top.
  case attachment(address: String)
}

extension Book {
  /// The attachments of the site: the path of each in the book and its address on the site, in the order of the paths.
  ///
  /// Only what notes link to that are shown is among them.
  package var attachments: [(path: String, address: String)] {
    files.compactMap { path, target -> (String, String)? in
      guard case .attachment(let address) = target else { return nil }
      return (path, address)
    }.sorted { $0.0.precedesByBytes($1.0) }
  }
}

/// Where an attachment lies on the site: one of the book's `files/` by its path, any other under `attachments/` by its
/// path, so that it stays the same whatever else is copied and no two share an address.
///
/// A part of the path that cannot be an address is folded, as ids are. Nil where the name has no ending of letters and
/// digits: what such a file is would be guessed from its bytes.
func attachmentAddress(_ path: String) -> String? {
  var parts = path.utf8.split(separator: UInt8(ascii: "/")).map { String(decoding: Array($0), as: UTF8.self) }
  guard let name = parts.popLast(), let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
  let (stem, ending) = (String(name[..<dot]), String(name[name.utf8.index(after: dot)...]))
  let small = ending.lowercased()
  guard (1...10).contains(small.utf8.count),
    small.utf8.allSatisfy({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) })
  else { return nil }
  // `a.PDF` and `a.pdf` are two files.
  let own = small.hasBytes(of: ending) ? address(ofID: stem) : address(ofID: name)
  let top = parts.first == "files" ? [] : ["attachments"]
  return (top + parts.map { address(ofID: $0) } + [own]).joined(separator: "/") + "." + small
}

/// The endings of files that a browser runs, or may run, as a page of the site: data never becomes code.
let endingsThatRun: Set<String> = [
  "htm", "html", "shtm", "shtml", "xht", "xhtm", "xhtml", "mht", "mhtml", "hta", "htc", "svg", "svgz", "xml",
  "xsl",
  "xslt", "xul", "rdf", "rss", "atom", "js", "mjs", "cjs", "jsx", "wasm", "css", "swf", "jar", "php", "phtml",
  "asp",
  "aspx", "jsp", "cgi",
]
