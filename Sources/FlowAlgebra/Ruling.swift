/// One question on its way to an ``Answer``: every region is cut to the question first, so that
/// statements that say nothing of it cost one comparison.
struct Ruling {
  let question: Box
  let space: Space

  private struct Promise {
    let negative: Negative
    /// Where the promise is in force; until the promises are settled, what it covers.
    var active: Region
  }

  private struct Claim {
    let positive: Positive
    let covered: Region
    /// What prevailing promises leave.
    let standing: Region
    /// Whether the question names a dimension that the statement does not disclose.
    let isSilent: Bool
  }

  private var promises: [Promise] = []
  private var prevailing: [Promise] = []
  private var claims: [Claim] = []
  private var removals: [Removal] = []

  private init(question: Box, space: Space) {
    self.question = question
    self.space = space
  }

  /// What statements say of the question's points.
  static func answer(
    to question: Box, in space: Space, positives: some Sequence<Positive>,
    negatives: some Sequence<Negative>, closures: some Sequence<Closure>
  ) throws(Undecided) -> Answer {
    var ruling = Ruling(question: question, space: space)
    for negative in negatives { ruling.hear(negative) }
    for positive in positives { try ruling.hear(positive) }
    try ruling.settlePromises()
    return try ruling.answer(closures: closures)
  }

  private mutating func hear(_ negative: Negative) {
    let covered = negative.region.intersection(question)
    if covered.isEmpty { return }
    let promise = Promise(negative: negative, active: covered)
    promises.append(promise)
    if negative.precedence == .prevails { prevailing.append(promise) }
  }

  /// Hears a positive, once all negatives are heard.
  private mutating func hear(_ positive: Positive) throws(Undecided) {
    let covered = positive.region.intersection(question)
    if covered.isEmpty { return }
    let limiting = prevailing.filter {
      $0.negative.meets(positive) && !$0.active.isDisjoint(with: covered)
    }
    let standing = try standing(positive, covered, under: limiting)
    for promise in limiting {
      let limited = try limited(positive, covered, by: promise)
        .subtracting(standing, in: space)
      if limited.isEmpty { continue }
      removals.append(
        Removal(
          statement: positive.statement, promise: promise.negative.statement, region: limited))
    }
    claims.append(
      Claim(
        positive: positive, covered: covered, standing: standing,
        isSilent: positive.undisclosed.contains { question[$0] != nil }))
  }

  /// What stands at a point is a cell that no promise there limits.
  private func standing(
    _ positive: Positive, _ covered: Region, under limiting: [Promise]
  ) throws(Undecided) -> Region {
    func spared(_ region: Region, _ swallowing: Set<Int>) throws(Undecided) -> Region {
      var region = region
      for promise in limiting where !swallowing.contains(promise.negative.statement) {
        region = try region.subtracting(promise.active, in: space)
      }
      return region
    }
    if limiting.isEmpty { return covered }
    var standing = try spared(covered, [])
    for group in positive.cells where !group.swallowing.isEmpty {
      let region = group.region.intersection(question)
      standing = standing.union(try spared(region, group.swallowing))
    }
    return standing
  }

  /// Where a promise covers cells that it does not swallow.
  private func limited(
    _ positive: Positive, _ covered: Region, by promise: Promise
  ) throws(Undecided) -> Region {
    let number = promise.negative.statement
    guard positive.cells.contains(where: { $0.swallowing.contains(number) }) else {
      return try covered.intersection(promise.active)
    }
    let cells = positive.cells.filter { !$0.swallowing.contains(number) }
    return try Region.union(of: cells.map(\.region)).intersection(promise.active)
  }

  /// Cuts each promise to where it is in force.
  private mutating func settlePromises() throws(Undecided) {
    for index in promises.indices {
      let negative = promises[index].negative
      if negative.requires.isEmpty && negative.precedence != .yields { continue }
      let met = claims.filter { negative.meets($0.positive) }
      if !negative.requires.isEmpty {
        let reach = Region.union(of: met.map(\.covered))
        promises[index].active = try promises[index].active.intersection(reach)
      }
      // A silent statement stands too: what it may cover must not be denied for its silence.
      if negative.precedence == .yields {
        let stronger = Region.union(of: met.map(\.standing))
        promises[index].active = try promises[index].active.subtracting(stronger, in: space)
      }
    }
    promises.removeAll { $0.active.isEmpty }
  }

  private func answer(closures: some Sequence<Closure>) throws(Undecided) -> Answer {
    let disclosed = claims.filter { !$0.isSilent && !$0.standing.isEmpty }
    let silent = claims.filter { $0.isSilent && !$0.standing.isEmpty }

    let general = Region.union(
      of: promises.lazy.filter(\.negative.requires.isEmpty).map(\.active))
    let special = promises.filter { !$0.negative.requires.isEmpty }

    // A general promise denies every claim it covers, a special one only where it meets one.
    var contested: [Box] = []
    for claim in disclosed {
      for promise in special where promise.negative.meets(claim.positive) {
        contested += try claim.standing.intersection(promise.active).boxes
      }
    }
    let denied = general.union(Region(contested))
    var uncontested: [Box] = []
    for claim in disclosed {
      contested += try claim.standing.intersection(general).boxes
      uncontested += try claim.standing.subtracting(denied, in: space).boxes
    }

    let shielded = Region.union(of: silent.map(\.standing))
    var closed: [Contribution] = []
    for closure in closures {
      let region = try closure.region.intersection(question).subtracting(shielded, in: space)
      if !region.isEmpty {
        closed.append(Contribution(statement: closure.statement, region: region))
      }
    }

    return Answer(
      question: question,
      space: space,
      yes: Region(asWritten: uncontested),
      both: Region(asWritten: contested),
      affirmations: disclosed.map {
        Contribution(statement: $0.positive.statement, region: $0.standing)
      },
      denials: promises.map {
        Contribution(statement: $0.negative.statement, region: $0.active)
      },
      removals: removals,
      undisclosed: silent.map {
        Contribution(statement: $0.positive.statement, region: $0.standing)
      },
      closed: closed
    )
  }
}
