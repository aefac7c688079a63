/// A way to write down rules' pages; one type per format.
public protocol RulePageRenderer: Sendable {
  /// One page, ending with a line break.
  func render(_ page: RulePage) -> String

  /// All of some pages, or what there is to know of them in a line each, by family.
  func render(list pages: [RulePage]) -> String
}
