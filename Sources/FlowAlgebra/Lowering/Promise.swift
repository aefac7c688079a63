import Registry

/// What a `never` statement says is not done, over a ``FlowSpace``.
public struct Promise: Sendable {
  /// The statement's place in ``FlowModel/statements``.
  public let statement: Int

  public let action: Action

  /// Boxes and exceptions as written.
  public let scope: ScopedRegion

  /// Where the promise is effective: its boxes without its exceptions.
  public let region: Region

  public let precedence: Precedence

  /// It meets only positives that have these: a sale, an `operation`, the word of a law.
  public let requires: Set<Trait>

  /// False for a guardrail: checked, but never part of an answer.
  public let isPublished: Bool
}
