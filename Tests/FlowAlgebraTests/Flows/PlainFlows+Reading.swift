import FlowAlgebra

/// SEMANTICS section 6 read off point by point.
extension PlainFlows {
  struct Pair: Hashable {
    var data: Coordinate
    var subject: Coordinate
  }

  struct Triple: Hashable {
    var pair: Pair
    var purpose: Coordinate
  }

  private var pairs: [Pair] {
    coordinates(.data).flatMap { data in
      coordinates(.subject).map { Pair(data: data, subject: $0) }
    }
  }

  private func covers(_ slots: Slots, _ point: Coordinate, _ axis: Axis) -> Bool {
    slots[axis].map { $0.contains { covers($0, point, axis) } } ?? true
  }

  private func mayCover(_ slots: Slots, _ point: Coordinate, _ axis: Axis) -> Bool {
    slots[axis].map { $0.contains { mayCover($0, point, axis) } } ?? true
  }

  /// What is obtained; the least fixpoint over inferred data.
  func obtained() -> Set<Pair> {
    var obtained: Set<Pair> = []
    var isGrowing = true
    while isGrowing {
      isGrowing = false
      for collection in collections {
        for pair in pairs where !obtained.contains(pair) {
          guard covers(collection.slots, pair.data, .data),
            mayCover(collection.slots, pair.subject, .subject)
          else { continue }
          let hasOrigins = (collection.origins ?? []).allSatisfy { origin in
            obtained.contains { $0.subject == pair.subject && lies($0.data, in: origin, .data) }
          }
          if hasOrigins {
            obtained.insert(pair)
            isGrowing = true
          }
        }
      }
    }
    return obtained
  }

  /// With the unnamed rest of every class of which something narrower is obtained.
  func reached(_ obtained: Set<Pair>) -> Set<Pair> {
    Set(
      pairs.filter { wider in
        obtained.contains {
          isAbove(wider.data, $0.data, .data) && isAbove(wider.subject, $0.subject, .subject)
        }
      })
  }

  /// What of a named data value nothing obtains; without subjects, over data alone.
  func missing(_ slots: Slots, _ exceptions: [Slots], value: Int) -> (
    data: Set<Coordinate>, pairs: Set<Pair>
  ) {
    let reached = reached(obtained())
    let subjects = slots[.subject]?.filter { !Self.isGap($0) }
    let points = pairs.filter { pair in
      covers(.term(value), pair.data, .data) && !Self.isGap(pair.data)
        && coordinates(.recipient).contains { recipient in
          covers(slots, recipient, .recipient)
            && coordinates(.purpose).contains { purpose in
              covers(slots, purpose, .purpose)
                && !exceptions.contains { exception in
                  covers(exception, pair.data, .data) && covers(exception, purpose, .purpose)
                    && covers(exception, recipient, .recipient)
                }
            }
        }
    }
    guard let subjects, !subjects.isEmpty else {
      let known = Set(reached.map(\.data))
      return (Set(points.map(\.data)).subtracting(known), [])
    }
    let missing = points.filter { pair in
      !Self.isGap(pair.subject) && subjects.contains { covers($0, pair.subject, .subject) }
        && !reached.contains(pair)
    }
    return (Set(missing.map(\.data)), Set(missing))
  }

  /// The purposes that a statement's purposes admit at a point of purposes.
  private func admits(_ slots: Slots, _ purpose: Coordinate) -> Bool {
    guard slots[.purpose] != nil else { return false }
    if mayCover(slots, purpose, .purpose) { return true }
    return compatible.contains { pair in
      lies(purpose, in: pair.x, .purpose)
        && coordinates(.purpose).contains {
          lies($0, in: pair.q, .purpose) && mayCover(slots, $0, .purpose)
        }
    }
  }

