/// When a recipient is part of the answer (SEMANTICS section 5).
public enum QuestionMode: String, CaseIterable, Sendable {
  /// Some point of the question is yes.
  case may
  /// Some point is yes for every term at or below the data asked about.
  case all
  /// A statement lists every asked term, and the recipient.
  case exact
  /// Every point of the question is no.
  case never
  /// For some term at or below the data asked about nothing is yes and something is not disclosed.
  case unknown
}
