/// A file that people or machines wrote, as its bytes and the path it is named by in messages.
package struct SourceFile: Sendable {
  /// The argument of `--content` joined with the path in the book, as messages show it.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// A place in a file, as offsets into its bytes. An empty range marks the point before its byte.
package struct SourceSpan: Sendable {
  package let file: SourceFile
  package let range: Range<Int>

  /// The range is cut to what the file has.
  package init(_ file: SourceFile, _ range: Range<Int>) {
    self.file = file
    self.range = range.clamped(to: 0..<file.bytes.count)
  }

  /// The file as a whole; messages then name no line.
  package init(_ file: SourceFile) {
    self.init(file, 0..<0)
  }
}

/// A line and a column, both from 1; columns count the Unicode scalars of the line.
package struct LineColumn: Hashable, Sendable {
  package let line: Int
  package let column: Int
}

package extension SourceFile {
  /// Where a byte stands. A byte order mark takes no column; bytes that are not UTF-8 count one each.
  ///
  /// It counts from the start of the file: for many places of one file make a `LineTable`.
  func position(of offset: Int) -> LineColumn {
    let end = min(offset, bytes.count)
    var line = 1
    var start = 0
    for index in 0..<end where bytes[index] == UInt8(ascii: "\n") {
      line += 1
      start = index + 1
    }
    return LineColumn(line: line, column: column(of: end, inLineFrom: start))
  }

  /// The bytes of the line in which a byte stands, without its end.
  func line(at offset: Int) -> Range<Int> {
    let end = min(offset, bytes.count)
    var start = bytes[..<end].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    var stop = bytes[end...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    if stop > start, bytes[stop - 1] == UInt8(ascii: "\r") { stop -= 1 }
    if start == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
    return min(start, stop)..<stop
  }
}

extension SourceFile {
  /// The column of a byte in the line that starts at another.
  func column(of end: Int, inLineFrom start: Int) -> Int {
    let start = start == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? min(3, end) : start
    return bytes[start..<end].count { $0 & 0xC0 != 0x80 } + 1
  }
}
