import Foundation
import Registry
import Testing

@Suite struct ChangeWatchTests {
  /// Looks until nothing moves any more.
  private func settle(_ watch: inout ChangeWatch, _ folder: RegistryFolder) -> Bool {
    _ = watch.note(folder.state())
    return watch.note(folder.state())
  }

  @Test func everyKindOfChangeIsSeenOnce() throws {
    let manager = FileManager.default
    let root = manager.temporaryDirectory.appending(path: "disclose-watch-\(UUID().uuidString)")
    defer { try? manager.removeItem(at: root) }
    let path = root.appending(path: "Registry")
    try manager.createDirectory(at: path, withIntermediateDirectories: true)
    let file = path.appending(path: "a.yaml")
    try Data("a".utf8).write(to: file)
    let folder = RegistryFolder(path: path.path)
    var watch = ChangeWatch(checked: folder.state())
    let atFirst = settle(&watch, folder)
    #expect(!atFirst, "nothing changed")

    let changes: [(String, () throws -> Void)] = [
      ("written again", { try Data("ab".utf8).write(to: file) }),
      ("replaced by another file", { try Data("cd".utf8).write(to: file, options: .atomic) }),
      (
        "put aside and written anew, as some editors do",
        {
          try manager.moveItem(at: file, to: path.appending(path: "a.yaml~"))
          try Data("cd".utf8).write(to: file)
          try manager.removeItem(at: path.appending(path: "a.yaml~"))
        }
      ),
      ("a new file", { try Data().write(to: path.appending(path: "b.yml")) }),
      (
        "a file in a new folder",
        {
          let inner = path.appending(path: "deep/er")
          try manager.createDirectory(at: inner, withIntermediateDirectories: true)
          try Data().write(to: inner.appending(path: "c.yaml"))
        }
      ),
      (
        "renamed",
        { try manager.moveItem(at: file, to: path.appending(path: "z.yaml")) }
      ),
      ("gone", { try manager.moveItem(at: path, to: root.appending(path: "Away")) }),
      ("back", { try manager.moveItem(at: root.appending(path: "Away"), to: path) }),
    ]
    for (name, change) in changes {
      try change()
      let first = settle(&watch, folder)
      let second = settle(&watch, folder)
      #expect(first && !second, "\(name)")
    }

    let silent: [(String, () throws -> Void)] = [
      ("a name that is skipped", { try Data().write(to: path.appending(path: ".b.yaml.swp")) }),
      ("a file that is not read", { try Data().write(to: path.appending(path: "notes.txt")) }),
    ]
    for (name, change) in silent {
      try change()
      let isSeen = settle(&watch, folder)
      #expect(!isSeen, "\(name)")
    }
  }

  @Test func aFileThatIsStillWrittenIsNotRead() throws {
    let manager = FileManager.default
    let path = manager.temporaryDirectory.appending(path: "disclose-watch-\(UUID().uuidString)")
    defer { try? manager.removeItem(at: path) }
    try manager.createDirectory(at: path, withIntermediateDirectories: true)
    let folder = RegistryFolder(path: path.path)
    var watch = ChangeWatch(checked: folder.state())
    for count in 1...5 {
      try Data(repeating: 0x61, count: count).write(to: path.appending(path: "a.yaml"))
      let isReady = watch.note(folder.state())
      #expect(!isReady)
    }
    let isReady = watch.note(folder.state())
    #expect(isReady)
  }
}
