import Records
import Testing

/// The rules on costs in the settings.
struct CostRulesTests {
  @Test func `are read, with categories that are declared or in use`() async throws {
    let small = try await SmallBook(
      settings: """
        categories: {hotels: {}}
        costs:
          limits: {hotels: £155}
          receipt_above: 0
          attendees_for: hotels
          claim_within: 6 weeks
          mileage_rate: 0.45

        """, [:])
    #expect(small.faults == [])
    let rules = try #require(small.book.settings.costs)
    #expect(rules.limits?.map(\.name) == ["hotels"])
    #expect(rules.attendeesFor?.map(\.name) == ["hotels"])
    #expect(rules.claimWithin?.days == 42)
  }

  @Test func `are refused where a key is misspelt or a value says nothing`() async throws {
    let small = try await SmallBook(
      settings: """
        categories: {hotels: {}}
        costs:
          limit: {hotels: 10}
          limits: {hotels: 0}
          receipt_above: -1
          mileage_rate: 0
          claim_within: 40

        """, [:])
    #expect(
      small.faults == [
        "daybook.yml:6:3 unknown-key: unknown key `limit` in `costs`",
        "daybook.yml:7:20 bad-money: `hotels` is not above zero",
        "daybook.yml:8:18 bad-money: `receipt_above` is below zero",
        "daybook.yml:9:17 bad-money: `mileage_rate` is not above zero",
        "daybook.yml:10:17 bad-duration: `40` is not a length of time",
      ])
  }

  @Test func `name categories that are there`() async throws {
    let small = try await SmallBook(
      settings: "categories: {hotels: {}}\ncosts: {limits: {hotel: 10}, attendees_for: [hotels, lunch]}\n",
      [:])
    #expect(
      small.faults == [
        "daybook.yml:5:18 unknown-reference: there is no category `hotel`",
        "daybook.yml:5:54 unknown-reference: there is no category `lunch`",
      ])
  }
}
