/// A value that YAML writes as one of a few words.
public protocol Word: RawRepresentable, CaseIterable, Hashable, Sendable
where RawValue == String {
  /// What the word says, for messages and editors: "a kind of recipient".
  static var meaning: String { get }
}

/// A body of law for which a rule pack exists.
public enum Jurisdiction: String, Word {
  case switzerland = "CH"
  case europeanUnion = "EU"
  case unitedKingdom = "UK"
  case california = "US-CA"
  case brazil = "BR"

  public static let meaning = "a jurisdiction"
}

/// What a recipient is to the organization (GDPR Art. 4(9): any body to which data is disclosed).
public enum RecipientKind: String, Word {
  case subsidiary, affiliate, vendor, partner, authority, successor, adviser, customer, user, staff
  case thirdParty = "third-party"
  case `public`

  public static let meaning = "a kind of recipient"
}

/// The part that a recipient plays under data-protection law (GDPR Art. 4(7), 4(8), 26).
public enum ProcessingRole: String, Word {
  case processor, controller
  case jointController = "joint-controller"

  public static let meaning = "a recipient's role"
}

/// The organization's own part in a service it offers.
public enum ServiceRole: String, Word {
  case controller, processor

  public static let meaning = "our role in a service"
}

/// Whom or what data comes from.
public enum SourceKind: String, Word {
  case dataSubject = "data-subject"
  case device
  case otherPerson = "other-person"
  case customer
  case thirdParty = "third-party"
  case `public`, inferred, us

  public static let meaning = "a kind of source"
}

/// How data is collected.
public enum MethodKind: String, Word {
  case form, message, cookie, beacon, log, software, recording, observation, `import`

  public static let meaning = "a kind of method"
}

/// How closely data still points at a person. The four do not overlap.
public enum Identifiability: String, Word {
  case identified, pseudonymous, aggregated, anonymous

  public static let meaning = "how far data points at a person"
}

/// The ground of GDPR Art. 6(1) on which processing rests.
public enum LegalBasis: String, Word {
  case consent, contract
  case legalObligation = "legal-obligation"
  case vitalInterests = "vital-interests"
  case publicTask = "public-task"
  case legitimateInterests = "legitimate-interests"

  public static let meaning = "a legal basis"
}

/// What allows a disclosure abroad (GDPR Art. 45 to 49; DSG Art. 16, 17).
public enum Safeguard: String, Word {
  /// The destination's law is recognised as adequate.
  case adequacy
  /// The recipient is on the Data Privacy Framework list.
  case dpf
  /// Standard contractual clauses.
  case scc
  /// Binding corporate rules.
  case bcr
  case derogation, other

  public static let meaning = "a safeguard"
}

/// Whether a person must provide data (GDPR Art. 13(2)(e)).
public enum Provision: String, Word {
  case optional, contractual, statutory

  public static let meaning = "whether data must be provided"
}

/// How long collected data lies where.
public enum Storage: String, Word {
  case stored, transient
  case onDevice = "on-device"

  public static let meaning = "how data is stored"
}

/// What is done with data beside plain use.
public enum ProcessingOperation: String, Word {
  case combine, enrich, infer, train, access, preserve, delete

  public static let meaning = "an operation"
}

/// The way in which data reaches a recipient.
public enum FlowKind: String, Word {
  case sent, referred
  case collectedDirectly = "collected-directly"
  case accessed

  public static let meaning = "a way in which data flows"
}

/// A law's own word for a disclosure (Cal. Civ. Code 1798.140(ad), (ah), (e)).
public enum LegalSense: String, Word {
  case sell, share
  case businessPurpose = "business-purpose"

  public static let meaning = "a law's word for a disclosure"
}

/// What a promise says is not done.
public enum Action: String, Word {
  case collect, process, use, access, retain, share, sell

  public static let meaning = "an action"
}

/// How a promise stands to the statements that it overlaps.
public enum Precedence: String, Word {
  /// A general promise: it limits every statement.
  case prevails
  /// Statements that name something inside it win.
  case yields

  public static let meaning = "a precedence"
}

/// What a person can do about data.
public enum ChoiceKind: String, Word {
  case optIn = "opt-in"
  case optOut = "opt-out"
  case access, rectify, erase, restrict, object, port
  case withdrawConsent = "withdraw-consent"
  case endSession = "end-session"
  case block, complain

  public static let meaning = "a kind of choice"
}

/// How a retention period is meant.
public enum RetentionBound: String, Word {
  case exactly
  case atMost = "at-most"
  case atLeast = "at-least"

  public static let meaning = "how a period is meant"
}

/// The form in which people are addressed.
public enum AddressForm: String, Word {
  case formal, informal

  public static let meaning = "a form of address"
}

/// What a section of a document is made from.
public enum GeneratedPart: String, Word {
  case collection, uses, sharing, never, choices, retention
  /// A table of recipients.
  case recipients
  /// A table of cookies and other means by which data is collected.
  case methods
  /// The categories of Cal. Civ. Code 1798.140(v)(1), with what is done with each.
  case california
  /// What begins and ends on declared days.
  case changes

  public static let meaning = "a part that can be generated"
}
