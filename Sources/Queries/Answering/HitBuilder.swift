import Diagnostics
import FlowAlgebra
import Registry

/// Finds the recipients or sources that answer a question, and says how and why.
struct HitBuilder {
  private let inquiry: Inquiry
  private let taxonomy: Taxonomy
  private var reader: TermReader { inquiry.reader }
  private var question: Question { inquiry.question }
  private var space: Space { inquiry.model.space.space }

  /// Whether what is narrower than a hit counts for it.
  private let spans: Bool

  /// By recipient or source, the statements that answer there, cut to it.
  private var parts: [Node: [Contribution]] = [:]
  private var answers: [Node: Answer] = [:]

  /// The hits that are told apart, to be found by what they lie within.
  private var hitParties: [Node] = []
  private var hitPoints = SetIndex([])

  init?(_ inquiry: Inquiry) throws(Undecided) {
    guard let taxonomy = inquiry.model.space.taxonomy(of: inquiry.free) else { return nil }
    self.inquiry = inquiry
    self.taxonomy = taxonomy
    spans = false
    let parted = PartedAnswer(inquiry.answer, by: inquiry.free)
    var points: [PointSet] = []
    for party in try candidates() {
      guard let point = taxonomy.point(of: party) else { continue }
      let here = parted.narrowed(to: PointSet(point))
      if try answers(here, at: party) {
        answers[party] = here
        parts[party] = contributions(here, at: party)
        hitParties.append(party)
        points.append(PointSet(point))
      }
    }
    hitPoints = SetIndex(points)
  }

  /// A recipient or source with everything narrower as one hit.
  init?(_ inquiry: Inquiry, across party: Node) {
    guard let taxonomy = inquiry.model.space.taxonomy(of: inquiry.free) else { return nil }
    self.inquiry = inquiry
    self.taxonomy = taxonomy
    spans = true
    answers[party] = inquiry.located
    parts[party] = inquiry.located.affirmations
  }

  /// Named hits first, then those under a general statement; each kind by id.
  func hits() throws(Undecided) -> [Hit] { try placedHits().map(\.hit) }

  /// The same, each with its recipient or source.
  func placedHits() throws(Undecided) -> [(party: Node, hit: Hit)] {
    var hits: [(party: Node, hit: Hit)] = []
    for party in answers.keys { hits.append((party, try hit(party))) }
    func order(_ hit: Hit) -> (Int, String) { (hit.isNamed ? 0 : 1, hit.party.id) }
    return hits.sorted { order($0.hit) < order($1.hit) }
  }

  private func index(_ party: Node) -> Int { Int(party.rawValue) - 1 }

  /// The declared recipients or sources that a statement's part in a hit is about.
  private func places(of part: Contribution, at party: Node) -> [Int] {
    guard spans else { return [index(party)] }
    return taxonomy.nodes(in: part.region.projection(on: inquiry.free, in: space))
      .filter { $0 != .root && !taxonomy.isGap($0) }.map(index)
  }

  /// The declared recipients or sources at which the mode may hold.
  private func candidates() throws(Undecided) -> [Node] {
    let set: PointSet
    switch question.mode {
    case .may, .all, .exact:
      let hits = inquiry.answer.hits(on: inquiry.free)
      set = hits.yes.union(hits.both)
    case .never, .unknown:
      set = inquiry.asked(inquiry.free)
    }
    return taxonomy.nodes(in: set).filter { $0 != .root && !taxonomy.isGap($0) }
  }

  private func answers(_ here: Answer, at party: Node) throws(Undecided) -> Bool {
    switch question.mode {
    case .may: return !contributions(here, at: party).isEmpty
    case .exact:
      return contributions(here, at: party).contains { inquiry.lists($0, party: party) }
    case .all:
      let parts = contributions(here, at: party)
      let allowed = try allowedData(here, parts)
      return !parts.isEmpty && declaredData.isSubset(of: allowed)
    case .never:
      let word = try here.word()
      return word == .no && isInCountry(party)
    case .unknown:
      let unknown = try unknownData(here)
      return !unknown.isEmpty && isInCountry(party)
    }
  }

