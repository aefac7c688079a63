import Diagnostics

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Keeps other runs of the program from writing into the same folders meanwhile.
struct FolderLocks {
  private var folders: [(path: String, file: OpenFile)] = []

  /// - Parameters:
  ///   - paths: the folders' real paths.
  ///   - patience: how long to wait for another run.
  /// - Throws: `JobError` when another run takes longer.
  init(_ paths: Set<String>, patience: Duration) throws(JobError) {
    // In one order for every run, so that no two wait for each other.
    for path in paths.sorted() {
      guard let file = try Self.lock(path, until: .now + patience) else { continue }
      folders.append((path, file))
    }
  }

  /// Nil where the folder, or its file system, knows no locks.
  private static func lock(
    _ path: String, until end: ContinuousClock.Instant
  ) throws(JobError) -> OpenFile? {
    do throws(SystemError) {
      let folder = try OpenFile(path, O_RDONLY | O_DIRECTORY)
      repeat {
        if try folder.lock() { return folder }
        usleep(10_000)
      } while ContinuousClock.now < end
    } catch {
      return nil
    }
    throw JobError(
      .unwritableFile, "another program keeps writing into `\(path)`: nothing was changed")
  }

  /// Removes what runs that were killed have left; nobody else is writing now.
  func sweep() {
    for (path, _) in folders {
      for entry in (try? FolderEntry.all(in: path)) ?? [] where StagedFile.isLeftover(entry.name) {
        unlink("\(path)/\(entry.name)")
      }
    }
  }

  /// Makes sure that files which took another's place are found there after a power cut, too.
  func synchronize() throws(SystemError) {
    for (_, file) in folders { try file.synchronize() }
  }
}
