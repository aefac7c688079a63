import FlowAlgebra
import Registry

/// A category of personal information, by its letter in Cal. Civ. Code 1798.140(v)(1).
enum CaliforniaCategory: String, CaseIterable, Sendable {
  case identifiers = "A"
  case customerRecords = "B"
  case protectedCharacteristics = "C"
  case commercialInformation = "D"
  case biometricInformation = "E"
  case networkActivity = "F"
  case geolocation = "G"
  case sensoryInformation = "H"
  case professionalInformation = "I"
  case educationInformation = "J"
  case inferences = "K"
  case sensitiveInformation = "L"

  /// Whether a data category is declared to be of this kind.
  private func names(_ data: DataCategory) -> Bool {
    data.basics.sameAs.contains("ccpa:\(rawValue)")
      || (self == .sensitiveInformation
        && data.sensitive.contains { $0.value.hasPrefix("ccpa-") })
  }

  /// All data that falls under the category: what is declared so, and everything narrower.
  func data(in model: FlowModel) -> PointSet {
    let terms = model.registry.dataCategories.terms
    let nodes = terms.indices.filter { names(terms[$0]) }.compactMap { index in
      terms[index].header.id.id.flatMap { model.space.vocabulary(of: .data)?.node(of: $0) }
    }
    return .union(of: nodes.lazy.map { model.space.down($0, in: .data) })
  }
}
