import Diagnostics
import FlowAlgebra
import Registry

/// A statement that says nothing which others do not say.
struct Redundancy: Sendable {
  enum Kind: Sendable {
    /// It is one other statement again.
    case again
    /// It is others together again, each a part of it.
    case apart
    /// It lies in one other, or in others together.
    case within
  }

  /// The statement's place in the model.
  let statement: Int
  let kind: Kind
  /// The places of the others.
  let others: [Int]
  let region: Region
}

/// Which statements repeat others, found by an index over statements of one kind.
struct Redundancies: Sendable {
  private(set) var all: [Redundancy] = []
  /// Statements of which that stays open.
  private(set) var undecided: [Int] = []

  init() {}

  init(of model: FlowModel) {
    var groups: [StatementKind: [Claim]] = [:]
    for claim in model.claims { groups[claim.kind, default: []].append(claim) }
    for claims in groups.values where claims.count > 1 {
      let group = ClaimGroup(claims, of: model)
      all += group.redundancies
      undecided += group.undecided
    }
    all.sort { $0.statement < $1.statement }
    undecided.sort()
  }
}

/// What a statement says, once.
private struct Claim {
  let statement: Int
  let region: Region
  let undisclosed: Set<Dimension>
  let kind: StatementKind
  let span: Span
}

extension FlowModel {
  fileprivate var claims: [Claim] {
    var claims: [Claim] = []
    func add(_ statement: Int, _ region: Region, _ undisclosed: Set<Dimension>) {
      if region.isEmpty { return }
      claims.append(
        Claim(
          statement: statement, region: region, undisclosed: undisclosed,
          kind: StatementKind(ofStatement: statement, in: registry),
          span: statements[statement].header.span))
    }
    for assertion in assertions where assertion.statement != claims.last?.statement {
      add(assertion.statement, assertion.region, assertion.undisclosed)
    }
    for promise in promises { add(promise.statement, promise.region, []) }
    return claims
  }
}

/// Claims of one kind.
private struct ClaimGroup {
  /// In the order of their places.
  private let claims: [Claim]
  private let model: FlowModel
  private let index: RegionIndex
  private(set) var redundancies: [Redundancy] = []
  private(set) var undecided: [Int] = []

  /// What each claim's statement says beside its boxes, once it is asked for.
  private var attributes: [StatementAttributes?]

  /// Claims that are reported, so that they need not be there to say what others say.
  private var settled: Set<Int> = []

  init(_ claims: [Claim], of model: FlowModel) {
    self.claims = claims.sorted { $0.span < $1.span }
    self.model = model
    attributes = Array(repeating: nil, count: claims.count)
    index = RegionIndex(self.claims.map(\.region), in: model.space.space)
    var within: [Int: Int] = [:]
    // The later of two is the one to report.
    for place in self.claims.indices.reversed() {
      attempt(place) { group throws(Undecided) in
        if let holder = try group.findHolder(of: place) { within[place] = holder }
      }
    }
    for place in self.claims.indices.reversed()
    where !settled.contains(place) && within[place] == nil {
      attempt(place) { group throws(Undecided) in
        try group.findCover(of: place, within: &within)
      }
    }
    for (place, holder) in within where !settled.contains(place) {
      report(place, .within, [holder])
    }
  }

  private mutating func attempt(
    _ place: Int, _ body: (inout ClaimGroup) throws(Undecided) -> Void
  ) {
    do {
      try body(&self)
    } catch {
      undecided.append(claims[place].statement)
    }
  }

  private mutating func report(_ place: Int, _ kind: Redundancy.Kind, _ others: [Int]) {
    settled.insert(place)
    redundancies.append(
      Redundancy(
        statement: claims[place].statement, kind: kind, others: others.map { claims[$0].statement },
        region: claims[place].region))
  }

  /// Reports a claim that is another again; returns one in which it lies.
  private mutating func findHolder(of place: Int) throws(Undecided) -> Int? {
    let claim = claims[place]
    var holder: Int?
    for other in try index.holding(claim.region) where other != place {
      guard isSaid(place, by: other) else { continue }
      if try isPart(other, of: place) {
        if other < place {
          report(place, .again, [other])
          return nil
        }
      } else if holder == nil {
        holder = other
      }
    }
    return holder
  }

  /// Reports a claim that others say together.
  ///
  /// - Parameter within: Claims that lie in one other; parts that make up their whole say it again,
  ///   so that only the whole is reported.
  private mutating func findCover(of place: Int, within: inout [Int: Int]) throws(Undecided) {
    let claim = claims[place]
    var cover: [Int] = []
    for other in index.meeting(claim.region)
    where other != place && !settled.contains(other)
      && (within[other] == nil || within[other] == place) && isSaid(place, by: other)
    {
      cover.append(other)
    }
    guard cover.count > 1, try covers(cover, claim) else { return }
    for other in cover.reversed() {
      let rest = cover.filter { $0 != other }
      if try covers(rest, claim) { cover = rest }
    }
    var areParts = true
    for other in cover {
      if try !isPart(other, of: place) { areParts = false }
    }
    report(place, areParts ? .apart : .within, cover)
    for other in cover where within[other] == place { within[other] = nil }
  }

  private mutating func isPart(_ other: Int, of place: Int) throws(Undecided) -> Bool {
    guard isSaid(other, by: place) else { return false }
    return try claims[other].region.isSubset(of: claims[place].region, in: model.space.space)
  }

  /// Whether another, in which a claim's region lies, says all that the claim says.
  private mutating func isSaid(_ place: Int, by other: Int) -> Bool {
    guard claims[other].undisclosed.isSubset(of: claims[place].undisclosed) else { return false }
    return attributes(of: place).areSaid(by: attributes(of: other))
  }

  private mutating func attributes(of place: Int) -> StatementAttributes {
    if let known = attributes[place] { return known }
    let made = StatementAttributes(
      ofStatement: claims[place].statement, in: model.registry)
    attributes[place] = made
    return made
  }

  private func covers(_ others: [Int], _ claim: Claim) throws(Undecided) -> Bool {
    let union = Region.union(of: others.lazy.map { claims[$0].region })
    return try claim.region.isSubset(of: union, in: model.space.space)
  }
}
