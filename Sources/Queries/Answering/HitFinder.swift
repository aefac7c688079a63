import FlowAlgebra
import Registry

/// A recipient or source that answers a question.
struct FoundParty {
  let party: Node

  /// The statements that answer there, cut to it.
  let parts: [Contribution]

  /// Where promises contradict them.
  var both = Region()

  /// The declared data of which nothing is yes and something is not disclosed, where that is asked.
  var unknown = PointSet()
}

/// Finds the recipients or sources that answer a question.
struct HitFinder {
  private let inquiry: Inquiry
  private let taxonomy: Taxonomy
  private let parted: PartedAnswer
  private var question: Question { inquiry.question }
  private var space: Space { inquiry.model.space.space }

  /// The own points of the declared terms at or below the data asked about, where a mode needs them.
  private let declaredData: PointSet

  init?(_ inquiry: Inquiry) {
    guard let taxonomy = inquiry.model.space.taxonomy(of: inquiry.free) else { return nil }
    self.inquiry = inquiry
    self.taxonomy = taxonomy
    parted = PartedAnswer(inquiry.answer, by: inquiry.free)
    declaredData =
      [.all, .unknown].contains(inquiry.question.mode) ? inquiry.declaredData : PointSet()
  }

  /// Named hits first, then those under a general statement; each kind by id.
  func hits() throws(Undecided) -> [Hit] {
    let builder = try builder()
    var (named, general): ([Hit], [Hit]) = ([], [])
    for party in builder.parties {
      let hit = try builder.hit(party)
      if hit.isNamed { named.append(hit) } else { general.append(hit) }
    }
    return general.isEmpty ? named : named + general
  }

  /// What describes the hits, with the parties by id.
  func builder() throws(Undecided) -> HitBuilder {
    var found: [(id: String, party: FoundParty)] = []
    for party in candidates {
      guard let point = taxonomy.point(of: party),
        let answering = try self.party(party, at: PointSet(point))
      else { continue }
      found.append((inquiry.knowledge.party(party, in: inquiry.free).party.id, answering))
    }
    found.sort { $0.id < $1.id }
    return HitBuilder(inquiry, taxonomy, found.map(\.party))
  }

  /// The declared recipients or sources at which the mode may hold.
  private var candidates: [Node] {
    let set: PointSet
    switch question.mode {
    case .may, .all, .exact:
      let hits = inquiry.answer.hits(on: inquiry.free)
      set = hits.yes.union(hits.both)
    case .never, .unknown:
      set = inquiry.asked(inquiry.free)
    }
    return taxonomy.nodes(in: set).filter(taxonomy.isTerm)
  }

  /// Nil where the mode does not hold.
  private func party(_ party: Node, at point: PointSet) throws(Undecided) -> FoundParty? {
    switch question.mode {
    case .may, .all, .exact:
      let parts = contributions(parted.affirmations(at: point), at: party)
      if parts.isEmpty { return nil }
      if question.mode == .exact, !parts.contains(where: { inquiry.lists($0, party: party) }) {
        return nil
      }
      if question.mode == .all {
        let allowed = try allowedData(parted.yes(at: point), parts)
        guard declaredData.isSubset(of: allowed) else { return nil }
      }
      return FoundParty(party: party, parts: parts, both: parted.both(at: point))
    case .never:
      let here = parted.narrowed(to: point)
      guard try here.word() == .no, isInCountry(party) else { return nil }
      return FoundParty(party: party, parts: contributions(here.affirmations, at: party))
    case .unknown:
      let here = parted.narrowed(to: point)
      let unknown = try unknownData(here)
      guard !unknown.isEmpty, isInCountry(party) else { return nil }
      return FoundParty(
        party: party, parts: contributions(here.affirmations, at: party), unknown: unknown)
    }
  }

  /// What answers there; of what goes to other countries than the one asked about, nothing does.
  private func contributions(_ here: [Contribution], at party: Node) -> [Contribution] {
    question.country == nil
      ? here : here.filter { inquiry.countryMatch($0, party: party) == .matches }
  }

  private func isInCountry(_ party: Node) -> Bool {
    guard let country = question.country else { return true }
    return inquiry.knowledge.party(party, in: inquiry.free).homes.contains { $0.overlaps(country) }
  }

  /// The data of which something is yes.
  private func allowedData(_ yes: Region, _ parts: [Contribution]) throws(Undecided) -> PointSet {
    var data = PointSet()
    for part in parts {
      data = data.union(try yes.intersection(part.region).projection(on: .data, in: space))
    }
    return data
  }

  /// The declared data of which nothing is yes and something is not disclosed.
  private func unknownData(_ here: Answer) throws(Undecided) -> PointSet {
    let said = here.yes.union(here.both).projection(on: .data, in: space)
    let open = try here.notDisclosed().projection(on: .data, in: space)
    return declaredData.subtracting(said).intersection(open)
  }
}

extension Inquiry {
  /// The own points of the declared terms at or below the data asked about.
  fileprivate var declaredData: PointSet {
    guard let data = model.space.taxonomy(of: .data) else { return PointSet() }
    return PointSet(
      points: data.nodes(in: asked(.data)).filter(data.isTerm).compactMap(data.point))
  }
}

extension Taxonomy {
  /// Whether a node is a declared term.
  func isTerm(_ node: Node) -> Bool { node != .root && !isGap(node) }
}
