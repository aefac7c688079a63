import Diagnostics
import FlowAlgebra
import Registry

/// How long the data of a category is kept: by its collections and by `retention` entries, of which
/// the more specific holds (SEMANTICS section 6).
struct CaliforniaKeeping {
  let flows: FlowSummary

  private var model: FlowModel { flows.model }
  private var space: Space { model.space.space }
  private var registry: Registry { model.registry }

  /// Data that is kept for one time.
  struct Part {
    let data: PointSet
    /// The stages of a collection, or an entry; neither where nothing is said.
    let stages: [RetentionStage]
    let rule: RetentionRule?

    var rules: [EntryID] { rule.map { [$0.header.id] } ?? [] }
  }

  private struct Candidate {
    let region: Region
    let stages: [RetentionStage]
    let rule: RetentionRule?
  }

  /// - Throws: `Undecided` when statements fall into too many pieces.
  func parts(of collected: [Contribution]) throws(Undecided) -> [Part] {
    var rules: [Candidate] = []
    for rule in registry.retention where rule.scope.slots.with == nil {
      rules.append(
        Candidate(region: try model.region(ofSlots: rule.scope), stages: [], rule: rule))
    }
    var parts: [Part] = []
    for contribution in collected {
      parts += try self.parts(of: contribution, rules)
    }
    return parts
  }

  private func parts(
    of contribution: Contribution, _ rules: [Candidate]
  ) throws(Undecided) -> [Part] {
    var candidates = rules.filter { !$0.region.isDisjoint(with: contribution.region) }
    if let statement = model.statements[contribution.statement] as? CollectionStatement,
      !statement.retention.isEmpty
    {
      candidates.append(
        Candidate(
          region: whole(contribution), stages: statement.retention, rule: nil))
    }
    var parts: [Part] = []
    for candidate in candidates {
      var region = try candidate.region.intersection(contribution.region)
      for other in candidates where try isMoreSpecific(other, than: candidate) {
        region = try region.subtracting(other.region, in: space)
      }
      if !region.isEmpty {
        parts.append(
          Part(
            data: region.projection(on: .data, in: space), stages: candidate.stages,
            rule: candidate.rule))
      }
    }
    let said = Region.union(of: candidates.lazy.map(\.region))
    let unsaid = try contribution.region.subtracting(said, in: space)
    if !unsaid.isEmpty {
      parts.append(
        Part(data: unsaid.projection(on: .data, in: space), stages: [], rule: nil))
    }
    return parts
  }

  /// All that the collection of a contribution covers.
  private func whole(_ contribution: Contribution) -> Region {
    model.assertions.first {
      $0.statement == contribution.statement && $0.activity == .collection
    }?.region ?? contribution.region
  }

  private func isMoreSpecific(
    _ one: Candidate, than other: Candidate
  ) throws(Undecided) -> Bool {
    guard try one.region.isSubset(of: other.region, in: space) else { return false }
    return try !other.region.isSubset(of: one.region, in: space)
  }
}
