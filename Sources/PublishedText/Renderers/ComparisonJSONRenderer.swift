import Diagnostics
import Statement

/// The object of `compare-text --format json`, version 1.
public struct ComparisonJSONRenderer: ComparisonRenderer {
  public init() {}

  public func render(_ comparison: TextComparison) -> String {
    jsonText(ComparisonObject(comparison))
  }
}

private struct ComparisonObject: Encodable {
  struct SectionObject: Encodable {
    let heading: String?
    let line: Int
    let column: Int
    let counterparts: [String]
    let same: Int
    let backed: Int
    let unbacked: Int
  }

  struct SentenceObject: Encodable {
    let text: String
    let line: Int
    let column: Int
    let offset: Int
    let verdict: String
    let share: Double?
    let unknownWords: [String]
    let declarations: [DeclaredPlaceObject]
  }

  struct MissingObject: Encodable {
    let declaration: DeclaredPlaceObject
    let extent: String
    let facts: [String]
    let gaps: [String]
    let sentences: [String]
  }

  let formatVersion = 1
  let file: String
  let document: String
  let locale: String
  let agrees: Bool
  let sameCount: Int
  let backedCount: Int
  let unbackedCount: Int
  let nameCount: Int
  let declarationCount: Int
  let sections: [SectionObject]
  let sentences: [SentenceObject]
  let missing: [MissingObject]

  init(_ comparison: TextComparison) {
    file = comparison.file
    document = comparison.document
    locale = comparison.locale.code
    agrees = comparison.agrees
    sameCount = comparison.count(.same)
    backedCount = comparison.count(.backed)
    unbackedCount = comparison.count(.unbacked)
    nameCount = comparison.nameCount
    declarationCount = comparison.entryCount
    sections = comparison.saidSections.map { section in
      SectionObject(
        heading: section.heading, line: section.position.line, column: section.position.column,
        counterparts: section.counterparts, same: section.counts[.same] ?? 0,
        backed: section.counts[.backed] ?? 0, unbacked: section.counts[.unbacked] ?? 0)
    }
    sentences = comparison.sentences.map { sentence in
      SentenceObject(
        text: sentence.text, line: sentence.position.line, column: sentence.position.column,
        offset: sentence.position.offset, verdict: sentence.verdict.rawValue,
        share: sentence.verdict == .same ? nil : (sentence.share * 100).rounded() / 100,
        unknownWords: sentence.unknownWords,
        declarations: sentence.declarations.map(DeclaredPlaceObject.init))
    }
    missing = comparison.missing.map { entry in
      MissingObject(
        declaration: DeclaredPlaceObject(entry.declaration), extent: entry.extent.rawValue,
        facts: entry.facts, gaps: entry.gaps, sentences: entry.sentences)
    }
  }
}
