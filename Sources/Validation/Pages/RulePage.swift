import Diagnostics

/// What there is to know about a rule: shown by `disclose explain`, and its examples are its tests.
public struct RulePage: Sendable {
  public let id: RuleID
  /// What the rule says, as a sentence: "Data that is shared was collected."
  public let summary: String
  /// Why it matters, and what to do; a few sentences.
  public let reason: String
  /// A law's article, or a paper.
  public let source: String?
  /// The rule finds something in each of these, at the marked place.
  public let bad: [RuleExample]
  /// The rule finds nothing in these.
  public let good: [RuleExample]

  init(
    _ id: RuleID, _ summary: String, reason: String, source: String? = nil, bad: [RuleExample],
    good: [RuleExample]
  ) {
    self.id = id
    self.summary = summary
    self.reason = reason
    self.source = source
    self.bad = bad
    self.good = good
  }
}

/// A piece of a registry; what it does not declare itself stands in `ExampleRegistry`.
///
/// `«` and `»` enclose the place of each finding.
public struct RuleExample: Sendable, ExpressibleByStringLiteral {
  let marked: String

  public init(stringLiteral value: String) {
    marked = value
  }

  /// The YAML without its marks.
  public var yaml: String { String(marked.filter { $0 != "«" && $0 != "»" }) }

  /// The file that the example stands for: `\u{FFFD}` stands for a byte that is no UTF-8.
  var bytes: [UInt8] {
    yaml.unicodeScalars.flatMap { $0 == Self.brokenByte ? [0xFF] : Array(String($0).utf8) }
  }

  private static let brokenByte: Unicode.Scalar = "\u{FFFD}"

  /// The marked places, as offsets into `bytes`, in order.
  var places: [Range<Int>] {
    var places: [Range<Int>] = []
    var offset = 0
    var start = 0
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "«": start = offset
      case "»": places.append(start..<offset)
      case Self.brokenByte: offset += 1
      default: offset += UTF8.width(scalar)
      }
    }
    return places
  }
}
