import Diagnostics
import FlowAlgebra
import Registry

/// An onward entry with what the algebra says of it.
struct OnwardEntry: Sendable {
  let edge: Received.Edge
  let sharing: SharingStatement
  let flow: OnwardFlow
}

extension Received {
  /// Every onward entry, in the order of statements.
  func onwardEntries(in model: FlowModel) -> [OnwardEntry] {
    edges.compactMap { edge in
      guard let sharing = model.registry.sharing(at: edge.statement),
        let onward = sharing.onward, onward.indices.contains(edge.entry)
      else { return nil }
      return OnwardEntry(edge: edge, sharing: sharing, flow: onward[edge.entry])
    }
  }
}

extension FlowChecks {
  /// What an entry writes as data, gaps apart; nil where it leaves them to the statement or open.
  func writtenData(_ entry: OnwardEntry) -> PointSet? {
    let terms = terms(entry.flow.scope.slots.data, in: .data)
    guard entry.flow.scope.slots.data != nil else {
      return PointSet.union(
        of: entry.edge.boxes.map { $0[.data] ?? model.space.space.whole(.data) })
    }
    return terms.isEmpty ? nil : PointSet.union(of: terms.lazy.map(\.points))
  }

  /// The recipients that an entry names.
  func receivers(_ entry: OnwardEntry) -> PointSet {
    PointSet.union(
      of: entry.edge.boxes.map { $0[.recipients] ?? model.space.space.whole(.recipients) })
  }
}

extension ValidationContext {
  /// What a check finds in each onward entry.
  func onwardFindings(
    _ flows: FlowChecks, _ check: (OnwardEntry, Received) throws(Undecided) -> [Diagnostic]
  ) -> [Diagnostic] {
    guard let received = flows.received else {
      return registry.sharing.first { !($0.onward ?? []).isEmpty }.map { sharing in
        decided(sharing.header) { () throws(Undecided) in throw Undecided() }
      } ?? []
    }
    return flows.onwardEntries.flatMap { entry in
      decided(entry.sharing.header) { () throws(Undecided) in try check(entry, received) }
    }
  }
}
