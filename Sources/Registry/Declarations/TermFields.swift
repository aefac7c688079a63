import Diagnostics
import YAMLReader

/// An entry that is read from a mapping under its id.
protocol DecodableEntry: Entry {
  static var schema: RecordSchema<Self> { get }
  init(_ header: EntryHeader)
}

extension TermBasics {
  /// The fields of every term.
  static let fields: [Field<TermBasics>] =
    [
      Field("label", \.label, .text, "How the term reads inside a sentence."),
      Field("name", \.name, .string, "A proper name, the same in every locale."),
      Field("title", \.title, .text, "For headings and tables; else made from the label."),
      Field("description", \.description, .text, "Published where the term is explained."),
      Field("abstract", \.isAbstract, .flag, "The narrower terms are all there is of it."),
      Field("aliases", \.aliases, .list(.alias), "Other ids that mean this term."),
      Field(
        "also-called", \.alsoCalled, .list(.text(.otherWord, inEveryLocale: false)),
        "Other words in use for this term."),
      Field(
        "same-as", \.sameAs, .list(.externalCode),
        "Codes of other vocabularies, as `dpv:Contact` or `ccpa:A`."),
      Field("retired", \.retired, .located(.date), "The first day on which it is out of use."),
    ] + EntryHeader.fields.map { $0.lifted(to: \.header) }

  /// The fields of a term of a section; `broader` takes ids of the same vocabulary.
  static func fields(_ section: Section) -> [Field<TermBasics>] {
    fields + [
      Field(
        "broader", \.broader, .list(.reference(to: section)),
        "The terms that this one is a kind of.")
    ]
  }
}

extension RecordSchema where Owner: Term {
  /// The schema of a vocabulary: a term's fields and its own.
  static func term(
    _ section: Section, _ own: [Field<Owner>],
    needsLabel: Bool = true, wordRules: [WordRule] = [],
    finish: @escaping @Sendable (inout Owner, PresentFields, inout DecodingContext) -> Void = {
      _, _, _ in
    }
  ) -> RecordSchema<Owner> {
    RecordSchema(
      section.noun, TermBasics.fields(section).map { $0.lifted(to: \.basics) } + own,
      oneOf: needsLabel ? [["label", "name"]] : [], wordRules: wordRules, finish: finish)
  }
}

extension Codec where Value == Reference {
  /// Another id for a term.
  static var alias: Codec<Reference> {
    Codec(.id) { node, context in
      guard context.isScalar(node, .id), let name = context.declaredName(node) else { return nil }
      return Reference(name, at: context.span(node))
    }
  }
}

extension Codec where Value == String {
  /// A term of another vocabulary, `scheme:code`.
  fileprivate static var externalCode: Codec<String> {
    Codec(.text) { node, context in
      guard context.isScalar(node, .text) else { return nil }
      let parts = node.string.split(separator: ":", omittingEmptySubsequences: false)
      if parts.count == 2, parts.allSatisfy({ !$0.isEmpty && !$0.contains(" ") }) {
        return node.string
      }
      context.report(
        .invalidValue, "`\(node.string)` does not say whose code it is", at: node,
        "no scheme", help: "write the scheme and the code: `dpv:Contact`")
      return nil
    }
  }
}

extension Service: DecodableEntry {
  init(_ header: EntryHeader) { basics = TermBasics(header) }

  static let schema = RecordSchema<Service>.term(
    .services,
    [
      Field("role", \.role, .word, "Our own part in the service."),
      Field("not-covered", \.isNotCovered, .flag, "The statement does not cover it."),
      Field("see", \.see, .reference(to: .links), "Where its own statement is found."),
    ])
}

extension DataSubject: DecodableEntry {
  init(_ header: EntryHeader) { basics = TermBasics(header) }

  static let schema = RecordSchema<DataSubject>.term(
    .dataSubjects, [Field("minors", \.areMinors, .flag, "The people are minors.")])
}

extension DataCategory: DecodableEntry {
  init(_ header: EntryHeader) { basics = TermBasics(header) }