  /// What answers there; of what goes to other countries than the one asked about, nothing does.
  private func contributions(_ here: Answer, at party: Node) -> [Contribution] {
    here.affirmations.filter { inquiry.countryMatch($0, party: index(party)) == .matches }
  }

  /// The data of which something is yes.
  private func allowedData(
    _ here: Answer, _ parts: [Contribution]
  ) throws(Undecided) -> PointSet {
    var data = PointSet()
    for part in parts {
      data = data.union(try here.yes.intersection(part.region).projection(on: .data, in: space))
    }
    return data
  }

  private func isInCountry(_ party: Node) -> Bool {
    guard let country = question.country else { return true }
    return inquiry.homes(of: index(party)).contains { $0.overlaps(country) }
  }

  /// The own points of the declared terms at or below the data asked about.
  private var declaredData: PointSet {
    guard let data = inquiry.model.space.taxonomy(of: .data) else { return PointSet() }
    let nodes = data.nodes(in: inquiry.asked(.data)).filter { $0 != .root && !data.isGap($0) }
    return PointSet(points: nodes.compactMap(data.point))
  }

  /// The declared data of which nothing is yes and something is not disclosed.
  private func unknownData(_ here: Answer) throws(Undecided) -> PointSet {
    let said = here.yes.union(here.both).projection(on: .data, in: space)
    let open = try here.notDisclosed().projection(on: .data, in: space)
    return declaredData.subtracting(said).intersection(open)
  }

  func hit(_ party: Node) throws(Undecided) -> Hit {
    let place = index(party)
    let here = answers[party]
    let parts = parts[party] ?? []
    let statements = statements(at: party).map(\.statement)
    let territories = parts.flatMap { part in
      places(of: part, at: party).flatMap { inquiry.territories(part, party: $0) }
    }
    let isConditional = !statements.isEmpty && statements.allSatisfy { !$0.circumstances.isEmpty }
    return Hit(
      party: reader.party(party, in: inquiry.free),
      answer: try word(here, parts),
      isNamed: parts.isEmpty || parts.contains { inquiry.names($0) },
      coverage: coverage(party, parts, isConditional: isConditional),
      members: members(of: party),
      data: try data(here, parts),
      purposes: reader.terms(PointSet.union(of: parts.lazy.map(purposes)), in: .purposes),
      methods: reader.terms(PointSet.union(of: parts.lazy.map(methods)), in: .methods),
      conditions: isConditional ? Self.merged(statements.flatMap(\.circumstances)) : [:],
      countries: Set(
        (parts.isEmpty ? inquiry.homes(of: place) : territories).map(\.code)
      ).sorted(),
      obligations: obligations(of: place, parts),
      choices: ChoiceFinder(inquiry).choices(for: parts),
      isPossible: !statements.isEmpty && statements.allSatisfy(\.isPossible),
      statements: statements,
      exceptions: try LimitFinder(inquiry).limits(
        of: parts, at: taxonomy.down(party)))
  }

  private func obligations(of recipient: Int, _ parts: [Contribution]) -> [AnsweredTerm] {
    guard inquiry.free == .recipients else { return [] }
    return reader.obligations(
      inquiry.model.registry.profile(ofRecipient: recipient).obligations
        + parts.filter { $0.delivery == nil }.flatMap {
          inquiry.sharing($0.statement)?.obligations ?? []
        })
  }

  private func word(_ here: Answer?, _ parts: [Contribution]) throws(Undecided) -> FlowAlgebra.Word
  {
    guard let here else { return .notDisclosed }
    switch question.mode {
    case .never: return .no
    case .unknown: return .notDisclosed
    case .may, .all, .exact:
      for part in parts where try !here.both.intersection(part.region).isEmpty { return .both }
      return .yes
    }
  }

  private func data(_ here: Answer?, _ parts: [Contribution]) throws(Undecided) -> [AnsweredTerm] {
    switch question.mode {
    case .may, .all, .exact:
      return reader.terms(projection(of: parts, on: .data), in: .data)
    case .never:
      return reader.terms(question.asked[.data] ?? [.root], in: .data)
    case .unknown:
      return try here.map(unknownData).map { reader.terms($0, in: .data) } ?? []
    }
  }

