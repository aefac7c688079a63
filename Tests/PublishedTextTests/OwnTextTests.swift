import Diagnostics
import Registry
import Statement
import Testing

@testable import PublishedText

/// What the registry generates is what the registry says; what is taken out of it or added is told.
@Suite struct OwnTextTests {
  @Test func generatedFilesAgree() throws {
    for registry in [try registry(shop), try maintainedRegistry()] {
      for document in try Generation().renderedDocuments(of: registry) {
        for file in document.files {
          guard file.format != nil else { continue }
          let comparison = try compare(file.rendering.text, named: file.name, with: registry)
          #expect(comparison.agrees, "\(file.name)")
          #expect(comparison.count(.same) == comparison.sentences.count, "\(file.name)")
          #expect(comparison.document == document.composed.id)
          #expect(comparison.locale == document.composed.locale)
        }
      }
    }
  }

  @Test func whatIsTakenOutIsMissing() throws {
    try expectMissing(in: registry(shop), step: 1)
  }

  @Test func whatIsTakenOutOfTheMaintainedStatementIsMissing() throws {
    try expectMissing(in: maintainedRegistry(), step: 61)
  }

  /// Takes out one sentence after the other.
  private func expectMissing(in registry: Registry, step: Int) throws {
    var taken = 0
    for document in try Generation(formats: [.markdown]).renderedDocuments(of: registry) {
      let passages = document.composed.passages
      let lines = document.files[0].rendering.lines
      for index in stride(from: 0, to: lines.count, by: step) {
        let key = try key(of: lines[index].text)
        let matches = passages.indices.filter {
          passages[$0].kind == .sentence && passages[$0].text.wordKey == key
            && passages[$0].section == lines[index].section
        }
        guard matches.count == 1, let match = matches.first,
          passages[match].nature != .reference
        else { continue }
        let others = passages.indices.filter { $0 != match && passages[$0].nature != .reference }
          .reduce(into: Set<Fact>()) { $0.formUnion(passages[$1].facts) }
        let own = passages[match].facts.subtracting(others)
        var rest = lines.map(\.text)
        rest.remove(at: index)
        let comparison = try compare(
          rest.joined(separator: "\n"), named: document.files[0].name, with: registry)
        let missing = comparison.missing.flatMap { entry in
          (entry.facts + entry.gaps).map { "\(entry.declaration.id) \($0)" }
        }
        let expected = Set(own.map { $0.description(registry.names) })
        if passages[match].text.hasSuffix(":") {
          // Without what announces it, a list states nothing.
          #expect(Set(missing).isSuperset(of: expected), "\(lines[index].text)")
        } else {
          #expect(Set(missing) == expected, "\(lines[index].text)")
        }
        #expect(comparison.count(.unbacked) == 0, "\(lines[index].text)")
        taken += 1
      }
    }
    #expect(taken > 5)
  }

  private func key(of line: String) throws -> String {
    try page(line, .markdown).blocks.map(\.text.string).joined(separator: " ").wordKey
  }

  @Test(arguments: [
    "We sell your contact details to circus directors.",
    "We give your orders to Zirkus Nock so that it can print posters.",
    "We never share your contact details with anybody.",
    "We read your diary at night.",
    "We disclose your orders to Acme Desk.",
    "Acme Desk receives data about your health.",
  ])
  func whatIsAddedIsBackedByNothing(sentence: String) throws {
    let registry = try registry(shop)
    let document = try #require(
      try Generation(locales: [.english]).renderedDocuments(of: registry).first)
    for file in document.files {
      guard let format = file.format else { continue }
      let added = format == .html ? "<p>\(sentence)</p>" : "\n\(sentence)\n"
      let comparison = try compare(
        file.rendering.text + added, named: file.name, with: registry)
      let unbacked = comparison.sentences.filter { $0.verdict == .unbacked }
      #expect(unbacked.map(\.text) == [sentence], "\(file.name)")
      #expect(comparison.missing.isEmpty, "\(file.name)")
    }
  }
}
