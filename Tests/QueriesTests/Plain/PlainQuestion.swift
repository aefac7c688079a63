import FlowAlgebra
import Queries
import TestSupport
import Testing

/// A question about who receives what, or where it comes from.
struct PlainQuestion {
  typealias Axis = PlainRegistry.Axis

  var kind = QuestionKind.whoReceives
  /// A term on each axis that it names.
  var asked: [Axis: Int]
  /// Further terms that may be meant instead.
  var others: [Axis: Int] = [:]
  /// Kinds of recipient that are let through beside the recipients that are asked about.
  var kinds: Set<String> = []
  var country: String?
  /// On some axes, the only coordinates that it is about.
  var limits: [Axis: Set<Int>] = [:]
  var day: Int
  var isOnward = false

  /// Where its hits lie.
  var free: Axis { kind.activities == [.collection] ? .from : .with }

  static func random(
    _ kind: QuestionKind = .whoReceives, in registry: PlainRegistry,
    using random: inout SplitMix64
  ) -> PlainQuestion {
    var asked: [Axis: Int] = [:]
    for axis in [Axis.data, .purposes, .via, .subjects, .services, .f, .g] {
      let count = registry.vocabularies[axis]?.parents.count ?? 0
      if count > 0, axis == .data || random.oneIn(4) { asked[axis] = random.below(count) }
    }
    if random.oneIn(3) { asked[.identifiability] = random.oneIn(2) ? 0 : 3 }
    return PlainQuestion(kind: kind, asked: asked, day: 1 + random.below(3))
  }

  /// With every flag that the kind takes, several terms in a slot too.
  static func randomOfEveryFlag(
    _ kind: QuestionKind, in registry: PlainRegistry, using random: inout SplitMix64
  ) -> PlainQuestion {
    var question = PlainQuestion.random(kind, in: registry, using: &random)
    let asksOfAll = kind == .flows || kind == .matrix
    if kind == .whatReceives || asksOfAll && random.oneIn(2) { question.asked[.data] = nil }
    for axis in Axis.allCases where question.asked[axis] != nil && random.oneIn(3) {
      let count = axis == .identifiability ? 4 : registry.vocabularies[axis]?.parents.count ?? 0
      let other = random.below(count)
      if question.asked[axis] != other { question.others[axis] = other }
    }
    if random.oneIn(3) { question.ask(ofAStatementIn: registry, using: &random) }
    if random.oneIn(3) { question.country = ["CH", "FR", "EU", "all"][random.below(4)] }
    guard kind.activities.contains(.sharing) else { return question }
    let count = registry.vocabularies[.with]?.parents.count ?? 0
    if kind.namesRecipient || random.oneIn(4) { question.asked[.with] = random.below(count) }
    if !kind.namesRecipient, random.oneIn(3) {
      question.kinds = [random.oneIn(2) ? "vendor" : "partner"]
    }
    return question
  }

  /// Asks, where something is asked, of the very terms that a statement writes.
  private mutating func ask(
    ofAStatementIn registry: PlainRegistry, using random: inout SplitMix64
  ) {
    let statements =
      free == .from ? registry.collections.map(\.scope) : registry.sharings.map(\.scope)
    guard let written = statements.randomElement(using: &random) else { return }
    for axis in asked.keys.sorted(by: { $0.rawValue < $1.rawValue }) {
      let items = written.slots[axis] ?? written.circumstances.first?[axis] ?? []
      let terms = items.compactMap { if case .term(let term) = $0 { term } else { nil } }
      others[axis] = terms.count > 1 && terms[0] != terms[1] ? terms[1] : nil
      asked[axis] = terms.first ?? (axis == .data ? asked[axis] : nil)
    }
    day = written.since ?? 1
  }

  func ask(
    _ queries: Queries, in registry: PlainRegistry, mode: QuestionMode = .may
  ) throws -> QueryResult {
    func ids(_ axis: Axis) -> [String] {
      terms(axis).map { registry.reference(.term($0), axis) }
    }
    return try queries.ask(kind, on: try QueriesTests.day(day)) {
      $0.mode = mode
      $0.isOnward = isOnward
      $0.data = ids(.data)
      $0.purposes = ids(.purposes)
      $0.methods = ids(.via)
      $0.subjects = ids(.subjects)
      $0.services = ids(.services)
      $0.identifiability = ids(.identifiability)
      if kind.namesRecipient {
        $0.recipient = ids(.with).first
      } else {
        $0.with = ids(.with) + kinds.map { "kind:\($0)" }
      }
      $0.country = country
      $0.conditions = ids(.f).map { "f=\($0)" } + ids(.g).map { "g=\($0)" }
    }
  }

  struct PlainHit {
    var isBoth = false
    var data: Set<Int> = []
    /// Those that are disclosed.
    var purposes: Set<Int> = []
    var methods: Set<Int> = []
  }

