/// A step on the way of what recipients pass on.
public struct Hop: Sendable {
  /// The statement by which we share it, or that lets the sender pass it on.
  public let reference: StatementReference

  /// Whom it reaches.
  public let recipients: [AnsweredTerm]

  /// Whether we ourselves send it.
  public let isFirst: Bool

  /// By slot or facet, what is left of what the sender receives, where that is less.
  public let narrows: [String: [AnsweredTerm]]
}

extension Hit {
  /// The shortest way of what recipients pass on; empty where all comes from us.
  public var path: [Hop] { statements.map(\.path).first { !$0.isEmpty } ?? [] }
}
