import Bookkeeping
import Figures
import Records
import Templating

/// Every measure in words and as a formula: what it counts, of which records, by which of their days.
enum DefinitionPage {
  static let kind = Shell.kind(
    "definitions",
    [
      Declared(
        "groups",
        .list([
          Declared("group-anchor", .text, "The anchor of the group."),
          Declared("group-name", .text, "What the measures are about."),
          Declared(
            "measures",
            .list([
              Declared("measure-anchor", .text, "The anchor of the measure."),
              Declared("measure-label", .text, "What readers call it."),
              Declared("measure-name", .text, "What questions call it."),
              Declared("measure-definition", .text, "What it means."),
              Declared("measure-formula", .text, "How it is worked out."),
              Declared("measure-unit", .text, "What it is counted in."),
              Declared("measure-direction", .text, "Whether more of it is good news."),
              Declared("measure-counted", .text, "Which of a record's days it counts by."),
              Declared("measure-kinds", .text, "The records that it is made of."),
            ]), "The measures of the group."),
          Declared(
            "terms",
            .list([
              Declared("term-anchor", .text, "The anchor of the word."),
              Declared("term-label", .text, "The word as readers meet it."),
              Declared("term-definition", .text, "What it means."),
              Declared(
                "term-worked-out", .section([Declared("term-formula", .text, "How it is worked out.")]),
                "Where it is a figure that is worked out."),
            ]), "Other words of columns and headlines."),
        ]), "The measures by what they are about.")
    ])

  static func plan(_ maker: SiteMaker) -> PagePlan {
    let words = maker.words
    return PagePlan(
      kind: kind, address: SiteMap.definitions, title: words[.definitions], scope: words[.definitionsScope],
      part: .definitions, sources: []
    ) { _ in
      let groups = MeasureGroup.allCases.map { group -> TemplateValues in
        let measures = catalogue.filter { $0.group == group }
        return [
          "group-anchor": .text(group.rawValue), "group-name": .text(words[group.name]),
          "measures": .list(measures.map { values($0, maker) }),
          "terms": .list(Term.all.filter { $0.group == group }.map { values($0, words) }),
        ]
      }
      return ["groups": .list(groups)]
    }
  }

  /// A measure's place on this page.
  static func anchor(_ measure: Measure) -> String { "measure-\(measure.name.replacing("_", with: "-"))" }

  private static func values(_ term: Term, _ words: Words) -> TemplateValues {
    [
      "term-anchor": .text("term-\(term.name)"),
      "term-label": .text(term.labels(words).joined(separator: words[.listSeparator])),
      "term-definition": .text(term.definition(words)),
      "term-worked-out": term.formula(words).map { .group(["term-formula": .text($0)]) } ?? .nothing,
    ]
  }

  /// A formula in the words that readers meet: the names of measures are their labels.
  static func formula(of measure: Measure, _ words: Words) -> String {
    var text = ""
    var name = ""
    for character in measure.formula + "\0" {
      if character.isASCII, character.isLetter || character == "_" {
        name.append(character)
        continue
      }
      if let other = catalogue.first(where: { $0.name == name }) {
        let label = words.label(other)
        text += text.isEmpty ? label : label.prefix(1).lowercased() + label.dropFirst()
      } else {
        text += name
      }
      name = ""
      if character != "\0" { text.append(character) }
    }
    return text
  }

  private static func values(_ measure: Measure, _ maker: SiteMaker) -> TemplateValues {
    let words = maker.words
    return [
      "measure-anchor": .text(anchor(measure)), "measure-label": .text(words.label(measure)),
      "measure-name": .text(measure.name), "measure-definition": .text(words.definition(measure)),
      "measure-formula": .text(formula(of: measure, words)), "measure-unit": .text(unit(measure.unit, maker)),
      "measure-direction": .text(words[direction(measure.direction)]),
      "measure-counted": .text(words[day(measure, maker.book.settings.revenueCountsOn ?? .run)]),
      "measure-kinds": .text(maker.list(measure.kinds.map { words[$0.word] })),
    ]
  }

  private static func unit(_ unit: Measure.Unit, _ maker: SiteMaker) -> String {
    switch unit {
    case .money: maker.words[.unitMoney, maker.language.currencyName]
    case .count: maker.words[.unitCount]
    case .quantity: maker.words[.unitQuantity]
    case .ratio: maker.words[.unitRatio]
    case .rate: maker.words[.unitRate]
    case .price: maker.words[.unitPrice, maker.language.currencyName]
    }
  }

  private static func direction(_ direction: Measure.Direction) -> Word {
    switch direction {
    case .moreIsBetter: .moreIsBetter
    case .lessIsBetter: .lessIsBetter
    case .neither: .neitherIsBetter
    }
  }

  /// Revenue counts by the days that the settings say. A count of lines of all kinds has no day of its own.
  private static func day(_ measure: Measure, _ revenue: Settings.RevenueDay) -> Word {
    if measure.kinds.contains(.sale), measure.kinds.contains(.expense) { return .countedByOthers }
    switch (measure.countedBy, revenue) {
    case (.booked, _), (.run, .booked): return .countedByBooked
    case (.run, .run), (.running, _): return .countedByRun
    case (.run, .invoiced): return .countedByInvoiced
    case (.done, _): return .countedByDone
    case (.spent, _): return .countedBySpent
    case (.target, _): return .countedByTarget
    case (.lastDay, _): return .countedByLastDay
    case (.away, _): return .countedByAway
    }
  }
}

/// What measures and other words are about, in the order of the page. The raw value is the anchor.
enum MeasureGroup: String, CaseIterable {
  case sales, activity, costs, targets, days

  var name: Word {
    switch self {
    case .sales: .measuresOfSales
    case .activity: .measuresOfActivity
    case .costs: .measuresOfCosts
    case .targets: .measuresOfTargets
    case .days: .measuresOfDays
    }
  }
}

private extension Measure {
  /// By the first kind of record that it is made of: a measure against a target names the target first.
  var group: MeasureGroup {
    switch kinds.first {
    case .activity, .absence: .activity
    case .expense, .budget: .costs
    case .quota: .targets
    default: .sales
    }
  }
}

extension Kind {
  /// What readers call its records.
  var word: Word {
    switch self {
    case .person: .kindPeople
    case .team: .kindTeams
    case .territory: .kindTerritories
    case .account: .kindAccounts
    case .contact: .kindContacts
    case .product: .kindProducts
    case .activity: .kindActivities
    case .sale: .kindSales
    case .expense: .kindExpenses
    case .budget: .kindBudgets
    case .quota: .kindQuotas
    case .page: .kindPages
    case .absence: .kindAbsences
    // Their records are not read yet, and so never met.
    case .inventory, .campaign, .promotion, .opportunity, .quote, .contract, .invoice, .complaint, .forecast,
      .rate, .survey:
      .kindOthers
    }
  }
}
