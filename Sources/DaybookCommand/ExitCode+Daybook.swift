import ArgumentParser

/// The exit codes, as sysexits.h names them.
extension ExitCode {
  static let contentErrors = ExitCode(1)
  static let usage = ExitCode(64)
  static let software = ExitCode(70)
  static let cannotCreate = ExitCode(73)
  static let inputOutput = ExitCode(74)
}
