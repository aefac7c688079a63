import Diagnostics
import FlowAlgebra
import Registry

/// A third party that collects on our pages is a recipient.
struct UndisclosedCollector: FlowCheckRule {
  static let page = RulePage(
    .undisclosedCollector,
    "Who sets a method appears in a `collected-directly` sharing by that method, and the reverse.",
    reason: """
      Whoever places a cookie or a beacon receives what it collects, and readers look for that among \
      the recipients. Declare the sharing with `flow: collected-directly` and `via`, and say \
      `set-by` on the method.
      """,
    source: "CJEU C-40/17 Fashion ID; EDPB Guidelines 2/2023",
    bad: [
      """
      methods:
        beacons: {label: web beacons, kind: beacon, set-by: «advertisers»}
      collection:
        visits: {data: order-details, from: you, via: beacons, purposes: service}
      """,
      """
      methods:
        beacons: {label: web beacons, kind: beacon}
      sharing:
        visits:
          flow: collected-directly
          data: order-details
          with: advertisers
          via: «beacons»
          purposes: advertising
      """,
    ],
    good: [
      """
      methods:
        beacons: {label: web beacons, kind: beacon, set-by: advertisers}
        pixels: {label: pixels, kind: beacon, broader: beacons}
        unused: {label: what nobody names, kind: beacon, set-by: carrier}
      collection:
        visits: {data: order-details, from: you, via: beacons, purposes: service}
      sharing:
        visits:
          flow: collected-directly
          data: order-details
          with: advertisers
          via: [pixels, beacons]
          purposes: advertising
      """
    ])

  func findings(in context: ValidationContext, flows: FlowChecks) -> [Diagnostic] {
    let registry = flows.model.registry
    let direct = registry.sharing.filter { $0.flow == .collectedDirectly }
    return unnamed(direct, context, flows)
      + direct.flatMap { sharing -> [Diagnostic] in
        let recipients = flows.terms(sharing.scope.slots.with, in: .recipients)
        if recipients.isEmpty { return [] }
        let points = PointSet.union(of: recipients.lazy.map(\.points))
        return flows.terms(sharing.scope.slots.via, in: .methods).compactMap { method in
          guard let index = registry.methods.index(of: method.reference.value) else { return nil }
          let setters = registry.methods.upwards(from: index)
            .compactMap { registry.methods.terms[$0].setBy }
          let isSet = setters.contains {
            flows.points(ofRecipient: $0.value).map { !$0.isDisjoint(with: points) } ?? false
          }
          if isSet { return nil }
          let header = registry.methods.terms[index].header
          return .undisclosedCollector(
            "`\(context.registry.id(header))` does not say that \(flows.list(points, in: .recipients)) sets it",
            at: context.label(method.reference.span, in: sharing.header, "set by nobody"),
            labels: [context.label(header.span, in: header, "declared here")],
            help: "add `set-by` to the method, or name the one by which it is collected")
        }
      }
  }

  /// Methods in use that a recipient sets, without a sharing that says so.
  private func unnamed(
    _ direct: [SharingStatement], _ context: ValidationContext, _ flows: FlowChecks
  ) -> [Diagnostic] {
    let registry = flows.model.registry
    let inUse = flows.methodsInUse
    return registry.methods.terms.enumerated().compactMap { index, method in
      guard let setter = method.setBy, let points = flows.points(ofRecipient: setter.value),
        let id = method.header.id.id,
        let node = flows.model.space.vocabulary(of: .methods)?.node(of: id)
      else { return nil }
      let methods = flows.model.space.down(node, in: .methods)
      if methods.isDisjoint(with: inUse) { return nil }
      let isNamed = direct.contains { sharing in
        flows.terms(sharing.scope.slots.with, in: .recipients).contains {
          !$0.points.isDisjoint(with: points)
        }
          && flows.terms(sharing.scope.slots.via, in: .methods).contains {
            !$0.points.isDisjoint(with: methods)
          }
      }
      if isNamed { return nil }
      let name = context.registry.names[setter.value]
      return .undisclosedCollector(
        "`\(name)` collects by `\(context.registry.id(method.header))`, and no sharing says so",
        at: context.label(setter.span, in: method.header, "receives what it collects"), labels: [],
        help: "declare a sharing with `\(name)` that says `flow: collected-directly` and `via`")
    }
  }
}

extension FlowChecks {
  /// The methods by which something is collected or shared.
  fileprivate var methodsInUse: PointSet {
    let values =
      model.registry.collection.map(\.scope.slots.via)
      + model.registry.sharing.map(\.scope.slots.via)
    return PointSet.union(of: values.flatMap { terms($0, in: .methods) }.map(\.points))
  }
}

extension Diagnostic {
  fileprivate static func undisclosedCollector(
    _ message: String, at place: Label, labels: [Label], help: String
  ) -> Diagnostic {
    Diagnostic(.undisclosedCollector, message, at: place, labels: labels, help: help)
  }
}
