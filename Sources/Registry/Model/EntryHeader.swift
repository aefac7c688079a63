import Diagnostics
import YAMLReader

/// What every entry has: its identity and the fields for its maintainers.
public struct EntryHeader: Sendable {
  private struct Remarks: Sendable {
    var note: String?
    var question: Located<String>?
    var waivers: [Waiver] = []
  }

  public let id: EntryID
  /// The entry's key.
  public let span: Span
  /// Nil where there are none, as in most entries.
  private var remarks: Kept<Remarks>?

  init(_ id: EntryID, at span: Span) {
    self.id = id
    self.span = span
  }

  /// Never published.
  public var note: String? {
    get { remarks?.value.note }
    set { change { $0.note = newValue } }
  }

  /// An open question to the owner; never published, always reported.
  public var question: Located<String>? {
    get { remarks?.value.question }
    set { change { $0.question = newValue } }
  }

  public var waivers: [Waiver] {
    get { remarks?.value.waivers ?? [] }
    set { change { $0.waivers = newValue } }
  }

  private mutating func change(_ change: (inout Remarks) -> Void) {
    var changed = remarks ?? Kept(Remarks())
    remarks = nil
    change(&changed.value)
    remarks = changed
  }
}

/// A decision on record to let a rule's findings stand.
public struct Waiver: Sendable {
  /// The rule, or the requirement of a rule pack.
  public let rule: Located<FindingID>
  /// Never empty.
  public let reason: String
  /// The first day on which the waiver no longer holds.
  public let until: CalendarDate?
}

/// Anything that the registry declares under an id.
public protocol Entry: Sendable {
  var header: EntryHeader { get set }
}

extension EntryHeader {
  /// The fields that stand on every entry.
  static let fields: [Field<EntryHeader>] = [
    Field("note", \.note, .string, "For the maintainers; never published."),
    Field(
      "question", \.question, .located(.string),
      "An open question to the owner; never published, always reported."),
    Field(
      "waive", \.waivers, .waivers,
      "Rules whose findings stand here: a mapping of rule to reason, or to reason and date."),
  ]
}

extension Codec where Value == [Waiver] {
  fileprivate static var waivers: Codec<[Waiver]> {
    let terms = RecordSchema<WaiverTerms>(
      "a waiver",
      [
        Field("reason", \.reason, .string, "Why the finding stands.", .required),
        Field("until", \.until, .date, "The first day on which the waiver no longer holds."),
      ])
    let shape = Shape.mapping(
      keys: .word(FindingID.waivable.map(\.rawValue), meaning: "a rule"),
      values: .either([.text, terms.shape]))
    return Codec(shape) { node, context in
      guard node.kind == .mapping else {
        context.reportWrongType(node, expected: shape)
        return nil
      }
      var waivers: [Waiver] = []
      for (key, value) in node.pairs {
        if value.saysNothing {
          context.report(
            .emptyReason, "a waiver needs its reason", at: key, "no reason",
            help: "write why this finding stands")
          continue
        }
        guard let rule = context.waivableRule(key) else { continue }
        if let earlier = waivers.first(where: { $0.rule.value == rule }) {
          context.reportDuplicateKey(key, first: earlier.rule.span)
          continue
        }
        let said =
          value.kind == .scalar
          ? WaiverTerms(reason: value.string)
          : terms.decode(value, key: context.span(key), into: WaiverTerms(), &context)
        if let said, let reason = said.reason {
          let rule = Located(rule, at: context.span(key))
          waivers.append(Waiver(rule: rule, reason: reason, until: said.until))
        }
      }
      return waivers
    }
  }
}

private struct WaiverTerms: Sendable {
  var reason: String?
  var until: CalendarDate?
}

extension DecodingContext {
  fileprivate mutating func waivableRule(_ key: YAMLNode) -> FindingID? {
    let text = key.string
    guard let rule = FindingID(rawValue: text) else {
      let near = nearest(
        to: text, among: (FindingID.all + FindingID.waivable).map(\.rawValue))
      report(
        .unknownReference, "no rule has the id `\(text)`", at: key, "not a rule",
        help: near.map { "change it to `\($0)`" },
        // The ids of one law lie so close together that the nearest may be another article's.
        fixes: near.map { near in
          let safety = RuleID(rawValue: near) == nil ? Fix.Safety.unsafe : .safe
          return [Fix("change it to `\(near)`", safety, [.init(span(key), near)])]
        } ?? [])
      return nil
    }
    guard rule.isWaivable else {
      let isChange = if case .change = rule { true } else { false }
      report(
        .invalidValue,
        "`\(text)` cannot be waived: "
          + (isChange ? "nothing fails for it" : "it breaks the registry's form"), at: key,
        "not waivable", help: isChange ? "take it out" : "mend the finding")
      return nil
    }
    return rule
  }
}
