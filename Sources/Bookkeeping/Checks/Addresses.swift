import Records
import Values

// Two records never share a page: an address met twice is an error.

extension Linker {
  mutating func checkAddresses() {
    check(people)
    check(teams)
    check(territories)
    check(accounts)
    check(pages)
  }

  private mutating func check<R: Record>(_ register: Register<R>) {
    var seen: [String: Int32] = [:]
    for number in 0..<Int32(register.count) {
      guard let first = seen.updateValue(number, forKey: register.address(number)),
        let place = register[number].head.place, let other = register[first].head.place
      else { continue }
      report(
        .addressClash,
        "`\(register.id(number))` would have the same page as `\(register.id(first))`: \(register.address(number)).html",
        at: place, notes: [("the other one", other)], help: "give one of them another `id`")
    }
  }
}
