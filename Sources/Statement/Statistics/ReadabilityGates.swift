/// What a published text must reach, whatever it says.
struct ReadabilityGates {
  /// Words for each sentence.
  static let greatestMean = 18.0
  /// The words of a line above which nobody follows it.
  static let greatestLength = 35
  static let greatestHedgesPerThousand = 4.0
  /// Formulas for reading ease are made for samples of this many words; shorter sections are judged
  /// as parts of the whole only.
  static let leastSample = 100

  private let formula: ReadabilityMeasure.Formula?

  init(_ formula: ReadabilityMeasure.Formula?) {
    self.formula = formula
  }

  func misses(
    whole: ReadabilityFigures, in sections: [DocumentStatistics.Section]
  ) -> [GateMiss] {
    var misses = [easeMiss(whole, .document, sections), meanMiss(whole, sections)]
      .compactMap { $0 }
    for section in sections {
      if section.figures.words >= Self.leastSample {
        misses += [easeMiss(section.figures, .section, [section])].compactMap { $0 }
      }
      misses += lengthMisses(section)
    }
    return misses + hedgeMisses(whole, sections)
  }

  private func easeMiss(
    _ figures: ReadabilityFigures, _ scope: GateMiss.Scope,
    _ sections: [DocumentStatistics.Section]
  ) -> GateMiss? {
    guard let formula, let ease = figures.ease, ease < formula.lowestEase else { return nil }
    let hardest = sections.least { ReadabilityFigures([$0], formula).ease ?? .infinity }
    return hardest.map { section, sentence in
      GateMiss(
        gate: .ease, scope: scope, section: GateMiss.Section(section), value: ease,
        limit: formula.lowestEase, text: sentence.printed, sources: sentence.sources)
    }
  }

  private func meanMiss(
    _ figures: ReadabilityFigures, _ sections: [DocumentStatistics.Section]
  ) -> GateMiss? {
    guard figures.meanLength > Self.greatestMean else { return nil }
    return sections.least { -Double($0.length) }.map { section, sentence in
      GateMiss(
        gate: .meanLength, scope: .document, section: GateMiss.Section(section),
        value: figures.meanLength, limit: Self.greatestMean, text: sentence.printed,
        sources: sentence.sources)
    }
  }

  private func lengthMisses(_ section: DocumentStatistics.Section) -> [GateMiss] {
    let lines = section.sentences.flatMap(\.all)
    return lines.filter { $0.words > Self.greatestLength }.map { line in
      GateMiss(
        gate: .longestSentence, scope: .sentence, section: GateMiss.Section(section),
        value: Double(line.words),
        limit: Double(Self.greatestLength), text: line.printed, sources: line.sources)
    }
  }

  private func hedgeMisses(
    _ whole: ReadabilityFigures, _ sections: [DocumentStatistics.Section]
  ) -> [GateMiss] {
    guard whole.hedgesPerThousand > Self.greatestHedgesPerThousand else { return [] }
    return sections.flatMap { section in
      section.sentences.flatMap(\.all).filter { !$0.hedges.isEmpty }.map { line in
        GateMiss(
          gate: .hedges, scope: .document, section: GateMiss.Section(section),
          value: whole.hedgesPerThousand,
          limit: Self.greatestHedgesPerThousand, hedges: line.hedges, text: line.printed,
          sources: line.sources)
      }
    }
  }
}

extension [DocumentStatistics.Section] {
  /// The first sentence with the smallest of what is taken from each, with its section.
  fileprivate func least(
    by value: (MeasuredSentence) -> Double
  ) -> (section: DocumentStatistics.Section, sentence: MeasuredSentence)? {
    flatMap { section in section.sentences.map { (section, $0) } }
      .min { value($0.1) < value($1.1) }
  }
}
