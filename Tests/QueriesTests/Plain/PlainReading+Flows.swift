import FlowAlgebra

/// The table of SEMANTICS section 3, read off row by row.
extension PlainReading {
  /// What a positive statement says of one activity.
  struct Flow {
    /// The statement's id with its section.
    var id: String
    /// The statement's number among all.
    var statement: Int
    var activity: Activity
    var scope: Scope
    var cells: [Scope]
    /// The actions whose promises meet it.
    var meets: Set<PlainRegistry.Never.Action>
    /// What it does not disclose to a question.
    var undisclosed: Set<Axis>
  }

  struct Promise {
    var scope: Scope
    var never: PlainRegistry.Never
  }

  /// The collection, and the use for the purposes that it names.
  func collectionFlows(_ collection: PlainRegistry.Collection, number: Int) -> [Flow] {
    var meets: Set<PlainRegistry.Never.Action> =
      switch collection.storage {
      case nil, .stored: [.process, .collect, .retain]
      case .transient: [.process, .collect]
      case .onDevice: []
      }
    var flow = Flow(
      id: "collection.s\(number)", statement: number, activity: .collection,
      scope: scope(collection.scope, isPositive: true), cells: cells(collection.scope),
      meets: meets, undisclosed: missing([.via, .purposes], in: collection.scope))
    var flows = meets.isEmpty ? [] : [flow]
    if collection.scope.slots[.purposes] != nil {
      meets = [.process, .use]
      flow.activity = .use
      flow.meets = meets
      flow.undisclosed = missing([.via], in: collection.scope)
      flows.append(flow)
    }
    return flows
  }

  func flow(_ use: PlainRegistry.Use, number: Int) -> Flow {
    var meets: Set<PlainRegistry.Never.Action> = [.process, .use]
    if use.operation == .access { meets.insert(.access) }
    if use.operation == .preserve { meets.insert(.retain) }
    return Flow(
      id: "uses.s\(number)", statement: registry.collections.count + number, activity: .use,
      scope: scope(use.scope, isPositive: true), cells: cells(use.scope), meets: meets,
      undisclosed: missing([.via, .purposes], in: use.scope))
  }

  func flow(_ sharing: PlainRegistry.Sharing, number: Int) -> Flow {
    Flow(
      id: "sharing.s\(number)",
      statement: registry.collections.count + registry.uses.count + number, activity: .sharing,
      scope: scope(sharing.scope, isPositive: true), cells: cells(sharing.scope),
      meets: sharing.isSale ? [.process, .share, .sell] : [.process, .share],
      undisclosed: missing([.via], in: sharing.scope))
  }

  private func missing(_ axes: Set<Axis>, in scope: PlainRegistry.Scope) -> Set<Axis> {
    axes.filter { scope.slots[$0] == nil }
  }
}
