/// What a question leaves open.
public enum QuestionKind: String, Sendable {
  /// Which recipients receive some data?
  case whoReceives = "who-receives"
  /// Which data does a recipient receive?
  case whatReceives = "what-receives"
  /// Does a recipient receive some data?
  case doesReceive = "does"
}
