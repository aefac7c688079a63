import Diagnostics
import Registry

/// The object of `stats --format json`, version 1.
public struct StatementStatisticsJSONRenderer: StatementStatisticsRenderer {
  /// Whether to add each sentence as it was measured, so that others can measure it too.
  public let listsSentences: Bool

  public init(listsSentences: Bool = false) { self.listsSentences = listsSentences }

  public func render(_ statistics: StatementStatistics) -> String {
    jsonText(
      StatisticsObject(
        documents: statistics.documents.map {
          DocumentObject($0, in: statistics, listsSentences: listsSentences)
        },
        entries: statistics.entries.map {
          EntriesObject(
            section: $0.section.rawValue, declared: $0.declared, printed: $0.printed)
        },
        facts: FactsObject(
          printed: statistics.printedFacts, declared: statistics.declaredFacts)))
  }

  public func renderMisses(_ statistics: StatementStatistics) -> String { render(statistics) }
}

private struct StatisticsObject: Encodable {
  let formatVersion = 1
  let documents: [DocumentObject]
  let entries: [EntriesObject]
  let facts: FactsObject
}

private struct EntriesObject: Encodable {
  let section: String
  let declared: Int
  let printed: Int?
}

private struct FactsObject: Encodable {
  let printed: Int
  let declared: Int
}

private struct DocumentObject: Encodable {
  let document: String
  let locale: String
  let title: String
  let formula: String?
  let figures: FiguresObject
  let sections: [SectionObject]
  let misses: [MissObject]

  init(
    _ document: DocumentStatistics, in statistics: StatementStatistics, listsSentences: Bool
  ) {
    self.document = document.id
    locale = document.locale.code
    title = document.title
    formula = document.formula?.rawValue
    figures = FiguresObject(document.whole, in: statistics)
    sections = document.sections.map { section in
      SectionObject(
        anchor: section.anchor, heading: section.heading,
        figures: FiguresObject(section.figures, in: statistics),
        sentences: listsSentences
          ? section.sentences.map { SentenceObject($0, in: statistics) } : nil)
    }
    misses = document.misses.map { MissObject($0, in: statistics) }
  }
}

private struct SectionObject: Encodable {
  let anchor: String?
  let heading: String
  let figures: FiguresObject
  let sentences: [SentenceObject]?
}

private struct FiguresObject: Encodable {
  let words: Int
  let sentences: Int
  let syllables: Int
  let ease: Double?
  let meanLength: Double
  let hedges: Int
  let hedgesPerThousand: Double
  let longest: LineObject?

  init(_ figures: ReadabilityFigures, in statistics: StatementStatistics) {
    words = figures.words
    sentences = figures.sentences
    syllables = figures.syllables
    ease = figures.ease?.roundedToTenth
    meanLength = figures.meanLength.roundedToTenth
    hedges = figures.hedges
    hedgesPerThousand = figures.hedgesPerThousand.roundedToTenth
    longest = figures.longest.map { LineObject($0, in: statistics) }
  }
}

private struct LineObject: Encodable {
  let text: String
  let words: Int
  let sources: [PlaceObject]

  init(_ line: MeasuredLine, in statistics: StatementStatistics) {
    text = line.printed
    words = line.words
    sources = line.sources.compactMap { PlaceObject($0, in: statistics) }
  }
}

private struct SentenceObject: Encodable {
  /// Without proper names, as it is measured.
  let text: String
  let words: Int
  let syllables: Int
  let hedges: [String]
  let sources: [String]

  init(_ sentence: MeasuredSentence, in statistics: StatementStatistics) {
    text = sentence.text
    words = sentence.words
    syllables = sentence.syllables
    hedges = sentence.hedges
    sources = sentence.sources.compactMap { statistics.place(of: $0)?.id }
  }
}

private struct PlaceObject: Encodable {
  let id: String
  let file: String
  let line: Int

  init?(_ source: EntryID, in statistics: StatementStatistics) {
    guard let place = statistics.place(of: source) else { return nil }
    id = place.id
    file = place.file
    line = place.position.line
  }
}

private struct MissObject: Encodable {
  struct Section: Encodable {
    let anchor: String?
    let heading: String
  }

  let gate: String
  let scope: String
  let section: Section
  let value: Double
  let limit: Double
  let hedges: [String]
  let text: String
  let sources: [PlaceObject]

  init(_ miss: GateMiss, in statistics: StatementStatistics) {
    gate = miss.gate.rawValue
    scope = miss.scope.rawValue
    section = Section(anchor: miss.section.anchor, heading: miss.section.heading)
    value = miss.value.roundedToTenth
    limit = miss.limit
    hedges = miss.hedges
    text = miss.text
    sources = miss.sources.compactMap { PlaceObject($0, in: statistics) }
  }
}
