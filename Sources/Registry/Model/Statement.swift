import Diagnostics

/// A declared flow or promise.
public protocol Statement: Entry {
  static var section: Section { get }
  var scope: Scope { get set }
  /// Whether it may happen, as written.
  var possible: Located<Bool>? { get set }
}

extension Statement {
  /// It may happen; without it, it does.
  public var isPossible: Bool { possible?.value ?? false }
}

/// We obtain this.
public struct CollectionStatement: Statement {
  public static let section = Section.collection
  public var header: EntryHeader
  public var scope: Scope
  public var possible: Located<Bool>?
  public var legalBasis: LegalGrounds?
  public var legitimateInterest: LocalizedText?
  public var retention: [RetentionStage] = []
  public var provision: Provision?
  public var ifNotProvided: LocalizedText?
  /// Missing means stored, and the text does not mention it.
  public var storage: Storage?
  /// Where the data is kept.
  public var countries: [Located<Territory>] = []
  public var safeguards: [JurisdictionSafeguards] = []
}

/// We do this with what we collect.
public struct UseStatement: Statement {
  public static let section = Section.uses
  public var header: EntryHeader
  public var scope: Scope
  public var possible: Located<Bool>?
  /// Missing means plain use.
  public var operation: ProcessingOperation?
  public var legalBasis: LegalGrounds?
  public var legitimateInterest: LocalizedText?
}

/// These receive it.
public struct SharingStatement: Statement {
  public static let section = Section.sharing
  public var header: EntryHeader
  public var scope: Scope
  public var possible: Located<Bool>?
  /// Missing means sent.
  public var flow: FlowKind?
  public var legalBasis: LegalGrounds?
  public var legitimateInterest: LocalizedText?
  public var role: ProcessingRole?
  public var activity: LocalizedText?
  public var safeguards: [JurisdictionSafeguards] = []
  public var countries: [Located<Territory>] = []
  /// In addition to the recipient's own.
  public var obligations: [Reference] = []
  /// How long the recipient keeps it.
  public var retention: [RetentionStage] = []
  /// Nil: not said. Empty: `none`.
  public var onward: [OnwardFlow]?
  public var isSale = false
  /// A law's own word for the disclosure.
  public var inLaw: [(jurisdiction: Jurisdiction, sense: LegalSense)] = []
  /// How the person is told.
  public var notice: LocalizedText?
  /// In these slots, nothing else.
  public var only: [Located<Slot>] = []
}

/// We do not do this.
public struct NeverStatement: Statement {
  public static let section = Section.never
  public var header: EntryHeader
  public var scope: Scope
  public var possible: Located<Bool>?
  public var action: Action?
  public var operation: ProcessingOperation?
  /// The action in this law's sense only.
  public var inLaw: Jurisdiction?
  public var precedence: Precedence?
  /// False makes it a guardrail: checked, never printed.
  public var isPublished = true
}

/// Passing on by a recipient; what is left out is the statement's.
public struct OnwardFlow: Sendable {
  public var scope: Scope
}

/// The legal bases on which a statement rests.
public struct LegalGrounds: Sendable {
  /// In every jurisdiction.
  public var everywhere: [Located<LegalBasis>]
  public var byLaw: [(Jurisdiction, [Located<LegalBasis>])]
}

/// How long data is kept, or until when.
public enum RetentionKeep: Sendable {
  case period(Period)
  case until(LocalizedText)
}

/// A stage in keeping data, and what comes after it.
public struct RetentionStage: Sendable {
  public var keep: RetentionKeep?
  public var then: LocalizedText?
}

/// How long, for whatever the slots cover.
public struct RetentionRule: Entry {
  public var header: EntryHeader
  public var scope: Scope
  public var keep: RetentionKeep?
  public var bound: RetentionBound?
  public var starts: LocalizedText?
  public var then: LocalizedText?
}

/// What a person can do.
public struct Choice: Entry {
  public enum Target: Sendable {
    case slots(Scope)
    case entries([Reference])
  }

  public var header: EntryHeader
  /// When it holds; its slots are those of `appliesTo`.
  public var occasion: Scope
  /// Not for everybody, or not always.
  public var isPossible = false
  public var kinds: [Located<ChoiceKind>] = []
  public var appliesTo: Target?
  public var how: LocalizedText?
  public var limits: LocalizedText?
  public var link: Reference?
  public var carriedOutBy: Reference?
}
