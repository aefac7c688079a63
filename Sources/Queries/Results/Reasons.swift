import FlowAlgebra
import Registry

/// The chain by which a recipient receives some data, from where it comes from to what binds whom.
public struct Reasons: Sendable {
  /// Where the data comes from that reaches the recipient, or all that is asked about where none
  /// does; then where that comes from which it is inferred from.
  public let origins: [Reason]

  /// What it is used for, apart from the purposes of its collection.
  public let uses: [Use]

  /// How it reaches the recipient: one for each hit.
  public let disclosures: [Reason]
}

/// Why a source gives, or a recipient receives, some data.
public struct Reason: Sendable {
  public let hit: Hit

  /// By statement of the hit.
  public let grounds: [Ground]

  /// What the data of a source is inferred from.
  public let inferredFrom: [AnsweredTerm]
}

/// What lies behind one statement of a hit.
public struct Ground: Sendable {
  public let terms: StatementTerms
}

/// A statement that says what data is used for.
public struct Use: Sendable {
  public let reference: StatementReference
  public let operation: ProcessingOperation?
  public let data: [AnsweredTerm]
  public let purposes: [AnsweredTerm]
  /// Any of these; empty means in all circumstances.
  public let circumstances: [Circumstances]
  public let isPossible: Bool
  public let terms: StatementTerms
}

/// The terms on which a statement's data flows. Texts are in the registry's default language.
public struct StatementTerms: Sendable {
  /// By jurisdiction; nil is everywhere.
  public typealias Lawfulness = (jurisdiction: Jurisdiction?, bases: [LegalBasis])

  /// When it happens, for the reader.
  public var occasion: String?
  public var legalBasis: [Lawfulness] = []
  public var legitimateInterest: String?
  /// For a sharing the recipient's, for a collection those of the place where the data is kept.
  public var countries: [Territory] = []
  public var safeguards: [(jurisdiction: Jurisdiction, safeguards: [Safeguard])] = []
  /// How long the data is kept: by us for a collection, at the recipient for a sharing.
  public var retention: [Kept] = []

  public var provision: Provision?
  public var ifNotProvided: String?
  public var storage: Storage?

  public var flow: FlowKind?
  public var role: ProcessingRole?
  public var activity: String?
  public var notice: String?
  public var isSale = false
  public var senses: [(jurisdiction: Jurisdiction, sense: LegalSense)] = []
  public var onward: Onward = .notSaid

  /// Whether the recipient may pass it on.
  public enum Onward: Sendable {
    case notSaid, none
    case to([AnsweredTerm])
  }

  /// How long something is kept.
  public struct Kept: Sendable {
    /// "at most 2 years, counted from your last visit, then we delete it".
    public let text: String
    public let reference: StatementReference
  }
}
