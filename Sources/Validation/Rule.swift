import Diagnostics
import FlowAlgebra

/// One thing to look for in a registry.
///
/// A rule is a file of its own: its page above, then the check, its typed messages at the bottom.
protocol Rule: Sendable {
  static var page: RulePage { get }
  /// Whether the rule means anything while syntax, form or references are broken.
  static var needsSoundRegistry: Bool { get }

  /// Everything that breaks the rule, in any order; waivers are applied later.
  func findings(in context: ValidationContext) -> [Diagnostic]
}

extension Rule {
  static var id: RuleID { page.id }
  static var needsSoundRegistry: Bool { true }
}

/// A rule over what the registry's statements mean.
protocol FlowRule: Rule {
  /// Everything that breaks the rule, in any order; waivers are applied later.
  ///
  /// - Parameter model: the flows of the context's registry, which is sound.
  func findings(in context: ValidationContext, model: FlowModel) -> [Diagnostic]
}

extension FlowRule {
  func findings(in context: ValidationContext) -> [Diagnostic] {
    context.model.map { findings(in: context, model: $0) } ?? []
  }
}

/// A rule over what promises and statements are to each other.
protocol PairRule: FlowRule {
  /// Everything that breaks the rule, in any order; waivers are applied later.
  func findings(in context: ValidationContext, pairs: PairAnalysis) -> [Diagnostic]
}

extension PairRule {
  func findings(in context: ValidationContext, model: FlowModel) -> [Diagnostic] {
    context.pairs.map { findings(in: context, pairs: $0) } ?? []
  }
}
