extension ChangePage {
  /// What each revision changed, the newest first.
  init(_ history: DisclosureHistory) {
    let subjects = history.subjects.map { "`\($0)`" }.list()
    self.init(
      title: subjects.isEmpty ? "History of disclosures" : "History of \(subjects)",
      parts: history.steps.map(Part.init), summary: history.summary)
  }
}

extension ChangePage.Part {
  fileprivate init(_ step: DisclosureHistory.Step) {
    let revision = step.revision
    let title = "\(revision.day) \(revision.name) \(revision.subject)"
    if let failure = step.failure {
      self.init(title: title, items: [.init(text: "not read: \(failure)")])
    } else {
      self.init(
        title: step.isFirst ? "\(title) (the first)" : title,
        items: step.changes.all.map(ChangePage.Item.init))
    }
  }
}

extension DisclosureHistory {
  /// How many revisions there are and how many of them say something otherwise.
  fileprivate var summary: String {
    guard revisionCount > 0 else { return "No revision there touches the registry." }
    let told = steps.count - failureCount
    let revisions = revisionCount == 1 ? "revision" : "revisions"
    let change = told == 1 ? "changes" : "change"
    let failures = failureCount == 0 ? "" : ", \(failureCount) not read"
    let about = subjects.isEmpty ? "what is disclosed or promised" : "this"
    return "\(told) of \(revisionCount) \(revisions) \(change) \(about)\(failures)."
  }
}
