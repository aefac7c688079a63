import Diagnostics
import Foundation
import Registry
import Testing
import Validation

/// The same registry gives the same findings, byte for byte.
@Suite struct DeterminismTests {
  @Test(arguments: ["Registry", "Tests/Fixtures/officeatwork-as-published"])
  func theOrderOfFilesChangesNoByte(_ name: String) throws {
    let package = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let folder = package.appending(path: name).path(percentEncoded: false)
    let files = try RegistryFolder(path: folder).read()
    let date = try #require(CalendarDate("2026-09-01"))
    let report = { (files: [SourceFile]) in
      JSONRenderer().render(Validator.validate(Registry.load(files), on: date))
    }
    let expected = report(files)
    #expect(report(files.reversed()) == expected)
    #expect(report(Array(files.dropFirst() + files.prefix(1))) == expected)
  }

  @Test func severalAtOnceFindTheSame() async throws {
    let package = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let folder = package.appending(path: "Registry").path(percentEncoded: false)
    let files = try RegistryFolder(path: folder).read()
    let date = try #require(CalendarDate("2026-09-01"))
    let reports = await withTaskGroup(of: String.self) { group in
      for _ in 0..<4 {
        group.addTask {
          JSONRenderer().render(Validator.validate(Registry.load(files), on: date))
        }
      }
      return await group.reduce(into: Set<String>()) { $0.insert($1) }
    }
    #expect(reports.count == 1)
  }
}
