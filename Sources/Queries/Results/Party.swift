import Registry

/// Who receives data, or where it comes from.
public struct Party: Hashable, Sendable {
  /// As declared.
  public enum Kind: Hashable, Sendable {
    case recipient(RecipientKind?)
    case source(SourceKind?)

    /// The word that the registry writes; empty where it writes none.
    public var word: String {
      switch self {
      case .recipient(let kind): kind?.rawValue ?? ""
      case .source(let kind): kind?.rawValue ?? ""
      }
    }
  }

  public let id: String
  public let label: String
  public let kind: Kind

  /// The id of a recipient.
  public var recipient: String? {
    if case .recipient = kind { id } else { nil }
  }

  /// The id of a source.
  public var source: String? {
    if case .source = kind { id } else { nil }
  }
}
