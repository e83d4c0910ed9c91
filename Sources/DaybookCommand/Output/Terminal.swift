import Diagnostics
import Foundation

/// The two streams of the command: data on standard output, everything said to a person on standard error.
struct Terminal {
  /// Whether messages are coloured: on a terminal, unless `NO_COLOR` is set.
  let colours: Bool

  init(environment: Environment) {
    colours = isatty(STDERR_FILENO) == 1 && environment["NO_COLOR"]?.isEmpty ?? true
  }

  func say(_ text: String) {
    write(text, to: .standardError)
  }

  func print(_ text: String) {
    write(text, to: .standardOutput)
  }

  /// Shows diagnostics in order, and a line that counts them.
  func show(_ diagnostics: [Diagnostic]) {
    say(TerminalRenderer(colours: colours).report(diagnostics))
  }

  /// A reader that has gone away, such as `head`, is no fault.
  private func write(_ text: String, to stream: FileHandle) {
    try? stream.write(contentsOf: Data(text.utf8))
  }
}

/// The variables of the process, read once.
struct Environment {
  private let values: [String: String]

  init(_ values: [String: String]) {
    self.values = values
  }

  subscript(name: String) -> String? { values[name] }
}
