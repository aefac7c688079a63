import Diagnostics
import YAMLReader

/// A statement that is read from a mapping under its id.
protocol DecodableStatement: Statement, DecodableEntry {}

extension RecordSchema where Owner: DecodableStatement {
  /// The schema of a section of statements: what all statements have and its own fields.
  fileprivate static func statement(
    _ sign: Sign, required: Set<Slot>, _ own: [Field<Owner>],
    oneOf alternatives: [[String]] = [], wordRules: [WordRule] = [],
    finish: @escaping @Sendable (inout Owner, PresentFields, inout DecodingContext) -> Void = {
      _, _, _ in
    }
  ) -> RecordSchema<Owner> {
    RecordSchema(
      Owner.section.noun,
      Scope.fields(Owner.section, sign, required: required)
        // A promise holds on every occasion.
        .map { sign == .negative && $0.name == "when" ? $0.refused : $0 }
        .map { $0.lifted(to: \.scope) }
        + [
          Field("possible", \.possible, .located(.flag), "It may happen; without it, it does.")
        ] + own
        + EntryHeader.fields.map { $0.lifted(to: \.header) },
      oneOf: alternatives, wordRules: wordRules
    ) { statement, present, context in
      statement.scope.checkDates(&context)
      finish(&statement, present, &context)
    }
  }
}

extension CollectionStatement: DecodableStatement {
  static let schema = RecordSchema<CollectionStatement>.statement(
    .positive, required: [.data, .from],
    [
      Field("legal-basis", \.legalBasis, .legalBasis, "The ground in law (GDPR Art. 6(1))."),
      Field("legitimate-interest", \.legitimateInterest, .text, "The interest that is pursued."),
      Field("retention", \.retention, .retentionStages, "How long the data is kept."),
      Field("provision", \.provision, .word, "Whether the person must provide the data."),
      Field("if-not-provided", \.ifNotProvided, .text, "What follows when it is not provided."),
      Field("storage", \.storage, .word, "How the data is stored; missing: stored."),
      Field("countries", \.countries, .list(.located(.territory)), "Where the data is kept."),
      Field("safeguards", \.safeguards, .safeguards, "What allows keeping it abroad."),
    ])
}

extension UseStatement: DecodableStatement {
  init(_ header: EntryHeader) {
    self.header = header
    scope = Scope(span: header.span)
  }

  static let schema = RecordSchema<UseStatement>.statement(
    .positive, required: [.data],
    [
      Field("operation", \.operation, .word, "What is done beside plain use."),
      Field("legal-basis", \.legalBasis, .legalBasis, "The ground in law (GDPR Art. 6(1))."),
      Field("legitimate-interest", \.legitimateInterest, .text, "The interest that is pursued."),
    ], oneOf: [["purposes", "operation"]])
}

extension SharingStatement: DecodableStatement {
  static let schema = RecordSchema<SharingStatement>.statement(
    .positive, required: [.data, .with, .purposes],
    [
      Field("flow", \.flow, .word, "How the data reaches the recipient; missing: sent."),
      Field("legal-basis", \.legalBasis, .legalBasis, "The ground in law (GDPR Art. 6(1))."),
      Field("legitimate-interest", \.legitimateInterest, .text, "The interest that is pursued."),
      Field("role", \.role, .word, "The recipient's part in this flow."),
      Field("activity", \.activity, .text, "What the recipient does in this flow."),
      Field("safeguards", \.safeguards, .safeguards, "What allows the disclosure abroad."),
      Field("countries", \.countries, .list(.located(.territory)), "Where the data goes."),
      Field(
        "obligations", \.obligations, .list(.reference(to: .obligations)),
        "What the recipient must or must not do, beside its own obligations."),
      Field("retention", \.retention, .retentionStages, "How long the recipient keeps it."),
      Field("onward", \.onward, .onward, "`none`, or to whom the recipient passes it on."),
      Field("sale", \.isSale, .flag, "Something of value is received for the data."),
      Field("in-law", \.inLaw, .legalSenses, "A law's own word for the disclosure."),
      Field("notice", \.notice, .text, "How the person is told."),
      Field("only", \.only, .list(.located(.slotName)), "The slots in which nothing else happens."),
    ])
}

extension NeverStatement: DecodableStatement {
  init(_ header: EntryHeader) {
    self.header = header
    scope = Scope(span: header.span)
  }

