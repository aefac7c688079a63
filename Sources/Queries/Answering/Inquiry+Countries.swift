import Registry

extension Inquiry {
  /// Whether what a statement says reaches the country asked about.
  enum CountryMatch {
    case matches, notSaid, elsewhere
  }

  /// Where a statement's data goes at a recipient: its own word, or else where the recipient is; for
  /// a collection, where the data is kept.
  func territories(_ statement: Int, party: Int) -> [Territory] {
    if let collection = model.statements[statement] as? CollectionStatement {
      return collection.countries.map(\.value)
    }
    let own = sharing(statement)?.countries ?? []
    return own.isEmpty ? homes(of: party) : own.map(\.value)
  }

  /// Where a recipient is; a source is nowhere.
  func homes(of party: Int) -> [Territory] {
    guard free == .recipients else { return [] }
    return model.registry.profile(ofRecipient: party).countries.map(\.value)
  }

  func countryMatch(_ statement: Int, party: Int) -> CountryMatch {
    guard let country = question.country else { return .matches }
    let territories = territories(statement, party: party)
    if territories.isEmpty { return .notSaid }
    return territories.contains { $0.overlaps(country) } ? .matches : .elsewhere
  }
}
