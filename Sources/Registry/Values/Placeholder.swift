/// A name in braces within an authored text: `{recipients.microsoft}`.
public struct Placeholder: Sendable {
  /// What stands between the braces.
  public let name: String
  /// The braces and all between them.
  public let range: Range<Substring.Index>

  /// The first placeholder of a text. Braces without a closing one are text.
  public static func next(in text: Substring) -> Placeholder? {
    guard let open = text.firstIndex(of: "{"), let close = text[open...].firstIndex(of: "}") else {
      return nil
    }
    return Placeholder(
      name: String(text[text.index(after: open)..<close]),
      range: open..<text.index(after: close))
  }
}
