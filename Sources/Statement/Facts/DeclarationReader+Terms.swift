import Diagnostics
import Registry

extension DeclarationReader {
  // MARK: Recipients

  /// What stands with a recipient's name wherever it is named.
  func introduction(ofRecipient name: Name) -> Set<Fact> {
    guard let recipient = registry.recipients[name] else { return [] }
    let legalName: Set<Fact> =
      recipient.legalName == nil ? [] : [Fact(recipient.header.id, .attribute(.legalName))]
    return legalName.union(countries(ofRecipient: name))
  }

  func countries(ofRecipient name: Name) -> Set<Fact> {
    guard let index = registry.recipients.index(of: name) else { return [] }
    let id = registry.recipients.terms[index].header.id
    let countries = registry.profile(ofRecipient: index).countries
    return Set(countries.indices.map { Fact(id, .attribute(.countries, $0, in: .whole)) })
  }

  /// What binds and allows the recipients of a flow; of a part of a group, what it inherits.
  mutating func addTerms(
    ofRecipients value: SlotValue?, withRole: Bool, withSafeguards: Bool
  ) {
    for name in value?.named ?? [] {
      guard let index = registry.recipients.index(of: name) else { continue }
      let recipient = registry.recipients.terms[index]
      let profile = registry.profile(ofRecipient: index)
      var aspects = profile.obligations.indices.map {
        Aspect.attribute(.obligations, $0, in: .whole)
      }
      self.name(obligations: profile.obligations)
      if withRole, profile.role != nil { aspects.append(.attribute(.role)) }
      if withSafeguards {
        let safeguards = profile.safeguards.flatMap(\.safeguards)
        aspects += safeguards.indices.map { .attribute(.safeguards, $0, in: .whole) }
      }
      let isNamed = value?.terms.contains { $0.value == name } ?? false
      if isNamed, recipient.activity != nil { aspects.append(.attribute(.activity)) }
      add(Set(aspects.map { Fact(recipient.header.id, $0) }))
    }
  }

  // MARK: Terms

  mutating func name(_ slot: Slot, _ name: Name) { named.append((slot, nil, name)) }

  mutating func name(obligations: [Reference]) {
    named += obligations.map { (nil, nil, $0.value) }
  }

  /// Reads the terms that were named, and those that these name.
  mutating func readTerms() {
    while let (slot, facet, name) = named.popLast() {
      switch slot {
      case .data: describe(registry.dataCategories[name]) { $0.examples.count }
      case .subjects: describe(registry.dataSubjects[name])
      case .services: describe(registry.services[name])
      case .from: describe(registry.sources[name])
      case .via: readMethod(name)
      case .with: describe(registry.recipients[name])
      case .purposes: readPurpose(name)
      case .where: describe(facet.flatMap(registry.facet)?.values[name])
      case .identifiability: break
      case nil: describe(registry.obligations[name])
      }
    }
  }

  private mutating func describe<T: Term>(_ term: T?, examples: (T) -> Int = { _ in 0 }) {
    guard let term else { return }
    if term.basics.description != nil { add(.attribute(.description), of: term) }
    for index in 0..<examples(term) { add(.attribute(.examples, index, in: .whole), of: term) }
  }

  private mutating func readMethod(_ name: Name) {
    guard let method = registry.methods[name] else { return }
    describe(method)
    if method.lasts != nil { add(.attribute(.lasts), of: method) }
    guard let setter = method.setBy else { return }
    add(.attribute(.setBy), of: method)
    terms.formUnion(introduction(ofRecipient: setter.value))
    self.name(.with, setter.value)
  }

  private mutating func readPurpose(_ name: Name) {
    guard let purpose = registry.purposes[name] else { return }
    describe(purpose) { $0.examples.count }
    if purpose.automatedDecision?.logic != nil {
      add(.attribute(.automatedDecision), of: purpose)
    }
    if purpose.automatedDecision?.consequences != nil {
      add(.attribute(.automatedDecision, 1, in: .whole), of: purpose)
    }
  }

  private mutating func add(_ aspect: Aspect, of term: some Term) {
    terms.insert(Fact(term.header.id, aspect))
  }
}
