package extension Fixed {
  /// Split by shares that add up to one: every part but the first is rounded at the twelfth decimal, half away
  /// from zero, and the first takes the rest, so that the parts always add up.
  ///
  /// Nil where a part does not fit. Without shares the whole is the one part.
  func split(by shares: [Fixed]) -> [Fixed]? {
    guard shares.count > 1 else { return [self] }
    var parts = [self]
    for share in shares.dropFirst() {
      guard let part = Product(self).times(share)?.rounded else { return nil }
      parts[0] -= part
      parts.append(part)
    }
    return parts
  }

  /// What falls on the days of `part`, where this is spread evenly over the days of `whole`: every day but the last
  /// is rounded at the twelfth decimal, the last takes the rest. Zero where they have no day in common.
  func share(of part: Period, in whole: Period) -> Fixed {
    guard let common = whole.intersection(part) else { return .zero }
    guard common != whole else { return self }
    let (each, last) = equalParts(whole.count)
    guard common.last == whole.last else { return Fixed(scaled: each.scaled * Int128(common.count)) }
    return Fixed(scaled: each.scaled * Int128(common.count - 1)) + last
  }
}
