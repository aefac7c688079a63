import Diagnostics
import Registry

/// Finds the places where a registry says, or fails to say, in which countries data is.
struct DestinationFinder {
  let registry: Registry
  let law: Jurisdiction
  let date: CalendarDate
  /// The sharing of personal data that is in force.
  let sharing: [SharingStatement]
  let recipientChildren: [[Int]]

  /// Where data goes, or is kept.
  var destinations: [Destination] {
    let plain = sharing.filter { $0.countries.isEmpty && $0.safeguards.isEmpty }
    let onward = sharing.flatMap { $0.onward ?? [] }.compactMap(\.scope.slots.with)
    let named = recipients(plain.compactMap(\.scope.slots.with) + onward)
    let ofRecipients = named.compactMap { destination(ofRecipient: $0, adding: []) }
    let ofStatements = sharing.filter { !$0.countries.isEmpty || !$0.safeguards.isEmpty }
      .flatMap { statement in
        let own = statement.safeguards.safeguards(under: law)
        return recipients([statement.scope.slots.with].compactMap { $0 })
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
          safeguards: statement.safeguards.safeguards(under: law), isOwn: true)
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
      safeguards: safeguards.union(profile.safeguards.safeguards(under: law)),
      isOwn: recipient.countries != nil)
  }

  private func recipients(_ values: [SlotValue]) -> [Int] {
    LegalReading.recipients(in: values, registry, recipientChildren)
  }
}

extension [JurisdictionSafeguards] {
  /// What is named under one body of law.
  func safeguards(under law: Jurisdiction) -> Set<Safeguard> {
    var safeguards: Set<Safeguard> = []
    for declared in self where declared.jurisdiction == law {
      safeguards.formUnion(declared.safeguards.lazy.map(\.value))
    }
    return safeguards
  }
}
