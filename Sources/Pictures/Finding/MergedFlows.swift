import FlowAlgebra

/// Flows as few lines: parallel ones are one, and many that would cross meet in a point.
struct MergedFlows {
  /// A line between two terms.
  struct Link: Hashable {
    let leg: PictureLine.Leg
    let start: CoveredTerm
    let end: CoveredTerm
  }

  private struct Bundle: Hashable {
    let leg: PictureLine.Leg
    let start: [CoveredTerm]
    let end: [CoveredTerm]
  }

  /// What flows from each to each.
  private(set) var bundles: [FoundFlow] = []
  private(set) var links: [(link: Link, facts: FlowFacts)] = []

  init(_ flows: [FoundFlow]) {
    var bundlePlaces: [Bundle: Int] = [:]
    var merged: [FoundFlow] = []
    for flow in flows {
      let key = Bundle(leg: flow.leg, start: flow.start, end: flow.end)
      if let place = bundlePlaces[key] {
        merged[place].facts.merge(flow.facts)
      } else {
        bundlePlaces[key] = merged.count
        merged.append(flow)
      }
    }
    var linkPlaces: [Link: Int] = [:]
    for flow in merged {
      guard flow.isFewerLinesApart else {
        bundles.append(flow)
        continue
      }
      for start in flow.start {
        for end in flow.end where flow.leg != .onward || start != end {
          let link = Link(leg: flow.leg, start: start, end: end)
          if let place = linkPlaces[link] {
            links[place].facts.merge(flow.facts)
          } else {
            linkPlaces[link] = links.count
            links.append((link, flow.facts))
          }
        }
      }
    }
  }
}

extension FoundFlow {
  /// Whether a line for each pair is no more than lines that meet in a point.
  fileprivate var isFewerLinesApart: Bool {
    start.count * end.count <= start.count + end.count
  }
}
