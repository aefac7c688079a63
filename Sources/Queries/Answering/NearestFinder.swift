import FlowAlgebra
import Registry

/// Finds the statements that come closest to answering a question that is not answered yes.
struct NearestFinder {
  /// More would no longer be near.
  private static let limit = 5

  /// In how many dimensions at once a statement may fail before all statements are looked at.
  private static let nearby = 2

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

  /// The statements that fail in the fewest of the question's dimensions; of these, those that say
  /// something related there come first, then by id.
  ///
  /// - Parameter shown: The statements that the answer already tells of.
  func nearest(besides shown: Set<String>) -> [NearMiss] {
    var kinships = Kinships(inquiry)
    let dimensions = inquiry.question.box.restricted
    for count in 0...min(Self.nearby, dimensions.count) {
      let found = candidates(failing: count, of: dimensions, shown, &kinships)
      if !found.isEmpty { return found.map(nearMiss) }
    }
    let candidates = inquiry.known.answering.indices.compactMap { place in
      failing(place, of: dimensions).flatMap {
        candidate(place, failing: $0, shown, &kinships)
      }
    }
    guard let least = candidates.map(\.failing.count).min() else { return [] }
    return nearest(of: candidates.filter { $0.failing.count == least }).map(nearMiss)
  }

  private func nearest(of candidates: [Candidate]) -> [Candidate] {
    let sorted = candidates.map { (id: reader.reference($0.statement).id, candidate: $0) }
      .sorted { ($0.candidate.distance, $0.id) < ($1.candidate.distance, $1.id) }
    return sorted.prefix(Self.limit).map(\.candidate)
  }

  /// The nearest of those that fail in so many dimensions, where none fails in fewer.
  private func candidates(
    failing count: Int, of dimensions: [Dimension], _ shown: Set<String>,
    _ kinships: inout Kinships
  ) -> [Candidate] {
    var found: [Int: Candidate] = [:]
    for distance in 0...count where found.count < Self.limit {
      for open in dimensions.subsets(of: count) {
        var box = inquiry.question.box.opened(in: open)
        if distance == 0 {
          for dimension in open { box[dimension] = kinships(dimension).points }
        }
        _ = inquiry.known.first(Self.limit, writing: box) { place in
          guard let failing = failing(place, of: dimensions), failing.count == count,
            let candidate = candidate(place, failing: failing, shown, &kinships),
            candidate.distance <= distance
          else { return false }
          found[candidate.statement] = candidate
          return true
        }
      }
    }
    return nearest(of: Array(found.values))
  }

  /// The dimensions of the question in which a statement fails it, in the alternative that fails in
  /// the fewest.
  ///
  /// - Parameter place: The place among ``ActivityKnowledge/answering``.
  private func failing(_ place: Int, of dimensions: [Dimension]) -> [Dimension]? {
    let boxes = inquiry.known.answering[place].scope.boxes
    let undisclosed = inquiry.known.answering[place].undisclosed
    func failing(_ box: Box) -> [Dimension] {
      dimensions.filter { dimension in
        box[dimension]?.isDisjoint(with: inquiry.asked(dimension)) ?? false
          || undisclosed.contains(dimension)
      }
    }
    return boxes.count == 1 ? failing(boxes[0]) : boxes.map(failing).min { $0.count < $1.count }
  }

  /// - Parameter place: The place among ``ActivityKnowledge/answering``.
  private func candidate(
    _ place: Int, failing: [Dimension], _ shown: Set<String>, _ kinships: inout Kinships
  ) -> Candidate? {
    // What a prevailing promise takes away is told by the promise.
    if failing.isEmpty,
      !inquiry.known.answering[place].region.isDisjoint(with: inquiry.question.box)
    {
      return nil
    }
    let statement = inquiry.known.answering[place].statement
    let reading = reader.reading(statement)
    if shown.contains(reading.reference.id) { return nil }
    return Candidate(
      statement: statement, failing: failing,
      distance: failing.count { dimension in
        let kinship = kinships(dimension)
        return !reading.written[dimension].contains { kinship.contains($0) }
      })
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
      says: reader.terms(reader.reading(candidate.statement).written[dimension], in: dimension))
  }
}

extension [Dimension] {
  /// Every choice of so many of them, in order.
  fileprivate func subsets(of count: Int) -> [[Dimension]] {
    if count == 0 { return [[]] }
    return indices.flatMap { index in
      Array(self[(index + 1)...]).subsets(of: count - 1).map { [self[index]] + $0 }
    }
  }
}
