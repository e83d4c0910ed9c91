import Testing

/// The command line of `daybook query`.
struct QueryTests {
  @Test(arguments: [["--sort", "-revenue"], ["--sort=-revenue"]])
  func `a minus before the measure sorts the largest first`(option: [String]) throws {
    let copy = try Copy()
    defer { copy.remove() }
    let rising = try rows(["--sort", "revenue"], copy)
    let falling = try rows(option, copy)
    #expect(rising.count > 2)
    #expect(falling == rising.reversed())
  }

  private func rows(_ options: [String], _ copy: Copy) throws -> [String] {
    let arguments = ["query", "revenue", "--by", "person", "--format", "csv"] + options
    let run = try Run.daybook(arguments, in: copy.folder)
    #expect(run.status == 0, "\(run.messages)")
    return run.output.split(separator: "\n").dropFirst().map { String($0) }
  }
}
