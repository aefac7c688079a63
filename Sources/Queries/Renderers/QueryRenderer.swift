/// Writes the answer to a question in one format.
public protocol QueryRenderer: Sendable {
  /// The whole output, with a line break at the end.
  func render(_ result: QueryResult) -> String
}
