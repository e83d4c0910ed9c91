import ArgumentParser
import Diagnostics

/// `daybook check`: says everything that is wrong with a book, and writes nothing.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks a book and its templates, and says everything that is wrong with them.")

  @OptionGroup var options: BookOptions

  @Option(
    help: "The folder of templates: else `Templates` beside the content, else the look that is built in.")
  var templates: String?

  func run() async throws {
    let world = World.current()
    let (book, content) = try await options.open(world)
    let unread = content.hasErrors ? [] : try await options.attachments(book, world).diagnostics
    let diagnostics =
      content + unread + (try await LookFolder.load(templates, content: options.content, world)).diagnostics
    world.terminal.show(diagnostics)
    guard !diagnostics.hasErrors, !diagnostics.contains(where: { $0.severity == .setAside }) else {
      throw ExitCode.contentErrors
    }
    world.terminal.say("\(options.content) is in order: \(grouped(book.tally.total)) records\n")
  }
}