  static let schema = RecordSchema<NeverStatement>.statement(
    .negative, required: [.data],
    [
      Field("action", \.action, .word, "What we do not do.", .required),
      Field("operation", \.operation, .word, "For `use`: the operation that is ruled out."),
      Field("in-law", \.inLaw, .word, "The action in this law's sense only."),
      Field("precedence", \.precedence, .word, "How it stands to statements it overlaps."),
      Field("publish", \.isPublished, .flag, "`false` makes it an internal guardrail."),
    ],
    wordRules: Action.allCases.map { action in
      WordRule(
        field: "action", words: [action.rawValue], needs: action.neededFields,
        refuses: action.refusedFields.map(\.name))
    }
  ) { promise, present, context in
    promise.checkFields(present, &context)
  }

  /// Which fields an action takes and needs.
  private func checkFields(_ present: PresentFields, _ context: inout DecodingContext) {
    refuse(
      "when", present, &context, "a promise takes no `when`: it holds on every occasion",
      help: "say in `where` in which circumstances it holds")
    guard let action else { return }
    if !action.neededFields.isEmpty {
      let what = action == .use ? "for what" : "with whom"
      require(
        action.neededFields, "a promise not to \(action.rawValue) says \(what)", present, &context)
    }
    for (field, help) in action.refusedFields {
      let message =
        field == "operation"
        ? "only a promise not to use takes `operation`"
        : "a promise not to \(action.rawValue) takes no `\(field)`"
      let rule: RuleID = field == "purposes" ? .neverCollectWithPurpose : .invalidValue
      refuse(field, present, &context, message, help: help, rule: rule)
    }
  }

  private func require(
    _ fields: [String], _ message: String, _ present: PresentFields,
    _ context: inout DecodingContext
  ) {
    guard !fields.contains(where: present.contains) else { return }
    let list = fields.map { "`\($0)`" }.joinedAsAlternatives
    context.report(
      .missingField, message, at: present.place, "\(list) is missing", help: "add \(list)")
  }

  private func refuse(
    _ field: String, _ present: PresentFields, _ context: inout DecodingContext,
    _ message: String, help: String, rule: RuleID = .invalidValue
  ) {
    guard let key = present.span(of: field) else { return }
    context.report(rule, message, at: key, "not taken here", help: help)
  }
}

extension Action {
  /// The fields of which a promise with this action has at least one.
  fileprivate var neededFields: [String] {
    switch self {
    case .share, .sell: ["with"]
    case .use: ["purposes", "operation"]
    case .collect, .process, .access, .retain: []
    }
  }

  /// The fields that a promise with this action does not take, and what to do about one.
  fileprivate var refusedFields: [(name: String, help: String)] {
    var fields: [(name: String, help: String)] = []
    if self == .collect || self == .process {
      fields.append(("purposes", "promise not to `use` or `share` for the purpose"))
    }
    if self != .share && self != .sell {
      fields.append(("with", "promise not to `share`, or leave `with` out"))
    }
    if self != .use {
      fields.append(("operation", "leave `operation` out, or write `action: use`"))
    }
    return fields
  }
}

extension RetentionRule: DecodableEntry {
  init(_ header: EntryHeader) {
    self.header = header
    scope = Scope(span: header.span)
  }

  static let schema = RecordSchema<RetentionRule>(
    Section.retention.noun,
    Scope.fields(.retention, .positive, required: [.data]).map { $0.lifted(to: \.scope) } + [
      Field("keep", \.keep, .retentionKeep, "How long, or `{until: text}`.", .required),
      Field("bound", \.bound, .word, "How the period is meant."),
      Field("starts", \.starts, .text, "What the period is counted from."),
      Field("then", \.then, .text, "What comes after."),
    ] + EntryHeader.fields.map { $0.lifted(to: \.header) }
  ) { rule, _, context in
    rule.scope.checkDates(&context)
  }
}

extension Choice: DecodableEntry {
  init(_ header: EntryHeader) {
    self.header = header
    occasion = Scope(span: header.span)
  }

