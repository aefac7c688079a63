import FlowAlgebra
import Registry
import Testing

/// Which promises meet which statements: the table of SEMANTICS section 3.
struct FlowModelTests {
  private static let actions: [Action] = [
    .process, .collect, .use, .access, .retain, .share, .sell,
  ]

  private static func flows() throws -> FlowModel {
    let promises = actions.map { action in
      let extra =
        switch action {
        case .use: ", purposes: help"
        case .share, .sell: ", with: desk"
        default: ""
        }
      return "  \(action.rawValue): {action: \(action.rawValue), data: email\(extra)}\n"
    }
    return try model(
      """
      registry: {format: 1, name: Test}
      data-categories: {email: {label: e-mail}}
      sources: {you: {label: you, kind: data-subject}}
      purposes: {help: {label: help you}}
      recipients: {desk: {name: Desk, kind: vendor}}
      collection:
        stored: {data: email, from: you, purposes: help}
        transient: {data: email, from: you, storage: transient}
        on-device: {data: email, from: you, purposes: help, storage: on-device}
      uses:
        plain: {data: email, purposes: help}
        access: {data: email, operation: access}
        preserve: {data: email, operation: preserve}
      sharing:
        share: {data: email, with: desk, purposes: help}
        sale: {data: email, with: desk, purposes: help, sale: true}
      never:

      """ + promises.joined())
  }

  @Test(arguments: [
    ("collection.stored", Activity.collection, [Action.process, .collect, .retain]),
    ("collection.stored", .use, [.process, .use]),
    ("collection.transient", .collection, [.process, .collect]),
    ("collection.on-device", .collection, []),
    ("collection.on-device", .use, [.process, .use]),
    ("uses.plain", .use, [.process, .use]),
    ("uses.access", .use, [.process, .use, .access]),
    ("uses.preserve", .use, [.process, .use, .retain]),
    ("sharing.share", .sharing, [.process, .share]),
    ("sharing.sale", .sharing, [.process, .share, .sell]),
  ])
  func whichPromisesMeet(id: String, activity: Activity, expected: [Action]) throws {
    let model = try Self.flows()
    let assertion = try #require(
      model.assertions.first { model.id(of: $0.statement) == id && $0.activity == activity })
    let met = model.promises.filter(assertion.isMet).map(\.action)
    #expect(Set(met) == Set(expected))
  }

  @Test func aCollectionWithoutPurposesIsNoUse() throws {
    let model = try Self.flows()
    #expect(
      !model.assertions.contains {
        model.id(of: $0.statement) == "collection.transient" && $0.activity == .use
      })
  }

  @Test func whatStaysOnADeviceIsNotCollected() throws {
    let model = try Self.flows()
    let collected = try model.policy(for: .collection).positives.map { model.id(of: $0.statement) }
    #expect(collected == ["collection.stored", "collection.transient"])
    let denying = try model.policy(for: .collection).negatives.map { model.id(of: $0.statement) }
    #expect(Set(denying) == ["never.collect", "never.process"])
  }
}
