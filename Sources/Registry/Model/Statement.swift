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
  private struct Terms: Sendable {
    var legalBasis: LegalGrounds?
    var legitimateInterest: LocalizedText?
    var retention: [RetentionStage] = []
    var ifNotProvided: LocalizedText?
    var countries: [Located<Territory>] = []
    var safeguards: [JurisdictionSafeguards] = []
  }

  public static let section = Section.collection
  public var header: EntryHeader
  public var scope: Scope
  public var possible: Located<Bool>?
  public var provision: Provision?
  /// Missing means stored, and the text does not mention it.
  public var storage: Storage?
  private var terms = Kept(Terms())

  init(_ header: EntryHeader) {
    self.header = header
    scope = Scope(span: header.span)
  }

  public var legalBasis: LegalGrounds? {
    get { terms.value.legalBasis }
    set { terms.value.legalBasis = newValue }
  }

  public var legitimateInterest: LocalizedText? {
    get { terms.value.legitimateInterest }
    set { terms.value.legitimateInterest = newValue }
  }

  public var retention: [RetentionStage] {
    get { terms.value.retention }
    set { terms.value.retention = newValue }
  }

  public var ifNotProvided: LocalizedText? {
    get { terms.value.ifNotProvided }
    set { terms.value.ifNotProvided = newValue }
  }

  /// Where the data is kept.
  public var countries: [Located<Territory>] {
    get { terms.value.countries }
    set { terms.value.countries = newValue }
  }

  public var safeguards: [JurisdictionSafeguards] {
    get { terms.value.safeguards }
    set { terms.value.safeguards = newValue }
  }
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
  private struct Terms: Sendable {
    var legalBasis: LegalGrounds?
    var legitimateInterest: LocalizedText?
    var activity: LocalizedText?
    var safeguards: [JurisdictionSafeguards] = []
    var countries: [Located<Territory>] = []
    var obligations: [Reference] = []
    var retention: [RetentionStage] = []
    var onward: [OnwardFlow]?
    var inLaw: [(jurisdiction: Jurisdiction, sense: LegalSense)] = []
    var notice: LocalizedText?
    var only: [Located<Slot>] = []
  }

  public static let section = Section.sharing
  public var header: EntryHeader
  public var scope: Scope
  public var possible: Located<Bool>?
  /// Missing means sent.
  public var flow: FlowKind?
  public var role: ProcessingRole?
  public var isSale = false
  private var terms = Kept(Terms())

  init(_ header: EntryHeader) {
    self.header = header
    scope = Scope(span: header.span)
  }

  public var legalBasis: LegalGrounds? {
    get { terms.value.legalBasis }
    set { terms.value.legalBasis = newValue }
  }

  public var legitimateInterest: LocalizedText? {
    get { terms.value.legitimateInterest }
    set { terms.value.legitimateInterest = newValue }
  }

  public var activity: LocalizedText? {
    get { terms.value.activity }
    set { terms.value.activity = newValue }
  }

  public var safeguards: [JurisdictionSafeguards] {
    get { terms.value.safeguards }
    set { terms.value.safeguards = newValue }
  }

  public var countries: [Located<Territory>] {
    get { terms.value.countries }
    set { terms.value.countries = newValue }
  }

  /// In addition to the recipient's own.
  public var obligations: [Reference] {
    get { terms.value.obligations }
    set { terms.value.obligations = newValue }
  }

  /// How long the recipient keeps it.
  public var retention: [RetentionStage] {
    get { terms.value.retention }
    set { terms.value.retention = newValue }
  }

  /// Nil: not said. Empty: `none`.
  public var onward: [OnwardFlow]? {
    get { terms.value.onward }
    set { terms.value.onward = newValue }
  }

  /// A law's own word for the disclosure.
  public var inLaw: [(jurisdiction: Jurisdiction, sense: LegalSense)] {
    get { terms.value.inLaw }
    set { terms.value.inLaw = newValue }
  }

  /// How the person is told.
  public var notice: LocalizedText? {
    get { terms.value.notice }
    set { terms.value.notice = newValue }
  }

  /// In these slots, nothing else.
  public var only: [Located<Slot>] {
    get { terms.value.only }
    set { terms.value.only = newValue }
  }
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
