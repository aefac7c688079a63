import FlowAlgebra

/// A term as part of an answer.
public struct AnsweredTerm: Hashable, Sendable {
  public let name: NodeName

  /// Whether only the term itself is meant, without what is narrower.
  public let isOtherwise: Bool

  /// How the term, or what bounds a gap, reads inside a sentence; the id where it has no label.
  public let label: String
}

extension AnsweredTerm: Comparable {
  /// By id; what nothing names comes after what has a name.
  public static func < (left: AnsweredTerm, right: AnsweredTerm) -> Bool {
    left.sortKey < right.sortKey
  }

  private var sortKey: (Int, String, Int) {
    switch name {
    case .all: (0, "", isOtherwise ? 1 : 0)
    case .term(let id): (1, id, isOtherwise ? 1 : 0)
    case .gap(let bound): (2, bound ?? "", 0)
    }
  }
}
