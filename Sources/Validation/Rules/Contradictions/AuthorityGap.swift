import Diagnostics
import FlowAlgebra
import Registry

/// A promise never to share leaves room for a legal demand that the registry itself declares.
struct AuthorityGap: PairRule {
  static let page = RulePage(
    .authorityGap, "A promise never to share leaves room for the legal demands that are declared.",
    reason: """
      The registry says that authorities receive data, and this promise says that such \
      data is never shared. A demand with the force of law will be obeyed, so the promise \
      cannot be kept as it stands. Except the authorities from it.
      """,
    source: "GDPR Art. 6(1)(c); DSG Art. 31(1)",
    bad: [
      """
      sharing:
        demands: {data: {unspecified: personal-data}, with: police, purposes: service}
      never:
        «no-health-data»: {action: share, data: health-data, with: all}
      """,
      """
      sharing:
        demands: {data: personal-data, with: police, purposes: service}
      never:
        «no-health-data»: {action: share, data: health-data, with: all, precedence: prevails}
      """,
    ],
    good: [
      """
      sharing:
        demands: {data: {unspecified: personal-data}, with: police, purposes: service}
      never:
        no-health-data:
          action: share
          data: health-data
          with: all
          except: [{with: police}]
      """,
      """
      never:
        no-health-data: {action: share, data: health-data, with: all}
      """,
      """
      sharing:
        demands: {data: {unspecified: contact-details}, with: police, purposes: service}
      never:
        no-health-data: {action: share, data: health-data, with: all}
      """,
    ])

  func findings(in context: ValidationContext, pairs: PairAnalysis) -> [Diagnostic] {
    let model = pairs.model
    let demands = model.legalDemands
    // What contradicts or limits without saying so is reported as that.
    var reported = Set(pairs.limits.map { Met(statement: $0.statement, promise: $0.promise) })
    for cluster in pairs.contradictions {
      for pair in [cluster.pair] + cluster.contained {
        reported.insert(Met(statement: pair.statement, promise: pair.promise))
      }
    }
    return model.promises.enumerated().compactMap { place, promise in
      guard promise.action == .share, promise.precedence != .yields else { return nil }
      let refused = demands.filter { demand in
        demand.assertion.isMet(by: promise) && !demand.region.isDisjoint(with: promise.region)
          && !reported.contains(Met(statement: demand.assertion.statement, promise: place))
      }
      guard let first = refused.first,
        let label = context.label(promise.statement, "no room for it")
      else { return nil }
      return .authorityGap(
        model.id(of: promise.statement), model.id(of: first.assertion.statement), at: label,
        labels: refused.compactMap { context.label($0.assertion.statement, "a legal demand") },
        witness: (try? first.region.intersection(promise.region)).flatMap {
          model.witness(of: $0)
        })
    }
  }

  private struct Met: Hashable {
    let statement: Int
    let promise: Int
  }
}

extension FlowModel {
  /// What authorities receive, with all that its gaps may stand for.
  fileprivate var legalDemands: [(assertion: Assertion, region: Region)] {
    let authorities = registry.recipients.terms.indices.filter {
      registry.profile(ofRecipient: $0).kind == .authority
    }
    let points = PointSet.union(
      of: authorities.lazy.map { self.space.down(Node(Int32($0 + 1)), in: .recipients) })
    if points.isEmpty { return [] }
    return assertions.lazy.filter { $0.activity == .sharing }.compactMap { assertion in
      let region = assertion.potential.intersection(Box([.recipients: points]))
      return region.isEmpty ? nil : (assertion, region)
    }
  }
}

extension Diagnostic {
  fileprivate static func authorityGap(
    _ promise: String, _ demand: String, at place: Label, labels: [Label],
    witness: Diagnostics.Witness?
  ) -> Diagnostic {
    Diagnostic(
      .authorityGap, "`\(promise)` leaves no room for the legal demands of `\(demand)`",
      at: place, labels: labels, help: "except the authorities from the promise",
      witness: witness)
  }
}