  func answer(
    by reading: PlainReading, onward: PlainOnward? = nil
  ) -> (word: FlowAlgebra.Word, hits: [String: PlainHit]) {
    var hits: [String: PlainHit] = [:]
    let points = points(reading)
    var words: Set<PlainReading.Answer> = []
    for point in points {
      let answer =
        onward?.answer(at: point, naming: named) ?? reading.answer(at: point, naming: named)
      words.insert(answer)
      guard answer == .yes || answer == .both, reaches(point, by: reading, onward: onward),
        case .term(let term) = reading.coordinates[free.rawValue][point[free.rawValue]]
      else { continue }
      let id = reading.registry.id(.term(term), free)
      hits[id, default: PlainHit()].data.insert(point[Axis.data.rawValue])
      if onward != nil || isSaid(.purposes, at: point, by: reading) {
        hits[id]?.purposes.insert(point[Axis.purposes.rawValue])
      }
      if onward == nil, isSaid(.via, at: point, by: reading) {
        hits[id]?.methods.insert(point[Axis.via.rawValue])
      }
      if answer == .both { hits[id]?.isBoth = true }
    }
    let word: FlowAlgebra.Word =
      words.contains(.both)
      ? .both : words.contains(.yes) ? .yes : words == [.no] ? .no : .notDisclosed
    guard country != nil, word == .yes || word == .both else { return (word, hits) }
    // Of a country only declared recipients can be said.
    if hits.values.contains(where: \.isBoth) { return (.both, hits) }
    return (hits.isEmpty ? .notDisclosed : .yes, hits)
  }

  var named: Set<Axis> { Set(asked.keys) }

  /// Whether the answer is yes of that very term.
  private func isSaid(_ axis: Axis, at point: PlainReading.Point, by reading: PlainReading) -> Bool
  {
    let answer = reading.answer(at: point, naming: named.union([axis]))
    return answer == .yes || answer == .both
  }

  func parties(
    _ mode: QuestionMode, by reading: PlainReading, onward: PlainOnward? = nil
  ) -> Set<String> {
    var answers: [Int: [Int: Set<PlainReading.Answer>]] = [:]
    for point in points(reading) {
      let (party, data) = (point[free.rawValue], point[Axis.data.rawValue])
      var answer =
        onward?.answer(at: point, naming: named) ?? reading.answer(at: point, naming: named)
      // Whoever is asked about a country is told nothing of others.
      let isPositive = mode == .may || mode == .all
      if isPositive, !reaches(point, by: reading, onward: onward) { answer = .notDisclosed }
      answers[party, default: [:]][data, default: []].insert(answer)
    }
    let exact = mode == .exact ? exactParties(by: reading) : []
    var parties: Set<String> = []
    for (party, byData) in answers {
      guard case .term(let term) = reading.coordinates[free.rawValue][party] else {
        continue
      }
      let declared = byData.filter {
        if case .term = reading.coordinates[Axis.data.rawValue][$0.key] { true } else { false }
      }
      let said = byData.values.contains { $0.contains(.yes) || $0.contains(.both) }
      let holds =
        switch mode {
        case .may: said
        case .exact: exact.contains(party)
        case .all: said && declared.values.allSatisfy { $0.contains(.yes) }
        case .never:
          isInAskedCountry(party, reading) && byData.values.allSatisfy { $0 == [.no] }
        case .unknown:
          isInAskedCountry(party, reading)
            && declared.values.contains {
              !$0.contains(.yes) && !$0.contains(.both) && $0.contains(.notDisclosed)
            }
        }
      if holds { parties.insert(reading.registry.id(.term(term), free)) }
    }
    return parties
  }

  func points(_ reading: PlainReading) -> [PlainReading.Point] {
    reading.points { axis in
      let places = places(axis, reading)
      guard let limit = limits[axis] else { return places }
      return (places ?? Array(reading.coordinates[axis.rawValue].indices)).filter(limit.contains)
    }
  }

  /// Those that are asked about on an axis; nil is all.
  func places(_ axis: Axis, _ reading: PlainReading) -> [Int]? {
    if axis == .time { return [day] }
    let places = reading.coordinates[axis.rawValue].indices
    let isOfKinds = axis == .with && !kinds.isEmpty
    if asked[axis] != nil || isOfKinds {
      let covered = terms(axis).map { reading.covered(.term($0), axis) }
      return places.filter { place in
        covered.contains { $0[place] } || isOfKinds && isOfAskedKind(place, by: reading)
      }
    }
    guard axis == .services else { return nil }
    // Who does not name a service asks about those that are covered.
    let outside = reading.registry.notCovered.map { reading.covered(.term($0), axis) }
    return places.filter { place in !outside.contains { $0[place] } }
  }

  /// The coordinates that the terms of an answer stand for, of those that were asked about.
  func places(_ terms: [AnsweredTerm], _ axis: Axis, _ reading: PlainReading) -> Set<Int> {
    let coordinates = reading.coordinates[axis.rawValue]
    let prefix = reading.registry.vocabularies[axis]?.prefix ?? ""
    func number(_ id: String) -> Int { Int(id.dropFirst(prefix.count)) ?? -1 }
    return Set(
      terms.flatMap { term -> [Int] in
        switch term.name {
        case .all:
          return coordinates.indices.filter { !term.isOtherwise || coordinates[$0] == .root }
        case .term(let id) where term.isOtherwise:
          return coordinates.indices.filter { coordinates[$0] == .term(number(id)) }
        case .term(let id):
          let covered = reading.covered(.term(number(id)), axis)
          return coordinates.indices.filter { covered[$0] }
        case .gap(let bound):
          return coordinates.indices.filter {
            coordinates[$0] == .gap(bound.map(number) ?? -1)
          }
        }
      })
  }
}
