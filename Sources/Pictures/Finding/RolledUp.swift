import FlowAlgebra

/// Flows in which kinds of data that are collected stand behind the wider ones that are disclosed.
struct RolledUp {
  private(set) var flows: [FoundFlow] = []
  /// By term, what it stands for.
  private(set) var parts: [CoveredTerm: Set<CoveredTerm>] = [:]

  init(_ found: [FoundFlow], in space: FlowSpace) {
    let disclosed = Set(found.lazy.filter { $0.leg == .sharing }.flatMap(\.start))
    guard let order = TermOrder(disclosed, .data, in: space) else {
      flows = found
      return
    }
    var standIns: [CoveredTerm: [CoveredTerm]] = [:]
    for flow in found {
      guard flow.leg == .collection else {
        flows.append(flow)
        continue
      }
      var end: Set<CoveredTerm> = []
      for term in flow.end {
        let known = standIns[term] ?? order.standIns(for: term)
        standIns[term] = known
        end.formUnion(known)
        for whole in known where whole != term { parts[whole, default: []].insert(term) }
      }
      flows.append(
        FoundFlow(leg: .collection, start: flow.start, end: end.sorted(), facts: flow.facts))
    }
  }
}
