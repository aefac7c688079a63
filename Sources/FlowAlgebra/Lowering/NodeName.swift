/// A node as people write it.
public enum NodeName: Hashable, Sendable {
  case all
  /// A declared term, by its id.
  case term(String)
  /// `unspecified`: a gap below a term, by its id; nil where nothing bounds it.
  case gap(under: String?)
}
