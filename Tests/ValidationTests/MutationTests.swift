import Diagnostics
import Foundation
import Registry
import TestSupport
import Testing
import Validation

/// Whatever becomes of a registry's lines, checking it neither crashes nor points beside the file.
@Suite struct MutationTests {
  private static let lines: [String] = {
    let package = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let folder = RegistryFolder(path: package.appending(path: "Registry").path)
    let files = (try? folder.read()) ?? []
    return files.flatMap { file in
      String(decoding: file.bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }
  }()

  @Test(arguments: 0..<300) func validatingSurvives(_ seed: Int) throws {
    var generator = SplitMix64(seed: seed)
    // A window of the registry: small enough for many variants, large enough to hold whole entries.
    let start = Int.random(in: 0..<max(1, Self.lines.count - 120), using: &generator)
    var lines = ["registry: {format: 1, name: Example}"]
    lines += Self.lines[start..<min(start + 120, Self.lines.count)]
    for _ in 0..<Int.random(in: 1...8, using: &generator) { mutate(&lines, &generator) }
    let file = SourceFile(path: "r.yaml", bytes: Array(lines.joined(separator: "\n").utf8))
    let date = try #require(CalendarDate("2026-09-01"))
    let report = Validator.validate(Registry.load([file]), on: date)
    for diagnostic in report.diagnostics + report.waived.map(\.diagnostic) {
      for label in [diagnostic.primary] + diagnostic.labels {
        #expect(label.span.start <= label.span.end)
        #expect(Int(label.span.end) <= file.bytes.count)
      }
    }
  }

  private func mutate(_ lines: inout [String], _ generator: inout SplitMix64) {
    guard let index = lines.indices.randomElement(using: &generator),
      let other = lines.indices.randomElement(using: &generator)
    else { return }
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: lines.remove(at: index)
    case 1: lines.insert(lines[index], at: other)
    case 2: lines[index] = lines[other]
    case 3: lines[index] = " " + lines[index]
    case 4: lines[index] = String(lines[index].dropLast(Int.random(in: 1...6, using: &generator)))
    default:
      let marks = Array("{}[]:&*\"',~!|>#-? \t\u{E9}\u{0}")
      let place = lines[index].indices.randomElement(using: &generator) ?? lines[index].endIndex
      lines[index].insert(marks.randomElement(using: &generator) ?? " ", at: place)
    }
  }
}
