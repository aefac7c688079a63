#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A file or folder that is open, and closed when nobody needs it any more.
final class OpenFile {
  private let descriptor: Int32

  /// - Parameter permissions: those of a file that is made, as far as the user's mask allows.
  init(_ path: String, _ flags: Int32, permissions: mode_t = 0o666) throws(SystemError) {
    descriptor = try uninterrupted { open(path, flags | O_CLOEXEC, permissions) }
  }

  deinit { close(descriptor) }

  func status() throws(SystemError) -> stat {
    var status = stat()
    _ = try uninterrupted { fstat(descriptor, &status) }
    return status
  }

  /// The bytes up to the end; one more than the limit where there are more.
  ///
  /// - Parameter count: how many there seem to be.
  func bytes(expecting count: Int, atMost limit: Int) throws(SystemError) -> [UInt8] {
    var bytes = try next(atMost: min(max(count, 0), limit) + 1)
    while !bytes.isEmpty, bytes.count <= limit {
      let more = try next(atMost: min(1 << 16, limit + 1 - bytes.count))
      if more.isEmpty { break }
      bytes += more
    }
    return bytes
  }

  private func next(atMost count: Int) throws(SystemError) -> [UInt8] {
    var outcome = Result<Int, SystemError>.success(0)
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      do throws(SystemError) {
        filled = try uninterrupted { read(descriptor, buffer.baseAddress, buffer.count) }
      } catch {
        outcome = .failure(error)
      }
    }
    _ = try outcome.get()
    return bytes
  }

  func append(_ bytes: [UInt8]) throws(SystemError) {
    var start = 0
    while start < bytes.count {
      start += try uninterrupted {
        bytes[start...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      }
    }
  }

  /// Gives a file the permissions of another, and its owner where that is allowed.
  func adopt(_ status: stat) throws(SystemError) {
    // Who may not give files away keeps them.
    _ = fchown(descriptor, status.st_uid, status.st_gid)
    _ = try uninterrupted { fchmod(descriptor, status.st_mode & 0o7777) }
  }

  /// Waits until what was written is on the disk itself.
  func synchronize() throws(SystemError) {
    #if canImport(Darwin)
      // There `fsync` leaves the bytes in the disk's own memory.
      if fcntl(descriptor, F_FULLFSYNC) == 0 { return }
    #endif
    do throws(SystemError) {
      _ = try uninterrupted { fsync(descriptor) }
    } catch {
      // Some file systems know no such thing.
      guard error.number == EINVAL || error.number == ENOTSUP else { throw error }
    }
  }

  /// Locks the file or folder against other processes until it is closed.
  ///
  /// - Returns: false while another process holds it.
  func lock() throws(SystemError) -> Bool {
    do throws(SystemError) {
      _ = try uninterrupted { flock(descriptor, LOCK_EX | LOCK_NB) }
      return true
    } catch {
      guard error.number == EWOULDBLOCK else { throw error }
      return false
    }
  }
}
