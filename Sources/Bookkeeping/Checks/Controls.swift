import Records
import Values

// A table's control counts and sums hold: an export that was cut short is noticed.

extension Linker {
  mutating func checkControls() {
    guard let file = records.settingsFile else { return }
    for (number, table) in records.tables.enumerated() {
      // Where rows could not be read, the counts differ for a reason that is said already.
      guard let control = table.entry.control, !table.isIncomplete else { continue }
      let place = Place(file: file, range: table.entry.place(under: "control", "rows"))
      if let rows = control.rows, rows != table.recordCount {
        report(
          .controlDiffers, "the table has \(rowCount(table.recordCount)), its control says \(rows)",
          at: place,
          help: "export it again, or correct the control")
      }
      for expected in control.sum ?? [] {
        let place = Place(file: file, range: table.entry.place(under: "control", "sum", expected.name))
        guard let sum = records.sum(of: expected.name, table: number) else {
          report(
            .unknownKey, "`\(expected.name)` is no number of the kind",
            at: Place(file: file, range: expected.range),
            help: "name a field such as `amount`")
          continue
        }
        guard sum != expected.value, !records.hasRefused(expected.name, table: number) else { continue }
        report(
          .controlDiffers, "`\(expected.name)` adds up to \(sum), its control says \(expected.value)",
          at: place,
          help: "export the table again, or correct the control")
      }
    }
  }
}

private func rowCount(_ count: Int) -> String { count == 1 ? "1 row" : "\(count) rows" }
