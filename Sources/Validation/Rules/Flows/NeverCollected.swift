import Diagnostics
import FlowAlgebra
import Registry

/// What is used, shared or kept must have come from somewhere.
struct NeverCollected: FlowCheckRule {
  static let page = RulePage(
    .neverCollected, "Data that is used, shared or kept is collected first.",
    reason: """
      A statement about data that no collection obtains is untrue, or a collection is missing. Once \
      something narrower is collected, the unnamed rest of a term is not asked for; a named narrower \
      term is. `data: all` in a use or sharing means whatever is collected. What a recipient \
      collects directly need not be collected by us.
      """,
    source: "GDPR Art. 13(1), 14(1); DSG Art. 19",
    bad: [
      """
      collection:
        orders: {data: order-details, from: you, purposes: delivery}
      uses:
        campaign: {data: [order-details, «email»], purposes: advertising}
      """,
      """
      collection:
        newsletter: {data: email, from: you, purposes: advertising}
      sharing:
        campaign: {data: «contact-details», with: advertisers, purposes: advertising}
      """,
      """
      collection:
        orders: {data: email, subjects: customers, from: you, purposes: delivery}
      sharing:
        parcels: {data: «email», subjects: children, with: carrier, purposes: delivery}
      """,
      """
      collection:
        orders: {data: order-details, from: you, purposes: delivery}
      retention:
        phones: {data: [order-details, «phone»], keep: 2 years}
      """,
      """
      sources:
        our-guesses: {label: what we conclude, kind: inferred, derived-from: order-details}
      collection:
        guesses: {data: health-data, from: our-guesses, purposes: advertising}
      uses:
        health: {data: «health-data», purposes: advertising}
      """,
    ],
    good: [
      """
      data-categories:
        consent-record: {label: your consent, broader: personal-data}
      collection:
        consents: {data: consent-record, from: you, purposes: service}
        orders: {data: [email, phone], from: you, purposes: delivery}
      uses:
        core: {data: all, purposes: service}
      sharing:
        parcels: {data: contact-details, with: carrier, purposes: delivery}
        pages: {data: health-data, with: advertisers, flow: collected-directly, purposes: advertising}
        gap: {data: {unspecified: health-data}, with: advertisers, purposes: advertising}
      """,
      """
      sources:
        our-guesses: {label: what we conclude, kind: inferred, derived-from: contact-details}
      collection:
        newsletter: {data: email, from: you, purposes: advertising}
        guesses: {data: health-data, from: our-guesses, storage: on-device, purposes: advertising}
      uses:
        health: {data: health-data, purposes: advertising}
      retention:
        all: {data: personal-data, keep: 2 years}
      """,
    ])

  func findings(in context: ValidationContext, flows: FlowChecks) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for assertion in flows.model.assertions {
      if let use = context.registry.use(at: assertion.statement) {
        findings += check(use, assertion, doing: "used", in: context, flows)
      } else if let sharing = context.registry.sharing(at: assertion.statement),
        sharing.flow != .collectedDirectly
      {
        findings += check(sharing, assertion, doing: "shared", in: context, flows)
      }
    }
    for rule in context.registry.retention where rule.scope.slots.with == nil {
      for term in flows.terms(rule.scope.slots.data, in: .data)
      where flows.origins.obtainsNothing(of: term.points) {
        findings.append(
          .neverCollected(
            flows.list(term.points, in: .data), nil, doing: "kept",
            at: context.label(term.reference.span, in: rule.header, "nothing collects it")))
      }
    }
    return findings
  }

  private func check(
    _ statement: some Statement, _ assertion: Assertion, doing: String,
    in context: ValidationContext, _ flows: FlowChecks
  ) -> [Diagnostic] {
    let namesSubjects = statement.scope.slots.subjects != nil
    return context.decided(statement.header) { () throws(Undecided) in
      var findings: [Diagnostic] = []
      for term in flows.terms(statement.scope.slots.data, in: .data) {
        let region = try flows.origins.missing(
          of: assertion, in: term.points, namesSubjects: namesSubjects)
        if region.isEmpty { continue }
        let data = region.projection(on: .data, in: flows.model.space.space)
        let isWhole = flows.model.space.named(term.points, in: .data) == data
        let subjects =
          flows.origins.obtainsNothing(of: data)
          ? nil : region.projection(on: .subjects, in: flows.model.space.space)
        findings.append(
          .neverCollected(
            flows.list(data, in: .data), subjects.map { flows.list($0, in: .subjects) },
            doing: doing,
            at: context.label(
              term.reference.span, in: statement.header,
              isWhole ? "nothing collects it" : "wider than what is collected")))
      }
      return findings
    }
  }
}

extension Diagnostic {
  fileprivate static func neverCollected(
    _ data: String, _ subjects: String?, doing: String, at place: Label
  ) -> Diagnostic {
    let whose = subjects.map { " of \($0)" } ?? ""
    return Diagnostic(
      .neverCollected, "\(data)\(whose) must be collected before being \(doing)", at: place,
      help: "declare the collection of \(data)\(whose), or name only what is collected")
  }
}
