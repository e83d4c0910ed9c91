import ArgumentParser

/// The command `daybook` and its subcommands.
package struct Daybook: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "daybook",
    abstract: "Turns a book of accounts, sales and costs into a site of reports.",
    discussion: """
      A book is a folder of Markdown notes and CSV tables. Daybook checks it, adds it up and writes a static site.

      Exit codes: 0 done; 1 errors in the content; 64 wrong usage; 70 a fault of Daybook; 73 the output cannot be \
      made; 74 a file cannot be read or written.
      """,
    version: daybookVersion,
    subcommands: [BuildCommand.self, CheckCommand.self, QueryCommand.self])

  package init() {}
}

/// The version that stands on the site's page about its build.
package let daybookVersion = "0.1.0"
