import Diagnostics
import FlowAlgebra
import Registry

/// Where a statement says `only`, no other statement adds to it.
struct OnlyBreach: PairRule {
  static let page = RulePage(
    .onlyBreach, "Where a statement says `only`, no other adds to it.",
    reason: """
      `only: [with]` tells readers that nobody else receives this data for this purpose. \
      Another statement that names somebody else makes that untrue.
      """,
    bad: [
      """
      sharing:
        support: {data: contact-details, with: help-desk, purposes: support, only: [with]}
        «parcels»: {data: email, with: carrier, purposes: support}
      """
    ],
    good: [
      """
      sharing:
        support: {data: contact-details, with: help-desk, purposes: support, only: [with]}
        parcels: {data: email, with: carrier, purposes: delivery}
        mail: {data: email, with: help-desk, purposes: support, role: processor}
      """
    ])

  func findings(in context: ValidationContext, pairs: PairAnalysis) -> [Diagnostic] {
    let model = pairs.model
    return model.closures.flatMap { closure -> [Diagnostic] in
      guard let closing = model.registry.sharing(at: closure.statement),
        let own = model.assertions(of: closure.statement).first
      else { return [] }
      return pairs.assertions.meeting(closure.region).compactMap { place in
        let other = model.assertions[place]
        guard other.activity == .sharing, other.statement != closure.statement,
          let inside = try? other.region.intersection(closure.region),
          let breach = try? inside.subtracting(own.region, in: model.space.space),
          !breach.isEmpty, let label = context.label(other.statement, "adds to it")
        else { return nil }
        return .onlyBreach(
          model.id(of: other.statement), model.id(of: closure.statement), at: label,
          labels: closing.only.map { context.label($0.span, in: closing.header, "nothing else") },
          witness: model.witness(of: breach))
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func onlyBreach(
    _ id: String, _ closing: String, at place: Label, labels: [Label],
    witness: Diagnostics.Witness?
  ) -> Diagnostic {
    Diagnostic(
      .onlyBreach, "`\(id)` adds to `\(closing)`, which says `only`", at: place, labels: labels,
      help: "take `only` out, or say it for less", witness: witness)
  }
}
