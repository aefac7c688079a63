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
    let interruption = DispatchSemaphore(value: 0)
    let sources = [SIGINT, SIGTERM].map { signalNumber in
      let source = DispatchSource.makeSignalSource(signal: signalNumber, queue: .global())
      source.setEventHandler { interruption.signal() }
      source.resume()
      // The default would end the program before the source hears of the signal.
      signal(signalNumber, SIG_IGN)
      return source
    }
    defer { for source in sources { source.cancel() } }
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
}
