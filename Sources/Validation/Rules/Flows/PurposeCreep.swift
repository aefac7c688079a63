import Diagnostics
import FlowAlgebra
import Registry

/// What was collected for one purpose is not shared for another.
struct PurposeCreep: FlowCheckRule {
  static let page = RulePage(
    .purposeCreep, "Data is shared only for purposes that its collection or a use admits.",
    reason: """
      People gave the data for something else. A purpose of a collection or use admits itself, what \
      is narrower, and what says `compatible-with` it; the law's demands (`legal-duty`) and \
      authorities are always admitted. Write the purpose where the data is collected, say what it \
      is compatible with, or do not share.
      """,
    source: "GDPR Art. 5(1)(b), 6(4); DSG Art. 6(3)",
    bad: [
      """
      collection:
        orders: {data: email, from: you, purposes: delivery}
      sharing:
        campaign: {data: email, with: advertisers, purposes: [delivery, «advertising»]}
      """,
      """
      collection:
        orders: {data: email, from: you, purposes: [delivery, advertising]}
        calls: {data: phone, from: you, purposes: delivery}
      sharing:
        campaign: {data: contact-details, with: advertisers, purposes: «advertising»}
      """,
    ],
    good: [
      """
      collection:
        orders: {data: email, from: you, purposes: service}
      sharing:
        parcels: {data: email, with: carrier, purposes: delivery}
      """,
      """
      purposes:
        surveys: {label: ask how it was, compatible-with: delivery}
        audits: {label: pass audits, legal-duty: true}
      collection:
        orders: {data: email, from: you, purposes: delivery}
        calls: {data: phone, from: you}
      uses:
        campaign: {data: phone, purposes: advertising}
      sharing:
        surveys: {data: email, with: help-desk, purposes: surveys}
        audits: {data: email, with: advertisers, purposes: audits}
        demands: {data: email, with: police, purposes: support}
        campaign: {data: phone, with: advertisers, purposes: advertising}
        pages: {data: email, with: advertisers, flow: collected-directly, purposes: advertising}
      """,
    ])

  /// Those of ``BroaderPurpose`` too: one comparison tells them apart.
  func findings(in context: ValidationContext, flows: FlowChecks) -> [Diagnostic] {
    PurposeCheck.findings(in: context, flows)
  }
}

/// A purpose of which only something narrower was stated.
struct BroaderPurpose: FlowCheckRule {
  static let page = RulePage(
    .broaderPurpose, "Data is shared for a purpose no broader than those it was collected for.",
    reason: """
      The collection names only something narrower than the purpose of the sharing, so the sharing \
      says more than people were told. Name the narrower purpose, or collect for the broader one.
      """,
    source: "GDPR Art. 5(1)(b); DSG Art. 6(3)",
    bad: [
      """
      collection:
        orders: {data: email, from: you, purposes: delivery}
      sharing:
        parcels: {data: email, with: carrier, purposes: «service»}
      """
    ],
    good: [
      """
      purposes:
        handling: {label: handle your order, abstract: true}
        packing: {label: pack your order, broader: handling}
      collection:
        orders: {data: email, from: you, purposes: [delivery, packing]}
      sharing:
        parcels: {data: email, with: carrier, purposes: [delivery, handling]}
      """
    ])

  /// Nothing: ``PurposeCreep`` finds both.
  func findings(in context: ValidationContext, flows: FlowChecks) -> [Diagnostic] { [] }
}

/// Compares the purposes of sharings with those of collections and uses.
private enum PurposeCheck {
  static func findings(in context: ValidationContext, _ flows: FlowChecks) -> [Diagnostic] {
    flows.model.assertions.flatMap { assertion -> [Diagnostic] in
      guard
        let sharing = flows.model.registry.sharing(at: assertion.statement),
        sharing.flow != .collectedDirectly
      else { return [] }
      return context.decided(sharing.header) { () throws(Undecided) in
        try check(sharing, assertion, in: context, flows)
      }
    }
  }

  private static func check(
    _ sharing: SharingStatement, _ assertion: Assertion, in context: ValidationContext,
    _ flows: FlowChecks
  ) throws(Undecided) -> [Diagnostic] {
    let creep = try flows.origins.creep(of: assertion)
    if creep.isEmpty { return [] }
    let space = flows.model.space.space
    let checked = flows.origins.checkedFlows(of: assertion)
    var findings: [Diagnostic] = []
    for term in flows.terms(sharing.scope.slots.purposes, in: .purposes) {
      let here = Box([.purposes: term.points])
      let crept = creep.intersection(here)
      if crept.isEmpty || ownPurposes(of: sharing, flows).contains(term.reference.value) {
        continue
      }
      let narrower = try checked.intersection(here).subtracting(creep, in: space)
        .projection(on: .data, in: space)
      let data = crept.projection(on: .data, in: space)
      let beyond = data.subtracting(narrower)
      let place = context.label(
        term.reference.span, in: sharing.header,
        beyond.isEmpty ? "broader than what it was collected for" : "not what it was collected for")
      let id = context.registry.names[term.reference.value]
      let shown = flows.list(beyond.isEmpty ? data : beyond, in: .data)
      findings.append(
        .creep(
          beyond.isEmpty ? .broaderPurpose : .purposeCreep, id, shown, at: place,
          labels: origins(of: beyond.isEmpty ? data : beyond, in: context, flows)))
    }
    return findings
  }

  /// What `processor-own-purpose` reports already.
  private static func ownPurposes(of sharing: SharingStatement, _ flows: FlowChecks) -> Set<Name> {
    Set(ProcessorOwnPurpose.foreignPurposes(of: sharing, flows).map(\.reference.value))
  }

  /// A few places that say what the data is for.
  private static func origins(
    of data: PointSet, in context: ValidationContext, _ flows: FlowChecks
  ) -> [Label] {
    flows.origins.purposeAssertions(of: data).prefix(3).compactMap { assertion in
      let statement = flows.model.statements[assertion.statement]
      return statement.scope.slots.purposes.map {
        context.label($0.span, in: statement.header, "what it is for here")
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func creep(
    _ rule: RuleID, _ purpose: String, _ data: String, at place: Label, labels: [Label]
  ) -> Diagnostic {
    Diagnostic(
      rule,
      rule == .purposeCreep
        ? "`\(purpose)` is no purpose for which \(data) may be shared"
        : "`\(purpose)` is broader than the purposes of \(data)",
      at: place, labels: labels,
      help: rule == .purposeCreep
        ? "name `\(purpose)` where the data is collected or used, or do not share for it"
        : "name the narrower purpose, or collect for `\(purpose)`")
  }
}
