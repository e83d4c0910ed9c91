/// Where the lines of a file start, for whoever asks for many places of one file.
package struct LineTable: Sendable {
  private let file: SourceFile
  /// The first byte of each line.
  private let starts: [Int]

  package init(_ file: SourceFile) {
    self.file = file
    var starts = [0]
    for index in file.bytes.indices where file.bytes[index] == UInt8(ascii: "\n") { starts.append(index + 1) }
    self.starts = starts
  }

  /// Where a byte stands, as `SourceFile.position(of:)` says it.
  package func position(of offset: Int) -> LineColumn {
    let end = min(offset, file.bytes.count)
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= end { low = middle + 1 } else { high = middle }
    }
    return LineColumn(line: low, column: file.column(of: end, inLineFrom: starts[low - 1]))
  }
}
