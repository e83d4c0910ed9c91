import ArgumentParser
import Diagnostics

/// `daybook check`: says everything that is wrong with a book, and writes nothing.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Checks a book and says everything that is wrong with it.")

  @OptionGroup var options: BookOptions

  func run() async throws {
    let world = World.current()
    let (book, diagnostics) = try await options.open(world)
    world.terminal.show(diagnostics)
    guard !diagnostics.hasErrors, !diagnostics.contains(where: { $0.severity == .setAside }) else {
      throw ExitCode.contentErrors
    }
    world.terminal.say("\(options.content) is in order: \(book.tally.total) records\n")
  }
}
