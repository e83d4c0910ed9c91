/// What a page is written to: first a length, so that its bytes take no more memory than they need.
protocol PageOutput {
  mutating func add(_ bytes: [UInt8])
  mutating func add(_ text: EscapedText)
}

struct PageLength: PageOutput {
  private(set) var length = 0

  mutating func add(_ bytes: [UInt8]) { length += bytes.count }
  mutating func add(_ text: EscapedText) { length += text.length }
}

struct PageBytes: PageOutput {
  private(set) var bytes: [UInt8] = []

  init(length: Int) { bytes.reserveCapacity(length) }

  mutating func add(_ bytes: [UInt8]) { self.bytes.append(contentsOf: bytes) }
  mutating func add(_ text: EscapedText) { text.append(to: &bytes) }
}
