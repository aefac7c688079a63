import Diagnostics
import YAMLReader

/// Whether a scope says that something is done or that it is not.
enum Sign {
  case positive, negative

  var opposite: Sign { self == .positive ? .negative : .positive }
}

extension Scope {
  /// The slots that a section takes, as fields.
  ///
  /// - Parameter required: slots without which the statement means nothing.
  static func slotFields(
    _ section: Section, _ sign: Sign, required: Set<Slot> = []
  ) -> [Field<Scope>] {
    let gaps: GapPolicy = sign == .positive ? .allowed : .refused(in: section.negativeNoun)
    return section.slots.map { slot in
      let presence: FieldPresence = required.contains(slot) ? .required : .optional
      if slot == .where {
        return Field(
          slot.rawValue, \.circumstances, .circumstances(gaps: gaps), slot.documentation, presence)
      }
      let codec = Codec<SlotValue>.slot(slot, gaps: gaps)
      return Field(
        name: slot.rawValue, documentation: slot.documentation, presence: presence,
        shape: codec.shape
      ) { node, scope, context in
        if let value = codec.decode(node, &context) { scope.slots[slot] = value }
      }
    }
  }

  /// The fields of every statement that concern its scope.
  static func fields(
    _ section: Section, _ sign: Sign, required: Set<Slot> = []
  ) -> [Field<Scope>] {
    slotFields(section, sign, required: required) + occasionFields + [
      Field(
        "except", \.exceptions, .list(exception(section, sign.opposite)),
        "What is left out: statements without ids, cut to this one.")
    ]
  }

  /// When it holds, and what the reader is told beside it.
  static var occasionFields: [Field<Scope>] {
    [
      Field("since", \.since, .located(.date), "The first day on which it holds."),
      Field("until", \.until, .located(.date), "The first day on which it no longer holds."),
      Field(
        "when", \.when, .text,
        "The occasion, a clause with its conjunction, for the reader: no logic."),
      Field("description", \.description, .text, "Published beside the sentence."),
    ]
  }

  /// An exception below a scope of the opposite sign.
  private static func exception(_ section: Section, _ sign: Sign) -> Codec<Scope> {
    let name = sign == .positive ? "positive-exception" : "negative-exception"
    let shape = Shape.record(
      RecordDescription(name: "\(section.rawValue)-\(name)", noun: "an exception") {
        exceptionSchema(section, sign).fields.map(\.description)
      })
    return Codec<Scope>(shape) { node, context in
      exceptionSchema(section, sign)
        .decode(node, into: Scope(span: context.span(node)), &context)
    }
  }

  private static func exceptionSchema(_ section: Section, _ sign: Sign) -> RecordSchema<Scope> {
    RecordSchema(
      "an exception",
      fields(section, sign) + [
        Field("note", \.note, .string, "For the maintainers; never published.")
      ]
    ) { scope, _, context in
      scope.checkDates(&context)
    }
  }

  /// Only slots: what a document section is about, or a choice applies to.
  static func filter(_ section: Section) -> RecordSchema<Scope> {
    RecordSchema("the slots of a statement", slotFields(section, .positive))
  }

  /// `since` comes before `until`.
  func checkDates(_ context: inout DecodingContext) {
    guard let since, let until, since.value >= until.value else { return }
    context.report(
      .invalidValue, "`since` comes before `until`", at: until.span, "not after `since`",
      labels: [context.label(since.span, "since \(since.value)")],
      help: "`until` is the first day on which it no longer holds")
  }
}

extension Section {
  fileprivate var negativeNoun: String { self == .never ? "a promise" : "an exception" }
}

extension Codec where Value == [Circumstance] {
  /// A mapping of facets to values, or a list of these.
  static func circumstances(gaps: GapPolicy) -> Codec<[Circumstance]> {
    let alternative = Codec<Circumstance>(.slot(.where, allowsGaps: gaps.allows)) { node, context in
      guard node.kind == .mapping, node.count > 0 else {
        context.report(
          .wrongType,
          "this takes \(Shape.slot(.where, allowsGaps: true).summary): `where: {consent: given}`",
          at: node, node.kind == .mapping ? "empty" : node.kind.article)
        return nil
      }
      var circumstance = Circumstance(span: context.span(node), facets: [])
      for (key, value) in node.pairs {
        guard !context.reportIfEmpty(value, key: key),
          let facet = context.reference(key, to: .term(.conditions))
        else { continue }
        if let earlier = circumstance.facets.first(where: { $0.facet.value == facet.value }) {
          context.reportDuplicateKey(key, first: earlier.facet.span)
        } else if let values = Codec<SlotValue>.facet(facet.value, gaps: gaps)
          .decode(value, &context)
        {
          circumstance.facets.append((facet, values))
        }
      }
      return circumstance
    }
    return .list(alternative)
  }
}
