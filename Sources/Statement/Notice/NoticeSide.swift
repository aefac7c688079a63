import FlowAlgebra
import Queries
import Registry

/// One of the versions that a notice compares, with what words its part of the notice.
struct NoticeSide {
  let registry: Registry
  let speaker: Speaker
  // By qualified id.
  private let statements: [String: any Statement]
  private let choices: [String: Choice]
  private let retention: [String: RetentionRule]

  /// - Parameters:
  ///   - counterpart: The other version, which may know terms that this one does not declare.
  ///   - ids: Everything that the notice names.
  init(_ registry: Registry, counterpart: Registry, naming ids: [String], _ wording: Wording) {
    self.registry = registry.naming(ids)
    var speaker = Speaker(registry: self.registry, wording: wording, day: nil)
    speaker.counterpart = counterpart
    self.speaker = speaker
    statements = Dictionary(
      registry.statements.map { (registry.qualifiedID($0.header), $0) },
      uniquingKeysWith: { first, _ in first })
    choices = Dictionary(
      registry.choices.map { (registry.qualifiedID($0.header), $0) },
      uniquingKeysWith: { first, _ in first })
    retention = Dictionary(
      registry.retention.map { (registry.qualifiedID($0.header), $0) },
      uniquingKeysWith: { first, _ in first })
  }

  func statement(_ id: String) -> (any Statement)? { statements[id] }

  func choice(_ id: String) -> Choice? { choices[id] }

  func retention(_ id: String) -> RetentionRule? { retention[id] }

  /// A scope as far as a matter is about it, and who words it.
  func part(of scope: Scope, _ matter: NoticeMatter) -> (scope: Scope, speaker: Speaker) {
    if matter.isWhole { return (scope, speaker) }
    var (part, speaker) = (scope, speaker)
    (part.exceptions, part.description) = ([], nil)
    part.since = matter.since.map { Located($0, at: scope.span) }
    part.until = matter.until.map { Located($0, at: scope.span) }
    part.slots = Slots()
    // What is written and not limited is whole; data and recipients are never left out.
    for (slot, value) in scope.writtenSlots {
      if value.saysAll || slot == .data || slot == .with {
        part.slots[slot] = SlotValue(span: value.span, items: [.all(value.span)])
      }
    }
    for (slot, terms) in matter.slots {
      part.slots[slot] = value(terms, slot, scope, &speaker)
    }
    // All circumstances but some are those that the statement itself says.
    if matter.opensCircumstances { return (part, speaker) }
    let facets = matter.conditions.sorted { $0.key < $1.key }.compactMap { facet, terms in
      registry.names.name(of: facet).map {
        (facet: Located($0, at: scope.span), value: value(terms, .where, scope, &speaker))
      }
    }
    part.circumstances = facets.isEmpty ? [] : [Circumstance(span: scope.span, facets: facets)]
    return (part, speaker)
  }

  private func value(
    _ terms: [AnsweredTerm], _ slot: Slot, _ scope: Scope, _ speaker: inout Speaker
  ) -> SlotValue {
    let items = terms.compactMap { term -> SlotValue.Item? in
      switch term.name {
      // What no declared term names is as good as not said.
      case .all: return term.isOtherwise ? .gap(bound: nil, scope.span) : .all(scope.span)
      case .gap(let bound):
        let name = bound.flatMap { registry.names.name(of: $0) }
        return .gap(bound: name.map { Located($0, at: scope.span) }, scope.span)
      case .term(let id):
        guard let name = registry.names.name(of: id) else { return nil }
        if term.isOtherwise { speaker.rests.insert(TermPlace(slot: slot, name: name)) }
        return .term(Located(name, at: scope.span))
      }
    }
    return SlotValue(span: scope.span, items: items)
  }
}
