import Records
import Testing
import Values

/// Every field of every kind takes values of each shape that the design gives it.
struct FieldTests {
  @Test func `people, teams and territories`() async throws {
    let small = try await SmallBook([
      "teams/south.md": note(
        "name: South\nlead: [{value: tom}, {value: priya, from: 2026-01-01}]\nparent: division"),
      "teams/division.md": note(
        "name: Division\nlead: tom\nparent: [{value: division-old, from: 2020-01-01}]"),
      "teams/division-old.md": note("name: Division"),
      "people/tom.md": tom,
      "people/priya.md": note(
        """
        name: Priya Shah
        job_title: Account manager
        email: priya@example.com
        phone: 020 7946 0000
        team: [{value: division, from: 2019-01-01}, {value: south, from: 2026-01-01}]
        manager: tom
        joined: 2019-01-01
        left: 2026-12-31
        working_days: [{value: [mon, tue, wed]}, {value: [mon, tue], from: 2026-01-01}]
        holidays: [2026-08-03, 2026-08-04]
        approval_limit: 1,500.00
        tags: [senior]
        recorded: 2019-01-02
        aliases: [ps, priya-s]
        ids: {crm: 001Ec, finance: 4711}
        """),
      "territories/north.md": note("name: North"),
      "territories/leeds.md": note(
        """
        name: Leeds
        parent: [{value: north}]
        owner: [{value: vacant}, {value: priya, from: 2026-01-01}]
        places: [{value: [LS, BD]}, {value: [LS], from: 2026-01-01}]
        potential: £250,000
        """),
    ])
    #expect(small.faults == [])
    let person = try #require(small.records.people.records.first { $0.name == "Priya Shah" })
    #expect(person.workingDays?.entries.map(\.value) == [[.mon, .tue, .wed], [.mon, .tue]])
    #expect(person.approvalLimit == (try number("1500")))
    #expect(person.head.ids == ["crm": "001Ec", "finance": "4711"])
    #expect(small.records.territories.records.map(\.potential) == [try number("250000"), nil])
  }

