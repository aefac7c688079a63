import FlowAlgebra
import Registry

extension FlowModel {
  /// Where a statement's data goes at a recipient: its own word, or else where the recipient is.
  ///
  /// - Parameters:
  ///   - statement: The statement's place in `statements`.
  ///   - recipient: The recipient's place in `Registry.recipients`.
  package func territories(ofStatement statement: Int, recipient: Int) -> [Territory] {
    let own = (statements[statement] as? SharingStatement)?.countries ?? []
    let all = own.isEmpty ? registry.profile(ofRecipient: recipient).countries : own
    return all.map(\.value)
  }
}

extension Inquiry {
  /// Whether a statement's disclosure to a recipient reaches the country asked about.
  enum CountryMatch {
    case matches, notSaid, elsewhere
  }

  /// Where a statement's data goes at a recipient: its own word, or else where the recipient is.
  func territories(_ statement: Int, recipient: Int) -> [Territory] {
    model.territories(ofStatement: statement, recipient: recipient)
  }

  func countryMatch(_ statement: Int, recipient: Int) -> CountryMatch {
    guard let country = question.country else { return .matches }
    let territories = territories(statement, recipient: recipient)
    if territories.isEmpty { return .notSaid }
    return territories.contains { $0.overlaps(country) } ? .matches : .elsewhere
  }
}
