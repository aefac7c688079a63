import FlowAlgebra
import Registry

/// Finds the terms on which data flows: legal basis, safeguards, countries, obligations, retention.
struct TermsFinder: Sendable {
  private let model: FlowModel
  private let retention: [RetentionEntry]
  private var registry: Registry { model.registry }
  private let reader: TermReader

  private struct RetentionEntry: Sendable {
    let region: Region
    let isAtRecipients: Bool
    let kept: StatementTerms.Kept
  }

  init(_ reader: TermReader) throws(Undecided) {
    let model = reader.model
    self.model = model
    self.reader = reader
    var retention: [RetentionEntry] = []
    for rule in model.registry.retention {
      guard let text = reader.text(of: rule) else { continue }
      let reference = StatementReference(
        id: model.registry.qualifiedID(rule.header), place: model.place(of: rule.header.span))
      retention.append(
        RetentionEntry(
          region: try model.region(ofSlots: rule.scope),
          isAtRecipients: rule.scope.slots.with != nil,
          kept: StatementTerms.Kept(text: text, reference: reference)))
    }
    self.retention = retention
  }

  /// - Parameter party: The recipient or source.
  func terms(
    of part: Contribution, at party: Node, _ inquiry: Inquiry
  ) throws(Undecided) -> StatementTerms {
    var terms = StatementTerms()
    // What a statement says is of its own step, not of those that follow.
    if part.delivery == nil {
      let statement = model.statements[part.statement]
      if let collection = statement as? CollectionStatement { terms = self.terms(of: collection) }
      if let sharing = statement as? SharingStatement { terms = self.terms(of: sharing) }
    }
    terms.countries = inquiry.territories(part, party: party)
    if inquiry.free == .recipients {
      let profile = registry.profile(ofRecipient: Int(party.rawValue) - 1)
      if terms.safeguards.isEmpty { terms.safeguards = reader.safeguards(profile.safeguards) }
      terms.role = terms.role ?? profile.role
    }
    let statement = inquiry.assertion(of: part.statement)?.region ?? part.region
    terms.retention = try kept(part, of: statement, isAtRecipient: inquiry.free == .recipients)
    return terms
  }

  func terms(of use: UseStatement) -> StatementTerms {
    var terms = StatementTerms()
    terms.occasion = reader.text(use.scope.when)
    terms.legalBasis = reader.legalBasis(use.legalBasis)
    terms.legitimateInterest = reader.text(use.legitimateInterest)
    return terms
  }

  private func terms(of collection: CollectionStatement) -> StatementTerms {
    var terms = StatementTerms()
    terms.occasion = reader.text(collection.scope.when)
    terms.legalBasis = reader.legalBasis(collection.legalBasis)
    terms.legitimateInterest = reader.text(collection.legitimateInterest)
    terms.safeguards = reader.safeguards(collection.safeguards)
    terms.provision = collection.provision
    terms.ifNotProvided = reader.text(collection.ifNotProvided)
    terms.storage = collection.storage
    return terms
  }

  private func terms(of sharing: SharingStatement) -> StatementTerms {
    var terms = StatementTerms()
    terms.occasion = reader.text(sharing.scope.when)
    terms.legalBasis = reader.legalBasis(sharing.legalBasis)
    terms.legitimateInterest = reader.text(sharing.legitimateInterest)
    terms.safeguards = reader.safeguards(sharing.safeguards)
    terms.flow = sharing.flow
    terms.role = sharing.role
    terms.activity = reader.text(sharing.activity)
    terms.notice = reader.text(sharing.notice)
    terms.isSale = sharing.isSale
    terms.senses = sharing.inLaw
    terms.onward =
      sharing.onward.map { flows in
        flows.isEmpty
          ? .none
          : .to(
            Set(flows.flatMap { reader.terms($0.scope.slots.with, in: .recipients) }).sorted())
      } ?? .notSaid
    return terms
  }

  /// What a statement says itself, and the entries that cover some of it, without those of which
  /// others that lie inside them leave nothing.
  private func kept(
    _ part: Contribution, of whole: Region, isAtRecipient: Bool
  ) throws(Undecided) -> [StatementTerms.Kept] {
    var candidates: [(region: Region, here: Region, kept: StatementTerms.Kept)] = []
    let statement = model.statements[part.statement]
    let stages =
      (statement as? CollectionStatement)?.retention
      ?? (part.delivery == nil ? (statement as? SharingStatement)?.retention : nil) ?? []
    if let text = reader.text(of: stages) {
      let kept = StatementTerms.Kept(text: text, reference: reader.reference(part.statement))
      candidates.append((whole, part.region, kept))
    }
    for entry in retention where entry.isAtRecipients == isAtRecipient {
      let here = try part.region.intersection(entry.region)
      if !here.isEmpty { candidates.append((entry.region, here, entry.kept)) }
    }
    let space = model.space.space
    var kept: [StatementTerms.Kept] = []
    for (place, candidate) in candidates.enumerated() {
      var left = candidate.here
      for (other, inner) in candidates.enumerated() where other != place {
        guard try inner.region.isSubset(of: candidate.region, in: space),
          try !candidate.region.isSubset(of: inner.region, in: space)
        else { continue }
        left = try left.subtracting(inner.here, in: space)
      }
      if !left.isEmpty { kept.append(candidate.kept) }
    }
    return kept
  }
}
