import Dispatch

/// Runs a task as somebody who may not read everything: tests are often run by the superuser, for whom no file is
/// unreadable.
final class Unprivileged: TaskExecutor {
  private let queue = DispatchQueue(label: "unprivileged")

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let executor = asUnownedTaskExecutor()
    queue.async {
      // It holds for the thread alone; `nobody` has the same number everywhere.
      let before = setFileUser(65534)
      job.runSynchronously(on: executor)
      _ = setFileUser(UInt32(bitPattern: before))
    }
  }
}

@_silgen_name("setfsuid")
private func setFileUser(_ user: UInt32) -> Int32
