/// Comma-separated values with a header line (RFC 4180).
public struct QueryCSVRenderer: QueryRenderer {
  public init() {}

  public func render(_ result: QueryResult) -> String {
    rows(result)
      .map { $0.map(Self.field).joined(separator: ",") + "\r\n" }.joined()
  }

  /// A matrix is a grid, and every other answer one row for each of its parts.
  private func rows(_ result: QueryResult) -> [[String]] {
    if case .matrix(let matrix) = result.detail { return matrix.grid }
    return [QueryRows.header] + QueryRows(result).rows
  }

  private static func field(_ text: String) -> String {
    // Scalars, because a carriage return and a line feed are one character.
    let isPlain = !text.unicodeScalars.contains { ["\"", ",", "\r", "\n"].contains($0) }
    return isPlain ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
