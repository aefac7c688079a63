import Diagnostics
import FlowAlgebra
import Registry

/// Finds the recipients that answer a question, and says how and why.
struct HitBuilder {
  private let inquiry: Inquiry
  private let taxonomy: Taxonomy
  private var reader: TermReader { inquiry.reader }
  private var question: Question { inquiry.question }
  private var space: Space { inquiry.model.space.space }

  /// By recipient, the statements that answer there, cut to it.
  private var parts: [Node: [Contribution]] = [:]
  private var answers: [Node: Answer] = [:]

  init?(_ inquiry: Inquiry) throws(Undecided) {
    guard let taxonomy = inquiry.model.space.taxonomy(of: .recipients) else { return nil }
    self.inquiry = inquiry
    self.taxonomy = taxonomy
    for recipient in try candidates() {
      guard let point = taxonomy.point(of: recipient) else { continue }
      let here = inquiry.answer.narrowed(to: Box([.recipients: PointSet(point)]))
      if try answers(here, at: recipient) {
        answers[recipient] = here
        parts[recipient] = here.affirmations.filter {
          inquiry.countryMatch($0.statement, recipient: index(recipient)) == .matches
        }
      }
    }
  }

  /// Named hits first, then those under a general statement; each kind by id.
  func hits() throws(Undecided) -> [Hit] {
    var hits: [Hit] = []
    for recipient in answers.keys { hits.append(try hit(recipient)) }
    return hits.sorted { ($0.isNamed ? 0 : 1, $0.recipient) < ($1.isNamed ? 0 : 1, $1.recipient) }
  }

  private func index(_ recipient: Node) -> Int { Int(recipient.rawValue) - 1 }

  /// The declared recipients at which the mode may hold.
  private func candidates() throws(Undecided) -> [Node] {
    let set: PointSet
    switch question.mode {
    case .may, .all, .exact:
      let hits = inquiry.answer.hits(on: .recipients)
      set = hits.yes.union(hits.both)
    case .never, .unknown:
      set = inquiry.asked(.recipients)
    }
    return taxonomy.nodes(in: set).filter { $0 != .root && !taxonomy.isGap($0) }
  }

  private func answers(_ here: Answer, at recipient: Node) throws(Undecided) -> Bool {
    switch question.mode {
    case .may: return contributes(here, at: recipient)
    case .exact:
      return here.affirmations.contains {
        inquiry.countryMatch($0.statement, recipient: index(recipient)) == .matches
          && inquiry.lists($0.statement, recipient: recipient)
      }
    case .all:
      let covered = here.yes.projection(on: .data, in: space)
      return contributes(here, at: recipient) && declaredData.isSubset(of: covered)
    case .never:
      let word = try here.word()
      return word == .no && isInCountry(recipient)
    case .unknown:
      let unknown = try unknownData(here)
      return !unknown.isEmpty && isInCountry(recipient)
    }
  }

  private func contributes(_ here: Answer, at recipient: Node) -> Bool {
    here.affirmations.contains {
      inquiry.countryMatch($0.statement, recipient: index(recipient)) == .matches
    }
  }

  private func isInCountry(_ recipient: Node) -> Bool {
    guard let country = question.country else { return true }
    return inquiry.model.registry.profile(ofRecipient: index(recipient)).countries
      .contains { $0.value.overlaps(country) }
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

  private func hit(_ recipient: Node) throws(Undecided) -> Hit {
    let place = index(recipient)
    let here = answers[recipient]
    let parts = parts[recipient] ?? []
    let profile = inquiry.model.registry.profile(ofRecipient: place)
    let statements = parts.map(statement).sorted { $0.reference.id < $1.reference.id }
    let duties =
      profile.obligations + parts.flatMap { inquiry.sharing($0.statement)?.obligations ?? [] }
    let territories = parts.flatMap { inquiry.territories($0.statement, recipient: place) }
    let isConditional = !statements.isEmpty && statements.allSatisfy { !$0.circumstances.isEmpty }
    return Hit(
      recipient: inquiry.model.space.vocabulary(of: .recipients)?.ids[place] ?? "",
      label: reader.label(recipient, in: .recipients),
      kind: profile.kind,
      answer: try word(here, parts),
      isNamed: parts.isEmpty || parts.contains { inquiry.names($0.statement) },
      coverage: coverage(recipient, parts, isConditional: isConditional),
      members: members(of: recipient),
      data: try data(here, parts),
      purposes: reader.terms(projection(of: parts, on: .purposes), in: .purposes),
      conditions: isConditional ? Self.merged(statements.flatMap(\.circumstances)) : [:],
      countries: Set(
        (parts.isEmpty ? profile.countries.map(\.value) : territories).map(\.code)
      ).sorted(),
      obligations: reader.obligations(duties),
      isPossible: !statements.isEmpty && statements.allSatisfy(\.isPossible),
      statements: statements,
      exceptions: try LimitFinder(inquiry).limits(
        of: Set(parts.map(\.statement)), at: taxonomy.down(recipient)))
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

  private func statement(_ part: Contribution) -> HitStatement {
    let declared = inquiry.model.statements[part.statement]
    func terms(_ dimension: Dimension) -> [AnsweredTerm] {
      reader.terms(part.region.projection(on: dimension, in: space), in: dimension)
    }
    return HitStatement(
      reference: reader.reference(part.statement),
      data: terms(.data),
      purposes: terms(.purposes),
      methods: declared.scope.slots.via == nil ? [] : terms(.methods),
      circumstances: inquiry.openCircumstances(part.statement),
      isPossible: declared.isPossible)
  }

  private func coverage(
    _ recipient: Node, _ parts: [Contribution], isConditional: Bool
  ) -> [Coverage] {
    let data = question.asked[.data] ?? []
    let statements = parts.map(\.statement)
    return Coverage.allCases.filter { word in
      switch word {
      case .exact: statements.contains { inquiry.lists($0, recipient: recipient) }
      case .widerData:
        statements.contains { inquiry.writesWider($0, than: data, in: .data) }
      case .widerRecipient:
        statements.contains { inquiry.writesWider($0, than: [recipient], in: .recipients) }
      case .part: !parts.isEmpty && isPart(recipient, parts)
      case .conditional: isConditional
      }
    }
  }

  private func isPart(_ recipient: Node, _ parts: [Contribution]) -> Bool {
    if question.kind == .doesReceive, question.asked[.recipients] != [recipient] { return true }
    return question.asked[.data] != nil
      && !inquiry.asked(.data).isSubset(of: projection(of: parts, on: .data))
  }

  private func members(of recipient: Node) -> [String] {
    guard let vocabulary = inquiry.model.space.vocabulary(of: .recipients) else { return [] }
    return answers.keys
      .filter { $0 != recipient && taxonomy.isWithin($0, recipient) }
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
