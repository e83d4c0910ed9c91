import Bookkeeping
import Records
import Values

extension Target {
  /// What of it falls on some days, by its phasing. Its parts over days that tile its period add up to it exactly.
  ///
  /// Nil where the phasing does not say: by working days, where there are none.
  func share(of days: Period, _ workingDays: WorkingDays) -> Fixed? {
    switch phasing {
    case .days: return amount.share(of: days, in: period)
    case .workingDays: return amount.share(of: days, in: period, workingDays)
    case .shares(let shares):
      guard !days.contains(period) else { return amount }
      var (sum, rest) = (Fixed.zero, amount)
      for (place, share) in shares.enumerated() {
        // The last takes what rounding left.
        let isLast = place == shares.count - 1
        let part = isLast ? rest : amount.times(share.fraction, over: .one) ?? .zero
        rest -= part
        guard let common = share.period.intersection(days) else { continue }
        guard let inside = part.share(of: common, in: share.period, workingDays) else { return nil }
        sum += inside
      }
      return sum
    }
  }
}

private extension Fixed {
  /// What falls on the days of `part`, where this is spread evenly over the working days of `whole`: every working
  /// day but the last is rounded at the twelfth decimal, and the last takes the rest.
  ///
  /// Nil where only a part is asked for and the whole has no working day.
  func share(of part: Period, in whole: Period, _ workingDays: WorkingDays) -> Fixed? {
    guard let common = whole.intersection(part) else { return .zero }
    guard common != whole else { return self }
    let count = workingDays.count(in: whole)
    guard count > 0 else { return nil }
    let own = workingDays.count(in: common)
    guard own > 0 else { return .zero }
    let (each, last) = equalParts(count)
    let later = Period(from: common.last.adding(days: 1), to: whole.last).map { workingDays.count(in: $0) }
    guard later ?? 0 == 0 else { return Fixed(scaled: each.scaled * Int128(own)) }
    return Fixed(scaled: each.scaled * Int128(own - 1)) + last
  }
}
