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
  func territories(_ part: Contribution, party: Node) -> [Territory] {
    let reading = reading(part)
    // The statement tells where its own recipients are, not those of what they pass on.
    let speaks = reading.isCollection || part.delivery == nil && !reading.countries.isEmpty
    return speaks ? reading.countries : knowledge.party(party, in: free).homes
  }

  /// What goes to the country asked about, with the declared parties that are there.
  var locatedAffirmations: [Contribution] {
    guard let taxonomy = model.space.taxonomy(of: free) else { return [] }
    return answer.affirmations.compactMap { part in
      let here = taxonomy.nodes(in: part.region.projection(on: free, in: model.space.space))
        .filter { node in
          taxonomy.isTerm(node) && countryMatch(part, party: node) == .matches
        }
      let points = PointSet(points: here.compactMap(taxonomy.point))
      let region = part.region.intersection(Box([free: points]))
      return region.isEmpty
        ? nil
        : Contribution(statement: part.statement, region: region, delivery: part.delivery)
    }
  }

  /// One word for all points; of a country nobody says no.
  func word() throws(Undecided) -> FlowAlgebra.Word {
    let word = try answer.word()
    guard question.country != nil, word == .yes || word == .both else { return word }
    if !located.both.isEmpty { return .both }
    return located.yes.isEmpty ? .notDisclosed : .yes
  }

  func countryMatch(_ part: Contribution, party: Node) -> CountryMatch {
    guard let country = question.country else { return .matches }
    let territories = territories(part, party: party)
    if territories.isEmpty { return .notSaid }
    return territories.contains { $0.overlaps(country) } ? .matches : .elsewhere
  }
}
