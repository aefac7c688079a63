import Diagnostics

/// An entry of a vocabulary.
public protocol Term: Entry {
  var basics: TermBasics { get set }
}

extension Term {
  public var header: EntryHeader {
    get { basics.header }
    set { basics.header = newValue }
  }
}

/// What all terms have.
public struct TermBasics: Sendable {
  public var header: EntryHeader
  /// How the term reads inside a sentence.
  public var label: LocalizedText?
  /// A proper name, the same in every locale.
  public var name: String?
  /// For headings and tables.
  public var title: LocalizedText?
  /// Published.
  public var description: LocalizedText?
  public var broader: [Reference] = []
  /// The narrower terms are all there is of it.
  public var isAbstract = false
  /// Other ids that mean the term.
  public var aliases: [Reference] = []
  /// Other words in use for the term.
  public var alsoCalled: [LocalizedText] = []
  /// Codes of other vocabularies, `scheme:code`.
  public var sameAs: [String] = []
  public var retired: Located<CalendarDate>?

  init(_ header: EntryHeader) {
    self.header = header
  }
}

/// What a statement covers: a site, an app, a service, a support offer.
public struct Service: Term {
  public var basics: TermBasics
  public var role: ServiceRole?
  /// Named only to say that the statement does not cover it.
  public var isNotCovered = false
  /// Where another statement is found.
  public var see: Reference?
}

/// A group of people (GDPR Art. 4(1)).
public struct DataSubject: Term {
  public var basics: TermBasics
  public var areMinors = false
}

/// A kind of data.
public struct DataCategory: Term {
  public var basics: TermBasics
  public var examples: [LocalizedText] = []
  /// Why the data is sensitive: `gdpr-9-health`, `ccpa-precise-location`.
  public var sensitive: [Located<String>] = []
}

/// Whom or what data comes from.
public struct Source: Term {
  public var basics: TermBasics
  public var kind: SourceKind?
  /// The recipient that is this source too.
  public var recipient: Reference?
  /// What inferred data is made from.
  public var derivedFrom: [Reference] = []
}

/// How data is collected.
public struct Method: Term {
  public var basics: TermBasics
  public var kind: MethodKind?
  public var lasts: Period?
  /// The recipient that places it.
  public var setBy: Reference?
}

/// Why data is processed.
public struct Purpose: Term {
  public var basics: TermBasics
  public var examples: [LocalizedText] = []
  /// The law demands it.
  public var isLegalDuty = false
  public var automatedDecision: AutomatedDecision?
  /// Purposes whose data may serve this one too.
  public var compatibleWith: [Reference] = []
}

/// A decision without a person (GDPR Art. 22, DSG Art. 21).
public struct AutomatedDecision: Sendable {
  public var logic: LocalizedText?
  public var consequences: LocalizedText?
}

/// Who receives data.
public struct Recipient: Term {
  public var basics: TermBasics
  public var kind: RecipientKind?
  public var legalName: String?
  public var role: ProcessingRole?
  public var countries: [Located<Territory>]?
  /// What the recipient does for us or with the data.
  public var activity: LocalizedText?
  public var website: String?
  public var privacyStatement: String?
  public var contact: String?
  public var contract: Contract?
  public var safeguards: [JurisdictionSafeguards]?
  public var obligations: [Reference] = []
  /// The recipient that brought it in.
  public var engagedBy: Reference?
  public var since: Located<CalendarDate>?
  public var until: Located<CalendarDate>?
}

extension Recipient {
  /// Whether it says who receives data, and not only a category (GDPR Art. 15(1)(c), CJEU C-154/21).
  public var isNamed: Bool { legalName != nil || basics.name != nil }
}

/// The agreement that binds a recipient (GDPR Art. 28(3)).
public struct Contract: Sendable {
  public var kind: String?
  public var date: CalendarDate?
  public var reference: String?
}

/// What allows disclosures abroad under one body of law.
public struct JurisdictionSafeguards: Sendable {
  public var jurisdiction: Jurisdiction
  public var safeguards: [Located<Safeguard>]
}

/// What a recipient must or must not do.
public struct Obligation: Term {
  public var basics: TermBasics
  /// The recipient uses the data for the stated purposes only.
  public var limitsToStatedPurposes = false
}

/// One dimension of circumstances; its values exclude each other unless one is broader.
public struct Facet: Term {
  public var basics: TermBasics
  public var values: [FacetValue] = []
}

/// A value of a facet: a clause with its conjunction.
public struct FacetValue: Term {
  public var basics: TermBasics
}

/// A place to point to.
public struct Link: Term {
  public var basics: TermBasics
  public var url: LocalizedText?
}
