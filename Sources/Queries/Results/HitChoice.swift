import Registry

/// What a person can do about a hit.
public struct HitChoice: Hashable, Sendable {
  public let reference: StatementReference
  public let kinds: [ChoiceKind]
  /// How it is done, in the registry's default language.
  public let how: String?
}
