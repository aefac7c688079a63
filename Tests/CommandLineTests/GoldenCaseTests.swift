import Foundation
import Testing

@Suite struct GoldenCaseTests {
  static let folder = packageFolder.appending(path: "Tests/CommandLineTests/Cases")

  /// The paths of all cases below the folder.
  static let cases: [String] = {
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return (paths ?? []).filter { $0.hasSuffix(".txt") }.sorted()
  }()

  /// With UPDATE_CASES=1 the files are rewritten instead of compared.
  @Test(arguments: cases) func caseHolds(_ path: String) throws {
    let url = Self.folder.appending(path: path)
    let expected = GoldenCase(String(decoding: try Data(contentsOf: url), as: UTF8.self))
    let actual = try expected.run(try executable())
    if ProcessInfo.processInfo.environment["UPDATE_CASES"] == "1" {
      try Data(actual.text.utf8).write(to: url)
    } else {
      for (expected, actual) in zip(expected.commands, actual.commands) {
        #expect(actual.outcome == expected.outcome, "$ \(expected.line)")
      }
    }
  }

  @Test func thereAreCases() {
    #expect(!Self.cases.isEmpty)
  }
}
