import Diagnostics
import Foundation
import Registry
import Rewriting
import Testing

@Suite struct FixerTests {
  private func fix(_ text: String, allowsUnsafe: Bool = false) -> FixOutcome {
    Fixer(allowsUnsafe: allowsUnsafe, on: .ofExamples)
      .fix([SourceFile(path: "r.yaml", bytes: Array(text.utf8))])
  }

  private func text(_ outcome: FixOutcome) -> String {
    String(decoding: outcome.files.first?.after ?? [], as: UTF8.self)
  }

  @Test func everyOtherByteStays() {
    let text =
      "\u{FEFF}# 👩‍👧  \r\nregistry: {format: 1, name: A}\r\n\r\n\r\nservices: # b \t\r\n    shop:  {lable: our shop} # c\r\n"
    let outcome = fix(text)
    #expect(self.text(outcome) == text.replacing("lable", with: "label"))
    #expect(outcome.applied.map(\.rule) == [.rule(.unknownField)])
    #expect(outcome.after.errorCount == 0)
  }

  @Test func aFixMayBringAnotherToLight() {
    let outcome = fix("registry: {format: 1, name: A}\nservice:\n  shop: {lable: our shop}\n")
    #expect(
      text(outcome) == "registry: {format: 1, name: A}\nservices:\n  shop: {label: our shop}\n")
    #expect(outcome.applied.map(\.position.line) == [2, 3])
  }

  @Test func unsafeFixesAreAskedFor() {
    let registry = "registry: {format: 1, name: A}\nservices: {Our Shop: {label: our shop}}\n"
    #expect(fix(registry).files.isEmpty)
    #expect(text(fix(registry, allowsUnsafe: true)).contains("{our-shop: {"))
  }

  @Test func aRegistryMayBecomeWorse() {
    // The misspelt section hides two mistakes that no fix mends.
    let outcome = fix("registry: {format: 1, name: A}\nservice: {a: {}, b: {}}\n")
    #expect(outcome.isWorse)
  }

  @Test func waivedFindingsStay() {
    #expect(fix("registry: {format: 1, name: A}\n").applied.isEmpty)
  }
}

@Suite struct FileReplacementTests {
  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "disclose-rewriting-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  private func write(_ text: String, to url: URL) throws -> RewrittenFile {
    try Data(text.utf8).write(to: url)
    return RewrittenFile(
      path: url.path, before: Array(text.utf8), after: Array("new \(text)".utf8))
  }

  private func names(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test func allAreWritten() throws {
    try withFolder { folder in
      let a = folder.appending(path: "a.yaml")
      let b = folder.appending(path: "b.yaml")
      let link = folder.appending(path: "link.yaml")
      let files = [try write("a", to: a), try write("b", to: b)]
      try FileManager.default.createSymbolicLink(at: link, withDestinationURL: b)
      let linked = RewrittenFile(path: link.path, before: files[1].before, after: files[1].after)
      try FileReplacement.write([files[0], linked])
      #expect(try String(contentsOf: a, encoding: .utf8) == "new a")
      #expect(try String(contentsOf: b, encoding: .utf8) == "new b")
      let kind = try FileManager.default.attributesOfItem(atPath: link.path)[.type]
      #expect(kind as? FileAttributeType == .typeSymbolicLink)
      #expect(try names(in: folder) == ["a.yaml", "b.yaml", "link.yaml"])
    }
  }

  @Test func modeIsKept() throws {
    try withFolder { folder in
      let a = folder.appending(path: "a.yaml")
      let file = try write("a", to: a)
      try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: a.path)
      try FileReplacement.write([file])
      let mode = try FileManager.default.attributesOfItem(atPath: a.path)[.posixPermissions]
      #expect((mode as? NSNumber)?.intValue == 0o640)
    }
  }

  @Test func noneIsWrittenWhenOneChanged() throws {
    try withFolder { folder in
      let a = folder.appending(path: "a.yaml")
      let files = [
        try write("a", to: a), try write("b", to: folder.appending(path: "b.yaml")),
      ]
      try Data("meanwhile".utf8).write(to: folder.appending(path: "b.yaml"))
      #expect(throws: JobError.self) { try FileReplacement.write(files) }
      #expect(try String(contentsOf: a, encoding: .utf8) == "a")
      #expect(try names(in: folder) == ["a.yaml", "b.yaml"])
    }
  }

  @Test func noneIsWrittenWhenOneIsGone() throws {
    try withFolder { folder in
      let a = folder.appending(path: "a.yaml")
      let gone = RewrittenFile(
        path: folder.appending(path: "no/b.yaml").path, before: [], after: [1])
      let file = try write("a", to: a)
      #expect(throws: JobError.self) { try FileReplacement.write([file, gone]) }
      #expect(try String(contentsOf: a, encoding: .utf8) == "a")
      #expect(try names(in: folder) == ["a.yaml"])
    }
  }
}
