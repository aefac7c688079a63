import Diagnostics
import Registry
import Validation

/// A fix that was made.
public struct AppliedFix: Sendable, Equatable {
  public let rule: FindingID
  public let title: String
  public let path: String
  /// Where the finding stood when the fix was made.
  public let position: Position
}

/// Mends what can be mended without asking.
public struct Fixer: Sendable {
  /// Each round mends what the one before brought to light; more are never needed in practice, and
  /// fixes that undo each other must not go on for ever.
  private static let roundLimit = 25

  private let allowsUnsafe: Bool
  private let rules: Set<FindingID>?
  private let date: CalendarDate

  /// - Parameters:
  ///   - allowsUnsafe: whether fixes that may change meaning are made too.
  ///   - rules: whose findings are mended; nil for all.
  ///   - date: the day on which the registry is looked at.
  public init(allowsUnsafe: Bool = false, rules: Set<FindingID>? = nil, on date: CalendarDate) {
    self.allowsUnsafe = allowsUnsafe
    self.rules = rules
    self.date = date
  }

  /// Makes fixes until none is left; nothing is written.
  public func fix(_ files: [SourceFile]) -> FixOutcome {
    let before = Validator.validate(Registry.load(files), on: date)
    var report = before
    var applied: [AppliedFix] = []
    for _ in 0..<Self.roundLimit {
      let selection = FixSelection(report, allowsUnsafe: allowsUnsafe, rules: rules)
      guard !selection.fixes.isEmpty else { break }
      report = Validator.validate(
        Registry.load(selection.apply(to: report.files)), on: date)
      applied += selection.fixes
    }
    return FixOutcome(before: before, after: report, applied: applied)
  }
}

/// What fixing makes of a registry.
public struct FixOutcome: Sendable {
  public let before: Report
  public let after: Report
  /// In the order in which they were made.
  public let applied: [AppliedFix]

  /// The files whose bytes differ.
  public var files: [RewrittenFile] {
    zip(before.files, after.files).filter { $0.bytes != $1.bytes }
      .map { RewrittenFile(path: $0.path, before: $0.bytes, after: $1.bytes) }
  }

  /// Whether the registry would have more errors than it has: it is better left alone.
  public var isWorse: Bool { after.errorCount > before.errorCount }
}
