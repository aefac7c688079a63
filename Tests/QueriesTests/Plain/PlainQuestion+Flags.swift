/// What flags let through, point by point.
extension PlainQuestion {
  /// The terms asked about on an axis.
  func terms(_ axis: Axis) -> [Int] { [asked[axis], others[axis]].compactMap { $0 } }

  // MARK: Kinds of recipient

  /// Whether a recipient, or what an unnamed one is some of, is of a kind that is let through.
  func isOfAskedKind(_ place: Int, by reading: PlainReading) -> Bool {
    switch reading.coordinates[Axis.with.rawValue][place] {
    case .term(let term): kinds.contains(reading.registry.kind(of: term))
    case .gap(let bound): bound >= 0 && kinds.contains(reading.registry.kind(of: bound))
    case .root, .day: false
    }
  }

  // MARK: Countries

  /// Whether something that answers at a point takes the data to the country asked about.
  func reaches(
    _ point: PlainReading.Point, by reading: PlainReading, onward: PlainOnward?
  ) -> Bool {
    if country == nil { return true }
    if let onward, isPassed(to: point, by: reading, onward) { return true }
    return reading.heard(at: point, naming: named).contains { isReached($0, at: point, reading) }
  }

  /// Whether somebody passes it on to a recipient that is there.
  func isPassed(
    to point: PlainReading.Point, by reading: PlainReading, _ onward: PlainOnward
  ) -> Bool {
    onward.passes(point) && (country == nil || isAsked(homes(at: point, reading)))
  }

  /// Whether a statement takes the data there: to where it says, or else to where the recipient is;
  /// what is collected is where its statement says.
  func isReached(
    _ positive: PlainReading.Positive, at point: PlainReading.Point, _ reading: PlainReading
  ) -> Bool {
    let registry = reading.registry
    if reading.activity == .collection {
      return isAsked(Set(registry.collections[positive.statement].countries))
    }
    let first = registry.collections.count + registry.uses.count
    let own = Set(registry.sharings[positive.statement - first].countries)
    return isAsked(own.isEmpty ? homes(at: point, reading) : own)
  }

  /// Whether a recipient is there; a source is nowhere.
  func isInAskedCountry(_ party: Int, _ reading: PlainReading) -> Bool {
    country == nil || free == .with && isAsked(homes(of: party, reading))
  }

  private func homes(at point: PlainReading.Point, _ reading: PlainReading) -> Set<String> {
    homes(of: point[Axis.with.rawValue], reading)
  }

  private func homes(of recipient: Int, _ reading: PlainReading) -> Set<String> {
    guard case .term(let term) = reading.coordinates[Axis.with.rawValue][recipient] else {
      return []
    }
    return Set(reading.registry.places(of: term))
  }

  private func isAsked(_ places: Set<String>) -> Bool {
    switch country {
    case nil: true
    case "all": !places.isEmpty
    case "EU": places.contains("FR")
    case let country?: places.contains(country)
    }
  }

  // MARK: What statements say beside

  /// What the statements of a hit say of it, apart from its flow.
  struct PlainTerms: Equatable {
    var obligations: Set<String> = []
    /// Whether it only may happen, whatever statement one takes.
    var isPossible = true
  }

  /// By the hits' ids.
  func terms(by reading: PlainReading) -> [String: PlainTerms] {
    let registry = reading.registry
    let first = registry.collections.count + registry.uses.count
    var terms: [String: PlainTerms] = [:]
    for point in points(reading) {
      guard case .term(let party) = reading.coordinates[free.rawValue][point[free.rawValue]] else {
        continue
      }
      let id = registry.id(.term(party), free)
      for positive in reading.heard(at: point, naming: named)
      where country == nil || isReached(positive, at: point, reading) {
        let isShared = reading.activity == .sharing
        let duties =
          isShared
          ? registry.duties(of: party)
            .union(registry.sharings[positive.statement - first].obligations) : []
        terms[id, default: PlainTerms()].obligations.formUnion(duties.map { "b\($0)" })
        if !registry.isPossible(statement: positive.statement) { terms[id]?.isPossible = false }
      }
    }
    return terms
  }

  // MARK: Exactly what is asked

  /// The coordinates of those whom a statement lists together with every asked term.
  func exactParties(by reading: PlainReading) -> Set<Int> {
    var parties: Set<Int> = []
    for point in points(reading) {
      let party = point[free.rawValue]
      guard !parties.contains(party),
        case .term(let term) = reading.coordinates[free.rawValue][party]
      else { continue }
      let isListed = reading.heard(at: point, naming: named).contains { positive in
        let written = reading.registry.scope(ofStatement: positive.statement)
        return written.slots[free]?.contains(.term(term)) ?? false
          && (country == nil || isReached(positive, at: point, reading))
          && named.subtracting([.with]).allSatisfy { axis in
            let listed = listed(axis, positive, written, by: reading)
            return terms(axis).allSatisfy { listed.contains(.term($0)) }
          }
      }
      if isListed { parties.insert(party) }
    }
    return parties
  }

  /// What a statement writes on an axis; without purposes, a collection has those of the uses that
  /// share a point with what answers.
  private func listed(
    _ axis: Axis, _ positive: PlainReading.Positive, _ written: PlainRegistry.Scope,
    by reading: PlainReading
  ) -> [PlainRegistry.Item] {
    if axis == .f || axis == .g { return written.circumstances.flatMap { $0[axis] ?? [] } }
    if let items = written.slots[axis] { return items }
    if axis == .identifiability { return [.term(0)] }
    guard axis == .purposes, reading.activity == .collection else { return [] }
    let uses = points(reading).reduce(into: Set<Int>()) { uses, point in
      let isHeard = reading.heard(at: point, naming: named).contains {
        $0.statement == positive.statement
      }
      if isHeard { uses.formUnion(reading.purposefulUses(at: point)) }
    }
    return uses.flatMap { reading.registry.scope(ofStatement: $0).slots[.purposes] ?? [] }
  }
}
