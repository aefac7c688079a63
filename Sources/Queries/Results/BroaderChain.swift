import Registry

/// A chain of broader terms.
public struct BroaderChain: Hashable, Sendable {
  public let slot: Slot
  /// The narrowest first; two or more.
  public let terms: [AnsweredTerm]
}

extension BroaderChain: Comparable {
  /// By the ids of the terms.
  public static func < (left: BroaderChain, right: BroaderChain) -> Bool {
    left.terms.lexicographicallyPrecedes(right.terms)
  }
}
