import FlowAlgebra
import Registry

/// An exception with the entry that it belongs to.
struct PlacedException: Sendable {
  let header: EntryHeader
  let fit: ExceptionFit
}

extension PlacedException {
  /// Every exception of a statement or a retention entry; what cannot be decided is left out.
  static func all(in model: FlowModel) -> [PlacedException] {
    var all: [PlacedException] = []
    func add(_ header: EntryHeader, _ scope: Scope, isPromise: Bool) {
      if scope.exceptions.isEmpty { return }
      let fits = (try? model.exceptionFits(of: scope, isPromise: isPromise)) ?? []
      all += fits.map { PlacedException(header: header, fit: $0) }
    }
    for statement in model.statements {
      add(statement.header, statement.scope, isPromise: statement.header.id.section == .never)
    }
    for rule in model.registry.retention { add(rule.header, rule.scope, isPromise: true) }
    return all
  }
}
