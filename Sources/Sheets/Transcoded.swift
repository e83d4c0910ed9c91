/// A text put into UTF-8. What is no letter in its encoding becomes U+FFFD, and is remembered.
struct Transcoded {
  private(set) var bytes: [UInt8] = []
  private(set) var faultCount = 0
  /// What stood in the place of a letter, and where its replacement stands.
  private(set) var firstFault: (what: String, range: Range<Int>)?

  /// From Latin-1 or Windows-1252.
  init(singleBytes source: [UInt8], _ encoding: TextEncoding) {
    bytes.reserveCapacity(source.count + source.count / 8)
    for byte in source {
      if byte < 0x80 {
        bytes.append(byte)
      } else if byte >= 0xA0 {
        append(UInt32(byte))
      } else if encoding == .windows1252, windows1252[Int(byte) - 0x80] != 0 {
        append(UInt32(windows1252[Int(byte) - 0x80]))
      } else {
        appendFault("the byte 0x\(String(byte, radix: 16, uppercase: true))")
      }
    }
  }

  /// From UTF-16; a byte order mark is left out.
  init(utf16 source: [UInt8], isBigEndian: Bool) {
    bytes.reserveCapacity(source.count / 2 + source.count / 8)
    func unit(_ index: Int) -> UInt32 {
      let (first, second) = (UInt32(source[index]), UInt32(source[index + 1]))
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
    var index = 0
    if source.count > 1, unit(0) == 0xFEFF { index = 2 }
    while index + 1 < source.count {
      let first = unit(index)
      index += 2
      guard (0xD800...0xDFFF).contains(first) else {
        append(first)
        continue
      }
      let second = index + 1 < source.count ? unit(index) : 0
      guard first < 0xDC00, (0xDC00...0xDFFF).contains(second) else {
        appendFault("half a letter, 0x\(String(first, radix: 16, uppercase: true)),")
        continue
      }
      index += 2
      append(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    }
    if index < source.count { appendFault("the single byte at the end") }
  }

  private mutating func append(_ value: UInt32) {
    if value < 0x80 {
      bytes.append(UInt8(value))
    } else if value < 0x800 {
      bytes.append(UInt8(0xC0 | value >> 6))
      bytes.append(UInt8(0x80 | value & 0x3F))
    } else if value < 0x10000 {
      bytes.append(UInt8(0xE0 | value >> 12))
      bytes.append(UInt8(0x80 | value >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | value & 0x3F))
    } else {
      bytes.append(UInt8(0xF0 | value >> 18))
      bytes.append(UInt8(0x80 | value >> 12 & 0x3F))
      bytes.append(UInt8(0x80 | value >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | value & 0x3F))
    }
  }

  private mutating func appendFault(_ what: @autoclosure () -> String) {
    let start = bytes.count
    append(0xFFFD)
    faultCount += 1
    if firstFault == nil { firstFault = (what(), start..<bytes.count) }
  }
}

/// The letters at 0x80 to 0x9F; 0 where there is none.
private let windows1252: [UInt16] = [
  0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
  0x017D, 0,
  0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,
  0x017E, 0x0178,
]
