import FlowAlgebra

/// All that is found of one activity.
struct Findings {
  let answer: FlowAlgebra.Word
  let hits: [Hit]
  let gaps: [Gap]
  let denials: [Denial]
  let related: [Denial]
  let nearest: [NearMiss]

  /// - Parameter listsHits: Whether the hits are wanted one by one.
  init(_ inquiry: Inquiry, listsHits: Bool = true) throws(Undecided) {
    let promises = PromiseFinder(inquiry)
    answer = try inquiry.word()
    hits = listsHits ? try HitFinder(inquiry)?.hits() ?? [] : []
    gaps = try GapFinder(inquiry).gaps()
    denials = try promises.denials()
    related = promises.related(besides: denials)
    var nearest: [NearMiss] = []
    if answer == .no || answer == .notDisclosed {
      let shown = gaps.map(\.reference.id) + denials.map(\.reference.id)
      nearest = NearestFinder(inquiry).nearest(besides: Set(shown))
    }
    let isOnward = inquiry.activity == .sharing && !inquiry.question.isOnward
    self.nearest = nearest + (isOnward ? inquiry.known.passingOn(inquiry.question.box) : [])
  }
}

extension QueryResult {
  /// - Parameter findings: Those of each activity that the question is about.
  init(_ question: EchoedQuestion, _ findings: [Findings], _ detail: Detail = .hits) {
    let denials = findings.flatMap(\.denials).byStatement
    let shown = Set(denials.map(\.reference))
    self.init(
      question: question,
      answer: FlowAlgebra.Word(joining: findings.map(\.answer)),
      hits: findings.flatMap(\.hits),
      gaps: findings.flatMap(\.gaps),
      denials: denials,
      related: findings.flatMap(\.related).byStatement.filter { !shown.contains($0.reference) },
      nearest: findings.flatMap(\.nearest),
      detail: detail)
  }
}

extension [Denial] {
  /// Each once, by id.
  fileprivate var byStatement: [Denial] {
    var seen: Set<StatementReference> = []
    return filter { seen.insert($0.reference).inserted }
      .sorted { $0.reference.id < $1.reference.id }
  }
}

extension FlowAlgebra.Word {
  /// One word for several parts of a question.
  init(joining words: [FlowAlgebra.Word]) {
    if words.contains(.both) {
      self = .both
    } else if words.contains(.yes) {
      self = .yes
    } else {
      self = !words.isEmpty && words.allSatisfy { $0 == .no } ? .no : .notDisclosed
    }
  }
}
