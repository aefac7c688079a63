/// What recipients pass on, point by point: the least fixpoint of SEMANTICS section 6.
struct PlainOnward {
  typealias Axis = PlainRegistry.Axis

  private struct Edge {
    /// The coordinates of those to whom the statement is effective.
    var senders: Set<Int>
    var boxes: [PlainReading.Box]
  }

  let reading: PlainReading
  /// What reaches a recipient by way of another.
  private(set) var passed: Set<PlainReading.Point> = []

  init(_ reading: PlainReading) {
    self.reading = reading
    let with = Axis.with.rawValue
    let everywhere = reading.points { _ in nil }
    var edges: [Edge] = []
    var shared: Set<PlainReading.Point> = []
    for (sharing, positive) in zip(reading.registry.sharings, reading.positives) {
      let standing = everywhere.filter { reading.stands(positive, at: $0) }
      shared.formUnion(standing)
      let parents = reading.boxes(sharing.scope, isPositive: true)
      for entry in sharing.onward {
        let own = reading.boxes(entry, isPositive: true, isException: true)
        edges.append(
          Edge(
            senders: Set(standing.map { $0[with] }),
            boxes: own.flatMap { box in
              parents.map { parent in zip(box, parent).map { $0 ?? $1 } }
            }))
      }
    }
    var isGrowing = true
    while isGrowing {
      isGrowing = false
      let received = shared.union(passed)
      for point in everywhere where !passed.contains(point) {
        let reaches = edges.contains { edge in
          edge.boxes.contains { PlainReading.covers($0, point) }
            && edge.senders.contains { sender in
              var sent = point
              sent[with] = sender
              return received.contains(sent)
            }
        }
        if reaches {
          passed.insert(point)
          isGrowing = true
        }
      }
    }
  }

  /// The answer that counts what is passed on.
  func answer(at point: PlainReading.Point, naming named: Set<Axis>) -> PlainReading.Answer {
    let direct = reading.answer(at: point, naming: named)
    guard passed.contains(point) else { return direct }
    let isDenied = reading.negatives.contains { negative in
      negative.action != .sell && negative.precedence != .yields && negative.scope.covers(point)
    }
    return isDenied || direct == .both ? .both : .yes
  }
}
