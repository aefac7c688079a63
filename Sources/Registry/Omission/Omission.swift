import Diagnostics

/// What goes when some entries of a registry are left out.
///
/// A term goes with everything that is narrower than it alone; what also stands below a term that
/// stays, stays there. A slot loses the values that go, and a slot that keeps none takes its
/// statement, exception, onward entry, retention entry or choice with it: what named only them says
/// nothing any more. So it is with an alternative of `where`, with the origins of inferred data, and
/// with the `about` of a document or of one of its sections. Other references to what goes are left
/// out. Names in braces within authored texts stay, and are reported as unknown.
public struct Omission: Sendable {
  /// Why an entry goes.
  public enum Reason: Hashable, Sendable {
    /// It was named.
    case named
    /// It is narrower than what goes.
    case narrower
    /// A field of it keeps no value.
    case emptied(field: String)
  }

  /// In the order of declaration, section by section.
  public let entries: [(id: EntryID, reason: Reason)]

  /// What breaks references and form when they are gone: names in braces of what goes, and a
  /// recipient without the kind that it inherited.
  public let breakages: [Diagnostic]
}

extension LoadedRegistry {
  /// The registry as it would be without some of its entries; it can be asked whatever breaks.
  ///
  /// - Parameter named: entries of any section but `registry` and `organization`.
  public func without(_ named: Set<EntryID>) -> (registry: LoadedRegistry, omission: Omission) {
    var pruning = Pruning(registry, named: named)
    let reduced = pruning.reduced()
    var context = DecodingContext(SharedNames(reduced.names))
    context.texts = reduced.texts
    context.placeholders = reduced.placeholders
    context.check(reduced)
    let gone = pruning.gone
    let goneIDs = Set(gone.keys.map { $0.qualified(reduced.names) })
    let kept = diagnostics.filter { diagnostic in
      diagnostic.primary.entry.map { !goneIDs.contains($0) } ?? true
    }
    let omission = Omission(
      entries: registry.headers.compactMap { header in
        gone[header.id].map { (header.id, $0) }
      },
      breakages: context.diagnostics.filter { $0.severity == .error }.sorted())
    return (LoadedRegistry(registry: reduced, diagnostics: kept), omission)
  }
}