  private func projection(of parts: [Contribution], on dimension: Dimension) -> PointSet {
    PointSet.union(of: parts.lazy.map { $0.region.projection(on: dimension, in: space) })
  }

  /// The statements of a hit, each with its part in the answer: what we share ourselves first, then by
  /// the length of the way and the steps along it, so that the order in which ways are found does not
  /// matter.
  func statements(at party: Node) -> [(part: Contribution, statement: HitStatement)] {
    (parts[party] ?? []).map { part in
      (steps: inquiry.steps(of: part), part: part, statement: statement(part, at: party))
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
    let uses = inquiry.uses(of: part)
    return HitStatement(
      reference: reader.reference(part.statement),
      chains: inquiry.chains(part, to: party),
      data: reader.terms(part.region.projection(on: .data, in: space), in: .data),
      purposes: reader.terms(purposes(of: part), in: .purposes),
      uses: uses.map { reader.reference($0.statement) }.sorted { $0.id < $1.id },
      methods: reader.terms(methods(of: part), in: .methods),
      circumstances: part.delivery == nil
        ? inquiry.openCircumstances(part.statement)
        : inquiry.onward?.circumstances(of: part, reader) ?? [],
      isPossible: (inquiry.onward?.statements(of: part) ?? [part.statement]).contains {
        inquiry.model.statements[$0].isPossible
      },
      path: inquiry.onward?.hops(of: part, to: taxonomy.down(party), reader) ?? [])
  }

  /// What a statement says that it is for, or else the uses that cover it.
  private func purposes(of part: Contribution) -> PointSet {
    if says(part, .purposes) { return part.region.projection(on: .purposes, in: space) }
    return PointSet.union(
      of: inquiry.uses(of: part).lazy.map { $0.purposes(of: part.region, in: space) })
  }

  private func methods(of part: Contribution) -> PointSet {
    says(part, .via) ? part.region.projection(on: .methods, in: space) : PointSet()
  }

  private func says(_ part: Contribution, _ slot: Slot) -> Bool {
    inquiry.model.statements[part.statement].scope.slots[slot] != nil
  }

  private func coverage(
    _ party: Node, _ parts: [Contribution], isConditional: Bool
  ) -> [Coverage] {
    let data = question.asked[.data] ?? []
    let direct = parts.filter { $0.delivery == nil }
    return Coverage.allCases.filter { word in
      switch word {
      case .exact: direct.contains { inquiry.lists($0, party: party) }
      case .widerData:
        parts.contains { inquiry.writesWider($0, than: data, in: .data) }
      case .widerRecipient, .widerSource:
        word.dimension == inquiry.free
          && parts.contains { inquiry.writesWider($0, than: [party], in: inquiry.free) }
      case .part: !parts.isEmpty && isPart(party, parts)
      case .conditional: isConditional
      case .onward: direct.count < parts.count
      }
    }
  }

  private func isPart(_ party: Node, _ parts: [Contribution]) -> Bool {
    if [.doesReceive, .why].contains(question.kind), question.asked[.recipients] != [party] {
      return true
    }
    if spans, !taxonomy.down(party).isSubset(of: projection(of: parts, on: inquiry.free)) {
      return true
    }
    return question.asked[.data] != nil
      && !inquiry.asked(.data).isSubset(of: projection(of: parts, on: .data))
  }

  private func members(of party: Node) -> [String] {
    guard let vocabulary = inquiry.model.space.vocabulary(of: inquiry.free) else { return [] }
    return hitPoints.meeting(taxonomy.down(party)).map { hitParties[$0] }
      .filter { $0 != party }
      .map { vocabulary.ids[index($0)] }.sorted()
  }

  /// What the alternatives need, apart from those that need what another does and more.
  private static func merged(_ alternatives: [Circumstances]) -> Circumstances {
    func needs(_ one: Circumstances, whatever other: Circumstances) -> Bool {
      other.allSatisfy { facet, values in
        one[facet].map { Set($0).isSubset(of: values) } ?? false
      }
    }
    let weakest = alternatives.filter { one in
      !alternatives.contains { needs(one, whatever: $0) && !needs($0, whatever: one) }
    }
    return weakest.reduce(into: [:]) { merged, circumstances in
      merged.merge(circumstances) { Set($0 + $1).sorted() }
    }
  }
}
