/// What a report may say of a rule beside its findings.
public struct RuleDescription: Sendable {
  public let id: FindingID
  /// What the rule says, in a sentence.
  public let summary: String
  /// Why it matters and what to do.
  public let reason: String
  /// The whole page as Markdown.
  public let markdown: String

  public init(id: FindingID, summary: String, reason: String, markdown: String) {
    self.id = id
    self.summary = summary
    self.reason = reason
    self.markdown = markdown
  }
}
