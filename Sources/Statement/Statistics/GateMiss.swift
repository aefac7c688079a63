import Registry

/// A place where a document is harder to read than a published text may be.
public struct GateMiss: Sendable {
  public enum Gate: String, Sendable {
    case ease, meanLength, longestSentence, hedges
  }

  /// The section of a document; the lead has no anchor.
  public struct Section: Sendable {
    public let anchor: String?
    public let heading: String

    init(_ section: DocumentStatistics.Section) {
      anchor = section.anchor
      heading = section.heading
    }
  }

  /// What is measured.
  public enum Scope: String, Sendable {
    case document, section, sentence
  }

  public let gate: Gate
  public let scope: Scope
  /// Where the sentence stands.
  public let section: Section
  public let value: Double
  /// The least or greatest that is allowed.
  public let limit: Double
  /// The words that hedge, for the gate of hedges.
  public var hedges: [String] = []
  /// The sentence that misses the gate or weighs most on it.
  public let text: String
  /// What the sentence comes from.
  public let sources: [EntryID]
}