  @Test func `accounts and contacts`() async throws {
    let small = try await SmallBook(
      settings: "segments: {retail: {name: Retail}}\nsources: {agency: {name: Agency}}\n",
      [
        "people/priya.md": priya, "territories/north.md": note("name: North"),
        "accounts/brightside.md": note("name: Brightside\ntype: agency"),
        "accounts/group.md": note("name: Group"),
        "accounts/northgate.md": note(
          """
          name: Northgate Stores
          type: advertiser
          stage: active
          owner: [{value: house}, {value: priya, from: 2025-01-01}, {value: vacant, from: 2026-01-01}]
          territory: [{value: north}]
          segment: [{value: retail}]
          class: [{value: B}, {value: A, from: 2026-04-01}]
          parent: group
          agencies: [{agency: brightside, for: radio, commission: 15 %, from: 2025-01-01, to: 2026-12-31}]
          since: 2018-09-03
          source: agency
          referred_by: Jo at Mill Lane
          address: |
            Northgate House
            Leeds
          postcode: LS1 4DY
          phone: 0113 496 0000
          website: https://northgate.example
          needs: People in the car parks.
          objectives: Two shops a year.
          potential: 120000
          on_stop: no
          subscriber_type: trade
          contacts:
            - name: Jo Bell
              role: decision_maker
              lawful_basis: consent
              email: jo@northgate.example
            - id: sam
              name: Sam Whitlock
              acts_for: [group, brightside]
              job_title: Buyer
              phone: 0113 496 0001
              reports_to: jo-bell
              lawful_basis: legitimate_interests
              basis_source: asked at the fair
              basis_reviewed: 2026-01-31
              do_not_contact: [phone, sms]
              retain: 24 months
              retain_until: 2028-01-31
              left: 2026-09-01
          """),
        "accounts/mill-lane.md": note("name: Mill Lane\nmerged_into: {id: northgate, from: 2026-01-01}"),
        "contacts/kate.md": note(
          "name: Kate\naccount: [{value: group}, {value: northgate, from: 2026-01-01}]\nlawful_basis: contract"
        ),
      ])
    #expect(small.faults == [])
    #expect(small.book.contacts.ids == ["jo-bell", "kate", "sam"])
    let account = try #require(small.records.accounts.records.first { $0.name == "Northgate Stores" })
    #expect(account.agencies?.first?.commission == (try number("0.15")))
    #expect(account.onStop == false)
    #expect(account.accountClass?.latest == .a)
    #expect(
      small.book.accounts.number(of: small.records.symbols.symbol(of: "mill-lane"))
        == small.book.accounts.number(ofID: "northgate"))
  }

  @Test func `products, sales and activities`() async throws {
    let small = try await SmallBook(
      settings: "families: {radio: {name: Radio}}\ncategories: {entertaining: {name: Entertaining}}\n",
      [
        "people/priya.md": priya, "people/tom.md": tom, "accounts/northgate.md": northgate,
        "accounts/brightside.md": note("name: Brightside"),
        "contacts/jo.md": note("name: Jo\naccount: northgate\nlawful_basis: consent"),
        "products/spot.md": note(
          "name: Spot\nfamily: [{value: radio}]\nunit: impression\nprice_per: 1000\nlist_price: [{value: 7.20}, {value: 8, from: 2026-01-01}]\nmargin: 42 %"
        ),
        "sales/s1.md": note(
          """
          date: 2026-03-01
          account: northgate
          product: spot
          quantity: 100,000
          unit_price: 7.20
          discount: 10 %
          list_amount: 720
          agency_commission: 15 %
          rebate: 8.00
          amount: 542.80
          start: 2026-04-01
          end: 2026-04-30
          status: booked
          type: sale
          credit: [{person: priya, share: 60 %}, {person: tom, share: 0.4}, {person: tom, share: 100 %, overlay: true}]
          agency: brightside
          order: 4711
          invoice: 2026-0042
          posted: 2026-05-01
          recorded: 2026-03-02
          """),
        "sales/s2.md": note(
          "date: 2026-03-01\naccount: northgate\namount: 100\nschedule: {2026-04: 60, 2026-05: 40}\nperson: tom"
        ),
        "sales/s3.md": note(
          "date: 2026-03-01\naccount: northgate\namount: 100\nschedule: [{period: 2026-04, amount: 60}, {period: 2026-05, amount: 40}]"
        ),
        "sales/c1.md": note("date: 2026-03-05\naccount: northgate\namount: -50\ntype: credit\ncredits: s1"),
        "activities/2026-03-14-northgate.md": note(
          """
          account: northgate
          accounts: [northgate, brightside]
          date: 2026-03-14
          type: visit
          time: 9:30
          person: priya
          people: [priya, tom]
          with: [jo, {new: Sam Whitlock}]
          outcome: agreed
          minutes: 45
          status: done
          follow_up: [{due: 2026-03-20, what: send rates, owner: tom, done: 2026-03-19}, {what: call}]
          spend: [{amount: 48.20, category: entertaining, merchant: The Oak, vat: 8.03, purpose: lunch, attendees: [Jo, Sam],
            receipt: oak.pdf, status: claimed, paid_by: self, miles: 12.5}]
          """),
      ])
    // The contact that the activity makes has no basis of its own, and the book gives no default.
    #expect(
      small.faults == [
        "activities/2026-03-14-northgate.md:1:1 missing-field: the contact has no `lawful_basis`"
      ])
    let sale = try #require(
      small.records.sales.record(small.records.symbols.symbol(of: "s1") ?? Symbol(number: 0)))
    #expect(sale.amount == (try number("542.8")))
    #expect(sale.agencyCommission == .rate(try number("0.15")))
    #expect(sale.rebate == .money(try number("8")))
    #expect(sale.credit?.last?.overlay == true)
    #expect(small.records.activities.records.first?.time?.minutes == 570)
    #expect(small.records.activities.records.first?.participants?.last == .new("Sam Whitlock"))
  }

  @Test func `expenses, budgets, quotas and pages`() async throws {
    let small = try await SmallBook(
      settings: "families: {radio: {name: Radio}}\n",
      [
        "people/priya.md": priya, "people/tom.md": tom, "teams/south.md": note("name: South"),
        "territories/north.md": note("name: North"), "accounts/northgate.md": northgate,
        "expenses/e1.md": note(
          """
          date: 2026-03-01
          amount: 120.00 GBP
          category: fuel
          person: priya
          team: south
          merchant: Shell
          vat: 20
          account: northgate
          purpose: to Leeds
          attendees: [Jo Bell]
          receipt: shell.pdf
          claim: C-17
          claimed_on: 2026-03-02
          approved_by: tom
          approved_on: 2026-03-03
          paid_on: 2026-03-04
          paid_by: card
          status: paid
          miles: 120
          days: 1.5
          shared: [{person: priya, share: 50 %}, {person: tom, share: 50 %}]
          covers: 2026-03
          posted: 2026-04-01
          """),
        "expenses/e2.md": note("date: 2026-03-01\namount: 120\nmatches: e1"),
        "budgets/b1.md": note(
          "period: FY2026\namount: 12,000\nteam: south\ncategory: fuel\nphasing: {2025-04: 50 %, 2025-05: 50 %}"
            + "\nversion: revised\nfrom: 2025-10-01\nreason: the new car"),
        "budgets/b2.md": note("period: 2026-04-01..2026-04-30\namount: 100\nperson: tom\nphasing: days"),
        "budgets/b3.md": note(
          "period: calendar 2026-Q1\namount: 100\nphasing: working_days\nversion: outlook"),
        "quotas/q1.md": note(
          "period: 2025/26\namount: 500000\nperson: priya\nmeasure: booked\nversion: original"),
        "quotas/q2.md": note(
          "period: FY2026-H1\nquantity: 120\nteam: south\nmeasure: visits\nphasing: working_days"),
        "quotas/q3.md": note(
          "period: 2026-W11\namount: 1000\nterritory: north\nproduct_family: radio\nfrom: 2026-01-01\nreason: new"
        ),
        "pages/march.md": note(
          "title: March\nmenu: 2\nabout: northgate\nperiod: 2026-03\nauthor: priya\nactions: [{what: call, owner: tom, due: 2026-04-01, done: 2026-04-02}]"
        ),
        "pages/notes.md": note("title: Notes\ntags: one\ndraft: true"),
      ])
    #expect(small.faults == [])
    #expect(small.records.budgets.records.count == 3)
    #expect(small.records.pages.records.map(\.menu) == ["2", nil])
    // The expense that is matched, and the draft.
    #expect(small.book.tally.leftOut == [.matched: 1, .draft: 1])
  }

  @Test func `a cell holds lists, shares and schedules`() async throws {
    let small = try await SmallBook(
      settings:
        "tables:\n  - {file: tables/sales.csv, kind: sale}\n  - {file: tables/territories.csv, kind: territory}\n",
      [
        "people/priya.md": priya, "people/tom b.md": tom, "accounts/northgate.md": northgate,
        "tables/sales.csv": """
        date,account,amount,credit,schedule,tags
        2026-03-01,northgate,100,priya 60 %; tom b 40 %,,a; b
        2026-03-01,northgate,100,priya 0.5;tom b 0.5,2026-04 60; 2026-05 40,

        """,
        "tables/territories.csv": "id,name,places\nnorth,North,LS; BD\n",
      ])
    #expect(small.faults == [])
    let sales = small.records.sales.records
    #expect(sales[0].credit?.map(\.share) == [try number("0.6"), try number("0.4")])
    #expect(sales[0].head.tags == ["a", "b"])
    #expect(sales[1].schedule?.map(\.amount) == [try number("60"), try number("40")])
    #expect(small.records.territories.records.first?.places?.latest == ["LS", "BD"])
  }

  @Test func `fields that the settings declare are typed and checked`() async throws {
    let small = try await SmallBook(
      settings: """
        fields: {account: {vat_number: text, seats: number, fee: money, signed: day, vip: yes_or_no}}
        tables: [{file: tables/clients.csv, kind: account}]

        """,
      [
        "accounts/northgate.md": note(
          "name: N\nvat_number: GB 1\nseats: 12\nfee: 1,250\nsigned: 2026-01-01\nvip: yes"),
        "accounts/mill-lane.md": note("name: M\nseats: many"),
        "tables/clients.csv": "id,VAT_number,Seats\nnorthgate,GB 2,12\n",
      ])
    #expect(
      small.faults == [
        "accounts/mill-lane.md:3:8 bad-number: `many` is not a number",
        "tables/clients.csv:2:11 different-values: `vat_number` is given twice with different values",
      ])
    #expect(small.records.accounts.records[1].head.further.count == 5)
  }

  @Test func `a further field may not have the name of a field`() async throws {
    let small = try await SmallBook(settings: "fields: {account: {name: number, id: text}}\n", [:])
    #expect(
      small.faults == [
        "daybook.yml:4:20 duplicate-key: every account has a field `name` already",
        "daybook.yml:4:34 duplicate-key: every account has a field `id` already",
      ])
  }
}
