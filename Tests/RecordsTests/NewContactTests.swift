import Testing

/// Contacts that notes make, and those of `contacts` lists, whose ids are their folded names.
struct NewContactTests {
  private let settings = "defaults: {contact: {lawful_basis: legitimate_interests}}\n"

  private func call(_ account: String, _ fields: String) -> String {
    note("account: \(account)\ndate: 2026-05-05\ntype: call\n\(fields)")
  }

  @Test func `one whose id is that of somebody at another account is written twice`() async throws {
    let small = try await SmallBook(
      settings: settings,
      [
        "accounts/a.md": note("name: A"), "accounts/b.md": note("name: B"),
        "contacts/jo-bell.md": note("name: Joanna Bell\naccount: b"),
        "activities/1.md": call("a", "with: [{new: Jo Bell}]"),
        "activities/2.md": call("b", "with: [{new: Jo Bell}]"),
        "activities/3.md": call("a", "with: [{new: Sam Roe}]"),
        "activities/4.md": call("b", "with: [{new: Sam Roe}]"),
      ])
    #expect(
      small.faults == [
        "activities/1.md:5:7 duplicate-record: the contact `jo-bell` is written twice",
        "activities/4.md:5:7 duplicate-record: the contact `sam-roe` is written twice",
      ])
  }

  @Test func `it is the same contact at the same account, by whatever name the account goes`() async throws {
    let small = try await SmallBook(
      settings: settings,
      [
        "accounts/a.md": note("name: A\naliases: [Ay]"),
        "accounts/old.md": note("name: Old\nmerged_into: a"),
        "accounts/agent.md": note("name: Agent"),
        "contacts/jo-bell.md": note(
          "name: Jo Bell\naccount: [{value: old}, {value: agent, from: 2026-06-01}]\nacts_for: [a]"),
        "activities/1.md": call("Ay", "with: [{new: Jo Bell}, {new: Sam Roe}]"),
        "activities/2.md": call("old", "with: [{new: Jo Bell}]"),
        "activities/3.md": call("agent", "with: [{new: Jo Bell}]"),
        "activities/4.md": call("a", "with: [{new: Sam Roe}]"),
      ])
    #expect(small.faults == [])
    #expect(small.book.contacts.ids == ["jo-bell", "sam-roe"])
  }

  @Test func `a name of which no id can be made needs one`() async throws {
    let small = try await SmallBook(
      settings: settings,
      [
        "accounts/a.md": note("name: A\ncontacts: [{name: 张伟}, {id: li-na, name: 李娜}]"),
        "activities/1.md": call("a", "with: [{new: 张伟}, li-na]"),
      ])
    #expect(
      small.faults == [
        "accounts/a.md:3:19 bad-identifier: no id can be made of the name `张伟`",
        "activities/1.md:5:14 bad-identifier: no id can be made of the name `张伟`",
      ])
  }
}
