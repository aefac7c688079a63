import Diagnostics
import FlowAlgebra
import Registry

/// How long collected data is kept: by its collections and by `retention` entries, of which the more
/// specific holds (SEMANTICS section 6).
struct RetentionSummary {
  private let model: FlowModel
  private let rules: [Candidate]

  private var space: Space { model.space.space }

  /// Data that is kept for one time.
  struct Part {
    let data: PointSet
    /// The collection that obtains it, by its number.
    let collection: Int
    /// Nil where nothing is said.
    let source: Source?

    /// Whether nothing says how long.
    var isUnsaid: Bool { if case nil = source { true } else { false } }

    /// The `retention` entry that decides.
    var rule: EntryID? {
      if case .rule(let rule) = source { rule.header.id } else { nil }
    }
  }

  enum Source {
    case stages([RetentionStage])
    case rule(RetentionRule)
  }

  private struct Candidate {
    let region: Region
    let source: Source
  }

  /// - Throws: `Undecided` when the slots of an entry fall into too many pieces.
  init(_ model: FlowModel) throws(Undecided) {
    self.model = model
    var rules: [Candidate] = []
    for rule in model.registry.retention where rule.scope.slots.with == nil {
      rules.append(Candidate(region: try model.region(ofSlots: rule.scope), source: .rule(rule)))
    }
    self.rules = rules
  }

  /// - Throws: `Undecided` when statements fall into too many pieces.
  func parts(of collected: [Contribution]) throws(Undecided) -> [Part] {
    var parts: [Part] = []
    for contribution in collected { parts += try self.parts(of: contribution) }
    return parts
  }

  private func parts(of contribution: Contribution) throws(Undecided) -> [Part] {
    let candidates =
      rules.filter { !$0.region.isDisjoint(with: contribution.region) } + own(contribution)
    var parts: [Part] = []
    for candidate in candidates {
      var region = try candidate.region.intersection(contribution.region)
      for other in candidates {
        guard try isMoreSpecific(other, than: candidate) else { continue }
        region = try region.subtracting(other.region, in: space)
      }
      if !region.isEmpty {
        parts.append(
          Part(
            data: data(region), collection: contribution.statement, source: candidate.source))
      }
    }
    let said = Region.union(of: candidates.lazy.map(\.region))
    let unsaid = try contribution.region.subtracting(said, in: space)
    return unsaid.isEmpty
      ? parts
      : parts + [
        Part(data: data(unsaid), collection: contribution.statement, source: nil)
      ]
  }

  /// What a collection says of itself, for all that it covers.
  private func own(_ contribution: Contribution) -> [Candidate] {
    guard
      let statement = model.statements[contribution.statement] as? CollectionStatement,
      !statement.retention.isEmpty
    else { return [] }
    let whole = model.assertions(of: contribution.statement).first { $0.activity == .collection }
    return [
      Candidate(
        region: whole?.region ?? contribution.region, source: .stages(statement.retention))
    ]
  }

  private func data(_ region: Region) -> PointSet { region.projection(on: .data, in: space) }

  private func isMoreSpecific(
    _ one: Candidate, than other: Candidate
  ) throws(Undecided) -> Bool {
    guard try one.region.isSubset(of: other.region, in: space) else { return false }
    return try !other.region.isSubset(of: one.region, in: space)
  }
}

extension TermNames {
  /// The periods of some data; each with its data where they differ.
  func periods(_ parts: [RetentionSummary.Part]) -> [Phrase] {
    var groups: [(words: Phrase, data: PointSet)] = []
    for part in parts {
      let words = period(part)
      if let index = groups.firstIndex(where: { $0.words == words }) {
        groups[index].data = groups[index].data.union(part.data)
      } else {
        groups.append((words, part.data))
      }
    }
    guard groups.count > 1 else {
      return [groups.first?.words ?? speaker.wording.phrase(.notSaid)]
    }
    return groups.map { words, data in
      let terms = space.taxonomy(of: .data)?.widestTerms(of: data) ?? []
      return speaker.wording.phrase(
        .labelled, [.name: speaker.wording.all(list(terms, .data)), .items: words])
    }
  }

  private func period(_ part: RetentionSummary.Part) -> Phrase {
    let periods: [Phrase] =
      switch part.source {
      case .stages(let stages): stages.compactMap(speaker.period)
      case .rule(let rule): [speaker.period(rule)].compactMap { $0 }
      case nil: []
      }
    return periods.isEmpty ? speaker.wording.phrase(.notSaid) : periods.joined(by: "; ")
  }
}
