import Diagnostics
import FlowAlgebra
import Registry

/// What is collected for nothing need not be collected.
struct CollectedNeverUsed: FlowCheckRule {
  static let page = RulePage(
    .collectedNeverUsed, "What is collected is used or shared.",
    reason: """
      Every use of this data is one that a promise with `precedence: prevails` takes away, or only \
      deletes it. Then the collection serves nothing: collect less, or limit the promise.
      """,
    source: "GDPR Art. 5(1)(c); DSG Art. 6(2)",
    bad: [
      """
      collection:
        newsletter: {data: «email», from: you, purposes: advertising}
      never:
        no-advertising:
          action: use
          data: personal-data
          purposes: advertising
          where: {consent: refused}
          precedence: prevails
        no-advertising-either:
          action: use
          data: personal-data
          purposes: advertising
          where: {consent: given}
          precedence: prevails
        nor-otherwise:
          action: use
          data: personal-data
          purposes: advertising
          except: [{where: {consent: [given, refused]}}]
          precedence: prevails
      """,
      """
      collection:
        forms: {data: «email», from: you}
      uses:
        erasure: {data: email, operation: delete, purposes: service}
      """,
    ],
    good: [
      """
      collection:
        newsletter: {data: email, from: you, purposes: advertising}
      never:
        no-advertising:
          action: use
          data: personal-data
          purposes: advertising
          where: {consent: refused}
          precedence: prevails
      """
    ])

  func findings(in context: ValidationContext, flows: FlowChecks) -> [Diagnostic] {
    let model = flows.model
    let prevailing = PromiseIndex(
      model.promises.filter { $0.precedence == .prevails }, in: model.space.space)
    var boxes: [Box] = []
    for assertion in model.assertions where assertion.activity != .collection {
      let use = model.registry.use(at: assertion.statement)
      if use?.operation == .delete { continue }
      // Past the limit nothing is known to be taken away.
      let standing = (try? model.standing(assertion, under: prevailing)) ?? assertion.region
      boxes += standing.boxes.map { box in
        var part = Box([.data: box[.data] ?? model.space.space.whole(.data)])
        part[.subjects] = box[.subjects]
        return part
      }
    }
    let used = IndexedBoxes(Region(boxes).boxes, by: .data, in: model.space.space)
    return model.assertions.flatMap { assertion -> [Diagnostic] in
      guard assertion.activity == .collection,
        let statement = model.registry.collection(at: assertion.statement)
      else { return [] }
      return flows.terms(statement.scope.slots.data, in: .data).compactMap { term in
        let part = assertion.region.intersection(Box([.data: term.points]))
        // A collection without any purpose is `purposeless-collection`.
        guard !part.isEmpty, !used.meets(part, along: term.points),
          hasPurpose(statement, part, flows)
        else { return nil }
        return .collectedNeverUsed(
          context.registry.names[term.reference.value],
          at: context.label(term.reference.span, in: statement.header, "nothing is done with it"))
      }
    }
  }

  private func hasPurpose(_ statement: CollectionStatement, _ part: Region, _ flows: FlowChecks)
    -> Bool
  {
    statement.scope.slots.purposes != nil
      || (try? flows.origins.purposeless(part).isEmpty) ?? false
  }
}

extension Diagnostic {
  fileprivate static func collectedNeverUsed(_ data: String, at place: Label) -> Diagnostic {
    Diagnostic(
      .collectedNeverUsed, "`\(data)` is collected, and neither used nor shared", at: place,
      help: "stop collecting it, or declare what it is used for")
  }
}
