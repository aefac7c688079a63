import FlowAlgebra

/// What a question leaves open.
public enum QuestionKind: String, Sendable {
  /// Which recipients receive some data?
  case whoReceives = "who-receives"
  /// Which data does a recipient receive?
  case whatReceives = "what-receives"
  /// Does a recipient receive some data?
  case doesReceive = "does"
  /// From which sources is some data collected?
  case whoCollects = "who-collects"
  /// The same question, in the words of whoever the data is about.
  case whereFrom = "where-from"

  /// What the statements that answer say we do.
  public var activity: Activity {
    switch self {
    case .whoReceives, .whatReceives, .doesReceive: .sharing
    case .whoCollects, .whereFrom: .collection
    }
  }

  /// Where the hits lie: recipients, or sources.
  var free: Dimension { activity == .collection ? .sources : .recipients }

  /// Whether the question asks for a list that a mode can choose from.
  var takesMode: Bool {
    switch self {
    case .whoReceives, .whoCollects, .whereFrom: true
    case .whatReceives, .doesReceive: false
    }
  }
}
