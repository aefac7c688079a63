import Diagnostics
import Registry

/// A place where the registry says, or fails to say, in which countries data is.
struct Destination: Sendable {
  let header: EntryHeader
  /// Where a missing country is reported, or one that an entry has from a broader one.
  let span: Span
  let territories: [Located<Territory>]
  /// What the registry names to allow it under this law.
  let safeguards: Set<Safeguard>
  /// Whether the territories are written in the entry itself.
  let isOwn: Bool

  /// Guarantees and exceptions, which serve any country.
  fileprivate var hasGuarantee: Bool {
    !safeguards.isDisjoint(with: [.scc, .bcr, .other, .derogation])
  }
}

extension LegalReading {
  func shortfalls(transfers fact: TransferFact) -> [Shortfall] {
    var seen: Set<Span> = []
    return findDestinations().flatMap { shortfalls($0, fact) }
      .filter { seen.insert($0.span).inserted }
  }

  private func shortfalls(_ destination: Destination, _ fact: TransferFact) -> [Shortfall] {
    if fact == .state, destination.territories.isEmpty {
      return [Shortfall(destination.header, at: destination.span, "no `countries`")]
    }
    return destination.territories.compactMap { territory in
      guard isAbroad(territory.value), let text = text(territory.value, destination, fact) else {
        return nil
      }
      return Shortfall(
        destination.header, at: destination.isOwn ? territory.span : destination.span, text)
    }
  }

  /// What is wrong with a territory abroad.
  private func text(
    _ territory: Territory, _ destination: Destination, _ fact: TransferFact
  ) -> String? {
    let law = pack.jurisdiction.rawValue
    let code = "`\(territory.code)`"
    switch fact {
    case .state:
      if case .country = territory { return nil }
      return "\(code) names no state"
    case .safeguard:
      let needsOne = !isAdequate(territory) && destination.safeguards.isEmpty
      guard needsOne else { return nil }
      return isUnderFramework(territory)
        ? "\(code), and neither `dpf` nor a guarantee for `\(law)`"
        : "\(code), and no safeguard for `\(law)`"
    case .listedAdequacy:
      if destination.hasGuarantee || isAdequate(territory) { return nil }
      if destination.safeguards.contains(.dpf), isUnderFramework(territory) { return nil }
      if destination.safeguards.contains(.adequacy) {
        return isUnderFramework(territory)
          ? "\(code) is adequate for recipients under the framework only: `dpf`"
          : "\(code) is not on the list of `\(law)`"
      }
      return destination.safeguards.contains(.dpf) ? "the framework is not for \(code)" : nil
    case .statedAdequacy:
      if isAdequate(territory), destination.safeguards.isEmpty {
        return "\(code) is adequate, and `safeguards` does not say so"
      }
      return text(territory, destination, .listedAdequacy)
    }
  }

  /// Where data goes, or is kept.
  func findDestinations() -> [Destination] {
    let plain = sharing.filter { $0.countries.isEmpty && $0.safeguards.isEmpty }
    let onward = sharing.flatMap { $0.onward ?? [] }.compactMap(\.scope.slots.with)
    let named = recipients(in: plain.compactMap(\.scope.slots.with) + onward)
    let ofRecipients = named.compactMap { destination(ofRecipient: $0, adding: []) }
    let ofStatements = sharing.filter { !$0.countries.isEmpty || !$0.safeguards.isEmpty }
      .flatMap { statement in
        let own = safeguards(statement.safeguards)
        return recipients(in: [statement.scope.slots.with].compactMap { $0 })
          .compactMap { index -> Destination? in
            guard let destination = destination(ofRecipient: index, adding: own) else { return nil }
            if statement.countries.isEmpty { return destination }
            return Destination(
              header: statement.header, span: statement.header.span,
              territories: statement.countries, safeguards: destination.safeguards, isOwn: true)
          }
      }
    let kept = registry.collection.filter { $0.scope.isInForce(on: date) && !$0.countries.isEmpty }
      .map { statement in
        Destination(
          header: statement.header, span: statement.header.span, territories: statement.countries,
          safeguards: safeguards(statement.safeguards), isOwn: true)
      }
    return ofRecipients + ofStatements + kept
  }

  /// Nil for whom nothing is disclosed abroad: our own staff, and the public, which is told what is
  /// published wherever it is (DSG Art. 18).
  private func destination(
    ofRecipient index: Int, adding safeguards: Set<Safeguard>
  ) -> Destination? {
    let recipient = registry.recipients.terms[index]
    let profile = registry.profile(ofRecipient: index)
    if profile.kind == .staff || profile.kind == .public { return nil }
    return Destination(
      header: recipient.header, span: recipient.header.span, territories: profile.countries,
      safeguards: safeguards.union(self.safeguards(profile.safeguards)),
      isOwn: recipient.countries != nil)
  }

  /// The recipients that have a derogation and nothing else, and all above them.
  var recipientsUnderDerogation: Set<Int> {
    var reached: Set<Int> = []
    for index in registry.recipients.terms.indices where recipientChildren[index].isEmpty {
      guard safeguards(registry.profile(ofRecipient: index).safeguards) == [.derogation] else {
        continue
      }
      reached.formUnion(registry.recipients.upwards(from: index))
    }
    return reached
  }

  /// Whether a statement goes abroad by a derogation and by nothing else.
  func isUnderDerogation(_ statement: SharingStatement, _ recipients: Set<Int>) -> Bool {
    let own = safeguards(statement.safeguards)
    if !own.isEmpty { return own == [.derogation] }
    guard let with = statement.scope.slots.with else { return false }
    if with.saysAll { return !recipients.isEmpty }
    return (with.terms + with.gaps.compactMap(\.bound))
      .compactMap { registry.recipients.index(of: $0.value) }
      .contains(where: recipients.contains)
  }

  private func safeguards(_ declared: [JurisdictionSafeguards]) -> Set<Safeguard> {
    Set(
      declared.filter { $0.jurisdiction == pack.jurisdiction }
        .flatMap { $0.safeguards.map(\.value) })
  }

  private func isAbroad(_ territory: Territory) -> Bool {
    guard let countries = countries(of: territory) else { return true }
    return !countries.isSubset(of: pack.home)
  }

  private func isAdequate(_ territory: Territory) -> Bool {
    countries(of: territory)
      .map { $0.subtracting(pack.home).isSubset(of: pack.adequacy.countries) } ?? false
  }

  private func isUnderFramework(_ territory: Territory) -> Bool {
    countries(of: territory).map { $0.isSubset(of: pack.adequacy.underFramework) } ?? false
  }

  /// Nil for anywhere.
  private func countries(of territory: Territory) -> Set<String>? {
    switch territory {
    case .country(let country): [country.code]
    case .region(.eea): AdequacyList.members(AdequacyList.economicArea)
    case .region(.eu): AdequacyList.members(AdequacyList.union)
    case .anywhere: nil
    }
  }
}
