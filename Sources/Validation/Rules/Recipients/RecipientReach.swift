import Diagnostics
import FlowAlgebra
import Registry

extension FlowChecks {
  /// The widest recipients of which nobody at or below says something, and to which data flows that
  /// does not say it either.
  ///
  /// A group whose members say it apart is not among them, only the members that do not.
  ///
  /// - Parameters:
  ///   - kinds: The kinds of recipients from which it is not asked.
  ///   - isSilent: Whether a recipient, with what it inherits, does not say it.
  ///   - isSaid: Whether a sharing says it for all its recipients.
  func silentRecipients(
    except kinds: Set<RecipientKind>, where isSilent: (RecipientProfile) -> Bool,
    unless isSaid: (SharingStatement) -> Bool
  ) -> [(index: Int, isGroup: Bool)] {
    let space = model.space
    let silent = model.recipients { profile in
      isSilent(profile) && profile.kind.map { !kinds.contains($0) } ?? true
    }
    var reached: [PointSet] = onwardEntries.map(receivers)
    for assertion in model.assertions {
      guard let sharing = model.registry.sharing(at: assertion.statement),
        !isSaid(sharing)
      else { continue }
      reached.append(assertion.region.projection(on: .recipients, in: space.space))
    }
    let receiving = PointSet.union(of: reached)
    return topmost { points in
      let named = space.named(points, in: .recipients)
      return !named.isEmpty && named.isSubset(of: silent)
    }.filter { !$0.points.isDisjoint(with: receiving) }.map { ($0.index, $0.points.count > 1) }
  }

  /// The recipients of which something holds with all that is narrower, but of nothing broader.
  func topmost(where holds: (PointSet) -> Bool) -> [(index: Int, points: PointSet)] {
    let recipients = model.registry.recipients
    let points = recipients.terms.indices.map {
      model.space.down(Node(Int32($0 + 1)), in: .recipients)
    }
    let holding = points.map(holds)
    return recipients.terms.indices
      .filter { index in holding[index] && !recipients.parents[index].contains { holding[$0] } }
      .map { ($0, points[$0]) }
  }
}
