/// What the statements say of a point, or of all points of a question in one word.
public enum Word: Hashable, Sendable {
  /// It is done.
  case yes

  /// It is promised never to be done, or a statement that says `only` leaves it out.
  case no

  /// Statements contradict each other.
  case both

  /// No statement says.
  case notDisclosed
}
