import Diagnostics
import Foundation
import Registry
import Testing
import Validation

/// One mistake at a time in the maintained registry, at the places where it fits.
///
/// `ALL_FAULTS=1` tries every place; else a few of each kind. `FAULT_TABLE=file` writes the results.
@Suite struct SingleFaultTests {
  private let files: [SourceFile]
  private let date: CalendarDate

  init() throws {
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let path = package.appending(path: "Registry").path(percentEncoded: false)
    files = try RegistryFolder(path: path).read()
      .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    date = try #require(CalendarDate("2026-09-01"))
  }

  @Test func everyMistakeIsFoundOnItsLine() throws {
    let anatomy = Anatomy(files)
    let environment = ProcessInfo.processInfo.environment
    let perKind = environment["ALL_FAULTS"] == nil ? 2 : Int.max
    var missed: [String] = []
    var table: [(kind: String, tried: Int, found: Int)] = []
    for (kind, faults) in Dictionary(grouping: anatomy.faults, by: \.kind).sorted(by: {
      $0.key < $1.key
    }) {
      let chosen = faults.spread(over: perKind)
      var found = 0
      for fault in chosen {
        if fault.isFound(in: files, on: date) {
          found += 1
        } else {
          missed.append("\(kind): \(fault.description(in: files))")
        }
      }
      table.append((kind, chosen.count, found))
    }
    if let path = environment["FAULT_TABLE"] {
      let rows = table.map { "| \($0.kind) | \($0.tried) | \($0.found) |" }
      try (["| kind | tried | found |", "| --- | ---: | ---: |"] + rows + [""] + missed)
        .joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
    }
    #expect(table.count >= 40)
    #expect(missed == [])
  }
}

extension Anatomy {
  var faults: [Fault] { formFaults + referenceFaults + meaningFaults }
}

extension Fault {
  fileprivate func description(in files: [SourceFile]) -> String {
    let edited = apply(to: files)
    return places.map { place in
      let file = edited[place.file]
      let line = file.position(at: place.offset).line
      return "\(URL(filePath: file.path).lastPathComponent):\(line) \(file.line(line))"
    }.joined(separator: " / ")
  }
}

extension Array {
  /// At most so many of the elements, from all parts of the array.
  fileprivate func spread(over limit: Int) -> [Element] {
    guard count > limit, limit > 0 else { return self }
    return (0..<limit).map { self[$0 * count / limit] }
  }
}
