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
    case .all: return allRecipients
    case .processors:
      let inTheirFlows = Set(recipients(of: sharing.filter { $0.role == .processor }))
      return allRecipients.filter {
        inTheirFlows.contains($0) || registry.profile(ofRecipient: $0).role == .processor
      }
    case .jointControllers:
      let inTheirFlows = Set(recipients(of: sharing.filter { $0.role == .jointController }))
      return allRecipients.filter {
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
      return allRecipients.filter { index in
        switch registry.profile(ofRecipient: index).kind {
        case .vendor, .partner, .affiliate, .subsidiary, .thirdParty: true
        default: false
        }
      }
    case .categories:
      return allRecipients.filter {
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
    recipients(in: Self.named(statements))
  }

  func recipients(in values: [SlotValue]) -> [Int] {
    Self.recipients(in: values, registry, recipientChildren)
  }

  /// What sharings name as recipients, onward ones included.
  static func named(_ statements: [SharingStatement]) -> [SlotValue] {
    var values: [SlotValue] = []
    for statement in statements {
      if let with = statement.scope.slots.with { values.append(with) }
      for flow in statement.onward ?? [] {
        if let with = flow.scope.slots.with { values.append(with) }
      }
    }
    return values
  }

  static func recipients(
    in values: [SlotValue], _ registry: Registry, _ children: [[Int]]
  ) -> [Int] {
    let vocabulary = registry.recipients
    var reached: Set<Int> = []
    var pending: [Int] = []
    func reach(_ index: Int) {
      if reached.insert(index).inserted { pending.append(index) }
    }
    for value in values {
      if value.saysAll { return vocabulary.terms.indices.filter { children[$0].isEmpty } }
      for reference in value.terms + value.gaps.compactMap(\.bound) {
        if let index = vocabulary.index(of: reference.value) { reach(index) }
      }
    }
    while let next = pending.popLast() {
      for child in children[next] { reach(child) }
    }
    return reached.filter { children[$0].isEmpty }.sorted()
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
