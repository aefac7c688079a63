import Diagnostics

/// The object of `log --format json`, version 1.
public struct HistoryJSONRenderer: HistoryRenderer {
  public init() {}

  public func render(_ history: DisclosureHistory) -> String { jsonText(HistoryObject(history)) }
}

private struct HistoryObject: Encodable {
  struct RevisionObject: Encodable {
    let revision: String
    let date: String
    let subject: String
    let isFirst: Bool
    let changes: [ChangeObject]
    let failure: String?
  }

  let formatVersion = 1
  let about: [String]
  let revisionCount: Int
  /// The newest first.
  let revisions: [RevisionObject]

  init(_ history: DisclosureHistory) {
    about = history.subjects
    revisionCount = history.revisionCount
    revisions = history.steps.map { step in
      RevisionObject(
        revision: step.revision.name, date: step.revision.day, subject: step.revision.subject,
        isFirst: step.isFirst, changes: step.changes.all.map(ChangeObject.init),
        failure: step.failure)
    }
  }
}
