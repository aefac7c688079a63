import FlowAlgebra
import Registry

/// The chain behind an answer, apart from the recipients, which are the hits.
struct ReasonsObject: Encodable {
  private let collection: [ReasonObject]
  private let uses: [UseObject]
  private let sharing: [ReasonObject]

  init(_ reasons: Reasons) {
    collection = reasons.origins.map(ReasonObject.init)
    uses = reasons.uses.map(UseObject.init)
    sharing = reasons.disclosures.map(ReasonObject.init)
  }
}

private struct ReasonObject: Encodable {
  let recipient: String?
  let hit: HitObject?
  let inferredFrom: [TermObject]?
  let grounds: [GroundObject]

  init(_ reason: Reason) {
    recipient = reason.hit.party.recipient
    hit = recipient == nil ? HitObject(reason.hit, inCell: nil) : nil
    inferredFrom =
      reason.hit.party.source == nil ? nil : reason.inferredFrom.map(TermObject.init)
    grounds = zip(reason.hit.statements, reason.grounds).map(GroundObject.init)
  }
}

/// What lies behind one statement of the hit.
private struct GroundObject: Encodable {
  let id: String
  let file: String
  let line: Int
  let broader: [ChainObject]
  let terms: TermsObject

  init(_ statement: HitStatement, _ ground: Ground) {
    id = statement.reference.id
    file = statement.reference.file
    line = statement.reference.line
    broader = statement.chains.map(ChainObject.init)
    terms = TermsObject(ground.terms)
  }
}

struct ChainObject: Encodable {
  let slot: String
  let terms: [TermObject]

  init(_ chain: BroaderChain) {
    slot = chain.slot.rawValue
    terms = chain.terms.map(TermObject.init)
  }
}

private struct UseObject: Encodable {
  let id: String
  let file: String
  let line: Int
  let operation: String?
  let data: [TermObject]
  let purposes: [TermObject]
  let conditions: [[String: [TermObject]]]
  let possible: Bool
  let terms: TermsObject

  init(_ use: Use) {
    id = use.reference.id
    file = use.reference.file
    line = use.reference.line
    operation = use.operation?.rawValue
    data = use.data.map(TermObject.init)
    purposes = use.purposes.map(TermObject.init)
    conditions = use.circumstances.map { $0.mapValues { $0.map(TermObject.init) } }
    possible = use.isPossible
    terms = TermsObject(use.terms)
  }
}

/// Only what is declared has a key.
private struct TermsObject: Encodable {
  let when: String?
  let legalBasis: [String: [String]]?
  let legitimateInterest: String?
  let countries: [String]
  let safeguards: [String: [String]]?
  let retention: [KeptObject]
  let provision: String?
  let ifNotProvided: String?
  let storage: String?
  let flow: String?
  let role: String?
  let activity: String?
  let notice: String?
  let sale: Bool?
  let inLaw: [String: String]?
  /// `none` is an empty list.
  let onward: [TermObject]?

  init(_ terms: StatementTerms) {
    when = terms.occasion
    legalBasis = Self.given(
      terms.legalBasis.map { ($0.jurisdiction?.rawValue ?? "all", $0.bases.map(\.rawValue)) })
    legitimateInterest = terms.legitimateInterest
    countries = Set(terms.countries.map(\.code)).sorted()
    safeguards = Self.given(
      terms.safeguards.map { ($0.jurisdiction.rawValue, $0.safeguards.map(\.rawValue)) })
    retention = terms.retention.map(KeptObject.init)
    provision = terms.provision?.rawValue
    ifNotProvided = terms.ifNotProvided
    storage = terms.storage?.rawValue
    flow = terms.flow?.rawValue
    role = terms.role?.rawValue
    activity = terms.activity
    notice = terms.notice
    sale = terms.isSale ? true : nil
    inLaw = Self.given(terms.senses.map { ($0.jurisdiction.rawValue, $0.sense.rawValue) })
    onward =
      switch terms.onward {
      case .notSaid: nil
      case .none: []
      case .to(let recipients): recipients.map(TermObject.init)
      }
  }

  private static func given<Value>(_ pairs: [(String, Value)]) -> [String: Value]? {
    pairs.isEmpty ? nil : Dictionary(pairs) { first, _ in first }
  }
}

private struct KeptObject: Encodable {
  let text: String
  let id: String
  let file: String
  let line: Int

  init(_ kept: StatementTerms.Kept) {
    text = kept.text
    id = kept.reference.id
    file = kept.reference.file
    line = kept.reference.line
  }
}
