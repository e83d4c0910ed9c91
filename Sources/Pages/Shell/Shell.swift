import Bookkeeping
import Templating

/// What every page has around its own content: title, menu, the way down to it, and the foot.
enum Shell {
  /// The names that every template may show. Each kind of page adds its own.
  static let names: [Declared] = [
    Declared("book", .text, "The book's title."),
    Declared("language", .text, "The language of the page, such as en-GB."),
    Declared("title", .text, "The page's title."),
    Declared("page-kind", .text, "What kind of page it is, such as account: the name of its template."),
    Declared("has-scope", .flag, "Whether there is more to say of the page."),
    Declared(
      "scope", .text,
      "What the page is, of which period, in which unit, and the day that its figures are computed for."),
    Declared("home", .address, "The home page."),
    Declared("about", .address, "The page about this build."),
    Declared("quality", .address, "The page that says how far the figures can be relied on."),
    Declared("definitions", .address, "The page on which every measure is defined."),
    Declared("menu", .list(Menu.names), "The parts of the site."),
    Declared(
      "further-menu", .list(Menu.names), "The book's own pages that ask for a place, and the definitions."),
    Declared("has-crumbs", .flag, "Whether something stands above the page."),
    Declared(
      "crumbs",
      .list([
        Declared("crumb-label", .text, "The name of a page above this one."),
        Declared(
          "crumb-linked", .section([Declared("crumb-address", .address, "That page.")]),
          "Where it has a page."),
      ]), "The way down to the page."),
    BackLinks.section.declared,
    Declared("has-reach", .flag, "Whether the page shows figures of dated things."),
    Declared("reach", .text, "How far the sources reach."),
    Declared(
      "is-stale", .section([Declared("staleness", .text, "Which tables should have newer rows by now.")]),
      "Where figures of today lack some."),
  ]

  static func kind(_ name: String, _ own: [Declared]) -> PageKind { PageKind(name, names: names + own) }

  static func add(
    to values: inout TemplateValues, _ plan: PagePlan, _ menu: Menu, _ desk: PageDesk, _ backLinks: BackLinks
  ) {
    let maker = desk.maker
    values.add("book", .text(maker.book.settings.title ?? ""))
    values.add("language", .text(maker.book.settings.locale ?? "en-GB"))
    values.add("title", .text(plan.title))
    values.add("page-kind", .text(plan.kind.name))
    let scope = maker.scope(of: plan)
    values.add("has-scope", .flag(!scope.isEmpty))
    values.add("scope", .text(scope))
    values.add("home", .address(desk.link(SiteMap.home)))
    values.add("about", .address(desk.link(SiteMap.about)))
    values.add("quality", .address(desk.link(SiteMap.quality)))
    values.add("definitions", .address(desk.link(SiteMap.definitions)))
    values.add("menu", menu.values(menu.items.filter { !$0.isFurther }, plan, desk))
    values.add("further-menu", menu.values(menu.items.filter(\.isFurther), plan, desk))
    values.add("has-crumbs", .flag(!plan.crumbs.isEmpty))
    values.add(
      "crumbs",
      .list(
        plan.crumbs.map { crumb in
          [
            "crumb-label": .text(crumb.label),
            "crumb-linked": crumb.address.map { .group(["crumb-address": .address(desk.link($0))]) }
              ?? .nothing,
          ]
        }))
    values.add(BackLinks.section.name, BackLinks.section.value(desk.mentioned(in: backLinks), maker.language))
    let reach = maker.reach(of: plan)
    values.add("has-reach", .flag(!reach.isEmpty))
    values.add("reach", .text(reach))
    // The page of a period that is over has all that it will have.
    let isStale = plan.asOf == nil && !plan.sources.isEmpty && !maker.staleness.isEmpty
    values.add("is-stale", isStale ? .group(["staleness": .text(maker.staleness)]) : .nothing)
  }
}

private extension SiteMaker {
  /// `April to September 2026 · pounds without VAT · as of 30 September 2026`: the line under the title. A page with
  /// figures always says for which day they are computed, so that an old site cannot be taken for a new one.
  func scope(of plan: PagePlan) -> String {
    guard plan.isDated else { return plan.scope }
    let day = language.day(plan.asOf ?? book.asOf)
    return plan.scope.isEmpty ? words[.asOf, day] : words[.scopeAsOf, plan.scope, day]
  }
}
