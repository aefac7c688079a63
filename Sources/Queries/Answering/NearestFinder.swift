import FlowAlgebra
import Registry

/// Finds the statements that come closest to answering a question that is not answered yes.
struct NearestFinder {
  /// More would no longer be near.
  private static let limit = 5

  private let inquiry: Inquiry
  private var reader: TermReader { inquiry.reader }
  private var space: FlowSpace { inquiry.model.space }

  init(_ inquiry: Inquiry) { self.inquiry = inquiry }

  private struct Candidate {
    let statement: Int
    /// What of the question it fails; empty where only an exception stands between.
    let failing: [Dimension]
    let distance: Int
  }

  /// - Parameter shown: The statements that the answer already tells of.
  func nearest(besides shown: Set<String>) throws(Undecided) -> [NearMiss] {
    let known = try inquiry.knowledge.of(inquiry.activity)
    // Who fails in nothing, or in one thing only and says something related, comes first.
    var candidates = candidates(known.writing(relatedBoxes), shown)
    let isDecided =
      candidates.contains { $0.failing.isEmpty }
      || candidates.count { $0.failing.count == 1 && $0.distance == 0 } >= Self.limit
    if !isDecided {
      candidates = self.candidates(known.writing(openedBoxes), shown)
    }
    if !candidates.contains(where: { $0.failing.count <= 1 }) {
      candidates = self.candidates(Array(inquiry.assertions.values), shown)
    }
    guard let least = candidates.map(\.failing.count).min() else { return [] }
    return candidates.filter { $0.failing.count == least }
      .sorted { (distance($0), id($0)) < (distance($1), id($1)) }
      .prefix(Self.limit).map(nearMiss)
  }

  private func candidates(_ assertions: [Assertion], _ shown: Set<String>) -> [Candidate] {
    assertions.filter { !shown.contains(inquiry.model.id(of: $0.statement)) }
      .compactMap(candidate)
  }

  /// The question, and for each of its dimensions the same with all that has something broader in
  /// common with what is asked there.
  private var relatedBoxes: [Box] {
    let box = inquiry.question.box
    return [box]
      + box.restricted.map { dimension in
        let above = (inquiry.question.asked[dimension] ?? []).flatMap {
          ancestors(of: $0, in: dimension)
        }
        var related = box
        related[dimension] = PointSet.union(
          of: Set(above).lazy.map { space.down($0, in: dimension) })
        return related
      }
  }

  /// For each dimension of the question the same without it.
  private var openedBoxes: [Box] {
    let box = inquiry.question.box
    return [box] + box.restricted.map { box.opened(in: CollectionOfOne($0)) }
  }

  /// Statements that let a recipient pass on what was asked, which is no answer by itself.
  func onward() throws(Undecided) -> [NearMiss] {
    try inquiry.knowledge.of(inquiry.activity).passingOn(inquiry.question.box).map { assertion in
      let targets = inquiry.sharing(assertion.statement)?.onward?
        .flatMap { reader.terms($0.scope.slots.with, in: .recipients) }
      return NearMiss(
        reference: reader.reference(assertion.statement), slot: .onward,
        says: Set(targets ?? []).sorted())
    }.sorted { $0.reference.id < $1.reference.id }
  }

  private func id(_ candidate: Candidate) -> String { inquiry.model.id(of: candidate.statement) }
  private func distance(_ candidate: Candidate) -> Int { candidate.distance }

  private func candidate(_ assertion: Assertion) -> Candidate? {
    let failing = assertion.scope.boxes.map { box in
      inquiry.question.box.restricted.filter { dimension in
        box[dimension]?.isDisjoint(with: inquiry.asked(dimension)) ?? false
          || assertion.undisclosed.contains(dimension)
      }
    }.min { $0.count < $1.count }
    guard let failing else { return nil }
    let isExcepted = assertion.region.isDisjoint(with: inquiry.question.box)
    // What a prevailing promise takes away is told by the promise.
    if failing.isEmpty, !isExcepted { return nil }
    return Candidate(
      statement: assertion.statement, failing: failing,
      distance: failing.count { !isRelated(assertion.statement, in: $0) })
  }

  /// Whether what the statement says and what is asked have something broader in common.
  private func isRelated(_ statement: Int, in dimension: Dimension) -> Bool {
    let asked = (inquiry.question.asked[dimension] ?? []).flatMap {
      ancestors(of: $0, in: dimension)
    }
    return !inquiry.written(statement, in: dimension).allSatisfy {
      ancestors(of: $0, in: dimension).isDisjoint(with: asked)
    }
  }

  private func ancestors(of node: Node, in dimension: Dimension) -> Set<Node> {
    guard let taxonomy = space.taxonomy(of: dimension) else { return [] }
    var seen: Set<Node> = []
    var pending = [node]
    while let current = pending.popLast() {
      if current != .root, seen.insert(current).inserted {
        pending += taxonomy.parents(of: current)
      }
    }
    return seen
  }

  private func nearMiss(_ candidate: Candidate) -> NearMiss {
    let reference = reader.reference(candidate.statement)
    guard let dimension = candidate.failing.first else {
      return NearMiss(reference: reference, slot: .except, says: [])
    }
    guard let slot = dimension.slot else {
      let since = inquiry.model.statements[candidate.statement].scope.since?.value
      let isEarly = since.map { inquiry.question.day < $0 } ?? false
      return NearMiss(reference: reference, slot: isEarly ? .since : .until, says: [])
    }
    return NearMiss(
      reference: reference, slot: .slot(slot),
      says: reader.terms(inquiry.written(candidate.statement, in: dimension), in: dimension))
  }
}
