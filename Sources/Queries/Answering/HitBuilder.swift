import Diagnostics
import FlowAlgebra
import Registry

/// Says of the recipients or sources that answer a question how and why they do.
struct HitBuilder {
  /// Those that answer.
  let parties: [FoundParty]

  private let inquiry: Inquiry
  private let taxonomy: Taxonomy
  private var reader: TermReader { inquiry.reader }
  private var question: Question { inquiry.question }
  private var space: Space { inquiry.model.space.space }

  /// Whether what is narrower than a hit counts for it.
  private let spans: Bool

  /// The hits that are told apart, to be found by what they lie within.
  private let points: SetIndex

  /// - Parameter parties: By id.
  init(_ inquiry: Inquiry, _ taxonomy: Taxonomy, _ parties: [FoundParty]) {
    self.inquiry = inquiry
    self.taxonomy = taxonomy
    self.parties = parties
    spans = false
    points = SetIndex(
      parties.map { taxonomy.point(of: $0.party).map { PointSet($0) } ?? PointSet() })
  }

  /// A recipient or source with everything narrower as one hit.
  init?(_ inquiry: Inquiry, across party: Node) {
    guard let taxonomy = inquiry.model.space.taxonomy(of: inquiry.free) else { return nil }
    self.inquiry = inquiry
    self.taxonomy = taxonomy
    parties = [
      FoundParty(
        party: party, parts: inquiry.located.affirmations, both: inquiry.located.both)
    ]
    spans = true
    points = SetIndex([])
  }

  func hit(_ found: FoundParty) throws(Undecided) -> Hit {
    let parts = found.parts
    let declared = inquiry.knowledge.party(found.party, in: inquiry.free)
    let statements = statements(at: found).map(\.statement)
    let only = statements.count == 1 ? statements.first : nil
    let isConditional = !statements.isEmpty && statements.allSatisfy { !$0.circumstances.isEmpty }
    return Hit(
      party: declared.party,
      answer: word(found),
      isNamed: parts.isEmpty || parts.contains(where: inquiry.names),
      coverage: coverage(found, isConditional: isConditional),
      members: members(of: found.party),
      data: data(found, only),
      purposes: only?.purposes
        ?? reader.terms(PointSet.union(of: parts.lazy.map(purposes)), in: .purposes),
      methods: only?.methods
        ?? reader.terms(PointSet.union(of: parts.lazy.map(methods)), in: .methods),
      conditions: isConditional ? Circumstances(anyOf: statements.flatMap(\.circumstances)) : [:],
      countries: codes(parts.isEmpty ? declared.homes : territories(found)),
      obligations: reader.obligations(
        declared.obligations
          + parts.filter { $0.delivery == nil }.flatMap { inquiry.reading($0).obligations }),
      choices: ChoiceFinder(inquiry).choices(for: parts),
      isPossible: !statements.isEmpty && statements.allSatisfy(\.isPossible),
      statements: statements,
      exceptions: try LimitFinder(inquiry).limits(of: parts, at: taxonomy.down(found.party)))
  }

  private func word(_ found: FoundParty) -> FlowAlgebra.Word {
    switch question.mode {
    case .never: return .no
    case .unknown: return .notDisclosed
    case .may, .all, .exact:
      for part in found.parts where !found.both.isDisjoint(with: part.region) { return .both }
      return .yes
    }
  }

  /// - Parameter only: The statement of the hit where there is one.
  private func data(_ found: FoundParty, _ only: HitStatement?) -> [AnsweredTerm] {
    switch question.mode {
    case .may, .all, .exact:
      only?.data ?? reader.terms(projection(of: found.parts, on: .data), in: .data)
    case .never: reader.terms(question.asked[.data] ?? [.root], in: .data)
    case .unknown: reader.terms(found.unknown, in: .data)
    }
  }

  private func territories(_ found: FoundParty) -> [Territory] {
    found.parts.flatMap { part in
      places(of: part, at: found.party).flatMap { inquiry.territories(part, party: $0) }
    }
  }

  /// The declared recipients or sources that a statement's part in a hit is about.
  private func places(of part: Contribution, at party: Node) -> [Node] {
    guard spans else { return [party] }
    return taxonomy.nodes(in: part.region.projection(on: inquiry.free, in: space))
      .filter(taxonomy.isTerm)
  }

  private func codes(_ territories: [Territory]) -> [String] {
    territories.count < 2 ? territories.map(\.code) : Set(territories.map(\.code)).sorted()
  }

  private func members(of party: Node) -> [String] {
    let below = taxonomy.down(party)
    if spans || below.count < 2 { return [] }
    return points.meeting(below).map { parties[$0].party }.filter { $0 != party }
      .map { inquiry.knowledge.party($0, in: inquiry.free).party.id }
  }
}

