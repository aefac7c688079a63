import Diagnostics
import Registry

extension LegalReading {
  func shortfalls(
    collections selection: CollectionSelection, _ fact: CollectionFact
  ) -> [Shortfall] {
    let chosen =
      selection == .all ? collection : collection.filter { isChosen($0, selection) }
    switch fact {
    case .purpose:
      let used = TermReach(
        registry.dataCategories,
        registry.uses.filter { $0.scope.slots.purposes?.namesSomething ?? false }
          .compactMap(\.scope.slots.data))
      return chosen.compactMap { statement in
        // A collection without purposes is `purposeless-collection`, or has those of its uses.
        guard let purposes = statement.scope.slots.purposes, !purposes.namesSomething,
          !used.reaches(statement.scope.slots.data)
        else { return nil }
        return Shortfall(statement.header, at: purposes.span, "no purpose is named")
      }
    case .data:
      return chosen.compactMap { statement in
        guard let data = statement.scope.slots.data, !namesCategories(data) else { return nil }
        return Shortfall(statement.header, at: data.span, "no category is named")
      }
    case .source:
      return chosen.compactMap { statement in
        guard let from = statement.scope.slots.from, !from.saysSomething else { return nil }
        return Shortfall(statement.header, at: from.span, "no source is named")
      }
    case .retention:
      let kept = TermReach(
        registry.dataCategories, registry.retention.compactMap(\.scope.slots.data))
      return chosen.filter {
        $0.storage != .onDevice && $0.retention.isEmpty && !kept.reaches($0.scope.slots.data)
      }
      .map { Shortfall($0.header, "no `retention`") }
    case .provision:
      return chosen.filter { $0.provision == nil }.map { Shortfall($0.header, "no `provision`") }
    case .consequence:
      return chosen.filter { $0.ifNotProvided == nil }
        .map { Shortfall($0.header, "no `if-not-provided`") }
    case .grounds(.legalBasis):
      // Without purposes of its own, a collection rests on what its uses rest on.
      return chosen.filter { $0.scope.slots.purposes != nil && !isGrounded($0.legalBasis) }
        .map { Shortfall($0.header, "no `legal-basis`") }
    case .grounds(.legitimateInterest):
      return chosen.filter { $0.legitimateInterest == nil }
        .compactMap { missingInterest($0.header, $0.legalBasis) }
    }
  }

  func shortfalls(uses fact: GroundsFact) -> [Shortfall] {
    switch fact {
    case .legalBasis:
      return uses.filter { !isGrounded($0.legalBasis) }
        .map { Shortfall($0.header, "no `legal-basis`") }
    case .legitimateInterest:
      return uses.filter { $0.legitimateInterest == nil }
        .compactMap { missingInterest($0.header, $0.legalBasis) }
    }
  }

  func shortfalls(sharing selection: SharingSelection, _ fact: SharingFact) -> [Shortfall] {
    let derogated = selection == .underDerogation ? recipientsUnderDerogation : []
    let chosen = registry.sharing.filter { statement in
      statement.scope.isInForce(on: date)
        && (selection == .all || isUnderDerogation(statement, derogated))
    }
    switch fact {
    case .recipient:
      return chosen.compactMap { statement in
        guard let with = statement.scope.slots.with, !with.saysSomething else { return nil }
        return Shortfall(statement.header, at: with.span, "no recipient or category is named")
      }
    case .purpose:
      return chosen.compactMap { statement in
        guard let purposes = statement.scope.slots.purposes, !purposes.saysSomething else {
          return nil
        }
        return Shortfall(statement.header, at: purposes.span, "no purpose is named")
      }
    case .grounds(.legalBasis):
      return chosen.filter { !isGrounded($0.legalBasis) }
        .map { Shortfall($0.header, "no `legal-basis`") }
    case .grounds(.legitimateInterest):
      return chosen.filter { $0.legitimateInterest == nil }
        .compactMap { missingInterest($0.header, $0.legalBasis) }
    case .wordInLaw:
      return chosen.filter { statement in
        !statement.isSale && !statement.inLaw.contains { $0.jurisdiction == pack.jurisdiction }
      }
      .map { Shortfall($0.header, "no `in-law` for `\(pack.jurisdiction.rawValue)`") }
    case .occasionalFlow:
      return chosen.filter { !$0.isPossible }
        .map { Shortfall($0.header, "happens regularly under `derogation`") }
    }
  }

  private func isChosen(
    _ statement: CollectionStatement, _ selection: CollectionSelection
  ) -> Bool {
    let kinds = (statement.scope.slots.from?.terms ?? []).compactMap {
      registry.sources.index(of: $0.value).flatMap { registry.sources.terms[$0].kind }
    }
    switch selection {
    case .all: return true
    case .fromThePerson: return kinds.contains(.dataSubject)
    case .notFromThePerson:
      return kinds.contains { [.otherPerson, .customer, .thirdParty, .public].contains($0) }
    case .provisionDemanded:
      return statement.provision == .contractual || statement.provision == .statutory
    }
  }

  /// Whether a category is named: some of all personal data is none.
  private func namesCategories(_ data: SlotValue) -> Bool {
    data.namesSomething
      || data.gaps.contains { gap in
        guard let bound = gap.bound, let index = registry.dataCategories.index(of: bound.value)
        else { return false }
        return !registry.dataCategories.parents[index].isEmpty
      }
  }

  private func isGrounded(_ grounds: LegalGrounds?) -> Bool { !bases(grounds).isEmpty }

  /// The legal bases that hold under this law.
  func bases(_ grounds: LegalGrounds?) -> [Located<LegalBasis>] {
    guard let grounds else { return [] }
    return grounds.everywhere
      + grounds.byLaw.filter { $0.0 == pack.jurisdiction }.flatMap(\.1)
  }

  private func missingInterest(_ header: EntryHeader, _ grounds: LegalGrounds?) -> Shortfall? {
    bases(grounds).first { $0.value == .legitimateInterests }
      .map { Shortfall(header, at: $0.span, "no `legitimate-interest` says which") }
  }
}

/// The terms at, below and above those that statements name.
struct TermReach<T: Term> {
  private let vocabulary: Vocabulary<T>
  private var isAll = false
  private var named: Set<Int> = []
  private var above: Set<Int> = []

  init(_ vocabulary: Vocabulary<T>, _ values: [SlotValue]) {
    self.vocabulary = vocabulary
    for value in values {
      isAll = isAll || value.saysAll || value.gaps.contains { $0.bound == nil }
      let references = value.terms + value.gaps.compactMap(\.bound)
      named.formUnion(references.compactMap { vocabulary.index(of: $0.value) })
    }
    for index in named { above.formUnion(vocabulary.upwards(from: index)) }
  }

  /// Whether a slot meets one of the terms; what it does not say, it may.
  func reaches(_ value: SlotValue?) -> Bool {
    guard let value, !isAll else { return isAll || !named.isEmpty }
    if value.saysAll || value.gaps.contains(where: { $0.bound == nil }) { return !named.isEmpty }
    return (value.terms + value.gaps.compactMap(\.bound))
      .compactMap { vocabulary.index(of: $0.value) }
      .contains { index in
        above.contains(index) || vocabulary.upwards(from: index).contains(where: named.contains)
      }
  }
}

extension SlotValue {
  /// Whether a term is named, or all of them.
  var namesSomething: Bool { saysAll || !terms.isEmpty }

  /// The same, or a gap that says of what it is a part.
  var saysSomething: Bool { namesSomething || gaps.contains { $0.bound != nil } }
}
