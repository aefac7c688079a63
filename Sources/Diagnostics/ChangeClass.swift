/// How much a change matters.
public enum ChangeClass: String, CaseIterable, Comparable, Sendable {
  /// Texts and names: nothing else flows, nothing else is promised.
  case editorial
  /// Worth telling, but nobody receives more.
  case notable
  /// Law or contracts may ask that people are told: GDPR Art. 13(3), 14(4) and 28(2).
  case material

  public static func < (left: ChangeClass, right: ChangeClass) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .editorial: 0
    case .notable: 1
    case .material: 2
    }
  }
}
