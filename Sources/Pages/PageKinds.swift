import Templating

/// Every kind of page that a look needs a template for.
package let pageKinds: [PageKind] = [
  PortfolioPages.kind, AboutPage.kind,
  // Accounts and territories.
  AccountIndexPage.kind, AccountPages.kind, AccountNotes.kind, TerritoryIndexPage.kind, TerritoryPages.kind,
]
