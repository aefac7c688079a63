import FlowAlgebra

/// That everything in one list of terms flows to everything in another.
struct FoundFlow {
  let leg: PictureLine.Leg
  let start: [CoveredTerm]
  let end: [CoveredTerm]
  var facts: FlowFacts

  /// The columns in which the two ends stand.
  var columns: (start: PictureColumn, end: PictureColumn) {
    switch leg {
    case .collection: (.source, .data)
    case .sharing: (.data, .recipient)
    case .onward: (.recipient, .recipient)
    }
  }
}

/// What is known of a flow.
struct FlowFacts {
  /// The data that is passed on; empty where the picture shows it.
  var data: Set<CoveredTerm> = []
  var purposes: Set<CoveredTerm> = []
  /// Any of these.
  var circumstances: Set<[CoveredFacet]> = []
  var statements: Set<Int> = []
  var isUncertain = true
  var isDirect = true
  var isContradicted = false

  /// Sets the circumstances in which alone it happens; none is always.
  mutating func say(_ alternatives: [[CoveredFacet]]) {
    circumstances = Set(alternatives)
    if !circumstances.isEmpty { isUncertain = true }
  }

  /// Takes in what is known of another flow between the same ends.
  mutating func merge(_ other: FlowFacts) {
    data.formUnion(other.data)
    purposes.formUnion(other.purposes)
    circumstances.formUnion(other.circumstances)
    statements.formUnion(other.statements)
    isUncertain = isUncertain && other.isUncertain
    isDirect = isDirect && other.isDirect
    isContradicted = isContradicted || other.isContradicted
  }
}

/// A facet of conditions with the values that it has to have one of.
struct CoveredFacet: Hashable {
  let dimension: Dimension
  let nodes: [Node]
}

extension PictureColumn {
  /// The dimension whose terms stand in the column.
  var dimension: Dimension {
    switch self {
    case .source: .sources
    case .data: .data
    case .recipient: .recipients
    }
  }
}
