import Diagnostics
import Registry

/// What an attribute says at a point, as the registry writes it.
struct AttributeValue: Hashable, Comparable {
  /// In ascending order; empty where it is not said.
  let words: [String]
  /// How long it is, for a length of time.
  var hours: Double?

  init(_ words: some Sequence<String>, hours: Double? = nil) {
    self.words = Set(words).sorted()
    self.hours = hours
  }

  static let unsaid = AttributeValue([])

  static func < (left: AttributeValue, right: AttributeValue) -> Bool {
    left.words.lexicographicallyPrecedes(right.words)
  }
}

/// An attribute that matters beside who receives what (SEMANTICS section 7).
enum Attribute: CaseIterable {
  case countries, safeguards, legalBasis, role, obligations, sale, occurrence

  /// Whether a recipient has it where a disclosure says nothing of its own.
  var isRecipients: Bool {
    switch self {
    case .countries, .safeguards, .role, .obligations: true
    case .legalBasis, .sale, .occurrence: false
    }
  }

  /// Whether it counts for what was not disclosed before, too.
  var countsForNewDisclosures: Bool { self == .sale }

  /// What a statement says by itself.
  ///
  /// - Parameter profile: of the recipient whose values count where it says nothing.
  func value(
    of statement: any Statement, profile: RecipientProfile?, in registry: Registry
  ) -> AttributeValue {
    let sharing = statement as? SharingStatement
    let collection = statement as? CollectionStatement
    switch self {
    case .countries:
      let own = sharing?.countries ?? collection?.countries ?? []
      return AttributeValue((own.isEmpty ? profile?.countries ?? [] : own).map(\.value.code))
    case .safeguards:
      let own = sharing?.safeguards ?? collection?.safeguards ?? []
      return AttributeValue((own.isEmpty ? profile?.safeguards ?? [] : own).flatMap(\.words))
    case .legalBasis:
      let use = statement as? UseStatement
      return AttributeValue(
        (sharing?.legalBasis ?? collection?.legalBasis ?? use?.legalBasis)?.words ?? [])
    case .role:
      let role = sharing.flatMap { $0.role ?? profile?.role }
      return AttributeValue([role?.rawValue].compactMap { $0 })
    case .obligations:
      let all = (sharing?.obligations ?? []) + (profile?.obligations ?? [])
      let ids = all.compactMap { registry.obligations[$0.value].map { registry.id($0.header) } }
      return AttributeValue(ids)
    case .sale:
      return AttributeValue(sharing?.isSale == true ? ["sale"] : [])
    case .occurrence:
      return AttributeValue([statement.isPossible ? "possible" : "certain"])
    }
  }

  /// The rule of a change from one value to another; nil where it means nothing.
  func rule(from old: AttributeValue, to new: AttributeValue) -> ChangeRule? {
    let gained = new.words.filter { !old.words.contains($0) }
    let lost = old.words.filter { !new.words.contains($0) }
    switch self {
    case .countries:
      if old.words.isEmpty { return .countryStated }
      let known = old.words.compactMap { Territory($0) }
      let isNew = gained.compactMap { Territory($0) }.contains { territory in
        !known.contains { $0.contains(territory) }
      }
      return isNew ? .countryAdded : .countryRemoved
    case .safeguards:
      if lost.isEmpty { return .safeguardAdded }
      let laws = { (words: [String]) in Set(words.map { $0.prefix { $0 != ":" } }) }
      return laws(old.words).isSubset(of: laws(new.words)) ? .safeguardChanged : .safeguardLost
    case .legalBasis:
      return lost.contains { $0.hasSuffix(LegalBasis.consent.rawValue) }
        ? .consentDropped : .legalBasisChanged
    case .role: return old.words.isEmpty ? .roleStated : .roleChanged
    case .obligations: return lost.isEmpty ? .obligationAdded : .obligationDropped
    case .sale: return lost.isEmpty ? .saleStarted : .saleEnded
    case .occurrence: return gained == ["certain"] ? .occurrenceCertain : .occurrencePossible
    }
  }
}

extension JurisdictionSafeguards {
  fileprivate var words: [String] {
    safeguards.map { "\(jurisdiction.rawValue): \($0.value.rawValue)" }
  }
}

extension LegalGrounds {
  fileprivate var words: [String] {
    everywhere.map(\.value.rawValue)
      + byLaw.flatMap { law, bases in bases.map { "\(law.rawValue): \($0.value.rawValue)" } }
  }
}
