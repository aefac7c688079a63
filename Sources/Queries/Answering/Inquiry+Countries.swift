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
  /// Whether what a statement says reaches the country asked about.
  enum CountryMatch {
    case matches, notSaid, elsewhere
  }

  /// Where a statement's data goes at a recipient: its own word, or else where the recipient is; for
  /// a collection, where the data is kept.
  func territories(_ part: Contribution, party: Int) -> [Territory] {
    if let collection = model.statements[part.statement] as? CollectionStatement {
      return collection.countries.map(\.value)
    }
    // The statement tells where its own recipients are, not those of what they pass on.
    let own = part.delivery == nil ? sharing(part.statement)?.countries ?? [] : []
    return own.isEmpty ? homes(of: party) : own.map(\.value)
  }

  /// Where a recipient is; a source is nowhere.
  func homes(of party: Int) -> [Territory] {
    guard free == .recipients else { return [] }
    return model.registry.profile(ofRecipient: party).countries.map(\.value)
  }

  func countryMatch(_ part: Contribution, party: Int) -> CountryMatch {
    guard let country = question.country else { return .matches }
    let territories = territories(part, party: party)
    if territories.isEmpty { return .notSaid }
    return territories.contains { $0.overlaps(country) } ? .matches : .elsewhere
  }
}
