import Diagnostics
import Registry

extension LegalReading {
  func shortfalls(methods selection: MethodSelection, _ fact: MethodFact) -> [Shortfall] {
    if selection == .recordings { return unagreedRecordings }
    let statements = statementsByMethod
    return registry.methods.terms.indices.compactMap { index in
      let method = registry.methods.terms[index]
      let users = statements[index] ?? []
      guard isOnDevices(method, selection), !users.isEmpty else { return nil }
      switch fact {
      case .refusal:
        let isRefusable = hasChoice([.block, .optOut, .optIn, .object], method: index, users)
        return isRefusable ? nil : Shortfall(method.header, "no choice to refuse it")
      case .consent:
        if users.allSatisfy(\.isConsented) { return nil }
        let isAsked = hasChoice([.optIn], method: index, users)
        return isAsked ? nil : Shortfall(method.header, "no choice to opt in")
      case .duration:
        return method.lasts == nil ? Shortfall(method.header, "no `lasts`") : nil
      }
    }
  }

  private func isOnDevices(_ method: Method, _ selection: MethodSelection) -> Bool {
    method.kind == .cookie || (selection == .onDevices && method.kind == .beacon)
  }

  /// Recordings that rest on no consent and that nobody is asked about.
  private var unagreedRecordings: [Shortfall] {
    registry.collection.compactMap { statement in
      let recording = (statement.scope.slots.via?.terms ?? []).first {
        registry.methods[$0.value]?.kind == .recording
      }
      guard let recording, statement.scope.isInForce(on: date) else { return nil }
      let user = MethodUser(
        id: registry.qualifiedID(statement.header), slots: statement.scope.slots,
        isConsented: isConsented(statement.legalBasis))
      if user.isConsented
        || choices(of: [.optIn]).contains(where: { $0.applies(to: user, registry) })
      {
        return nil
      }
      return Shortfall(statement.header, at: recording.span, "no consent, and no choice to opt in")
    }
  }

  private func isConsented(_ grounds: LegalGrounds?) -> Bool {
    bases(grounds).contains { $0.value == .consent }
  }

  /// The statements by which data reaches us or others through each method.
  private var statementsByMethod: [Int: [MethodUser]] {
    var users: [Int: [MethodUser]] = [:]
    func add(_ statement: any Statement, _ grounds: LegalGrounds?) {
      let slots = statement.scope.slots
      guard let via = slots.via, statement.scope.isInForce(on: date) else { return }
      let user = MethodUser(
        id: registry.qualifiedID(statement.header), slots: slots, isConsented: isConsented(grounds))
      for index in via.terms.compactMap({ registry.methods.index(of: $0.value) }) {
        users[index, default: []].append(user)
      }
    }
    for statement in registry.collection { add(statement, statement.legalBasis) }
    for statement in registry.sharing { add(statement, statement.legalBasis) }
    return users
  }

  private func choices(of kinds: Set<ChoiceKind>) -> [Choice] {
    registry.choices.filter { $0.kinds.contains { kinds.contains($0.value) } }
  }

  /// Whether a choice names the method or something broader, or else meets a statement that uses it.
  private func hasChoice(
    _ kinds: Set<ChoiceKind>, method index: Int, _ users: [MethodUser]
  ) -> Bool {
    choices(of: kinds).contains { choice in
      guard case .slots(let scope) = choice.appliesTo, let via = scope.slots.via else {
        return users.contains { choice.applies(to: $0, registry) }
      }
      let named = Set(via.terms.compactMap { registry.methods.index(of: $0.value) })
      return via.saysAll || registry.methods.upwards(from: index).contains(where: named.contains)
    }
  }

