import Foundation

/// The count of instructions that is thought right, and the compiler that made it.
///
/// A count says something only beside one of the same compiler: with another it is printed and not judged.
struct Ledger {
  let path: String
  /// The first line of `swift --version`.
  let compiler: String
  /// Whether the count is to be the new baseline.
  let records: Bool

  /// By how much a count may differ, in thousandths.
  private static let tolerance = 20

  func judge(_ count: Int) throws {
    guard !records else {
      try Data("compiler: \(compiler)\ninstructions: \(count)\n".utf8).write(to: URL(filePath: path))
      return print("instructions       \(count), the new baseline")
    }
    guard let (maker, baseline) = try read() else {
      return print("instructions       \(count); there is no baseline yet, `make bench-baseline` writes it")
    }
    guard maker == compiler else {
      return print("instructions       \(count), not judged: the baseline is of \(maker)")
    }
    let change = (count - baseline) * 1000 / max(baseline, 1)
    print("instructions       \(count), the baseline is \(baseline): \(percent(change))")
    if change > Ledger.tolerance {
      throw Failure(
        "that is too many: find out why, or say why in the commit that runs `make bench-baseline`")
    }
    if change < -Ledger.tolerance { print("                   fewer: keep it so with `make bench-baseline`") }
  }

  /// Nil where nothing has been recorded.
  private func read() throws -> (compiler: String, instructions: Int)? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    var values: [Substring: String] = [:]
    for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1)
      if parts.count == 2 { values[parts[0]] = parts[1].trimmingCharacters(in: .whitespaces) }
    }
    guard let compiler = values["compiler"], let count = values["instructions"].flatMap({ Int($0) }) else {
      throw Failure("\(path) has no lines `compiler: …` and `instructions: …`")
    }
    return (compiler, count)
  }

  private func percent(_ thousandths: Int) -> String {
    "\(thousandths < 0 ? "-" : "+")\(abs(thousandths) / 10).\(abs(thousandths) % 10) %"
  }
}
