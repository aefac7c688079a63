import Diagnostics

/// Comma-separated values with a header line (RFC 4180), which has no control characters but the ends
/// of lines: the others are written as escapes.
///
/// Spreadsheets run what begins like a formula, and registries hold texts that others wrote. No id,
/// number or word of the format begins so; a label that does has an apostrophe before it.
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
    let safe = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0).escapedForTerminal }.joined(separator: "\n")
    let text = beginsFormula(safe) ? "'" + safe : safe
    // Scalars, because a carriage return and a line feed are one character.
    let isPlain = !text.unicodeScalars.contains { ["\"", ",", "\r", "\n"].contains($0) }
    return isPlain ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  private static func beginsFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return ["=", "+", "-", "@", "\n"].contains(first)
  }
}
