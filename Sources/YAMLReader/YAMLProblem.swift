/// Something in a file that the reader does not accept, and where.
public struct YAMLProblem: Sendable {
  /// What sort of rule the file breaks.
  public enum Kind: Hashable, Sendable {
    /// The text is no YAML.
    case syntax
    /// The bytes are no UTF-8.
    case encoding
    /// YAML, but more of it than is accepted.
    case feature(Feature)
    /// More than one of the `YAMLLimits` allows.
    case limit(Limit)
  }

  /// A part of YAML that is not accepted.
  public enum Feature: Hashable, Sendable, CaseIterable {
    case anchor, alias, tag, mergeKey, complexKey, directive, secondDocument
  }

  /// The member of `YAMLLimits` that was passed.
  public enum Limit: Hashable, Sendable, CaseIterable {
    case depth, byteCount, nodeCount, problemCount
  }

  /// A second place that helps to understand a problem.
  public struct Related: Hashable, Sendable {
    public var range: ByteRange
    /// Stands beside the place, in a few words.
    public var text: String

    public init(range: ByteRange, text: String) {
      self.range = range
      self.text = text
    }
  }

  public var kind: Kind
  /// The bytes to point at; empty at the end of a file.
  public var range: ByteRange
  /// The rule that is broken: lower case, no full stop.
  public var message: String
  /// Stands beside the place, in a few words.
  public var note: String?
  public var related: Related?
  /// What to do, as a verb phrase.
  public var help: String?

  public init(
    _ kind: Kind,
    at range: ByteRange,
    _ message: String,
    note: String? = nil,
    related: Related? = nil,
    help: String? = nil
  ) {
    self.kind = kind
    self.range = range
    self.message = message
    self.note = note
    self.related = related
    self.help = help
  }
}

/// Ends the reading of a file; nothing after it can be trusted.
struct ReadingStopped: Error {
  let problem: YAMLProblem
}
