import Records
import Values

// A table's control counts and sums hold: an export that was cut short is noticed.

extension Linker {
  mutating func checkControls() {
    guard let file = records.settingsFile else { return }
    for (number, table) in records.tables.enumerated() {
      guard let control = table.entry.control else { continue }
      let place = Place(file: file, range: table.entry.range)
      if let rows = control.rows, rows != table.recordCount {
        report(
          .controlDiffers, "the table has \(table.recordCount) rows, its control says \(rows)", at: place,
          help: "export it again, or correct the control")
      }
      for expected in control.sum ?? [] {
        let place = Place(file: file, range: expected.range)
        guard let sum = records.sum(of: expected.name, table: number) else {
          report(
            .unknownKey, "`\(expected.name)` is no number of the kind", at: place,
            help: "name a field such as `amount`")
          continue
        }
        guard sum != expected.value else { continue }
        report(
          .controlDiffers, "`\(expected.name)` adds up to \(sum), its control says \(expected.value)", at: place,
          help: "export the table again, or correct the control")
      }
    }
  }
}