  func shortfalls(choices kinds: [ChoiceKind], when occasion: Occasion) -> [Shortfall] {
    let given = Set(registry.choices.flatMap { $0.kinds.map(\.value) })
    let lacking = kinds.filter { !given.contains($0) }
    if lacking.isEmpty { return [] }
    let text = "no choice of kind \(lacking.map { "`\($0.rawValue)`" }.joined(separator: ", "))"
    switch occasion {
    case .always: return missing(text)
    case .consent:
      let grounds =
        registry.collection.map { ($0.header, $0.legalBasis) }
        + registry.uses.map { ($0.header, $0.legalBasis) }
        + registry.sharing.map { ($0.header, $0.legalBasis) }
      return grounds.compactMap { header, grounds in
        bases(grounds).first { $0.value == .consent }.map { Shortfall(header, at: $0.span, text) }
      }
    case .sale:
      return sharing.filter { statement in
        statement.isSale
          || statement.inLaw.contains {
            $0.jurisdiction == pack.jurisdiction && $0.sense != .businessPurpose
          }
      }
      .map { Shortfall($0.header, text) }
    }
  }

  func shortfalls(categories selection: CategorySelection, _ fact: CategoryFact) -> [Shortfall] {
    let vocabulary = registry.dataCategories
    let children = vocabulary.children
    var known: [Int: Bool] = [:]
    func hasCode(_ index: Int) -> Bool {
      if let known = known[index] { return known }
      let codes = vocabulary.upwards(from: index).flatMap { vocabulary.terms[$0].basics.sameAs }
      let narrower = children[index]
      let result =
        codes.contains(where: fact.matches)
        || (!narrower.isEmpty && narrower.allSatisfy(hasCode))
      known[index] = result
      return result
    }
    let law = "\(pack.statuteScheme)-"
    let chosen: [Int]
    switch selection {
    case .collected:
      let named = registry.collection.filter { $0.scope.isInForce(on: date) }
        .compactMap(\.scope.slots.data).flatMap(\.terms)
      chosen = Set(named.compactMap { vocabulary.index(of: $0.value) }).sorted()
    case .sensitive:
      chosen = vocabulary.terms.indices.filter { index in
        vocabulary.terms[index].sensitive.contains { $0.value.hasPrefix(law) }
      }
    }
    return chosen.filter { !hasCode($0) }
      .map { Shortfall(vocabulary.terms[$0].header, "no `same-as: \(fact.example)`") }
  }

  var decisionShortfalls: [Shortfall] {
    registry.purposes.terms.compactMap { purpose in
      guard let decision = purpose.automatedDecision,
        decision.logic == nil || decision.consequences == nil
      else { return nil }
      return Shortfall(
        purpose.header, decision.logic == nil ? "no `logic`" : "no `consequences`")
    }
  }
}

/// A statement that collects through a method.
private struct MethodUser {
  let id: String
  let slots: Slots
  let isConsented: Bool
}

extension Choice {
  /// Whether the choice names the statement, or meets it in every slot that both write.
  fileprivate func applies(to user: MethodUser, _ registry: Registry) -> Bool {
    switch appliesTo {
    case nil: return true
    case .entries(let references):
      return references.contains { registry.names[$0.value] == user.id }
    case .slots(let scope):
      let own = scope.slots
      func meets<T: Term>(_ vocabulary: Vocabulary<T>, _ a: SlotValue?, _ b: SlotValue?) -> Bool {
        guard let a, let b else { return true }
        return TermReach(vocabulary, [a]).reaches(b)
      }
      return meets(registry.dataCategories, own.data, user.slots.data)
        && meets(registry.dataSubjects, own.subjects, user.slots.subjects)
        && meets(registry.services, own.services, user.slots.services)
        && meets(registry.sources, own.from, user.slots.from)
        && meets(registry.methods, own.via, user.slots.via)
        && meets(registry.recipients, own.with, user.slots.with)
        && meets(registry.purposes, own.purposes, user.slots.purposes)
    }
  }
}

extension CategoryFact {
  fileprivate func matches(_ code: String) -> Bool {
    switch self {
    case .code(let scheme): code.hasPrefix(scheme + ":")
    case .exactCode(let exact): code == exact
    }
  }

  fileprivate var example: String {
    switch self {
    case .code(let scheme): "\(scheme):…"
    case .exactCode(let exact): exact
    }
  }
}

extension RulePack {
  /// How `sensitive` and `same-as` name the law.
  fileprivate var statuteScheme: String {
    switch jurisdiction {
    case .switzerland: "dsg"
    case .europeanUnion: "gdpr"
    case .unitedKingdom: "uk-gdpr"
    case .california: "ccpa"
    case .brazil: "lgpd"
    }
  }
}