  static let schema = RecordSchema<Choice>(
    Section.choices.noun,
    Scope.occasionFields.map { $0.lifted(to: \.occasion) } + [
      Field("possible", \.isPossible, .flag, "It exists for some; without it, for all."),
      Field("kind", \.kinds, .list(.located(.word)), "What the person can do.", .required),
      Field("applies-to", \.appliesTo, .choiceTarget, "Slots, or the qualified ids of entries."),
      Field("how", \.how, .text, "How to do it."),
      Field("limits", \.limits, .text, "Where it ends."),
      Field("link", \.link, .reference(to: .links), "Where to do it."),
      Field(
        "carried-out-by", \.carriedOutBy, .reference(to: .recipients), "The recipient that does it."
      ),
    ] + EntryHeader.fields.map { $0.lifted(to: \.header) }, oneOf: [["how", "link"]]
  ) { choice, _, context in
    choice.occasion.checkDates(&context)
  }
}

extension Codec where Value == Choice.Target {
  fileprivate static var choiceTarget: Codec<Choice.Target> {
    let filter = Scope.filter(.choices)
    let ids = Codec<[Reference]>.list(.qualifiedID)
    return Codec(.either([filter.shape, ids.shape])) { node, context in
      if node.kind == .mapping {
        return filter.decode(node, into: Scope(span: context.span(node)), &context)
          .map { .slots($0) }
      }
      return ids.decode(node, &context).map { .entries($0) }
    }
  }
}

extension Codec where Value == RetentionKeep {
  /// A duration, or `{until: text}`.
  fileprivate static var retentionKeep: Codec<RetentionKeep> {
    let until = RecordSchema<UntilText>(
      "the end of a period",
      [Field("until", \.text, .text, "The event that ends it.", .required)])
    return Codec(.either([.duration, until.shape])) { node, context in
      if node.kind == .mapping {
        return until.decode(node, into: UntilText(), &context)?.text.map { .until($0) }
      }
      return Codec<Period>.duration.decode(node, &context).map { .period($0) }
    }
  }
}

private struct UntilText: Sendable {
  var text: LocalizedText?
}

extension Codec where Value == [RetentionStage] {
  /// A duration, `{until: text}`, or a list of stages `{keep, then}`.
  fileprivate static var retentionStages: Codec<[RetentionStage]> {
    let keep = Codec<RetentionKeep>.retentionKeep
    let stage = RecordSchema<RetentionStage>(
      "a stage of retention",
      [
        Field("keep", \.keep, keep, "How long, or `{until: text}`.", .required),
        Field("then", \.then, .text, "What comes after."),
      ])
    let stages = Codec<[RetentionStage]>.list(stage.codec(RetentionStage()))
    return Codec(.either([keep.shape, stages.shape])) { node, context in
      node.kind == .sequence
        ? stages.decode(node, &context)
        : keep.decode(node, &context).map { [RetentionStage(keep: $0)] }
    }
  }
}

extension Codec where Value == [OnwardFlow] {
  /// `none`, or a list of flows.
  fileprivate static var onward: Codec<[OnwardFlow]> {
    let schema = RecordSchema<Scope>(
      "an onward flow",
      Scope.slotFields(.sharing, .positive, required: [.with]).filter {
        ["with", "data", "purposes", "where", "identifiability"].contains($0.name)
      })
    let flow = Codec<OnwardFlow>(schema.shape) { node, context in
      schema.decode(node, into: Scope(span: context.span(node)), &context)
        .map { OnwardFlow(scope: $0) }
    }
    let flows = Codec<[OnwardFlow]>.list(flow)
    return Codec(.either([.word(["none"], meaning: "none"), flows.shape])) { node, context in
      if node.kind == .scalar {
        if node.string == ReservedWord.none.rawValue { return [] }
        context.report(
          .wrongType, "this takes `none`, or a list of mappings with `with`", at: node,
          "a single value")
        return nil
      }
      return flows.decode(node, &context)
    }
  }
}

extension Codec where Value == [(jurisdiction: Jurisdiction, sense: LegalSense)] {
  fileprivate static var legalSenses: Codec<[(jurisdiction: Jurisdiction, sense: LegalSense)]> {
    Codec<LegalSense>.word.byJurisdiction.map { $0.map { (jurisdiction: $0.0, sense: $0.1) } }
  }
}

extension Slot: Word {
  public static let meaning = "a slot"
}

extension Codec where Value == Slot {
  fileprivate static var slotName: Codec<Slot> { .word }
}
