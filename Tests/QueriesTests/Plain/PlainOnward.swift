/// What recipients pass on, point by point: the least fixpoint of SEMANTICS section 6.
final class PlainOnward {
  typealias Axis = PlainRegistry.Axis

  private struct Edge {
    /// The number of the statement.
    var statement: Int
    /// The coordinates of those to whom the statement is effective.
    var senders: Set<Int>
    var boxes: [PlainReading.Box]
  }

  /// How the same thing reaches each recipient.
  private struct Ways {
    /// The statements on all ways to a recipient.
    var statements: [Int: Set<Int>] = [:]
    /// By edge and recipient, those on the ways that end with the edge.
    var ends: [Int: [Int: Set<Int>]] = [:]
  }

  let reading: PlainReading
  private let edges: [Edge]
  /// By a point without its recipient.
  private var known: [PlainReading.Point: Ways] = [:]

  init(_ reading: PlainReading) {
    self.reading = reading
    let with = Axis.with.rawValue
    edges = zip(reading.registry.sharings, reading.positives).flatMap { sharing, positive in
      let senders = reading.coordinates[with].indices.filter { recipient in
        positive.scope.boxes.contains { box in
          guard box[with]?[recipient] ?? true else { return false }
          var box = box
          box[with] = reading.coordinates[with].indices.map { $0 == recipient }
          return reading.hasPoint(in: box) { reading.stands(positive, at: $0) }
        }
      }
      let parents = reading.boxes(sharing.scope, isPositive: true)
      return sharing.onward.map { entry in
        let own = reading.boxes(entry, isPositive: true, isException: true)
        return Edge(
          statement: positive.statement, senders: Set(senders),
          boxes: own.flatMap { box in
            parents.map { parent in zip(box, parent).map { $0 ?? $1 } }
          })
      }
    }
  }

  private func ways(of point: PlainReading.Point) -> Ways {
    let with = Axis.with.rawValue
    var point = point
    point[with] = 0
    if let ways = known[point] { return ways }
    let content = point
    var ways = Ways()
    let recipients = reading.coordinates[with].indices
    for recipient in recipients {
      point[with] = recipient
      for positive in reading.standing(at: point) {
        ways.statements[recipient, default: []].insert(positive.statement)
      }
    }
    var isGrowing = true
    while isGrowing {
      isGrowing = false
      for (number, edge) in edges.enumerated() {
        var way = Set([edge.statement])
        let senders = edge.senders.compactMap { ways.statements[$0] }
        if senders.isEmpty { continue }
        for sender in senders { way.formUnion(sender) }
        for recipient in recipients {
          point[with] = recipient
          guard edge.boxes.contains(where: { PlainReading.covers($0, point) }),
            ways.ends[number]?[recipient] != way
          else { continue }
          ways.ends[number, default: [:]][recipient] = way
          ways.statements[recipient, default: []].formUnion(way)
          isGrowing = true
        }
      }
    }
    known[content] = ways
    return ways
  }

  /// Whether a point reaches its recipient by way of another.
  func passes(_ point: PlainReading.Point) -> Bool { !way(to: point).isEmpty }

  /// All statements on the ways to a point that lead over another recipient.
  func way(to point: PlainReading.Point) -> Set<Int> {
    let recipient = point[Axis.with.rawValue]
    return ways(of: point).ends.values.reduce(into: []) { $0.formUnion($1[recipient] ?? []) }
  }

  /// The answer that counts what is passed on.
  func answer(at point: PlainReading.Point, naming named: Set<Axis>) -> PlainReading.Answer {
    let direct = reading.answer(at: point, naming: named)
    guard passes(point) else { return direct }
    let isDenied = reading.negatives.contains { negative in
      negative.action != .sell && negative.precedence != .yields && negative.scope.covers(point)
    }
    return isDenied || direct == .both ? .both : .yes
  }
}
