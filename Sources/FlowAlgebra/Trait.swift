/// Something about a positive statement that decides whether a promise meets it, and that is not a
/// dimension: a sale, an operation, the word a law has for it. Whoever lowers a registry numbers them.
public struct Trait: Hashable, Sendable {
  public let rawValue: Int

  public init(_ rawValue: Int) { self.rawValue = rawValue }
}
