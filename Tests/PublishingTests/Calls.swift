import Publishing
import Synchronization

/// The calls that publishing made, and which of them were to fail.
final class Calls: Sendable {
  private let calls = Mutex<[FileSystem.Call]>([])
  private let fault: @Sendable (_ number: Int, FileSystem.Call, _ name: String) -> Int32

  /// - Parameter fault: an error number for a call, counted from 0, or 0 where it is to be made.
  init(
    fault: @escaping @Sendable (_ number: Int, FileSystem.Call, _ name: String) -> Int32 = { _, _, _ in 0 }
  ) {
    self.fault = fault
  }

  var made: [FileSystem.Call] { calls.withLock { $0 } }

  var fileSystem: FileSystem {
    FileSystem { call, name in
      let number = self.calls.withLock {
        $0.append(call)
        return $0.count - 1
      }
      return self.fault(number, call, name)
    }
  }
}
