import Diagnostics
import FlowAlgebra
import Registry

extension FlowModel {
  /// A region as a witness: its widest terms slot by slot, and one point, a declared term where
  /// there is one. Slots that are whole or as if left out are not shown, but for the data.
  func witness(of region: Region) -> Diagnostics.Witness? {
    guard let extents = FlowAlgebra.Witness(of: region, in: space.space)?.extents,
      let point = FlowAlgebra.Witness(of: declared(region), in: space.space)?.point
    else { return nil }
    var shown: [Diagnostics.Witness.Extent] = []
    var days = PointSet.days()
    for (dimension, extent) in zip(space.space.dimensions, extents) {
      switch extent {
      case .days(let set): days = set
      case .terms(let terms):
        guard isTelling(region.projection(on: dimension, in: space.space), in: dimension),
          let slot = dimension.slot, let taxonomy = space.taxonomy(of: dimension)
        else { continue }
        let coordinate = taxonomy.node(ofPoint: point[dimension.index])
        let facet = dimension.facetIndex.map { space.facetIDs[$0] }
        shown.append(
          Diagnostics.Witness.Extent(
            slot.rawValue, facet: facet, terms.map { term($0, in: dimension) },
            point: coordinate.map { term(CoveredTerm(node: $0), in: dimension) } ?? .term("all")))
      }
    }
    let last = days.intervals.last?.upperBound
    return Diagnostics.Witness(
      shown.sorted { $0.position < $1.position },
      since: days.first.flatMap { $0 == .min ? nil : CalendarDate(dayNumber: Int($0)) }
        .map(\.description),
      until: last.flatMap { $0 == .max ? nil : CalendarDate(dayNumber: Int($0) + 1) }
        .map(\.description))
  }

  private func isTelling(_ set: PointSet, in dimension: Dimension) -> Bool {
    dimension == .data
      || (set != space.space.whole(dimension) && set != space.positiveDefaults[dimension])
  }

  /// The region without gaps and without what no term names, box by box, where that leaves anything.
  private func declared(_ region: Region) -> Region {
    Region(
      region.boxes.map { box in
        var box = box
        for dimension in space.space.dimensions {
          guard let taxonomy = space.taxonomy(of: dimension) else { continue }
          let set = box[dimension] ?? space.space.whole(dimension)
          let hidden = [Node.root] + taxonomy.gaps(in: set)
          let named = set.subtracting(PointSet(points: hidden.compactMap(taxonomy.point)))
          if !named.isEmpty { box[dimension] = named }
        }
        return box
      })
  }

  private func term(
    _ covered: CoveredTerm, in dimension: Dimension
  ) -> Diagnostics.Witness.Term {
    switch space.name(of: covered.node, in: dimension) {
    case .all: covered.otherwise ? .otherwise("all") : .term("all")
    case .term(let id): covered.otherwise ? .otherwise(id) : .term(id)
    case .gap(let bound): .unspecified(bound ?? "all")
    }
  }
}

extension Diagnostics.Witness.Extent {
  /// In the order in which statements write slots.
  fileprivate var position: Int {
    Slot(rawValue: slot).flatMap(Slot.allCases.firstIndex) ?? Slot.allCases.count
  }
}
