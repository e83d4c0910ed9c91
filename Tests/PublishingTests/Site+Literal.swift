import Pages

extension Site: ExpressibleByDictionaryLiteral {
  /// A site from addresses and texts.
  package init(dictionaryLiteral elements: (String, String)...) {
    self.init(files: elements.map { Site.File(address: $0, bytes: Array($1.utf8)) })
  }
}
