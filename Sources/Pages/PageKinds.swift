import Templating

/// Every kind of page that a look needs a template for.
package let pageKinds: [PageKind] = [
  PortfolioPages.kind, AboutPage.kind,
  // Teams and costs.
  TeamPages.indexKind, TeamPages.kind, CostPages.kind, CostMonthPages.kind,
]
