import Disk
import Foundation
import Testing

@Suite struct `Reading one file` {
  @Test func `gives all of its bytes`() throws {
    let folder = try TemporaryFolder()
    for size in [0, 1, 4096, 300_001] {
      let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
      try folder.write("f\(size)", Data(bytes))
      #expect(try readFile(at: folder.path + "/f\(size)") == bytes)
    }
  }

  @Test func `reads a file to its end that states no size`() throws {
    #expect(try readFile(at: "/proc/self/status").count > 64)
  }

  @Test func `refuses what is missing, linked, no file or too large`() throws {
    let folder = try TemporaryFolder()
    try folder.write("large", "12345")
    #expect(symlink("large", folder.path + "/link") == 0)
    #expect(mkfifo(folder.path + "/pipe", 0o600) == 0)
    #expect(reason(folder.path + "/none") == "No such file or directory")
    #expect(reason(folder.path + "/link") == "Too many levels of symbolic links")
    #expect(reason(folder.path + "/pipe") == "it is not a regular file")
    #expect(reason(folder.path) == "it is not a regular file")
    #expect(reason(folder.path + "/large", limit: 4) == "it has over 4 bytes")
    #expect(reason("/proc/self/status", limit: 4) == "it has over 4 bytes")
    #expect(reason(folder.path + "/large\0") == "Invalid argument")
  }

  private func reason(_ path: String, limit: Int = 1000) -> String? {
    #expect(throws: DiskError.self) { try readFile(at: path, limit: limit) }?.reason
  }
}
