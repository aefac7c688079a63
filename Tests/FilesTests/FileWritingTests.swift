import Diagnostics
import Files
import Foundation
import TestSupport
import Testing

@Suite struct FileWritingTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func new(_ name: String, _ text: String, replacing old: String? = nil) -> NewFile {
    NewFile(
      path: folder.path(name), bytes: Array(text.utf8), replacing: old.map { Array($0.utf8) })
  }

  /// What was said, the folder's own path left out; nil when all went well.
  private func failure(_ files: [NewFile]) -> String? {
    do throws(JobError) {
      try FileWriting(patience: .zero).write(files)
      return nil
    } catch {
      return error.message.replacing(folder.path + "/", with: "")
        .replacing(folder.path, with: "folder")
    }
  }

  @Test func filesGetTheirBytesAndNothingElseIsLeft() throws {
    try folder.write("old", to: "a")
    try folder.write("same", to: "c")
    let stamp = FileStamp(path: folder.path("c"))
    try FileWriting().write([new("a", "new"), new("b", "made"), new("c", "same")])
    #expect(try folder.names() == ["a", "b", "c"])
    #expect(try ["a", "b", "c"].map(folder.text) == ["new", "made", "same"])
    #expect(FileStamp(path: folder.path("c")) == stamp)
  }

  @Test func permissionsStay() throws {
    try folder.write("old", to: "a")
    #expect(chmod(folder.path("a"), 0o640) == 0)
    try FileWriting().write([new("a", "new")])
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path("a"))
    #expect(attributes[.posixPermissions] as? Int == 0o640)
  }

  @Test func linksKeepPointing() throws {
    try folder.write("old", to: "inner/file")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("link"), withDestinationPath: "inner/file")
    try FileWriting().write([new("link", "new")])
    #expect(try folder.text(of: "inner/file") == "new")
    #expect(FileKind.isLink(folder.path("link")))
  }

  @Test func whatKilledRunsLeftIsRemoved() throws {
    for name in [".disclose-0.new", ".disclose-1x9.new", ".disclose.new", ".other.new"] {
      try folder.write("half", to: name)
    }
    try FileWriting().write([new("a", "new")])
    #expect(try folder.names() == [".disclose.new", ".other.new", "a"])
  }

  @Test func aFileThatHasChangedIsKept() throws {
    try folder.write("mine", to: "a")
    try folder.write("old", to: "b")
    let files = [new("b", "new"), new("a", "new", replacing: "old")]
    #expect(failure(files) == "`a` has changed since it was read: nothing was changed")
    #expect(
      failure([new("c", "new", replacing: "old")])
        == "`c` has changed since it was read: nothing was changed")
    #expect(try folder.text(of: "b") == "old")
    #expect(try folder.names() == ["a", "b"])
    // Another run may have done the same.
    #expect(failure([new("a", "mine", replacing: "old")]) == nil)
  }

  @Test func allFilesAreWrittenOrNone() throws {
    try folder.write("old", to: "a")
    let tooLong = String(repeating: "n", count: 300)
    #expect(
      failure([new("a", "new"), new("b", "made"), new(tooLong, "new")])
        == "`\(tooLong)` cannot be written: its name is too long; nothing was changed")
    #expect(try folder.text(of: "a") == "old")
    #expect(try folder.names() == ["a"])
  }

  @Test func aNameMayBeAsLongAsNamesCanBe() throws {
    let name = String(repeating: "n", count: 255)
    try FileWriting().write([new(name, "new")])
    #expect(try folder.names() == [name])
  }

  @Test func onlyFilesAreWritten() throws {
    try folder.write("", to: "inner/file")
    #expect(mkfifo(folder.path("pipe"), 0o600) == 0)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("link"), withDestinationPath: "nothing")
    #expect(failure([new("inner", "new")]) == "`inner` is a folder")
    #expect(failure([new("pipe", "new")]) == "`pipe` is a pipe")
    #expect(failure([new("link", "new")]) == "`link` is a link that leads nowhere")
    #expect(
      failure([new("none/file", "new")])
        == "`none/file` cannot be written: its folder does not exist; nothing was changed")
    #expect(throws: JobError(.unwritableFile, "`/dev/null` is a device")) {
      try FileWriting().write([NewFile(path: "/dev/null", bytes: [])])
    }
  }

  @Test func runsInOneFolderTakeTurns() throws {
    let descriptor = open(folder.path, O_RDONLY)
    defer { close(descriptor) }
    #expect(flock(descriptor, LOCK_EX) == 0)
    #expect(
      failure([new("a", "new")])
        == "another program keeps writing into `folder`: nothing was changed")
    #expect(try folder.names() == [])
    #expect(flock(descriptor, LOCK_UN) == 0)
    #expect(failure([new("a", "new")]) == nil)
  }

  @Test func aFolderThatTakesNoFileIsNamed() throws {
    // To the administrator nothing is read-only.
    guard geteuid() != 0 else { return }
    try folder.write("old", to: "inner/a")
    #expect(chmod(folder.path("inner"), 0o555) == 0)
    defer { chmod(folder.path("inner"), 0o755) }
    #expect(
      failure([new("inner/a", "new")])
        == "`inner/a` cannot be written: permission is missing; nothing was changed")
  }
}
