import Templating

/// Every kind of page that a look needs a template for.
package let pageKinds: [PageKind] = [
  HomePage.kind, PortfolioIndexPage.kind, PortfolioPages.kind, OwnPages.kind, DefinitionPage.kind,
  AboutPage.kind, QualityPage.kind,
  // Accounts and territories.
  AccountIndexPage.kind, AccountPages.kind, AccountNotes.kind, TerritoryIndexPage.kind, TerritoryPages.kind,
  // Teams and costs.
  ProductPages.indexKind, ProductPages.kind, PeoplePage.kind, CoverPage.kind, FollowUpPages.indexKind,
  FollowUpPages.kind,
  TeamPages.indexKind, TeamPages.kind,
  CostPages.kind,
  CostPeriodPages.kind,
  // Sales reports by period.
  ReportIndexPage.kind, ReportPages.kind, CostItemPages.kind,
]