  static let schema = RecordSchema<DataCategory>.term(
    .dataCategories,
    [
      Field("examples", \.examples, .list(.text), "Elements of the category, published."),
      Field(
        "sensitive", \.sensitive, .list(.located(.string)),
        "Why the data is sensitive: `gdpr-9-health`, `ccpa-precise-location`."),
    ])
}

extension Source: DecodableEntry {
  init(_ header: EntryHeader) { basics = TermBasics(header) }

  static let schema = RecordSchema<Source>.term(
    .sources,
    [
      Field("kind", \.kind, .word, "Whom or what the data comes from.", .required),
      Field(
        "recipient", \.recipient, .reference(to: .recipients), "The recipient that it is too."),
      Field(
        "derived-from", \.derivedFrom, .list(.reference(to: .dataCategories)),
        "What inferred data is made from."),
    ],
    needsLabel: false,
    wordRules: [
      WordRule(
        field: "kind", words: SourceKind.allCases.filter { $0 != .dataSubject }.map(\.rawValue),
        needs: ["label", "name"], refuses: [])
    ]
  ) { source, present, context in
    // The language knows how to say "you".
    guard let kind = source.kind, kind != .dataSubject, !present.contains("label"),
      !present.contains("name")
    else { return }
    context.reportMissingLabel("a source", at: present.place)
  }
}

extension DecodingContext {
  fileprivate mutating func reportMissingLabel(_ noun: String, at place: Span) {
    report(
      .missingField, "\(noun) needs `label` or `name`", at: place,
      "`label` or `name` is missing", help: "add `label` or `name`")
  }
}

extension Method: DecodableEntry {
  init(_ header: EntryHeader) { basics = TermBasics(header) }

  static let schema = RecordSchema<Method>.term(
    .methods,
    [
      Field("kind", \.kind, .word, "The technique."),
      Field("lasts", \.lasts, .duration, "How long it stays, as a cookie does."),
      Field("set-by", \.setBy, .reference(to: .recipients), "The recipient that places it."),
    ])
}

extension AutomatedDecision {
  static let schema = RecordSchema<AutomatedDecision>(
    "an automated decision",
    [
      Field("logic", \.logic, .text, "How the decision is reached."),
      Field("consequences", \.consequences, .text, "What follows from it."),
    ])
}

extension Purpose: DecodableEntry {
  init(_ header: EntryHeader) { basics = TermBasics(header) }

  static let schema = RecordSchema<Purpose>.term(
    .purposes,
    [
      Field("examples", \.examples, .list(.text), "What the purpose takes in, published."),
      Field("legal-duty", \.isLegalDuty, .flag, "The law demands it."),
      Field(
        "automated-decision", \.automatedDecision,
        AutomatedDecision.schema.codec(AutomatedDecision()),
        "A decision without a person (GDPR Art. 22)."),
      Field(
        "compatible-with", \.compatibleWith, .list(.reference(to: .purposes)),
        "Purposes whose data may serve this one."),
    ])
}

extension Contract {
  static let schema = RecordSchema<Contract>(
    "a contract",
    [
      Field("kind", \.kind, .string, "The sort of agreement: `dpa`."),
      Field("date", \.date, .date, "When it was signed."),
      Field("reference", \.reference, .string, "Where it is filed."),
    ])
}

extension Recipient: DecodableEntry {
  init(_ header: EntryHeader) { basics = TermBasics(header) }

