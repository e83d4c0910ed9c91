/// A legal book of any size, made from a seed: what a sales organisation of sixty people writes in two years.
///
/// It is read by clocks, not by people: what matters is how much there is, and that it looks like what
/// is written.
package struct BenchBook: Sendable {
  let size: BookSize
  let cast: Cast

  package init(_ size: BookSize) {
    self.size = size
    cast = Cast(size)
  }

  /// Every file of the book. The settings come last, so that a book with settings is whole.
  package var files: [BenchFile] {
    let expenses = expenseSheets
    let sales = saleSheets
    return [home] + people + teams + territories + products + accounts + activities + expenses.files + sales
      + targets + [settings(expenseTotal: expenses.total)]
  }

  private var home: BenchFile {
    BenchFile(
      path: "index.md",
      text: """
        ---
        title: Bench book
        ---
        A book of \(size.accounts) accounts and \(size.notes) notes, made from the seed \(size.seed).

        """)
  }

  func chance(_ part: String, _ number: Int = 0) -> Chance { Chance(size.seed, part, number) }

  /// A note: front matter, an empty line and prose.
  func note(_ path: String, _ fields: [String], _ prose: String) -> BenchFile {
    BenchFile(path: path, text: "---\n" + fields.joined(separator: "\n") + "\n---\n" + prose + "\n")
  }
}
