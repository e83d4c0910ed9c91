import Bookkeeping
import Values

extension Calculator {
  /// Adds what is booked to run after the as-of day, on the days of the period asked for: by the days it runs, also
  /// where revenue counts by the day booked.
  mutating func addBookedAhead() {
    guard wants(.bookedAhead), let ahead else { return }
    let sales = book.sales
    let running = sales.running
    let countsEntries = countsEntries(.sales) && bases.count { $0.source == .sales } == 1
    var keys: [Key] = []
    var stretches: [(days: Period, key: Key)] = []
    for line in 0..<sales.count where sales.known[line] <= today {
      for part in sales.parts(of: line) {
        for run in running.runs(of: part) {
          guard let days = running.period[run].intersection(ahead) else { continue }
          var members = members(ofSale: line, sales)
          setHolder(&members, ofPart: part, line, sales)
          let reading = readingDay(sales.date[line])
          guard filter.passes(members, on: reading) else { continue }
          setKeys(&keys, of: members, on: reading)
          for key in keys {
            buckets.cut(days, key, into: &stretches)
            for (days, key) in stretches {
              let row = sums.row(key)
              sums.add(.bookedAhead, running.amount(ofRun: run, on: days).scaled, to: row)
              if countsEntries { sums.count(.entries, record: Int32(line), in: row) }
            }
          }
        }
      }
    }
  }
}
