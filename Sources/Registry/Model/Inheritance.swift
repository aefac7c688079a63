import Diagnostics

/// What holds for a recipient, its own or inherited from its broader ones.
public struct RecipientProfile: Sendable {
  public let kind: RecipientKind?
  public let role: ProcessingRole?
  public let countries: [Located<Territory>]
  public let safeguards: [JurisdictionSafeguards]
  public let contract: Contract?
  /// Its own and all inherited ones, each once, its own first.
  public let obligations: [Reference]
}

extension Registry {
  /// A recipient's own values, or else those of the nearest broader recipient that has them;
  /// obligations add up.
  public func profile(ofRecipient index: Int) -> RecipientProfile { profiles[index] }
}

extension Vocabulary<Recipient> {
  /// The profile of each recipient.
  var profiles: [RecipientProfile] { terms.indices.map(profile) }

  private func profile(of index: Int) -> RecipientProfile {
    let line = upwards(from: index).map { terms[$0] }
    var obligations: [Reference] = []
    for obligation in line.flatMap(\.obligations)
    where !obligations.contains(where: { $0.value == obligation.value }) {
      obligations.append(obligation)
    }
    return RecipientProfile(
      kind: line.firstValue { $0.kind },
      role: line.firstValue { $0.role },
      countries: line.firstValue { $0.countries } ?? [],
      safeguards: line.firstValue { $0.safeguards } ?? [],
      contract: line.firstValue { $0.contract },
      obligations: obligations)
  }
}

extension Sequence {
  /// The first value that is there.
  fileprivate func firstValue<Value>(_ value: (Element) -> Value?) -> Value? {
    for element in self {
      if let value = value(element) { return value }
    }
    return nil
  }
}
