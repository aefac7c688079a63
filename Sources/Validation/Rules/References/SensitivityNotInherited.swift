import Diagnostics
import Registry

/// What makes a category sensitive makes each of its parts so.
struct SensitivityNotInherited: Rule {
  static let page = RulePage(
    .sensitivityNotInherited, "A narrower data category is as sensitive as its broader ones.",
    reason: """
      What makes a category sensitive makes each kind of it so. `sensitive` is not inherited: \
      each category says it itself, so that whoever reads one sees it.
      """,
    source: "GDPR Art. 9; DSG Art. 5(c); Cal. Civ. Code 1798.140(ae)",
    bad: [
      """
      data-categories:
        illnesses: {label: your illnesses, sensitive: gdpr-9-health}
        «allergies»: {label: your allergies, broader: illnesses}
      """,
      """
      data-categories:
        places: {label: where you are, sensitive: [ccpa-precise-location, gdpr-9-beliefs]}
        churches: {label: the churches, broader: places, sensitive: «gdpr-9-beliefs»}
      """,
    ],
    good: [
      """
      data-categories:
        illnesses: {label: your illnesses, sensitive: gdpr-9-health}
        allergies: {label: your allergies, broader: illnesses, sensitive: [gdpr-9-health, own-list]}
      """,
      """
      data-categories:
        blood-type: {label: your blood type, broader: personal-data, sensitive: gdpr-9-health}
      """,
    ])

  func findings(in context: ValidationContext) -> [Diagnostic] {
    let categories = context.registry.dataCategories
    return categories.terms.indices.flatMap { index -> [Diagnostic] in
      let category = categories.terms[index]
      let own = Set(category.sensitive.map(\.value))
      return categories.parents[index].compactMap { parent -> Diagnostic? in
        let broader = categories.terms[parent]
        let lacking = broader.sensitive.filter { !own.contains($0.value) }
        guard !lacking.isEmpty else { return nil }
        let place = category.sensitive.first?.span ?? category.header.span
        return .sensitivityNotInherited(
          context.registry.id(category.header), lacks: lacking.map(\.value),
          of: context.registry.id(broader.header),
          at: context.label(place, in: category.header, "less sensitive"),
          broader: lacking.map {
            context.label($0.span, in: broader.header, "the broader category")
          })
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func sensitivityNotInherited(
    _ id: String, lacks values: [String], of broader: String, at place: Label,
    broader labels: [Label]
  ) -> Diagnostic {
    let list = values.map { "`\($0)`" }.joined(separator: ", ")
    return Diagnostic(
      .sensitivityNotInherited, "`\(id)` is as sensitive as `\(broader)`: it lacks \(list)",
      at: place, labels: labels, help: "add \(list) to its `sensitive`")
  }
}
