import Diagnostics
import Validation

/// What a kind of change is, or what may be wrong with its notice: a page of `disclose explain`.
public struct ChangeExplanation: Sendable {
  public let id: FindingID
  /// "material, can be waived".
  public let standing: String
  public let summary: String
  /// Who reports it, why it matters, and how to let one stand.
  public let paragraphs: [String]

  public init(_ rule: ChangeRule) {
    let id = FindingID.change(rule)
    self.id = id
    standing = rule.weight.rawValue + (id.isWaivable ? ", can be waived" : "")
    summary = rule.summary
    let reason =
      switch rule.weight {
      case .material:
        "`disclose diff` reports it. Law or contracts may ask that people are told (GDPR "
          + "Art. 13(3), 14(4), 28(2)); `--notice` tells them, and `--fail-on material` fails for it."
      case .notable:
        "`disclose diff` reports it, and `--notice` tells it: it is worth knowing, though nobody "
          + "receives more. `--fail-on notable` fails for it."
      case .editorial:
        "`disclose diff` reports it. Nothing else is disclosed or promised, and no check fails."
      }
    paragraphs = [reason] + (id.isWaivable ? [Self.waiving(id)] : [])
  }

  public init(_ rule: NoticeRule) {
    id = .notice(rule)
    standing = "error, can be waived"
    summary = rule.summary
    let reason =
      switch rule {
      case .shortNotice:
        "`disclose diff --notice` reports a new disclosure whose `since` comes too early for "
          + "readers or customers to object, on the day of `--on`, else today."
      case .undatedDisclosure:
        "`disclose diff --notice` reports a new disclosure without `since`: readers are not told "
          + "when it begins. It is a warning where the registry has no `change-notice`."
      }
    paragraphs = [
      reason,
      "What is added to a statement that holds already becomes a statement of its own, with its "
        + "own `since`.",
      Self.waiving(id),
    ]
  }

  private static func waiving(_ id: FindingID) -> String {
    let place =
      if case .change = id {
        "in the entry that brings it or in that of the recipient, or in `registry` where the entry "
          + "is gone"
      } else {
        "in its entry"
      }
    return "To let an intended one stand, say why \(place): `waive: {\(id.rawValue): …}`. "
      + "The waiver is about this one change: it counts where the older version does not have it yet, and "
      + "`validate` does not call it stale unless it has expired."
  }
}

/// Such pages in the forms of `disclose explain`.
public struct ChangeExplanationRenderer: Sendable {
  private static let width = 80

  public init() {}

  public func text(_ page: ChangeExplanation) -> String {
    ([page.id.rawValue + " (\(page.standing))", page.summary] + page.paragraphs)
      .map { $0.wrapped(to: Self.width) + "\n" }.joined(separator: "\n")
  }

  public func markdown(_ page: ChangeExplanation) -> String {
    (["# `\(page.id.rawValue)`", "*\(page.standing)*", page.summary] + page.paragraphs)
      .map { $0 + "\n" }.joined(separator: "\n")
  }

  public func json(_ page: ChangeExplanation) -> String {
    jsonText(PagesObject(rules: [PageObject(page)]))
  }
}

private struct PagesObject: Encodable {
  let formatVersion = 1
  let rules: [PageObject]
}

private struct PageObject: Encodable {
  let id: FindingID
  let standing: String
  let isWaivable: Bool
  let summary: String
  let reason: String

  init(_ page: ChangeExplanation) {
    id = page.id
    standing = page.standing
    isWaivable = page.id.isWaivable
    summary = page.summary
    reason = page.paragraphs.joined(separator: "\n\n")
  }
}
