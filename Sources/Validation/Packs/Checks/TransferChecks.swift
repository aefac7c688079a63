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
    return destinations.flatMap { shortfalls($0, fact) }
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

  /// The recipients that have a derogation and nothing else, and all above them.
  var recipientsUnderDerogation: Set<Int> {
    var reached: Set<Int> = []
    for index in registry.recipients.terms.indices where recipientChildren[index].isEmpty {
      guard
        registry.profile(ofRecipient: index).safeguards.safeguards(under: pack.jurisdiction)
          == [.derogation]
      else {
        continue
      }
      reached.formUnion(registry.recipients.upwards(from: index))
    }
    return reached
  }

  /// Whether a statement goes abroad by a derogation and by nothing else.
  func isUnderDerogation(_ statement: SharingStatement, _ recipients: Set<Int>) -> Bool {
    let own = statement.safeguards.safeguards(under: pack.jurisdiction)
    if !own.isEmpty { return own == [.derogation] }
    guard let with = statement.scope.slots.with else { return false }
    if with.saysAll { return !recipients.isEmpty }
    return (with.terms + with.gaps.compactMap(\.bound))
      .compactMap { registry.recipients.index(of: $0.value) }
      .contains(where: recipients.contains)
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