  /// What a sharing shares for a purpose that nothing admits.
  func creep(_ sharing: Sharing) -> Set<Triple> {
    let obtained = obtained()
    let reached = reached(obtained)
    let allData = Set(obtained.map(\.data))
    // `all` in the data of a use means what is obtained.
    let serving = collections.map { ($0.slots, false) } + uses.map { ($0, true) }
    func admitted(_ pair: Pair, _ purpose: Coordinate) -> Bool {
      serving.contains { slots, isUse in
        let data = (slots[.data] ?? []).contains {
          $0 == .all ? allData.contains(pair.data) : covers($0, pair.data, .data)
        }
        return data && mayCover(slots, pair.subject, .subject) && admits(slots, purpose)
      }
    }
    func admittedInPart(_ wider: Pair, _ purpose: Coordinate) -> Bool {
      pairs.contains {
        isAbove(wider.data, $0.data, .data) && isAbove(wider.subject, $0.subject, .subject)
          && admitted($0, purpose)
      }
    }
    let subjects = sharing.slots[.subject]?.filter { !Self.isGap($0) } ?? []
    var creep: Set<Triple> = []
    for pair in reached where !Self.isGap(pair.data) {
      let isShared = (sharing.slots[.data] ?? []).contains {
        $0 == .all ? allData.contains(pair.data) : covers($0, pair.data, .data)
      }
      guard isShared,
        subjects.isEmpty
          || (!Self.isGap(pair.subject) && subjects.contains { covers($0, pair.subject, .subject) })
      else { continue }
      for purpose in coordinates(.purpose) where !Self.isGap(purpose) {
        guard covers(sharing.slots, purpose, .purpose),
          !duties.contains(where: { lies(purpose, in: $0, .purpose) }),
          coordinates(.recipient).contains(where: { recipient in
            covers(sharing.slots, recipient, .recipient) && !isAuthority(recipient)
              && !sharing.exceptions.contains { exception in
                covers(exception, pair.data, .data) && covers(exception, purpose, .purpose)
                  && covers(exception, recipient, .recipient)
              }
          })
        else { continue }
        let isAdmitted =
          obtained.contains(pair) ? admitted(pair, purpose) : admittedInPart(pair, purpose)
        if !isAdmitted { creep.insert(Triple(pair: pair, purpose: purpose)) }
      }
    }
    return creep
  }

  private func isAuthority(_ point: Coordinate) -> Bool {
    switch point {
    case .root: false
    case .term(let term): authorities.contains(term)
    case .gap(let bound): bound >= 0 && authorities.contains(bound)
    }
  }
}

// MARK: Onward

extension PlainFlows {
  static let onwardAxes: [Axis] = [.data, .purpose, .recipient, .consent, .identifiability]

  /// All points over the axes of onward flows.
  func onwardPoints() -> [Point] {
    Self.onwardAxes.map(coordinates).reduce([[]]) { prefixes, next in
      prefixes.flatMap { prefix in next.map { prefix + [$0] } }
    }
  }

  private func covers(_ slots: Slots, _ point: Point, allData: Set<Coordinate>?) -> Bool {
    zip(Self.onwardAxes, point).allSatisfy { axis, coordinate in
      guard let values = slots[axis] else {
        return axis != .identifiability || allData == nil || coordinate == .term(0)
      }
      return values.contains { value in
        if axis == .data, value == .all, let allData { return allData.contains(coordinate) }
        return covers(value, coordinate, axis)
      }
    }
  }

