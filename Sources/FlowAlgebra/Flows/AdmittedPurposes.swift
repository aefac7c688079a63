import Registry

/// Which purposes data may serve beside those it was obtained for (SEMANTICS section 10,
/// "Purposes admitted").
public struct AdmittedPurposes: Sendable {
  private let compatible: [(origin: PointSet, admitted: PointSet)]

  /// The purposes at or below one that the law demands: admitted from any collection.
  public let legalDuties: PointSet

  init(_ space: FlowSpace, registry: Registry) {
    func down(_ index: Int) -> PointSet { space.down(Node(index: index + 1), in: .purposes) }
    var compatible: [(PointSet, PointSet)] = []
    var duties: [PointSet] = []
    for (index, purpose) in registry.purposes.terms.enumerated() {
      if purpose.isLegalDuty { duties.append(down(index)) }
      for reference in purpose.compatibleWith {
        guard let origin = registry.purposes.index(of: reference.value) else { continue }
        compatible.append((down(origin), down(index)))
      }
    }
    self.compatible = compatible
    legalDuties = PointSet.union(of: duties)
  }

  /// What data obtained for these purposes may be used for: they themselves, and what is
  /// `compatible-with` them or with something broader.
  public func admitted(by purposes: PointSet) -> PointSet {
    let more = compatible.filter { !$0.origin.isDisjoint(with: purposes) }.map(\.admitted)
    return more.isEmpty ? purposes : PointSet.union(of: [purposes] + more)
  }
}
