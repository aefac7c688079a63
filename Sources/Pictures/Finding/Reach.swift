import FlowAlgebra
import Queries

/// Which deliveries a question is about: those that it matches, those that lead to them, and those
/// that follow from them.
struct Reach {
  /// Something that recipients pass on.
  struct Step {
    let statement: Int
    /// The place among the statement's onward entries.
    let entry: Int
    let senders: PointSet
    let receivers: PointSet
    let data: PointSet
    let purposes: PointSet
  }

  private let received: Received
  private let space: Space
  /// The question, whoever receives.
  private let open: Box
  private let isOpen: [Bool]
  /// By delivery, those of which the same is passed on; none for what we disclose ourselves.
  private let feeders: [[Int]]
  /// By delivery, the recipients to show; none where it is not shown.
  private var shown: [PointSet]

  /// - Parameter silent: Statements that do not answer the question, because they leave
  ///   undisclosed what it names.
  init(_ received: Received, question: Question, silent: Set<Int>, in space: Space) {
    let open = question.box.opened(in: CollectionOfOne(Dimension.recipients))
    let deliveries = received.deliveries
    let isOpen = deliveries.map {
      !silent.contains($0.statement) && !$0.box.isDisjoint(with: open)
    }
    feeders = deliveries.enumerated().map { index, delivery in
      guard isOpen[index], let edge = delivery.edge else { return [] }
      let content = delivery.box.opened(in: CollectionOfOne(Dimension.recipients))
        .intersection(open)
      return received.places(reaching: received.edges[edge].senders).filter { place in
        isOpen[place]
          && !deliveries[place].box.opened(in: CollectionOfOne(Dimension.recipients))
            .isDisjoint(with: content)
      }
    }
    self.received = received
    self.space = space
    self.open = open
    self.isOpen = isOpen
    shown = deliveries.map { _ in PointSet() }
    show(question.box[.recipients])
  }

  private func recipients(_ delivery: Int) -> PointSet {
    received.deliveries[delivery].box[.recipients] ?? space.whole(.recipients)
  }

  private func senders(_ delivery: Int) -> PointSet {
    received.deliveries[delivery].edge.map { received.edges[$0].senders } ?? PointSet()
  }

  // MARK: What is shown

  /// - Parameter asked: The recipients asked about; nil is all.
  private mutating func show(_ asked: PointSet?) {
    for delivery in shown.indices where isOpen[delivery] {
      shown[delivery] =
        asked.map { recipients(delivery).intersection($0) } ?? recipients(delivery)
    }
    guard asked != nil else { return }
    let matched = shown.indices.filter { !shown[$0].isEmpty }
    let before = leading(to: matched)
    showFollowing(matched)
    for (delivery, recipients) in before {
      shown[delivery] = shown[delivery].union(recipients)
    }
  }

  /// What leads to deliveries: the recipients that pass it on, by delivery.
  private func leading(to matched: [Int]) -> [Int: PointSet] {
    var found: [Int: PointSet] = [:]
    var seen = Set(matched)
    var pending = matched
    while let delivery = pending.popLast() {
      let senders = senders(delivery)
      for feeder in feeders[delivery] {
        found[feeder] = (found[feeder] ?? PointSet())
          .union(recipients(feeder).intersection(senders))
        if seen.insert(feeder).inserted { pending.append(feeder) }
      }
    }
    return found
  }

  private mutating func showFollowing(_ matched: [Int]) {
    var followers: [[Int]] = Array(repeating: [], count: feeders.count)
    for (delivery, sources) in feeders.enumerated() {
      for feeder in sources { followers[feeder].append(delivery) }
    }
    var seen: Set<Int> = []
    var pending = matched
    while let delivery = pending.popLast() {
      for follower in followers[delivery]
      where !seen.contains(follower) && !shown[delivery].isDisjoint(with: senders(follower)) {
        seen.insert(follower)
        shown[follower] = recipients(follower)
        pending.append(follower)
      }
    }
  }

  // MARK: Results

  /// What we disclose, cut to the question, by statement.
  var direct: [(statement: Int, boxes: [Box])] {
    var boxes: [Int: [Box]] = [:]
    for (place, delivery) in received.deliveries.enumerated()
    where delivery.edge == nil && !shown[place].isEmpty {
      boxes[delivery.statement, default: []].append(cut(place))
    }
    return boxes.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// What recipients pass on, cut to the question.
  var onward: [Step] {
    received.deliveries.enumerated().compactMap { place, delivery in
      guard let number = delivery.edge, !shown[place].isEmpty else { return nil }
      let box = cut(place)
      let edge = received.edges[number]
      let senders = PointSet.union(
        of: feeders[place].lazy.map { shown[$0].intersection(edge.senders) })
      return Step(
        statement: edge.statement, entry: edge.entry, senders: senders, receivers: shown[place],
        data: box[.data] ?? space.whole(.data), purposes: box[.purposes] ?? space.whole(.purposes))
    }
  }

  private func cut(_ delivery: Int) -> Box {
    var box = received.deliveries[delivery].box.intersection(open)
    box[.recipients] = shown[delivery]
    return box
  }
}