  /// What reaches whom: the least fixpoint, one step at a time. `subject` and other axes that onward
  /// entries cannot write are left out; the sharings of a test do not write them.
  func received(_ sharings: [Sharing]) -> Set<Point> {
    let allData = Set(obtained().map(\.data))
    let points = onwardPoints()
    let recipient = 2
    func removes(_ slots: Slots, _ point: Point) -> Bool { covers(slots, point, allData: nil) }
    var effective: [Set<Point>] = []
    for sharing in sharings {
      let shared = Set(
        points.filter { point in
          covers(sharing.slots, point, allData: allData)
            && !sharing.exceptions.contains { removes($0, point) }
        })
      effective.append(shared.subtracting(removed(sharing, shared, allData: allData)))
    }
    var received = effective.reduce(into: Set<Point>()) { $0.formUnion($1) }
    var isGrowing = true
    while isGrowing {
      isGrowing = false
      for (sharing, shared) in zip(sharings, effective) {
        let senders = Set(shared.map { $0[recipient] })
        for onward in sharing.onward {
          let slots = sharing.slots.merging(onward.slots) { $1 }
          for point in points where !received.contains(point) {
            guard covers(slots, point, allData: allData) else { continue }
            let arrives = senders.contains { sender in
              var before = point
              before[recipient] = sender
              return received.contains(before)
            }
            if arrives {
              received.insert(point)
              isGrowing = true
            }
          }
        }
      }
    }
    return received
  }

  /// What promises that prevail take away: of each cell what one reaches that does not hold all of
  /// it, which would contradict it; what another cell shares all the same is not taken away.
  private func removed(_ sharing: Sharing, _ shared: Set<Point>, allData: Set<Coordinate>)
    -> Set<Point>
  {
    if prevailing.isEmpty { return [] }
    var standing: Set<Point> = []
    for cell in cells(sharing.slots) {
      let points = shared.filter { covers(cell, $0, allData: allData) }
      let limiting = prevailing.filter { promise in
        !points.allSatisfy { covers(promise.slots, $0, allData: nil) }
      }
      standing.formUnion(
        points.filter { point in
          !limiting.contains { covers($0.slots, point, allData: nil) }
        })
    }
    return shared.subtracting(standing)
  }

  private func cells(_ slots: Slots) -> [Slots] {
    slots.reduce([[:]]) { cells, slot in
      cells.flatMap { cell in
        slot.value.map { value in
          var cell = cell
          cell[slot.key] = [value]
          return cell
        }
      }
    }
  }

  /// By edge, in the order of sharings and entries: the recipients that send.
  func senders(_ sharings: [Sharing]) -> [(
    sharing: Sharing, onward: Onward, senders: Set<Coordinate>
  )] {
    let allData = Set(obtained().map(\.data))
    return sharings.flatMap { sharing in
      let shared = Set(
        onwardPoints().filter { point in
          covers(sharing.slots, point, allData: allData)
            && !sharing.exceptions.contains { covers($0, point, allData: nil) }
        })
      let standing = shared.subtracting(removed(sharing, shared, allData: allData))
      return sharing.onward.map { (sharing, $0, Set(standing.map { $0[2] })) }
    }
  }

  /// By sender, data and the value of an axis: what a term written onward adds to what the sender
  /// receives of the same data, of all that arrives.
  func widened(
    _ axis: Axis, to term: Int, of data: [Value], by senders: Set<Coordinate>,
    receiving arrivals: Set<Point>
  ) -> Set<[Coordinate]> {
    guard let place = Self.onwardAxes.firstIndex(of: axis) else { return [] }
    var widened: Set<[Coordinate]> = []
    for sender in senders {
      for category in coordinates(.data) where data.contains(where: { covers($0, category, .data) })
      {
        let received = Set(
          arrivals.filter { $0[0] == category && $0[2] == sender }.map { $0[place] })
        if received.isEmpty { continue }
        for value in coordinates(axis) where lies(value, in: term, axis) && !Self.isGap(value) {
          if !received.contains(where: { admits($0, value, axis) }) {
            widened.insert([sender, category, value])
          }
        }
      }
    }
    return widened
  }

  /// Whether a received coordinate admits another in an axis: for purposes, what is compatible.
  func admits(_ received: Coordinate, _ other: Coordinate, _ axis: Axis) -> Bool {
    if received == other { return true }
    guard axis == .purpose else { return false }
    return compatible.contains { pair in
      lies(received, in: pair.q, .purpose) && lies(other, in: pair.x, .purpose)
    }
  }
}
