/// Comma-separated values with a header line (RFC 4180).
public struct QueryCSVRenderer: QueryRenderer {
  public init() {}

  public func render(_ result: QueryResult) -> String {
    ([QueryRows.header] + QueryRows(result).rows)
      .map { $0.map(Self.field).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func field(_ text: String) -> String {
    // Scalars, because a carriage return and a line feed are one character.
    let isPlain = !text.unicodeScalars.contains { ["\"", ",", "\r", "\n"].contains($0) }
    return isPlain ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
