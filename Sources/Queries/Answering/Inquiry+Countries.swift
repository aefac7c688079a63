import Registry

extension Inquiry {
  /// Whether a statement's disclosure to a recipient reaches the country asked about.
  enum CountryMatch {
    case matches, notSaid, elsewhere
  }

  /// Where a statement's data goes at a recipient: its own word, or else where the recipient is.
  func territories(_ statement: Int, recipient: Int) -> [Territory] {
    let own = sharing(statement)?.countries ?? []
    let all = own.isEmpty ? model.registry.profile(ofRecipient: recipient).countries : own
    return all.map(\.value)
  }

  func countryMatch(_ statement: Int, recipient: Int) -> CountryMatch {
    guard let country = question.country else { return .matches }
    let territories = territories(statement, recipient: recipient)
    if territories.isEmpty { return .notSaid }
    return territories.contains { $0.overlaps(country) } ? .matches : .elsewhere
  }
}
