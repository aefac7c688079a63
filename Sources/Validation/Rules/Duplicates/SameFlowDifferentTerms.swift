import Diagnostics
import FlowAlgebra
import Registry

/// One flow has one legal basis and one set of safeguards, whichever statement one reads.
struct SameFlowDifferentTerms: FlowRule {
  static let page = RulePage(
    .sameFlowDifferentTerms, "One flow has one legal basis and one set of safeguards.",
    reason: """
      Where two statements overlap, a reader who looks at the one is told something else \
      than a reader of the other: whether consent can be withdrawn, say. Cut the statements \
      so that they do not overlap, or give them the same terms.
      """,
    source: "GDPR Art. 13(1)(c) and (f), Art. 46; DSG Art. 16",
    bad: [
      """
      uses:
        serve: {data: contact-details, purposes: service, legal-basis: contract}
        «support»: {data: email, purposes: support, legal-basis: consent}
      """,
      """
      sharing:
        vendors: {data: email, with: vendors, purposes: service, safeguards: {CH: scc}}
        «help-desk»: {data: email, with: help-desk, purposes: support, safeguards: {CH: bcr}}
      """,
    ],
    good: [
      """
      uses:
        serve: {data: email, purposes: delivery, legal-basis: contract}
        support: {data: email, purposes: support, legal-basis: consent}
      """,
      """
      uses:
        eu: {data: email, purposes: support, legal-basis: {EU: consent}}
        uk: {data: email, purposes: support, legal-basis: {UK: contract}}
      """,
      """
      collection:
        form: {data: email, from: you, via: order-form, purposes: support, legal-basis: contract}
        cookies: {data: email, from: you, via: cookies, purposes: support, legal-basis: consent}
      """,
    ])

  func findings(in context: ValidationContext, model: FlowModel) -> [Diagnostic] {
    let groups = Dictionary(grouping: model.termedFlows) { $0.kind }
    return groups.values.flatMap { flows in
      // The later of two is the place; equal terms everywhere leave nothing to compare.
      let flows = flows.sorted { $0.span < $1.span }
      guard flows.contains(where: { !$0.terms.agree(with: flows[0].terms) }) else {
        return [Diagnostic]()
      }
      let index = RegionIndex(flows.map(\.assertion.region), in: model.space.space)
      return flows.indices.compactMap { place -> Diagnostic? in
        let flow = flows[place]
        let others = index.meeting(flow.assertion.region).filter { other in
          other < place && !flows[other].terms.agree(with: flow.terms)
            && flows[other].assertion.isKnownToMeet(flow.assertion)
        }
        guard let first = others.first,
          let common = try? flow.assertion.region.intersection(flows[first].assertion.region),
          let label = context.label(flow.assertion.statement, "on other terms")
        else { return nil }
        let statements = others.map { flows[$0].assertion.statement }
        return .sameFlowDifferentTerms(
          model.id(of: flow.assertion.statement), statements.map { model.id(of: $0) },
          flow.terms.difference(from: flows[first].terms), at: label,
          labels: statements.prefix(10).compactMap { context.label($0, "the same flow") },
          witness: model.witness(of: common))
      }
    }
  }
}

private struct TermedFlow {
  let assertion: Assertion
  let kind: String
  let terms: FlowTerms
  let span: Span
}

private struct FlowTerms {
  var grounds: LegalGrounds?
  var safeguards: [JurisdictionSafeguards] = []

  var isEmpty: Bool { grounds == nil && safeguards.isEmpty }

  func agree(with other: FlowTerms) -> Bool {
    haveSameGrounds(as: other) && haveSameSafeguards(as: other)
  }

  func difference(from other: FlowTerms) -> String {
    haveSameGrounds(as: other) ? "other safeguards" : "another legal basis"
  }

  /// Where only one of them says something, they do not differ.
  private func haveSameGrounds(as other: FlowTerms) -> Bool {
    guard let grounds, let others = other.grounds else { return true }
    return Jurisdiction.allCases.allSatisfy { law in
      let (mine, theirs) = (grounds.bases(in: law), others.bases(in: law))
      return mine.isEmpty || theirs.isEmpty || mine == theirs
    }
  }

  private func haveSameSafeguards(as other: FlowTerms) -> Bool {
    safeguards.allSatisfy { mine in
      other.safeguards.filter { $0.jurisdiction == mine.jurisdiction }.allSatisfy { theirs in
        Set(mine.safeguards.map(\.value)) == Set(theirs.safeguards.map(\.value))
      }
    }
  }
}

extension FlowModel {
  fileprivate var termedFlows: [TermedFlow] {
    var last: Int?
    return assertions.compactMap { assertion in
      // The purposes of a collection have its terms.
      if last == assertion.statement { return nil }
      last = assertion.statement
      let statement = statements[assertion.statement]
      var terms = FlowTerms()
      var kind = statement.header.id.section.rawValue
      if let collection = registry.collection(at: assertion.statement) {
        terms = FlowTerms(grounds: collection.legalBasis, safeguards: collection.safeguards)
      } else if let use = registry.use(at: assertion.statement) {
        terms.grounds = use.legalBasis
        kind += use.operation?.rawValue ?? ""
      } else if let sharing = registry.sharing(at: assertion.statement) {
        terms = FlowTerms(grounds: sharing.legalBasis, safeguards: sharing.safeguards)
        kind += sharing.flow?.rawValue ?? FlowKind.sent.rawValue
      }
      return terms.isEmpty
        ? nil
        : TermedFlow(
          assertion: assertion, kind: kind, terms: terms, span: statement.header.span)
    }
  }
}

extension Assertion {
  /// Whether two that overlap do so in what they say, not in what one of them leaves undisclosed.
  fileprivate func isKnownToMeet(_ other: Assertion) -> Bool {
    undisclosed == other.undisclosed
  }
}

extension Diagnostic {
  fileprivate static func sameFlowDifferentTerms(
    _ id: String, _ others: [String], _ difference: String, at place: Label, labels: [Label],
    witness: Diagnostics.Witness?
  ) -> Diagnostic {
    let first = others.first.map { "`\($0)`" } ?? ""
    let more = others.count > 1 ? " and \(others.count - 1) more" : ""
    return Diagnostic(
      .sameFlowDifferentTerms, "`\(id)` gives a flow of \(first)\(more) \(difference)",
      at: place, labels: labels,
      help: "give the flow the same terms, or cut the statements so that they do not overlap",
      witness: witness)
  }
}
