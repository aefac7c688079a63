import FlowAlgebra
import Queries

/// Which deliveries a question is about: those that it matches, those that lead to them, and those
/// that follow from them.
struct Reach {
  /// Something that a recipient passes on.
  struct Step {
    let statement: Int
    /// The place among the statement's onward entries.
    let entry: Int
    let senders: PointSet
    let receivers: PointSet
    let data: PointSet
    let purposes: PointSet
  }

  /// What is disclosed by us, cut to the question, by statement.
  let direct: [(statement: Int, boxes: [Box])]
  let onward: [Step]

  /// - Parameter silent: Statements that do not answer the question, because they leave
  ///   undisclosed what it names.
  init(_ received: Received, question: Question, silent: Set<Int>, in space: Space) {
    // The question, whoever receives.
    let open = question.box.opened(in: CollectionOfOne(Dimension.recipients))
    let deliveries = received.deliveries
    let asked = question.box[.recipients]
    let isOpen = { (delivery: Received.Delivery) in
      !silent.contains(delivery.statement) && !delivery.box.isDisjoint(with: open)
    }

    // An origin stands before what is passed on from it.
    var shown = Array(repeating: PointSet(), count: deliveries.count)
    for (index, delivery) in deliveries.enumerated() where isOpen(delivery) {
      let recipients = delivery.box[.recipients] ?? space.whole(.recipients)
      let follows = delivery.origin.map { !shown[$0].isEmpty } ?? false
      shown[index] = follows ? recipients : asked.map { recipients.intersection($0) } ?? recipients
    }
    for index in deliveries.indices.reversed() where !shown[index].isEmpty {
      guard let origin = deliveries[index].origin, let edge = deliveries[index].edge,
        isOpen(deliveries[origin])
      else { continue }
      let recipients = deliveries[origin].box[.recipients] ?? space.whole(.recipients)
      shown[origin] = shown[origin].union(recipients.intersection(received.edges[edge].senders))
    }

    var boxes: [Int: [Box]] = [:]
    var onward: [Step] = []
    for (index, delivery) in deliveries.enumerated() where !shown[index].isEmpty {
      var box = delivery.box.intersection(open)
      box[.recipients] = shown[index]
      guard let number = delivery.edge, let origin = delivery.origin else {
        boxes[delivery.statement, default: []].append(box)
        continue
      }
      let edge = received.edges[number]
      let senders = edge.senders.intersection(
        deliveries[origin].box[.recipients] ?? space.whole(.recipients))
      onward.append(
        Step(
          statement: edge.statement, entry: edge.entry, senders: senders,
          receivers: shown[index], data: box[.data] ?? space.whole(.data),
          purposes: box[.purposes] ?? space.whole(.purposes)))
    }
    direct = boxes.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    self.onward = onward
  }
}
