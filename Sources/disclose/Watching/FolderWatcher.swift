import Diagnostics
import Dispatch
import Foundation
import Registry

/// Does a job whenever a folder's files change, until the program is interrupted.
struct FolderWatcher {
  private static let interval = DispatchTimeInterval.milliseconds(200)

  let folder: RegistryFolder

  /// - Parameter job: done at once, and then after each change; a job that cannot be done is told
  ///   and tried again after the next change, except the first.
  func run(_ job: () throws(JobError) -> Void) throws(JobError) {
    let interruption = Self.awaitInterruption()
    var watch = ChangeWatch(checked: folder.state())
    try job()
    Console.remark("watching `\(folder.path.escapedForTerminal)`; interrupt to end\n")
    while interruption.wait(timeout: .now() + Self.interval) == .timedOut {
      guard watch.note(folder.state()) else { continue }
      do throws(JobError) {
        try job()
      } catch {
        Console.remark("error: \(error.message)\n")
      }
    }
  }

  /// A semaphore that is signalled once the program is asked to end.
  ///
  /// The signals are blocked for every thread made from here on, and one thread waits for them: so
  /// none is lost, even where a shell started the program with interrupts ignored.
  private static func awaitInterruption() -> DispatchSemaphore {
    let interruption = DispatchSemaphore(value: 0)
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    sigaddset(&signals, SIGTERM)
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    signal(SIGINT, SIG_DFL)
    signal(SIGTERM, SIG_DFL)
    let awaited = signals
    Thread.detachNewThread {
      var awaited = awaited
      var received: Int32 = 0
      sigwait(&awaited, &received)
      interruption.signal()
    }
    return interruption
  }
}
