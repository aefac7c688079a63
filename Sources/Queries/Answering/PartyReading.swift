import FlowAlgebra
import Registry

/// What is declared of a recipient or source, read once for all answers that name it.
final class PartyReading: Sendable {
  let party: Party

  /// Where a recipient is; a source is nowhere.
  let homes: [Territory]

  /// What binds a recipient whatever it receives.
  let obligations: [Reference]

  /// - Parameter index: The place among the recipients or sources of the registry.
  init(_ index: Int, in dimension: Dimension, _ reader: TermReader) {
    let registry = reader.model.registry
    let term = reader.term(Node(Int32(index + 1)), in: dimension)
    let id = reader.model.space.vocabulary(of: dimension)?.ids[index] ?? ""
    guard dimension == .recipients else {
      party = Party(
        id: id, label: term.label, kind: .source(registry.sources.terms[index].kind))
      (homes, obligations) = ([], [])
      return
    }
    let profile = registry.profile(ofRecipient: index)
    party = Party(id: id, label: term.label, kind: .recipient(profile.kind))
    homes = profile.countries.map(\.value)
    obligations = profile.obligations
  }
}
