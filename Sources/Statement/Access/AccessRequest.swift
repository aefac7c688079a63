import Diagnostics
import FlowAlgebra
import Queries
import Registry

/// A person's request for access, in the words of whoever enters it: ids, aliases or labels
/// (GDPR Art. 15, DSG Art. 25).
public struct AccessRequest: Sendable {
  /// The groups to which the person belongs; never empty.
  public var subjects: [String]

  /// The services that the person used; none is all that are covered.
  public var services: [String] = []

  /// `FACET=VALUE`, what is known of the person's circumstances.
  public var conditions: [String] = []

  /// The day that the report speaks of.
  public var day: CalendarDate

  /// Whether whoever asks gave the day; else it is today.
  public var isDated = false

  /// The language; nil is the registry's default one.
  public var locale: LocaleTag?

  public init(about subjects: [String], on day: CalendarDate) {
    self.subjects = subjects
    self.day = day
  }

  /// The question behind a part of the report.
  func question(
    _ kind: QuestionKind, onward: Bool = false, in model: FlowModel
  ) throws(JobError) -> Question {
    var request = QuestionRequest(kind, on: day)
    request.subjects = subjects
    request.services = services
    request.conditions = conditions
    request.isDated = isDated
    request.isOnward = onward
    return try Question(request, in: model)
  }
}
