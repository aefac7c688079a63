import Diagnostics

/// One thing to look for in a registry.
///
/// A rule is a file of its own: what it looks for above, its typed messages at the bottom.
protocol Rule: Sendable {
  static var id: RuleID { get }
  /// Whether the rule means anything while syntax, form or references are broken.
  static var needsSoundRegistry: Bool { get }

  /// Everything that breaks the rule, in any order; waivers are applied later.
  func findings(in context: ValidationContext) -> [Diagnostic]
}

extension Rule {
  static var needsSoundRegistry: Bool { true }
}
