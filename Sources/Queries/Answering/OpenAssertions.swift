import Diagnostics
import FlowAlgebra
import Registry

/// The assertions that leave something open; most leave nothing that a question asks, and are never
/// looked at.
struct OpenAssertions: Sendable {
  /// Those that write `unspecified`.
  private let gapping: IndexedAssertions

  /// By what others do not disclose.
  private let silent: [Dimension: Once<IndexedAssertions>]

  init(_ assertions: [Assertion], in space: FlowSpace) {
    let gapping = assertions.filter { $0.hasGaps(in: space) }
    let others = assertions.filter { !$0.hasGaps(in: space) }
    self.gapping = IndexedAssertions(gapping, in: space.space)
    let undisclosed = Set(others.flatMap(\.undisclosed))
    silent = Dictionary(
      uniqueKeysWithValues: undisclosed.map { dimension in
        let silent = Once {
          IndexedAssertions(
            others.filter { $0.undisclosed.contains(dimension) }, in: space.space)
        }
        return (dimension, silent)
      })
  }

  /// Those that may mean something of a box in which they leave something open.
  func meeting(_ box: Box) -> [Assertion] {
    var found = gapping.meeting(box)
    var seen: Set<Int> = []
    for dimension in box.restricted {
      guard let silent = silent[dimension]?.value else { continue }
      found += silent.meeting(box).filter { seen.insert($0.statement).inserted }
    }
    return found
  }
}

/// Assertions, found by what they may mean.
private struct IndexedAssertions: Sendable {
  private let assertions: [Assertion]
  private let index: RegionIndex

  init(_ assertions: [Assertion], in space: Space) {
    self.assertions = assertions
    index = RegionIndex(assertions.map(\.potential), in: space)
  }

  func meeting(_ box: Box) -> [Assertion] { index.meeting(Region(box)).map { assertions[$0] } }
}

extension Assertion {
  fileprivate func hasGaps(in space: FlowSpace) -> Bool {
    scope.boxes.contains { box in
      box.restricted.contains { dimension in
        guard let taxonomy = space.taxonomy(of: dimension), let set = box[dimension] else {
          return false
        }
        return !taxonomy.gaps(in: set).isEmpty
      }
    }
  }
}
