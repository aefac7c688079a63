import Diagnostics
import FlowAlgebra
import Registry

/// A promise about everything is easily made and easily broken.
struct UniversalPromise: PairRule {
  static let page = RulePage(
    .universalPromise, "A promise is about something in particular, or says what it excepts.",
    reason: """
      A promise whole in two or more of data, recipients and purposes, without an \
      exception, meets statements that are one edit away: the next vendor or purpose that \
      somebody adds. Name what is meant, write the exceptions, or say that it `prevails`.
      """,
    bad: [
      """
      never:
        «no-sharing»: {action: share, data: all, with: all}
      """,
      """
      sharing:
        offers: {data: email, with: advertisers, subjects: customers, purposes: advertising}
      never:
        «no-sharing»: {action: share, data: contact-details, with: all, subjects: children}
      """,
    ],
    good: [
      """
      never:
        no-sharing: {action: share, data: all, with: all, precedence: prevails}
      """,
      """
      never:
        no-sharing: {action: share, data: all, with: all, except: [{with: vendors}]}
      """,
      """
      never:
        no-advertising: {action: use, data: all, purposes: advertising}
        no-collection: {action: collect, data: all}
      """,
    ])

  func findings(in context: ValidationContext, pairs: PairAnalysis) -> [Diagnostic] {
    let model = pairs.model
    return model.promises.compactMap { promise in
      guard let statement = model.registry.promise(at: promise.statement),
        statement.precedence == nil, statement.scope.exceptions.isEmpty
      else { return nil }
      let whole = promise.action.broadSlots.filter { model.isWhole($0, in: statement.scope) }
      guard whole.count > 1, let place = context.label(promise.statement, "about everything")
      else { return nil }
      let near = pairs.statements(oneEditFrom: promise)
      return .universalPromise(
        model.id(of: promise.statement), whole.map(\.rawValue), near: near.count, at: place,
        labels: near.prefix(10).compactMap { context.label($0, "one edit away") })
    }
  }
}

extension Action {
  /// The slots that decide how much a promise is about, where the action takes them.
  fileprivate var broadSlots: [Slot] {
    switch self {
    case .collect, .process: [.data]
    case .use, .access, .retain: [.data, .purposes]
    case .share, .sell: [.data, .with, .purposes]
    }
  }
}

extension FlowModel {
  /// Whether a slot is left out, or its values take in all terms there are.
  fileprivate func isWhole(_ slot: Slot, in scope: Scope) -> Bool {
    guard let value = scope.slots[slot], !value.saysAll else { return true }
    guard let dimension = Dimension(slot: slot), let taxonomy = space.taxonomy(of: dimension) else {
      return false
    }
    let nodes = space.nodes(of: value, in: dimension)
    let reach = PointSet.union(of: nodes.lazy.map { taxonomy.down($0) })
    let unnamed = PointSet(points: [taxonomy.point(of: .root)].compactMap { $0 })
    return nodes.contains { !taxonomy.children(of: $0).isEmpty }
      && taxonomy.whole.subtracting(unnamed).isSubset(of: reach)
  }
}

extension PairAnalysis {
  /// Statements that a promise does not meet, and would if one slot of theirs were another.
  fileprivate func statements(oneEditFrom promise: Promise) -> [Int] {
    var statements: Set<Int> = []
    for box in promise.region.boxes {
      for dimension in box.restricted {
        let opened = Region(box.opened(in: CollectionOfOne(dimension)))
        for place in assertions.meeting(opened) {
          let assertion = model.assertions[place]
          guard assertion.isMet(by: promise), assertion.region.isDisjoint(with: promise.region)
          else { continue }
          statements.insert(assertion.statement)
        }
      }
    }
    return statements.sorted()
  }
}

extension Diagnostic {
  fileprivate static func universalPromise(
    _ id: String, _ slots: [String], near: Int, at place: Label, labels: [Label]
  ) -> Diagnostic {
    let list = slots.map { "`\($0)`" }.joined(separator: " and ")
    let others =
      switch near {
      case 0: ""
      case 1: "; one statement is one edit away from it"
      default: "; \(near) statements are one edit away from it"
      }
    return Diagnostic(
      .universalPromise, "`\(id)` is whole in \(list)\(others)", at: place, labels: labels,
      help: "name what is meant, write the exceptions, or say which prevails")
  }
}