  static let schema = RecordSchema<Recipient>.term(
    .recipients,
    [
      Field("kind", \.kind, .word, "What it is to us; a narrower recipient inherits it."),
      Field("legal-name", \.legalName, .string, "The registered name of a single recipient."),
      Field("role", \.role, .word, "Its part under data-protection law (GDPR Art. 4)."),
      Field("countries", \.countries, .list(.located(.territory)), "Where it is established."),
      Field("activity", \.activity, .text, "What it does, as in \"runs our help desk\"."),
      Field("website", \.website, .url, "Its web address."),
      Field("privacy-statement", \.privacyStatement, .url, "Its own statement."),
      Field("contact", \.contact, .string, "How to reach it."),
      Field("contract", \.contract, Contract.schema.codec(Contract()), "What binds it."),
      Field(
        "safeguards", \.safeguards, .safeguards, "What allows the disclosure abroad, by law."),
      Field(
        "obligations", \.obligations, .list(.reference(to: .obligations)),
        "What it must or must not do; adds to the broader recipient's."),
      Field(
        "engaged-by", \.engagedBy, .reference(to: .recipients), "The recipient that brought it in."),
      Field("since", \.since, .located(.date), "The first day on which it receives data."),
      Field("until", \.until, .located(.date), "The first day on which it no longer does."),
    ]
  ) { recipient, _, context in
    guard let since = recipient.since, let until = recipient.until else { return }
    var scope = Scope(span: since.span)
    (scope.since, scope.until) = (since, until)
    scope.checkDates(&context)
  }
}

extension Codec where Value == [JurisdictionSafeguards] {
  /// A mapping of jurisdiction to safeguards.
  static var safeguards: Codec<[JurisdictionSafeguards]> {
    Codec<[Located<Safeguard>]>.list(.located(.word)).byJurisdiction.map { pairs in
      pairs.map { JurisdictionSafeguards(jurisdiction: $0.0, safeguards: $0.1) }
    }
  }
}

extension Obligation: DecodableEntry {
  init(_ header: EntryHeader) { basics = TermBasics(header) }

  static let schema = RecordSchema<Obligation>.term(
    .obligations,
    [
      Field(
        "only-stated-purposes", \.limitsToStatedPurposes, .flag,
        "The recipient uses the data for the stated purposes only.")
    ])
}

extension Link: DecodableEntry {
  init(_ header: EntryHeader) { basics = TermBasics(header) }

  static let schema = RecordSchema<Link>.term(
    .links, [Field("url", \.url, .localizedURL, "Where it leads; it may differ per locale.")])
}

extension Codec where Value == LocalizedText {
  /// A web address, or a mapping of locales to addresses.
  fileprivate static var localizedURL: Codec<LocalizedText> {
    Codec(.either([.url, .mapping(keys: .locale, values: .url)])) { node, context in
      let addresses = node.kind == .mapping ? node.pairs.map(\.value) : [node]
      let areSound = addresses.allSatisfy { Codec<String>.url.decode($0, &context) != nil }
      let text = Codec.text(.address, inEveryLocale: node.kind == .mapping)
      return areSound ? text.decode(node, &context) : nil
    }
  }
}

extension FacetValue: DecodableEntry {
  init(_ header: EntryHeader) { basics = TermBasics(header) }

  /// `broader` takes values of the same facet, which the header names.
  static let schema = RecordSchema<FacetValue>(
    "a value of a facet",
    TermBasics.fields.map { $0.lifted(to: \.basics) } + [
      Field(
        name: "broader", documentation: "The values that this one is a kind of.",
        presence: .optional, shape: .list(.reference(to: "a value of the facet"))
      ) { node, value, context in
        guard let facet = value.header.id.facet,
          let broader = Codec<[Reference]>.list(.facetValue(facet)).decode(node, &context)
        else { return }
        value.basics.broader = broader
      }
    ],
    oneOf: [["label", "name"]])
}

extension Codec where Value == Reference {
  fileprivate static func facetValue(_ facet: Name) -> Codec<Reference> {
    Codec(.reference(to: "a value of the facet")) { node, context in
      context.reference(node, to: .value(ofFacet: facet))
    }
  }
}

extension Facet: DecodableEntry {
  init(_ header: EntryHeader) { basics = TermBasics(header) }

  static let schema = RecordSchema<Facet>.term(
    .conditions,
    [
      Field(
        name: "values", documentation: "The facet's values: a mapping of id to term.",
        presence: .required,
        shape: .mapping(keys: .id, values: FacetValue.schema.shape)
      ) { node, facet, context in
        let facetName = facet.header.id.id
        context.decodeEntries(node, { EntryID(.conditions, facet: facetName, $0) }) {
          facet.values.append($0)
        }
      }
    ])
}
