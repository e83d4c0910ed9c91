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

  @Test func `a level of a tree gives whole nodes, and is refused where no tree is asked by`() throws {
    let copy = try Copy()
    defer { copy.remove() }
    let rows = try rows(["--by", "team", "--depth", "1"], copy)
    #expect(rows.count == 2)
    #expect(rows.first?.hasPrefix(",,") == true)
    #expect(rows.last?.hasPrefix("sales-division,") == true)
    let run = try Run.daybook("query", "revenue", "--by", "person", "--depth", "1", in: copy.folder)
    #expect(run.status == 64)
    #expect(run.messages.contains("`--depth` needs a tree"), "\(run.messages)")
  }

  @Test func `a comparison adds what was before and the change, in rows and totals`() throws {
    let copy = try Copy()
    defer { copy.remove() }
    let run = try Run.daybook(
      "query", "revenue", "--by", "quarter", "--period", "ytd", "--compare", "year", "--totals", "--format",
      "csv",
      in: copy.folder)
    let lines = run.output.split(separator: "\n")
    #expect(run.status == 0, "\(run.messages)")
    #expect(lines.first == "quarter,revenue,revenue_before,revenue_change")
    #expect(lines.count == 4)
    #expect(lines.last?.split(separator: ",", omittingEmptySubsequences: false).count == 4)
  }

  @Test func `what is read as of now adds up to the same`() throws {
    let copy = try Copy()
    defer { copy.remove() }
    let totals = try ["as_was", "as_now"].map { basis in
      try rows(["--by", "territory", "--totals", "--basis", basis], copy).last
    }
    #expect(totals[0]?.hasPrefix("*,,") == true)
    #expect(totals[0] == totals[1])
  }

  private func rows(_ options: [String], _ copy: Copy) throws -> [String] {
    let arguments =
      ["query", "revenue", "--format", "csv"] + (options.contains("--by") ? [] : ["--by", "person"]) + options
    let run = try Run.daybook(arguments, in: copy.folder)
    #expect(run.status == 0, "\(run.messages)")
    return run.output.split(separator: "\n").dropFirst().map { String($0) }
  }
}
