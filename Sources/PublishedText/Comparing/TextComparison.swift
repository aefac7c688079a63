import Diagnostics
import Registry
import Statement

/// A published page held against what a registry generates.
public struct TextComparison: Sendable {
  /// How a sentence of the page stands to the registry.
  public enum Verdict: String, CaseIterable, Sendable {
    /// The registry generates it word for word.
    case same
    /// Declarations say what it says.
    case backed
    /// No declaration says it.
    case unbacked
  }

  /// A sentence of the page.
  public struct JudgedSentence: Sendable {
    public let text: String
    public let position: Position
    /// Of the comparison's sections.
    public let section: Int
    public let verdict: Verdict
    /// What backs it, or comes nearest, the closest first.
    public let declarations: [DeclaredPlace]
    /// How much of what it says those say, from 0 to 1.
    public let share: Double
    /// Its words that no declaration of the document has.
    public let unknownWords: [String]
  }

  /// What stands below a heading of the page.
  public struct PageSection: Sendable {
    /// Nil for what stands before all headings.
    public let heading: String?
    public let position: Position
    /// The headings of the document's sections that say the same, the one with most of it first.
    public internal(set) var counterparts: [String] = []
    public internal(set) var counts: [Verdict: Int] = [:]
  }

  /// What an entry declares and the page does not state.
  public struct MissingEntry: Sendable {
    public enum Extent: String, Sendable {
      /// Nothing of it is stated.
      case whole
      case part
      /// All but that something is left open.
      case gap
    }

    public let declaration: DeclaredPlace
    public let extent: Extent
    /// As in `with acme-desk`.
    public let facts: [String]
    /// What is left open, and the page does not say so; as in `data left open`.
    public let gaps: [String]
    /// The sentences that would state them.
    public let sentences: [String]
  }

  public let file: String
  public let document: String
  public let locale: LocaleTag
  /// Those in which something is said.
  public let sections: [PageSection]
  /// In the order of reading; what only names something is not among them.
  public let sentences: [JudgedSentence]
  /// Headings, menus and cells that are not judged, apart from those that are the registry's own.
  public let nameCount: Int
  /// The weightiest first.
  public let missing: [MissingEntry]
  /// The entries that the document states.
  public let entryCount: Int

  /// Whether the page says what the registry says, no more and no less.
  public var agrees: Bool { missing.isEmpty && count(.unbacked) == 0 }

  public func count(_ verdict: Verdict) -> Int {
    sentences.count { $0.verdict == verdict }
  }

  public func count(_ extent: MissingEntry.Extent) -> Int {
    missing.count { $0.extent == extent }
  }
}
