import Registry

/// A chain of broader terms.
public struct BroaderChain: Hashable, Sendable {
  public let slot: Slot
  /// The narrowest first; two or more.
  public let terms: [AnsweredTerm]
}
