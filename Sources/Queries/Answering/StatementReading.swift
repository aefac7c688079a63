import FlowAlgebra
import Registry

/// What a statement says, read once for all answers that tell of it.
final class StatementReading: Sendable {
  let reference: StatementReference
  let written: WrittenNodes
  let isPossible: Bool
  let isCollection: Bool
  let hasExceptions: Bool
  let namesPurposes: Bool
  let namesMethods: Bool

  /// Where the data goes or is kept, in the statement's own words.
  let countries: [Territory]

  /// What a sharing asks of its recipients, beside what binds them anyway.
  let obligations: [Reference]

  init(_ number: Int, in model: FlowModel) {
    let statement = model.statements[number]
    let scope = statement.scope
    reference = StatementReference(
      id: model.id(of: number), place: model.place(of: statement.header.span))
    written = WrittenNodes(scope, in: model.space).identified(in: model.space)
    isPossible = statement.isPossible
    hasExceptions = !scope.exceptions.isEmpty
    namesPurposes = scope.slots.purposes != nil
    namesMethods = scope.slots.via != nil
    switch statement {
    case let collection as CollectionStatement:
      isCollection = true
      countries = collection.countries.map(\.value)
      obligations = []
    case let sharing as SharingStatement:
      isCollection = false
      countries = sharing.countries.map(\.value)
      obligations = sharing.obligations
    default:
      isCollection = false
      countries = []
      obligations = []
    }
  }
}
