import Records
import Values

extension Linker {
  /// The absences of everybody. They are plans, so they are kept whatever day it is.
  mutating func layOutAbsences() -> [Away] {
    var all: [Away] = []
    for absence in records.absences.records where !absence.head.isLeftOut && absence.head.isSound {
      // A reference to nobody is reported with all others.
      guard let person = people.number(of: absence.person), let first = absence.from,
        let days = days(of: absence, from: first)
      else { continue }
      all.append(
        Away(
          person: person, days: days, isEndKnown: absence.to != nil, expectedBack: absence.expectedBack,
          part: absence.part, isApproved: absence.status != .requested, cover: cover(of: absence, days),
          place: absence.head.place, coverPlace: records.place(of: "cover", in: absence)))
    }
    return all
  }

  /// The days of an absence; reports those that cannot be.
  private mutating func days(of absence: Absence, from first: Day) -> Period? {
    let fault: (field: String, summary: String, help: String)? =
      if let last = absence.to, last < first {
        ("to", "the absence ends before it begins", "write a `to` on \(first) or after it")
      } else if let back = absence.expectedBack, back <= absence.to ?? first {
        (
          "expected_back", "somebody is expected back while still away",
          "write a day after \(absence.to ?? first)"
        )
      } else if absence.part != nil, absence.to != first {
        (
          "part", "an absence with a `part` is of one day",
          "write `to: \(first)`, and another absence for further days"
        )
      } else if let last = absence.to, Period(from: first, to: last)?.isTooLong ?? false {
        ("to", "the absence is longer than 20 years", "check the years")
      } else {
        nil
      }
    if let fault {
      report(
        .datesOutOfOrder, fault.summary, at: records.place(of: fault.field, in: absence), help: fault.help)
      return nil
    }
    let expected = absence.expectedBack.map { max($0.adding(days: -1), asOf) } ?? .latest
    return Period(from: first, to: max(first, absence.to ?? expected))
  }

  private mutating func cover(of absence: Absence, _ days: Period) -> [Away.Cover] {
    (absence.cover ?? []).compactMap { line in
      guard let person = people.number(of: line.person) else { return nil }
      guard let covered = Period(from: line.from ?? days.first, to: line.to ?? days.last) else {
        report(
          .datesOutOfOrder, "the cover ends before it begins", at: records.place(of: "cover", in: absence),
          help: "write its `from` on or before its `to`")
        return nil
      }
      let covers = (line.accounts ?? []).compactMap { accounts.number(of: $0) }
      // Where none of those that are named is there, it does not become a cover of all.
      guard line.accounts == nil || !covers.isEmpty else { return nil }
      return Away.Cover(person: person, accounts: covers, days: covered, isEndKnown: line.to != nil)
    }
  }
}
