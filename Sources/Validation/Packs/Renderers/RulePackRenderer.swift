/// A way to write down rule packs; one type per format.
public protocol RulePackRenderer: Sendable {
  /// A whole pack, ending with a line break.
  func render(_ pack: RulePack) -> String

  /// One requirement of a pack, ending with a line break.
  func render(_ requirement: Requirement, of pack: RulePack) -> String
}
