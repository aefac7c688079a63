import Registry

extension Assertion {
  /// What the statement lets its recipients pass on, as written: a slot that an onward entry leaves
  /// out is the statement's, `where` facet by facet.
  public func onwardBoxes(in model: FlowModel) -> [Box] {
    guard let sharing = model.statements[statement] as? SharingStatement else { return [] }
    let lowering = ScopeLowering(space: model.space)
    return (sharing.onward ?? []).flatMap { lowering.boxes($0.scope) }.flatMap { entry in
      scope.boxes.map { parent in
        entry.restricted.reduce(into: parent) { $0[$1] = entry[$1] }
      }
    }
  }
}
