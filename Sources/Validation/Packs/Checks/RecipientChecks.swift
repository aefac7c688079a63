import Registry

extension LegalReading {
  func shortfalls(recipients selection: RecipientSelection, _ fact: RecipientFact) -> [Shortfall] {
    chosenRecipients(selection).compactMap { index in
      let recipient = registry.recipients.terms[index]
      let profile = registry.profile(ofRecipient: index)
      switch fact {
      case .contract where profile.contract == nil:
        return Shortfall(recipient.header, "no `contract`")
      case .activity where recipient.activity == nil:
        return Shortfall(recipient.header, "no `activity`")
      case .role where profile.role == nil: return Shortfall(recipient.header, "no `role`")
      case .contract, .activity, .role: return nil
      }
    }
  }

  private func chosenRecipients(_ selection: RecipientSelection) -> [Int] {
    let vocabulary = registry.recipients
    switch selection {
    case .all: return recipients(of: sharing)
    case .processors:
      let inTheirFlows = Set(recipients(of: sharing.filter { $0.role == .processor }))
      return recipients(of: sharing).filter {
        inTheirFlows.contains($0) || registry.profile(ofRecipient: $0).role == .processor
      }
    case .jointControllers:
      let inTheirFlows = Set(recipients(of: sharing.filter { $0.role == .jointController }))
      return recipients(of: sharing).filter {
        inTheirFlows.contains($0) || registry.profile(ofRecipient: $0).role == .jointController
      }
    case .subprocessors:
      return vocabulary.terms.indices.filter { index in
        guard let engager = vocabulary.terms[index].engagedBy,
          let engagerIndex = vocabulary.index(of: engager.value)
        else { return false }
        return registry.profile(ofRecipient: engagerIndex).role == .processor
      }
    case .businesses:
      return recipients(of: sharing).filter { index in
        switch registry.profile(ofRecipient: index).kind {
        case .vendor, .partner, .affiliate, .subsidiary, .thirdParty: true
        default: false
        }
      }
    case .categories:
      return recipients(of: sharing).filter {
        let recipient = vocabulary.terms[$0]
        return recipient.legalName == nil && recipient.basics.name == nil
      }
    case .directCollectors:
      return recipients(of: sharing.filter { $0.flow == .collectedDirectly })
    }
  }

  /// The single recipients, and the categories without members, at or below those that statements
  /// name, onward ones included; in the order of declaration.
  func recipients(of statements: [SharingStatement]) -> [Int] {
    let scopes = statements.flatMap { [$0.scope] + ($0.onward ?? []).map(\.scope) }
    return recipients(in: scopes.compactMap(\.slots.with))
  }

  func recipients(in values: [SlotValue]) -> [Int] {
    let vocabulary = registry.recipients
    let children = recipientChildren
    var pending: [Int] = []
    for value in values {
      if value.saysAll { return vocabulary.terms.indices.filter { children[$0].isEmpty } }
      pending += (value.terms + value.gaps.compactMap(\.bound))
        .compactMap { vocabulary.index(of: $0.value) }
    }
    var seen = Set(pending)
    while let next = pending.popLast() {
      for child in children[next] where seen.insert(child).inserted { pending.append(child) }
    }
    return seen.filter { children[$0].isEmpty }.sorted()
  }
}

extension SharingStatement {
  func isOfPersonalData(_ registry: Registry, on date: CalendarDate) -> Bool {
    scope.isInForce(on: date) && !scope.isAnonymous(registry)
  }
}

extension Scope {
  fileprivate func isAnonymous(_ registry: Registry) -> Bool {
    guard let value = slots.identifiability, !value.saysAll, !value.hasGaps else { return false }
    return value.terms.allSatisfy {
      registry.names[$0.value] == Identifiability.anonymous.rawValue
    }
  }
}
