import FlowAlgebra
import Registry

/// An exception with the entry that it belongs to.
struct PlacedException {
  let header: EntryHeader
  let fit: ExceptionFit
}

extension ValidationContext {
  /// Every exception of a statement or a retention entry; what cannot be decided is left out.
  func exceptions(in model: FlowModel) -> [PlacedException] {
    let statements = model.statements.map { ($0.header, $0.scope, $0 is NeverStatement) }
    let retention = registry.retention.map { ($0.header, $0.scope, true) }
    return (statements + retention).flatMap { header, scope, isPromise in
      let fits = (try? model.exceptionFits(of: scope, isPromise: isPromise)) ?? []
      return fits.map { PlacedException(header: header, fit: $0) }
    }
  }
}
