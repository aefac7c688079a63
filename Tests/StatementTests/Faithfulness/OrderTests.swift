import Diagnostics
import Registry
import Testing
import TestSupport

@testable import Statement

/// The same registry makes the same bytes, however its files are cut and in whatever order they come.
@Suite struct OrderTests {
  @Test(arguments: 0..<4) func filesInAnyOrderMakeTheSameBytes(_ seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let files = RegistryMaker.registry(seed: seed).files
    let first = try documents(files)
    #expect(try documents(files) == first)
    #expect(try documents(files.shuffled(using: &random)) == first)
  }

  /// Statements are printed in the order in which they are declared; the order of terms, facets and
  /// sections changes no fact.
  @Test(arguments: 0..<4) func entriesInAnyOrderStateTheSame(_ seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let plain = RegistryMaker.registry(seed: seed)
    var shuffled = plain
    shuffled.terms.shuffle(using: &random)
    shuffled.facets.shuffle(using: &random)
    shuffled.entries.shuffle(using: &random)
    let made = try MadeRegistry(shuffled)
    for locale in made.registry.locales {
      let document = try made.document(in: locale)
      #expect(DocumentCheck(expected: plain.expected).complaints(document) == [])
    }
  }

  private func documents(_ files: [SourceFile]) throws -> [GeneratedFolder.File] {
    let loaded = Registry.load(files)
    try #require(loaded.isSound)
    return try Generation(formats: DocumentFormat.allCases).files(of: loaded.registry)
  }
}

extension PlainRegistry {
  /// The registry in files of an entry each.
  fileprivate var files: [SourceFile] {
    var texts: [String] = []
    var section = ""
    for line in lines {
      if line.first == " " { texts.append(section + "\n" + line) }
      if line.last == "}", line.first != " " { texts.append(line) }
      if line.first != " " { section = line }
    }
    return texts.enumerated().map { index, text in
      SourceFile(path: "\(index).yaml", bytes: Array(text.utf8))
    }
  }
}
