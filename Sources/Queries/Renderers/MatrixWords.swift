import FlowAlgebra

// How the cells of a matrix read.

extension MatrixCell {
  /// Something said of an answer that makes it less than it seems.
  enum Remark: CaseIterable {
    case conditional, general, onward
  }

  /// The answer in one word or sign.
  var sign: String {
    switch answer {
    case .yes: isPart ? "part" : "yes"
    case .no: "no"
    case .both: "both"
    case .notDisclosed: isLeftOpen ? "?" : "·"
    }
  }

  private var isPart: Bool { hit?.coverage.contains(.part) ?? false }

  var remarks: [Remark] {
    guard let hit else { return [] }
    return Remark.allCases.filter { remark in
      switch remark {
      case .conditional: hit.isPossible || hit.coverage.contains(.conditional)
      case .general: !hit.isNamed
      case .onward: hit.statements.allSatisfy { !$0.path.isEmpty }
      }
    }
  }

  /// For people.
  var mark: String { sign + remarks.map(\.mark).joined() }

  /// For programs: the answer, then what is to be said of it.
  var codes: String {
    let hit = hit.map { hit in
      hit.coverage.map(\.rawValue) + (hit.isNamed ? [] : ["general"])
        + (hit.isPossible ? ["possible"] : [])
    }
    return ([answer.code] + (hit ?? (isLeftOpen ? ["open"] : []))).joined(separator: "; ")
  }
}

extension MatrixCell.Remark {
  fileprivate var mark: String {
    switch self {
    case .conditional: "*"
    case .general: "~"
    case .onward: ">"
    }
  }

  fileprivate var meaning: String {
    switch self {
    case .conditional: "it may happen, or happens in some circumstances only"
    case .general: "under a statement about something wider"
    case .onward: "passed on by another recipient only"
    }
  }
}

extension Matrix {
  /// What the marks mean that it has.
  var legend: [(mark: String, meaning: String)] {
    let cells = cells.joined()
    let signs = Set(cells.map(\.sign))
    let remarks = Set(cells.flatMap(\.remarks))
    let meanings = [
      ("yes", "the recipient can receive it"), ("part", "some of it, or some of the recipients"),
      ("no", "ruled out"), ("both", "yes and no: `disclose validate` shows where"),
      ("?", "not disclosed, though a statement leaves it open"), ("·", "not disclosed"),
    ]
    return meanings.filter { signs.contains($0.0) }.map { (mark: $0.0, meaning: $0.1) }
      + MatrixCell.Remark.allCases.filter(remarks.contains).map { ($0.mark, $0.meaning) }
  }

  /// What has no line of its own; nil where everything has.
  var remainder: String? {
    let isComplete = rows.allSatisfy(\.narrower.isEmpty) && columns.allSatisfy(\.narrower.isEmpty)
    return isComplete
      ? nil : "What has no line of its own has all that is said of the whole of something broader."
  }

  /// The sources of a row, by label.
  func origins(ofRow row: Int) -> String {
    sources[row].map { hit in
      hit.party.label + (hit.isPossible || hit.coverage.contains(.conditional) ? "*" : "")
    }.joined(separator: ", ")
  }
}
