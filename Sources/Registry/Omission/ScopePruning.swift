/// A field that keeps none of its values.
struct Emptied: Error {
  let field: String
}

/// Takes the names of what goes out of slots.
struct ScopePruning {
  /// By section, the ids and aliases of the terms that go.
  var names: [Section: Set<Name>] = [:]
  /// By facet, the ids and aliases of the values that go.
  var values: [Name: Set<Name>] = [:]

  func isGone(_ name: Name, _ section: Section) -> Bool { names[section]?.contains(name) ?? false }

  /// Whether a name goes among the terms beside one.
  func isGone(_ name: Name, _ sibling: EntryID) -> Bool {
    if let facet = sibling.facet { return values[facet]?.contains(name) ?? false }
    return isGone(name, sibling.section)
  }

  /// What is left of slots; nil where there are none.
  func pruned(_ scope: Scope?) throws(Emptied) -> Scope? {
    guard let scope else { return nil }
    return try pruned(scope) as Scope
  }

  /// What is left of an onward entry.
  func kept(_ flow: OnwardFlow) -> OnwardFlow? { kept(flow.scope).map(OnwardFlow.init) }

  /// - Throws: `Emptied` where a slot keeps none of its values.
  func pruned(_ scope: Scope) throws(Emptied) -> Scope {
    var scope = scope
    for (slot, value) in scope.writtenSlots {
      guard let section = slot.vocabulary, let gone = names[section], !gone.isEmpty else {
        continue
      }
      guard let left = value.without(gone) else { throw Emptied(field: slot.rawValue) }
      scope.slots[slot] = left
    }
    let circumstances = scope.circumstances.compactMap(kept)
    if circumstances.isEmpty, !scope.circumstances.isEmpty {
      throw Emptied(field: Slot.where.rawValue)
    }
    scope.circumstances = circumstances
    scope.exceptions = scope.exceptions.compactMap(kept)
    return scope
  }

  private func kept(_ scope: Scope) -> Scope? {
    do throws(Emptied) { return try pruned(scope) as Scope } catch { return nil }
  }

  /// An alternative holds only where all its facets do.
  private func kept(_ circumstance: Circumstance) -> Circumstance? {
    var circumstance = circumstance
    for index in circumstance.facets.indices {
      let facet = circumstance.facets[index]
      guard let gone = values[facet.facet.value], !gone.isEmpty else { continue }
      guard let left = facet.value.without(gone) else { return nil }
      circumstance.facets[index].value = left
    }
    return circumstance
  }
}

extension SlotValue {
  /// Nil where nothing is left; something unspecified of what goes, goes.
  fileprivate func without(_ gone: Set<Name>) -> SlotValue? {
    var value = self
    value.items.removeAll { item in
      switch item {
      case .all: false
      case .term(let reference): gone.contains(reference.value)
      case .gap(let bound, _): bound.map { gone.contains($0.value) } ?? false
      }
    }
    return value.items.isEmpty ? nil : value
  }
}
