import Records

// A receipt that is written as the way to a file is there. Others are numbers, or lie with the accountant.

extension Linker {
  /// The paths of the files that expenses and the costs in notes name as their receipts; says which are not there.
  mutating func checkReceipts() -> Set<String> {
    var named: Set<String> = []
    let there = Set(records.otherFiles.map(\.path)).union(records.numbers.keys).union(records.lostPaths)
    for expense in records.expenses.records {
      guard let receipt = expense.receipt else { continue }
      check(receipt, there, at: records.place(of: "receipt", in: expense), &named)
    }
    for activity in records.activities.records {
      for line in activity.spend ?? [] {
        guard let receipt = line.receipt else { continue }
        check(receipt, there, at: records.place(of: "spend", in: activity), &named)
      }
    }
    return named
  }

  private mutating func check(
    _ receipt: String, _ there: Set<String>, at place: Place?, _ named: inout Set<String>
  ) {
    var path = receipt[...]
    while let start = ["../", "./"].first(where: { path.hasPrefix($0) }) {
      path = path.dropFirst(start.utf8.count)
    }
    named.insert(String(path))
    // `2026/0123` may be the number of an invoice.
    guard path.hasPrefix("files/") || path.startIndex > receipt.startIndex, !there.contains(String(path))
    else { return }
    report(
      .linkToFile, "there is no file `\(receipt)`", at: place,
      help: "write the path in the book, like `files/receipt.pdf`, or the receipt's number")
  }
}
