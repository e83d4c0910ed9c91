import Foundation

/// What one run of a program cost.
struct Cost {
  let seconds: Double
  /// The most memory that was resident at once, in kB.
  let peak: Int
  /// The exit code, or 128 and the number of the signal that ended it.
  let status: Int32
}

/// The middle of several runs, and how far they lie apart.
struct Summary: CustomStringConvertible {
  let runs: [Cost]

  init(_ runs: [Cost]) {
    self.runs = runs
  }

  var description: String {
    let seconds = runs.map(\.seconds).sorted()
    guard let least = seconds.first, let most = seconds.last, let peak = runs.map(\.peak).max() else {
      return "no runs"
    }
    let times = [least, seconds[seconds.count / 2], most].map { String(format: "%.3f", $0) }
    return
      "min \(times[0]) s, median \(times[1]) s, max \(times[2]) s, peak \(peak / 1000) MB, \(runs.count) runs"
  }
}

/// Runs a program to its end. What it prints goes to the file `messages`.
///
/// `Process` of Foundation does not tell what a child used, so this asks the kernel.
func measure(_ words: [String], messages: String) throws -> Cost {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, messages, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
  posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)

  var arguments = words.map { strdup($0) }
  defer { for argument in arguments { free(argument) } }
  arguments.append(nil)

  var child: pid_t = 0
  let start = ContinuousClock.now
  let fault = posix_spawnp(&child, words[0], &actions, nil, arguments, environ)
  guard fault == 0 else {
    throw Failure("\(words[0]) cannot be started: \(String(cString: strerror(fault)))")
  }

  var status: Int32 = 0
  var usage = rusage()
  while wait4(child, &status, 0, &usage) == -1 {
    guard errno == EINTR else {
      throw Failure("waiting for \(words[0]): \(String(cString: strerror(errno)))")
    }
  }
  let time = ContinuousClock.now - start
  let signal = status & 0x7F
  return Cost(
    seconds: time / .seconds(1), peak: usage.ru_maxrss,
    status: signal == 0 ? (status >> 8) & 0xFF : 128 + signal)
}
