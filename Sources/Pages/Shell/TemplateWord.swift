/// The words that templates say, as `{{words.KEY}}`: headings and the names of landmarks. They have no placeholders.
enum TemplateWord: String, CaseIterable {
  // The shell.
  case skipToContent = "skip-to-content"
  case mainMenu = "main-menu"
  case breadcrumbs = "breadcrumbs"
  case howDefined = "how-defined"
  case aboutLink = "about-link"
  case needsAttention = "needs-attention"

  // Portfolios.
  case portfolioAccounts = "portfolio-accounts"
  case portfolioMonths = "portfolio-months"
  case followUps = "follow-ups"
}
