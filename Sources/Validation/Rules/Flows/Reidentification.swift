import Diagnostics
import FlowAlgebra
import Registry

/// Nobody can name people out of figures about them.
struct Reidentification: FlowCheckRule {
  static let page = RulePage(
    .reidentification,
    "Who receives data only aggregated or anonymous does not pass it on about identified people.",
    reason: """
      Either the sender receives more than the registry says, or it finds out whom the data is \
      about, which anonymous data must not allow.
      """,
    source: "GDPR recital 26; Cal. Civ. Code 1798.140(m), 1798.148",
    bad: [
      """
      sharing:
        figures:
          data: order-details
          with: advertisers
          purposes: advertising
          identifiability: aggregated
          onward: [{with: carrier, identifiability: «identified»}]
      """
    ],
    good: [
      """
      sharing:
        figures:
          data: order-details
          with: advertisers
          purposes: advertising
          identifiability: aggregated
          onward: [{with: carrier}, {with: help-desk, identifiability: aggregated}]
        records:
          data: email
          with: advertisers
          purposes: advertising
          identifiability: [anonymous, identified]
          onward: [{with: carrier, identifiability: identified}]
      """
    ])

  func findings(in context: ValidationContext, flows: FlowChecks) -> [Diagnostic] {
    context.onwardFindings(flows) { (entry, received) throws(Undecided) in
      var findings: [Diagnostic] = []
      for term in flows.terms(entry.flow.scope.slots.identifiability, in: .identifiability)
      where try Self.applies(to: term, in: entry, received, flows) {
        let origin = entry.sharing.scope.slots.identifiability.map {
          context.label($0.span, in: entry.sharing.header, "how it is sent")
        }
        findings.append(
          .reidentification(
            context.registry.names[term.reference.value],
            by: flows.list(entry.edge.senders, in: .recipients),
            at: context.label(
              term.reference.span, in: entry.sharing.header, "received without a name"),
            labels: [origin].compactMap { $0 }))
      }
      return findings
    }
  }

  /// Whether an entry passes on as identified or pseudonymous what its senders have otherwise only.
  static func applies(
    to term: FlowChecks.WrittenTerm, in entry: OnwardEntry, _ received: Received,
    _ flows: FlowChecks
  ) throws(Undecided) -> Bool {
    let personal = flows.identifiability([.identified, .pseudonymous])
    guard !term.points.isDisjoint(with: personal) else { return false }
    let data = flows.writtenData(entry)
    // Whatever they have of it is neither identified nor pseudonymous.
    let claim = try received.widened(
      entry.edge, in: .identifiability, to: personal, of: data)
    let some = received.reaching(entry.edge.senders).contains { delivery in
      (data.map { !(delivery.box[.data] ?? $0).isDisjoint(with: $0) } ?? true)
        && !(delivery.box[.identifiability] ?? personal).isDisjoint(with: personal)
    }
    return !claim.isEmpty && !some
  }
}

extension FlowChecks {
  func identifiability(_ values: [Identifiability]) -> PointSet {
    guard let vocabulary = model.space.vocabulary(of: .identifiability) else { return PointSet() }
    return PointSet.union(
      of: values.compactMap { value in
        vocabulary.ids.firstIndex(of: value.rawValue).map {
          model.space.down(Node(Int32($0 + 1)), in: .identifiability)
        }
      })
  }
}

extension Diagnostic {
  fileprivate static func reidentification(
    _ value: String, by sender: String, at place: Label, labels: [Label]
  ) -> Diagnostic {
    Diagnostic(
      .reidentification,
      "`\(value)` data is not what \(sender) receives: it is aggregated or anonymous", at: place,
      labels: labels, help: "pass it on as it came, or declare that the sender receives more")
  }
}
