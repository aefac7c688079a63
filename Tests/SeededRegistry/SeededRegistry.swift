import Diagnostics
import TestSupport

/// A registry of any size in the shape of a real one; the same numbers give the same bytes.
///
/// Vocabularies grow in step with the statements, recipients most: a group of companies has the
/// registries of many, each with vendors and reasons of its own. There are statements of every kind,
/// promises with precedence and exceptions, onward flows, circumstances, retention and choices, with
/// texts and comments.
public struct SeededRegistry: Sendable {
  /// How a registry lies in files.
  public enum Layout: String, Sendable, CaseIterable {
    case oneFile = "one file"
    /// Some hundred statements in each, vendors beside the statements that name them.
    case manyFiles = "many files"
  }

  public let files: [SourceFile]

  /// The ids that statements name, for questions.
  public let data: [String]
  public let recipients: [String]
  public let purposes: [String]

  public init(statements: Int, layout: Layout = .manyFiles, seed: Int = 1) {
    var random = SplitMix64(seed: seed)
    let sizes = SeededSizes(statements: statements)
    let terms = SeededTerms(sizes, random: &random)
    var parts = [
      (name: "registry", sections: Preamble.sections), (name: "terms", sections: terms.sections),
    ]
    let writer = StatementWriter(sizes, terms)
    for part in 0..<sizes.parts {
      parts.append(("part-\(part)", writer.sections(ofPart: part, random: &random)))
    }
    files = layout.files(parts)
    data = terms.data.ids
    recipients = (0..<sizes.vendors).map(SeededTerms.vendor)
    purposes = terms.purposes.ids
  }

  /// The number of bytes in all files.
  public var byteCount: Int { files.reduce(0) { $0 + $1.bytes.count } }
}

extension SeededRegistry.Layout {
  fileprivate func files(_ parts: [(name: String, sections: SectionTexts)]) -> [SourceFile] {
    switch self {
    case .oneFile:
      var whole = SectionTexts()
      for part in parts { whole.append(part.sections) }
      return [SourceFile(path: "Registry/registry.yaml", bytes: whole.bytes)]
    case .manyFiles:
      return parts.map {
        SourceFile(path: "Registry/\($0.name).yaml", bytes: $0.sections.bytes)
      }
    }
  }
}

/// How many of each thing a registry of some size has.
struct SeededSizes {
  let statements: Int

  var data: Int { 10 + statements / 15 }
  var purposes: Int { 8 + statements / 60 }
  /// Purposes that only promises name.
  var refused: Int { 2 + statements / 400 }
  var groups: Int { 6 + statements / 60 }
  var vendors: Int { 6 + statements / 5 }
  var parts: Int { 1 + statements / 250 }

  /// The numbers of a thing that stand in one part, `count` of them in all.
  func share(of count: Int, inPart part: Int) -> Range<Int> {
    (count * part / parts)..<(count * (part + 1) / parts)
  }

  /// The number of statements of a kind that makes up so many of a hundred.
  func percent(_ share: Int) -> Int { max(1, statements * share / 100) }
}
