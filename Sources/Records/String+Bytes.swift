package extension String {
  /// Whether two texts have the same bytes in UTF-8. By `==` an `é` is equal to one that is written in two parts.
  func hasBytes(of other: String) -> Bool {
    let (own, others) = (utf8Span.span, other.utf8Span.span)
    guard own.count == others.count else { return false }
    for index in own.indices where own[index] != others[index] { return false }
    return true
  }

  /// Whether its bytes in UTF-8 come before those of another.
  func precedesByBytes(_ other: String) -> Bool {
    let (own, others) = (utf8Span.span, other.utf8Span.span)
    for index in 0..<min(own.count, others.count) where own[index] != others[index] {
      return own[index] < others[index]
    }
    return own.count < others.count
  }
}
