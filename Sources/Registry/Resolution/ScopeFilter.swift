/// The statements that name, in each slot of a filter, one of its values or something narrower.
struct ScopeFilter: Sendable {
  private let registry: Registry
  /// For each written slot the names that it takes; `all` takes everything and is left out.
  private let slots: [(slot: Slot, names: Set<Name>)]
  /// Any of these; empty takes everything.
  private let circumstances: [[(facet: Int, names: Set<Name>)]]

  init(_ filter: Scope, in registry: Registry) {
    self.registry = registry
    slots = filter.writtenSlots.filter { !$0.value.saysAll }.map { slot, value in
      (slot, registry.names(of: slot, atOrBelow: value.terms.map(\.value)))
    }
    circumstances = filter.circumstances.map { circumstance in
      circumstance.facets.filter { !$0.value.saysAll }.compactMap { facet, value in
        registry.facets.index(of: facet.value).map { index in
          (index, registry.facetValues[index].names(atOrBelow: value.terms.map(\.value)))
        }
      }
    }
  }

  /// Whether a scope names something of each slot.
  func takes(_ scope: Scope) -> Bool {
    slots.allSatisfy { slot, names in scope.slots[slot]?.mentions(names) ?? false }
      && (circumstances.isEmpty || circumstances.contains { holds($0, in: scope) })
  }

  private func holds(_ wanted: [(facet: Int, names: Set<Name>)], in scope: Scope) -> Bool {
    wanted.isEmpty
      || scope.circumstances.contains { circumstance in
        wanted.allSatisfy { facet, names in
          circumstance.facets.contains {
            registry.facets.index(of: $0.facet.value) == facet && $0.value.mentions(names)
          }
        }
      }
  }
}

extension SlotValue {
  /// Whether a term, or the bound of a gap, is among the names; a gap is narrower than its bound.
  fileprivate func mentions(_ names: Set<Name>) -> Bool {
    items.contains { item in
      switch item {
      case .all: false
      case .term(let reference): names.contains(reference.value)
      case .gap(let bound, _): bound.map { names.contains($0.value) } ?? false
      }
    }
  }
}

extension Registry {
  /// The names by which a slot mentions these terms or anything narrower.
  fileprivate func names(of slot: Slot, atOrBelow names: [Name]) -> Set<Name> {
    switch slot {
    case .data: dataCategories.names(atOrBelow: names)
    case .subjects: dataSubjects.names(atOrBelow: names)
    case .services: services.names(atOrBelow: names)
    case .from: sources.names(atOrBelow: names)
    case .via: methods.names(atOrBelow: names)
    case .with: recipients.names(atOrBelow: names)
    case .purposes: purposes.names(atOrBelow: names)
    case .where: []
    // Its four words do not overlap.
    case .identifiability: Set(names)
    }
  }
}

extension Vocabulary {
  /// The ids and aliases of the terms that these names mean, and of everything narrower.
  fileprivate func names(atOrBelow names: [Name]) -> Set<Name> {
    let children = children
    var pending = names.compactMap { index(of: $0) }
    var reached = Set(pending)
    while let term = pending.popLast() {
      for child in children[term] where reached.insert(child).inserted { pending.append(child) }
    }
    return Set(
      reached.flatMap { index in
        let basics = terms[index].basics
        return [basics.header.id.id].compactMap { $0 } + basics.aliases.map(\.value)
      })
  }
}
