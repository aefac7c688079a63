import Diagnostics
import Foundation
import Testing

@testable import Statement

@Suite struct GeneratedFolderTests {
  private let folder: GeneratedFolder
  private let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory
      .appending(path: "generated-\(UUID().uuidString)").path(percentEncoded: false)
    folder = GeneratedFolder(path: path)
  }

  private func removeFolder() { try? FileManager.default.removeItem(atPath: path) }

  private let files = [
    GeneratedFolder.File(name: "a.md", contents: "A\n"),
    GeneratedFolder.File(name: "b.md", contents: "B\n"),
  ]

  @Test func writesWhatIsMissingThenNothing() throws {
    defer { removeFolder() }
    #expect(try folder.difference(from: files).missing == ["a.md", "b.md"])
    #expect(try folder.write(files) == ["a.md", "b.md"])
    #expect(try folder.difference(from: files).isEmpty)
    #expect(try folder.write(files) == [])
  }

  @Test func tellsStaleAndOrphanedFiles() throws {
    defer { removeFolder() }
    _ = try folder.write(files)
    try Data("changed".utf8).write(to: URL(filePath: "\(path)/a.md"))
    try Data("extra".utf8).write(to: URL(filePath: "\(path)/z.md"))
    let difference = try folder.difference(from: files)
    #expect(difference.stale == ["a.md"])
    #expect(difference.orphaned == ["z.md"])
    #expect(try folder.difference(from: files, isComplete: false).orphaned == [])
  }

  @Test func onlyTheChangedFileIsWritten() throws {
    defer { removeFolder() }
    _ = try folder.write(files)
    try Data("changed".utf8).write(to: URL(filePath: "\(path)/b.md"))
    #expect(try folder.write(files) == ["b.md"])
    #expect(try String(contentsOf: URL(filePath: "\(path)/b.md"), encoding: .utf8) == "B\n")
  }

  @Test func aFileInTheWayIsAnError() throws {
    defer { removeFolder() }
    try Data("a file".utf8).write(to: URL(filePath: path))
    #expect(throws: JobError.self) { try folder.write(files) }
    #expect(try String(contentsOf: URL(filePath: path), encoding: .utf8) == "a file")
  }
}
