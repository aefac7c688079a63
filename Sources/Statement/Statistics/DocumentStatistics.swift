import Registry

/// How a document reads in one language.
public struct DocumentStatistics: Sendable {
  /// A part of the document that is read in one go.
  public struct Section: Sendable {
    /// Nil for what stands before the first section.
    public let anchor: String?
    public let heading: String
    public let figures: ReadabilityFigures
    public let sentences: [MeasuredSentence]
  }

  public let id: String
  public let locale: LocaleTag
  public let title: String
  /// Nil where the language's syllables are not counted.
  public let formula: ReadabilityMeasure.Formula?
  public let whole: ReadabilityFigures
  /// Sections with text; tables and headings are not text.
  public let sections: [Section]
  /// Where the document is harder to read than it should be.
  public let misses: [GateMiss]

  init(_ document: ComposedDocument, names: ProperNames) {
    id = document.id
    locale = document.locale
    title = document.title.plainText
    let formula = ReadabilityMeasure.of(document.locale)?.formula
    self.formula = formula
    let measurer = TextMeasurer(document.locale, names: names)
    let section = { (anchor: String?, heading: Phrase, blocks: [Block]) in
      let sentences = measurer.sentences(blocks)
      return Section(
        anchor: anchor, heading: heading.plainText,
        figures: ReadabilityFigures(sentences, formula), sentences: sentences)
    }
    let lead = section(nil, document.title, [.paragraph(document.lead)])
    let named = document.sections.map { section($0.anchor, $0.heading, $0.blocks) }
    sections = ([lead] + named).filter { !$0.sentences.isEmpty }
    let sentences = sections.flatMap(\.sentences)
    whole = ReadabilityFigures(sentences, formula)
    misses = ReadabilityGates(formula).misses(whole: whole, in: sections)
  }

  /// As its files are named: `privacy-statement.en`.
  public var name: String { "\(id).\(locale.code)" }
}
