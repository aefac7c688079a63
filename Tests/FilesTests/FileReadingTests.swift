import Diagnostics
import Files
import Foundation
import TestSupport
import Testing

@Suite struct FileReadingTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func error(_ name: String, atMost limit: Int = 1000) -> JobError? {
    do throws(JobError) {
      _ = try FileReading.bytes(of: folder.path(name), atMost: limit)
      return nil
    } catch {
      return JobError(
        error.code, error.message.replacing(folder.path + "/", with: ""))
    }
  }

  @Test func filesAreReadWhole() throws {
    let text = String(repeating: "größer\n", count: 100_000)
    try folder.write(text, to: "large")
    try folder.write("", to: "empty")
    #expect(try FileReading.bytes(of: folder.path("large")) == Array(text.utf8))
    #expect(try FileReading.bytes(of: folder.path("empty")) == [])
  }

  @Test func whatIsTooLargeIsNotRead() throws {
    try folder.write("12345", to: "five")
    #expect(error("five", atMost: 5) == nil)
    #expect(
      error("five", atMost: 4)
        == JobError(.tooLarge, "`five` is too large: at most 4 bytes are read"))
    // Takes no room on the disk, and must not take any in memory.
    try folder.write("", to: "sparse")
    #expect(truncate(folder.path("sparse"), 1 << 40) == 0)
    #expect(error("sparse", atMost: FileReading.byteLimit)?.code == .tooLarge)
  }

  @Test func aFileThatSaysNothingOfItsSizeIsReadToTheLimit() throws {
    guard FileKind(path: "/proc/self/status") == .file else { return }
    #expect(try !FileReading.bytes(of: "/proc/self/status").isEmpty)
    #expect(throws: JobError.self) { try FileReading.bytes(of: "/proc/self/status", atMost: 10) }
  }

  @Test func onlyFilesAreRead() throws {
    try folder.write("", to: "folder/file")
    #expect(mkfifo(folder.path("pipe"), 0o600) == 0)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("link"), withDestinationPath: "nothing")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("circle"), withDestinationPath: "circle")
    #expect(error("folder") == JobError(.unreadableFile, "`folder` is a folder"))
    #expect(error("pipe") == JobError(.unreadableFile, "`pipe` is a pipe"))
    #expect(error("link") == JobError(.unreadableFile, "`link` is a link that leads nowhere"))
    #expect(error("circle") == JobError(.unreadableFile, "`circle` is a link that leads nowhere"))
    #expect(error("none") == JobError(.noSuchFile, "there is no file `none`"))
    #expect(throws: JobError(.unreadableFile, "`/dev/zero` is a device")) {
      try FileReading.bytes(of: "/dev/zero")
    }
  }
}
