import Diagnostics
import Registry

/// A term that a statement's words name.
struct Mention {
  let term: TermBasics
  /// Nil for an obligation.
  let slot: Slot?
  let name: Name
}

extension Speaker {
  /// The terms that a scope names, those of its exceptions last.
  func mentions(in scope: Scope) -> [Mention] {
    let slots = scope.writtenSlots.flatMap { slot, value in
      (value.terms + value.gaps.compactMap(\.bound)).compactMap { mention(slot, $0.value) }
    }
    let circumstances = scope.circumstances.flatMap(\.facets).flatMap { facet, value in
      value.terms.compactMap { reference in
        registry.facet(facet.value)?.values[reference.value].map {
          Mention(term: $0.basics, slot: .where, name: reference.value)
        }
      }
    }
    let exceptions = scope.exceptions.filter(says)
    return slots + circumstances + exceptions.flatMap { mentions(in: $0) }
  }

  /// What a disclosure names beside its scope: in onward transfers, and as obligations.
  func mentions(besideScopeOf statement: SharingStatement) -> [Mention] {
    let onward = (statement.onward ?? []).map(\.scope)
    let recipients = ([statement.scope] + onward).compactMap(\.slots.with)
      .flatMap { $0.terms + $0.gaps.compactMap(\.bound) }
      .compactMap { registry.recipients.index(of: $0.value) }
    let obligations =
      statement.obligations
      + recipients.flatMap { registry.profile(ofRecipient: $0).obligations }
    return onward.flatMap { mentions(in: $0) }
      + obligations.compactMap { reference in
        registry.obligations[reference.value].map {
          Mention(term: $0.basics, slot: nil, name: reference.value)
        }
      }
  }

  /// What a choice names.
  func mentions(in choice: Choice) -> [Mention] {
    var mentions: [Mention] = []
    if case .slots(let scope) = choice.appliesTo { mentions += self.mentions(in: scope) }
    return mentions + [choice.carriedOutBy].compactMap { $0.flatMap { mention(.with, $0.value) } }
  }

  /// The recipient that a method's explanation names.
  func setter(of method: Mention) -> [Mention] {
    guard method.slot == .via, let setter = registry.methods[method.name]?.setBy else { return [] }
    return [mention(.with, setter.value)].compactMap { $0 }
  }

  private func mention(_ slot: Slot, _ name: Name) -> Mention? {
    term(slot, name).map { Mention(term: $0, slot: slot, name: name) }
  }
}
