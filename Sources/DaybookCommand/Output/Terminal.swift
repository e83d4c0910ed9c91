import Diagnostics
import Glibc

/// The two streams of the command: data on standard output, everything said to a person on standard error.
struct Terminal {
  /// Whether messages are coloured: on a terminal, unless `NO_COLOR` is set.
  let colours: Bool

  init(environment: Environment) {
    colours = isatty(STDERR_FILENO) == 1 && environment["NO_COLOR"]?.isEmpty ?? true
  }

  func say(_ text: String) {
    write(text, to: STDERR_FILENO)
  }

  func print(_ text: String) {
    write(text, to: STDOUT_FILENO)
  }

  /// Shows diagnostics in order, and a line that counts them.
  func show(_ diagnostics: [Diagnostic]) {
    say(TerminalRenderer(colours: colours).report(diagnostics))
  }

  private func write(_ text: String, to descriptor: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
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
