import FlowAlgebra

/// What a question leaves open.
public enum QuestionKind: String, CaseIterable, Sendable {
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
  /// From which sources is data collected, and which recipients receive it?
  case flows
  /// Which recipients receive which data?
  case matrix
  /// By what chain does a recipient receive some data?
  case why

  /// What the statements that answer say we do; the first gives the answer, and each gives hits.
  public var activities: [Activity] {
    switch self {
    case .whoReceives, .whatReceives, .doesReceive, .why: [.sharing]
    case .whoCollects, .whereFrom: [.collection]
    case .flows, .matrix: [.sharing, .collection]
    }
  }

  /// Whether the question is about one recipient.
  public var namesRecipient: Bool {
    switch self {
    case .whatReceives, .doesReceive, .why: true
    case .whoReceives, .whoCollects, .whereFrom, .flows, .matrix: false
    }
  }

  /// Why the question has no list that a mode can choose from; nil where it has one.
  var reasonAgainstModes: String? {
    switch self {
    case .whoReceives, .whoCollects, .whereFrom, .flows: nil
    case .whatReceives, .doesReceive, .why: "it names its recipient"
    case .matrix: "each of its cells has an answer of its own"
    }
  }

  /// Why the question cannot be limited to some recipients; nil where it can.
  var reasonAgainstFilters: String? {
    if namesRecipient { return "it names its recipient" }
    return activities.contains(.sharing) ? nil : "it asks for sources"
  }
}
