import Diagnostics
import FlowAlgebra
import Foundation
import Registry
import Rewriting
import TestSupport
import Testing

/// The layout changes no flow and no promise: the algebra compares what the files meant before.
@Suite struct LayoutMeaningTests {
  @Test(
    arguments: ["Registry", "Tests/Fixtures/officeatwork-as-published"], 0..<6)
  func nothingElseFlows(_ folder: String, _ seed: Int) throws {
    let package = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let files = try RegistryFolder(path: package.appending(path: folder).path).read()
    var random = SplitMix64(seed: seed)
    let written = files.map { SourceFile(path: $0.path, bytes: unruly($0.bytes, &random)) }
    let formatted = written.map { file -> SourceFile in
      guard case .changed(let bytes) = CanonicalLayout.apply(to: file.bytes) else { return file }
      return SourceFile(path: file.path, bytes: bytes)
    }
    let changed = zip(written, formatted).count { $0.bytes != $1.bytes }
    #expect(changed > 0)

    let before = Registry.load(written)
    let after = Registry.load(formatted)
    #expect(before.diagnostics.filter { $0.severity == .error }.map(\.message).prefix(3) == [])
    try #require(before.isSound)
    try #require(after.isSound)
    let change = try Change(from: before.registry, to: after.registry)
    #expect(change.isEditorial)
  }

  /// The same declarations, written as nobody should: indented too far, with quotes and spaces that
  /// nothing asks for.
  private func unruly(_ bytes: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
    let more = Int.random(in: 1...4, using: &random)
    let lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    return Array(
      lines.map { line -> String in
        let indent = line.prefix { $0 == " " }.count
        let text = String(line.dropFirst(indent))
        return String(repeating: " ", count: indent == 0 ? 0 : indent + more)
          + quoted(text, &random)
      }.joined(separator: "\n").utf8)
  }

  /// Some ids in quotes, behind more spaces than one.
  private func quoted(_ line: String, _ random: inout SplitMix64) -> String {
    guard let match = line.wholeMatch(of: /([a-z-]+): ([a-z]+(?:-[a-z]+)*)/), match.2 != "true",
      match.2 != "false",
      Bool.random(using: &random)
    else { return line }
    return "\(match.1):   '\(match.2)'  "
  }
}
