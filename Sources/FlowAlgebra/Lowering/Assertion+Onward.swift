import Registry

extension Assertion {
  /// What the statement lets its recipients pass on, as written: a slot that an onward entry leaves
  /// out is the statement's, `where` facet by facet.
  public func onwardBoxes(in model: FlowModel) -> [Box] {
    onwardBoxesByEntry(in: model).flatMap { $0 }
  }

  /// The same, entry by entry.
  func onwardBoxesByEntry(in model: FlowModel) -> [[Box]] {
    guard let sharing = model.registry.sharing(at: statement) else { return [] }
    let lowering = ScopeLowering(space: model.space)
    return (sharing.onward ?? []).map { flow in
      lowering.boxes(flow.scope).flatMap { entry in
        scope.boxes.map { parent in
          entry.restricted.reduce(into: parent) { $0[$1] = entry[$1] }
        }
      }
    }
  }
}