// MARK: - Statements

extension HitBuilder {
  /// The statements of a hit, each with its part in the answer: what we share ourselves first, then by
  /// the length of the way and the steps along it, so that the order in which ways are found does not
  /// matter.
  func statements(at found: FoundParty) -> [(part: Contribution, statement: HitStatement)] {
    if found.parts.count == 1 {
      return found.parts.map { ($0, statement($0, at: found.party)) }
    }
    return found.parts.map { part in
      (steps: inquiry.steps(of: part), part: part, statement: statement(part, at: found.party))
    }
    .sorted { left, right in
      if left.steps.count != right.steps.count { return left.steps.count < right.steps.count }
      // Where an entry stands among those of its statement matters last.
      let (one, other) = (left.steps.map(\.statement), right.steps.map(\.statement))
      if one != other { return one.lexicographicallyPrecedes(other) }
      if left.steps != right.steps { return left.steps.lexicographicallyPrecedes(right.steps) }
      return left.statement.data.lexicographicallyPrecedes(right.statement.data)
    }
    .map { ($0.part, $0.statement) }
  }

  private func statement(_ part: Contribution, at party: Node) -> HitStatement {
    let reading = inquiry.reading(part)
    return HitStatement(
      reference: reading.reference,
      chains: inquiry.chains(part, to: party),
      data: reader.terms(part.region.projection(on: .data, in: space), in: .data),
      purposes: reader.terms(purposes(of: part), in: .purposes),
      uses: inquiry.uses(of: part).map { reader.reference($0.statement) }.sorted { $0.id < $1.id },
      methods: reader.terms(methods(of: part), in: .methods),
      circumstances: part.delivery == nil
        ? inquiry.openCircumstances(part.statement)
        : inquiry.onward?.circumstances(of: part, reader) ?? [],
      isPossible: inquiry.onward?.statements(of: part).contains { reader.reading($0).isPossible }
        ?? reading.isPossible,
      path: inquiry.onward?.hops(of: part, to: taxonomy.down(party), reader) ?? [])
  }

  /// What a statement says that it is for, or else the uses that cover it.
  private func purposes(of part: Contribution) -> PointSet {
    if inquiry.reading(part).namesPurposes {
      return part.region.projection(on: .purposes, in: space)
    }
    return PointSet.union(
      of: inquiry.uses(of: part).lazy.map { $0.purposes(of: part.region, in: space) })
  }

  private func methods(of part: Contribution) -> PointSet {
    inquiry.reading(part).namesMethods
      ? part.region.projection(on: .methods, in: space) : PointSet()
  }

  private func projection(of parts: [Contribution], on dimension: Dimension) -> PointSet {
    PointSet.union(of: parts.lazy.map { $0.region.projection(on: dimension, in: space) })
  }
}

// MARK: - Coverage

extension HitBuilder {
  private func coverage(_ found: FoundParty, isConditional: Bool) -> [Coverage] {
    let (party, parts) = (found.party, found.parts)
    let data = question.asked[.data] ?? []
    return Coverage.allCases.filter { word in
      switch word {
      case .exact: parts.contains { inquiry.lists($0, party: party) }
      case .widerData:
        parts.contains { inquiry.writesWider($0, than: data, in: .data) }
      case .widerRecipient, .widerSource:
        word.dimension == inquiry.free
          && parts.contains { inquiry.writesWider($0, than: [party], in: inquiry.free) }
      case .part: !parts.isEmpty && isPart(found)
      case .conditional: isConditional
      case .onward: parts.contains { $0.delivery != nil }
      }
    }
  }

  private func isPart(_ found: FoundParty) -> Bool {
    if [.doesReceive, .why].contains(question.kind), question.asked[.recipients] != [found.party] {
      return true
    }
    if spans,
      !taxonomy.down(found.party).isSubset(of: projection(of: found.parts, on: inquiry.free))
    {
      return true
    }
    return question.asked[.data] != nil
      && !inquiry.asked(.data).isSubset(of: projection(of: found.parts, on: .data))
  }
}

extension Circumstances {
  /// What alternatives need, apart from those that need what another does and more.
  fileprivate init(anyOf alternatives: [Circumstances]) {
    func needs(_ one: Circumstances, whatever other: Circumstances) -> Bool {
      other.allSatisfy { facet, values in
        one[facet].map { Set($0).isSubset(of: values) } ?? false
      }
    }
    let weakest = alternatives.filter { one in
      !alternatives.contains { needs(one, whatever: $0) && !needs($0, whatever: one) }
    }
    self = weakest.reduce(into: [:]) { merged, circumstances in
      merged.merge(circumstances) { Set($0 + $1).sorted() }
    }
  }
}
