/// How a text reads, in numbers.
public struct ReadabilityFigures: Sendable {
  public let words: Int
  public let sentences: Int
  public let syllables: Int
  /// Words for each sentence, the parts of lists apart; 0 without text.
  public let meanLength: Double
  /// Words that leave open whether, when or to whom.
  public let hedges: Int
  /// Nil without text, and in a language whose syllables are not counted.
  public let ease: Double?
  /// The line or part of a list with the most words; of several, the first.
  public let longest: MeasuredLine?

  init(_ sentences: [MeasuredSentence], _ formula: ReadabilityMeasure.Formula?) {
    let lines = sentences.flatMap(\.all)
    let words = lines.map(\.words).reduce(0, +)
    let syllables = lines.map(\.syllables).reduce(0, +)
    self.words = words
    self.syllables = syllables
    self.sentences = sentences.count
    meanLength =
      sentences.isEmpty
      ? 0 : Double(sentences.map(\.length).reduce(0, +)) / Double(sentences.count)
    hedges = lines.map(\.hedges.count).reduce(0, +)
    longest = lines.reduce(nil as MeasuredLine?) { longest, line in
      line.words > longest?.words ?? 0 ? line : longest
    }
    ease =
      words == 0
      ? nil
      : formula.map {
        $0.ease(
          wordsPerSentence: Double(words) / Double(sentences.count),
          syllablesPerWord: Double(syllables) / Double(words))
      }
  }

  /// Hedges in 1,000 words; 0 without text.
  public var hedgesPerThousand: Double { words == 0 ? 0 : 1000 * Double(hedges) / Double(words) }
}
