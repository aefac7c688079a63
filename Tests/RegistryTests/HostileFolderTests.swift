import Diagnostics
import Foundation
import Registry
import TestSupport
import Testing

/// Whatever lies in a registry's folder is read, left out, or refused with a reason.
@Suite struct HostileFolderTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("registry: {format: 1, name: Example}\n", to: "Registry/a.yaml")
  }

  /// The names of the files that are read, or what is said instead.
  private func outcome(_ limits: RegistryFolder.Limits = .init()) -> [String] {
    do throws(JobError) {
      return try RegistryFolder(path: folder.path("Registry"), limits: limits).read()
        .map { String($0.path.dropFirst(folder.path("Registry/").count)) }
    } catch {
      return ["\(error.code.rawValue): \(error.message.replacing(folder.path + "/", with: ""))"]
    }
  }

  private func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.path(name), withDestinationPath: target)
  }

  @Test func linksWithinAddNothing() throws {
    try folder.write("", to: "Registry/parts/b.yaml")
    try folder.write("", to: "Registry/.hidden/c.yaml")
    try link("Registry/again", to: "parts")
    try link("Registry/parts/up", to: "..")
    try link("Registry/twice.yaml", to: "a.yaml")
    try link("Registry/circle", to: "circle")
    try link("Registry/notes", to: "nothing")
    #expect(outcome() == ["a.yaml", "parts/b.yaml"])
    try link("Registry/shown", to: ".hidden")
    #expect(outcome() == ["a.yaml", "parts/b.yaml", "shown/c.yaml"])
  }

  @Test func manyLinksToEachOtherAreFollowedOnce() throws {
    for name in 0..<30 {
      try folder.write("", to: "Registry/.f\(name)/\(name).yaml")
      for other in 0..<30 { try link("Registry/.f\(name)/l\(other)", to: "../.f\(other)") }
    }
    try link("Registry/first", to: ".f0")
    #expect(outcome().count == 31)
  }

  @Test(arguments: ["out.yaml", "out"]) func linksThatLeadOutAreRefused(_ name: String) throws {
    try folder.write("", to: "Outside/b.yaml")
    try link("Registry/\(name)", to: name == "out" ? "../Outside" : "../Outside/b.yaml")
    #expect(
      outcome() == [
        "unreadable-file: `Registry/\(name)` is a link that leads out of `Registry`: "
          + "put the files themselves there"
      ])
  }

  @Test func aFolderBesideIsOutside() throws {
    try folder.write("", to: "Registry2/b.yaml")
    try link("Registry/out", to: "../Registry2")
    #expect(outcome().first?.hasPrefix("unreadable-file") == true)
  }

  @Test func theFolderItselfMayBeALink() throws {
    try FileManager.default.moveItem(
      atPath: folder.path("Registry"), toPath: folder.path("Elsewhere"))
    try link("Registry", to: "Elsewhere")
    #expect(outcome() == ["a.yaml"])
  }

  @Test func specialFilesAreNotOpened() throws {
    #expect(mkfifo(folder.path("Registry/pipe"), 0o600) == 0)
    #expect(outcome() == ["a.yaml"])
    #expect(mkfifo(folder.path("Registry/pipe.yaml"), 0o600) == 0)
    #expect(outcome() == ["unreadable-file: `Registry/pipe.yaml` is a pipe"])
  }

  @Test func brokenLinksAreNamed() throws {
    try link("Registry/link.yaml", to: "nothing")
    #expect(
      outcome() == ["unreadable-file: `Registry/link.yaml` is a link that leads nowhere"])
  }

  @Test(arguments: [
    ("b\nc.yaml", "b\\u{A}c.yaml"), ("b\u{1B}[31m.yml", "b\\u{1B}[31m.yml"),
    ("b\u{2028}.yaml", "b\\u{2028}.yaml"), ("b\u{7F}/c.yaml", "b\\u{7F}"),
  ])
  func namesAreLinesOfText(_ name: String, _ shown: String) throws {
    try folder.write("", to: "Registry/" + name)
    let message = try #require(outcome().first)
    #expect(message.hasSuffix("is no line of text in UTF-8: rename it"))
    #expect(!message.unicodeScalars.contains { $0.properties.generalCategory == .control })
  }

  @Test func namesAreUTF8() throws {
    let descriptor = (Array(folder.path("Registry/caf").utf8) + [0xE9] + Array(".yaml".utf8) + [0])
      .withUnsafeBytes { open($0.assumingMemoryBound(to: CChar.self).baseAddress!, O_CREAT, 0o600) }
    // Some file systems have no such names.
    guard descriptor >= 0 else { return }
    close(descriptor)
    #expect(
      outcome() == [
        "unreadable-file: the name of `Registry/caf\u{FFFD}.yaml` is no line of text in UTF-8: "
          + "rename it"
      ])
  }

  @Test func otherNamesDoNotMatter() throws {
    try folder.write("", to: "Registry/b\nc.txt")
    try folder.write("", to: "Registry/größer 😀.yaml")
    #expect(outcome() == ["a.yaml", "größer 😀.yaml"])
  }

  @Test func filesAndBytesAreCounted() throws {
    try folder.write("a: b\n", to: "Registry/b.yaml")
    #expect(outcome(.init(entryCount: 2)) == ["a.yaml", "b.yaml"])
    #expect(
      outcome(.init(entryCount: 1))
        == ["too-large: too many files and folders lie below `Registry`: at most 1 are read"])
    #expect(
      outcome(.init(byteCount: 40))
        == ["too-large: the files below `Registry` are too large: at most 40 bytes are read"])
  }

  @Test func deepFoldersAreRead() throws {
    let depth = String(repeating: "d/", count: 500)
    try folder.write("", to: "Registry/\(depth)b.yaml")
    #expect(outcome() == ["a.yaml", "\(depth)b.yaml"])
  }
}
