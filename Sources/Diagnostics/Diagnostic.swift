/// How bad a finding is. Errors make a registry unusable or untrue; warnings ask a person.
public enum Severity: String, Sendable, Comparable, CaseIterable, Encodable {
  case information, warning, error

  public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .information: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// One finding: which rule or requirement speaks, where, and what to do.
///
/// Messages are lower case, without a full stop, with ids in back-ticks.
public struct Diagnostic: Sendable, Hashable {
  /// The rule, or the requirement of a rule pack.
  public var rule: FindingID
  public var severity: Severity
  public var message: String
  /// The place that the finding is about; its text stands beside the carets.
  public var primary: Label
  /// Other places that explain the finding.
  public var labels: [Label]
  /// What to do, as a verb phrase.
  public var help: String?
  public var fixes: [Fix]
  /// The flows that the finding is about, where it is about flows.
  public var witness: Witness?

  public init(
    _ rule: RuleID, _ message: String, at primary: Label, labels: [Label] = [],
    help: String? = nil, fixes: [Fix] = [], witness: Witness? = nil
  ) {
    self.init(
      .rule(rule), rule.severity, message, at: primary, labels: labels, help: help, fixes: fixes,
      witness: witness)
  }

  /// - Parameter severity: a requirement is an error where the registry shows that it applies, and a
  ///   warning where that depends on more.
  public init(
    _ requirement: RequirementID, _ severity: Severity, _ message: String, at primary: Label,
    labels: [Label] = [], help: String? = nil
  ) {
    self.init(
      .requirement(requirement), severity, message, at: primary, labels: labels, help: help,
      fixes: [], witness: nil)
  }

  public init(
    _ rule: NoticeRule, _ severity: Severity, _ message: String, at primary: Label,
    labels: [Label] = [], help: String? = nil
  ) {
    self.init(
      .notice(rule), severity, message, at: primary, labels: labels, help: help, fixes: [],
      witness: nil)
  }

  private init(
    _ id: FindingID, _ severity: Severity, _ message: String, at primary: Label, labels: [Label],
    help: String?, fixes: [Fix], witness: Witness?
  ) {
    self.rule = id
    self.severity = severity
    self.message = message
    self.primary = primary
    self.labels = labels
    self.help = help
    self.fixes = fixes
    self.witness = witness
  }
}

/// A place with the entry that it belongs to and a few words about it.
public struct Label: Sendable, Hashable {
  public var span: Span
  /// The qualified id of the entry around the place (`sharing.helpdesk`), where there is one.
  public var entry: String?
  public var text: String

  public init(_ span: Span, entry: String? = nil, _ text: String = "") {
    self.span = span
    self.entry = entry
    self.text = text
  }
}

/// A change of bytes that would mend a finding.
public struct Fix: Sendable, Hashable {
  /// Whether a program may apply the fix unasked.
  public enum Safety: String, Sendable, Encodable {
    case safe, unsafe
  }

  /// New text in the place of old.
  public struct Edit: Sendable, Hashable {
    public var span: Span
    public var text: String

    public init(_ span: Span, _ text: String) {
      self.span = span
      self.text = text
    }
  }

  /// A verb phrase: "change it to `acme-scores`".
  public var title: String
  public var safety: Safety
  public var edits: [Edit]

  public init(_ title: String, _ safety: Safety, _ edits: [Edit]) {
    self.title = title
    self.safety = safety
    self.edits = edits
  }
}
