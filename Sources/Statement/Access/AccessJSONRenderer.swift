import Diagnostics
import FlowAlgebra
import Queries
import Registry

/// A report for programs, version 1.
///
/// It has the shape of every question, `{formatVersion, question, answer, hits, gaps}`: `hits` are the
/// recipients to whom the data is given, each with what the report says of it beside (`unnamed` is
/// true where only a category is known), and `onward` those who get it from them. Beside these stand
/// `controller`, `data`, `purposes`, `sources`, `retention`, `decisions`, `promises`, `rights` and
/// `toComplete`; what each of them is declared by stands in `statements`, as id, file and line. Texts
/// are in the language of the report.
public struct AccessJSONRenderer: Sendable {
  public init() {}

  public func render(_ report: AccessReport) -> String { jsonText(ReportObject(report)) }
}

private struct ReportObject: Encodable {
  let formatVersion = 1
  let question: QuestionObject
  let answer: String
  let controller: ControllerObject?
  let hits: [RecipientObject]
  let gaps: [GapObject]
  let onward: [RecipientObject]
  let data: [DataObject]
  let purposes: [PurposeObject]
  let sources: [HitObject]
  let retention: [RetentionObject]
  let decisions: [DecisionObject]
  let promises: [PlaceObject]
  let rights: RightsObject
  let toComplete: [CompletionObject]

  init(_ report: AccessReport) {
    let reader = ReportReader(report: report)
    question = QuestionObject(report)
    answer = report.direct.answer.code
    controller = reader.registry.organization.map { ControllerObject($0, reader) }
    hits = report.direct.hits.map { RecipientObject($0, reader) }
    gaps = (report.direct.gaps + report.sources.gaps).map(GapObject.init)
    onward = report.onward.map { RecipientObject($0, reader) }
    data = reader.data
    purposes = reader.purposes
    sources = report.sources.hits.map(HitObject.init)
    retention = reader.retention
    decisions = report.standing.decisions.map { DecisionObject($0, reader) }
    promises = reader.places(report.standing.never.map(\.header.id))
    rights = RightsObject(reader)
    toComplete = report.toComplete.map(CompletionObject.init)
  }
}

// MARK: Reading

/// Turns what stands in a report into what is written of it.
private struct ReportReader {
  let report: AccessReport

  var standing: Standing { report.standing }
  var speaker: Speaker { report.speaker }
  var registry: Registry { speaker.registry }
  private var model: FlowModel { standing.flows.model }
  private var names: TermNames { TermNames(speaker: speaker, space: model.space) }
  private var reader: TermReader { TermReader(model: model) }

  func places(_ entries: [EntryID]) -> [PlaceObject] {
    let places = Places(registry)
    return entries.compactMap(places.place).map {
      PlaceObject(id: $0.id, file: $0.file, line: $0.position.line)
    }
  }

  func text(_ text: LocalizedText?) -> String? { speaker.text(text)?.plainText }

  func terms(_ terms: [CoveredTerm], _ dimension: Dimension) -> [TermObject] {
    terms.map {
      TermObject(reader.term($0.node, in: dimension, isOtherwise: $0.otherwise))
    }
  }

  private func widest(_ dimension: Dimension, _ parts: [Contribution]) -> [TermObject] {
    terms(standing.flows.widest(dimension, of: parts), dimension)
  }

  private func term(_ node: Node, _ dimension: Dimension) -> TermObject {
    TermObject(reader.term(node, in: dimension))
  }

  private func label(_ node: Node, _ dimension: Dimension) -> String {
    names.name(CoveredTerm(node: node), dimension, besideOthers: true).plainText
  }

  /// What of an activity lies at or below a node; only of statements that say something there.
  private func parts(
    _ activity: Activity, _ dimension: Dimension, _ node: Node
  ) -> [Contribution] {
    guard let slot = dimension.slot else { return [] }
    let box = Box([dimension: model.space.down(node, in: dimension)])
    return standing.stating(slot, standing.contributions[activity] ?? []).compactMap { part in
      let region = part.region.intersection(box)
      return region.isEmpty ? nil : Contribution(statement: part.statement, region: region)
    }
  }

  private func places(_ parts: [Contribution]) -> [PlaceObject] {
    places(parts.map { standing.entry($0.statement) }.withoutRepetition)
  }

  /// For each kind of data that a collection names, what is known of it.
  var data: [DataObject] {
    standing.flows.nodes(.data, of: standing.collected.map(\.scope)).map { node in
      let collected = parts(.collection, .data, node)
      let shared = parts(.sharing, .data, node)
      let used = standing.stating(.purposes, parts(.use, .data, node))
      return DataObject(
        data: term(node, .data), label: label(node, .data), covers: widest(.data, collected),
        sources: widest(.sources, standing.stating(.from, collected)),
        purposes: widest(.purposes, used),
        recipients: terms(standing.flows.recipients(of: shared), .recipients),
        statements: places(collected + used + shared))
    }
  }

  var purposes: [PurposeObject] {
    let scopes = standing.collection.map(\.scope) + standing.uses.map(\.scope)
    return standing.flows.nodes(.purposes, of: scopes).map { node in
      let used = parts(.use, .purposes, node)
      let isPossible = used.allSatisfy { model.statements[$0.statement].isPossible }
      return PurposeObject(
        purpose: term(node, .purposes), label: label(node, .purposes), data: widest(.data, used),
        possible: isPossible, statements: places(used))
    }
  }

  var retention: [RetentionObject] {
    standing.keeping.map { part in
      RetentionObject(
        data: terms(
          model.space.taxonomy(of: .data)?.widestTerms(of: part.data) ?? [], .data),
        keep: part.isUnsaid ? nil : names.periods([part]).map(\.plainText).joined(separator: "; "),
        statements: places([part.rule, standing.entry(part.collection)].compactMap { $0 }))
    }
  }

  /// The place of a recipient in the registry.
  func recipient(_ hit: Hit) -> Int? {
    model.space.node(ofID: hit.party.id, in: .recipients)
      .flatMap { model.space.vocabulary(of: .recipients)?.termIndex(of: $0) }
  }
}

// MARK: Objects

private struct QuestionObject: Encodable {
  let kind = "access-report"
  let about: [TermObject]
  let service: [TermObject]?
  let `where`: [String: [TermObject]]?
  let on: String?
  let locale: String

  init(_ report: AccessReport) {
    let question = report.direct.question
    about = question.subjects.map(TermObject.init)
    service = question.services.isEmpty ? nil : question.services.map(TermObject.init)
    `where` =
      question.conditions.isEmpty
      ? nil : question.conditions.mapValues { $0.map(TermObject.init) }
    on = question.isDated ? question.day.description : nil
    locale = report.document.locale.code
  }
}

private struct PlaceObject: Encodable {
  let id: String
  let file: String
  let line: Int
}

private struct ControllerObject: Encodable {
  let name: String?
  let legalName: String?
  let country: String?
  let address: String?
  let email: String?
  let website: String?
  let contact: String?
  /// Empty where it is declared that there is none; left out where nothing is declared.
  let dataProtectionOfficer: [String]?
  let representatives: [String]
  let authorities: [AuthorityObject]

  struct AuthorityObject: Encodable {
    let law: String?
    let name: String?
    let website: String?
  }

  init(_ organization: Organization, _ reader: ReportReader) {
    name = organization.name
    legalName = organization.legalName
    country = organization.country?.value.code
    address = organization.address
    email = organization.email
    website = organization.website
    contact = organization.contact.flatMap { reader.speaker.link($0.value) }?.plainText
    switch organization.dataProtectionOfficer {
    case .appointed(let name, let email): dataProtectionOfficer = [name, email].compactMap { $0 }
    case .some(.none): dataProtectionOfficer = []
    case nil: dataProtectionOfficer = nil
    }
    representatives = organization.representatives.compactMap(\.name)
    authorities = organization.authorities.map {
      AuthorityObject(law: $0.jurisdiction?.rawValue, name: $0.name, website: $0.website)
    }
  }
}

/// A hit of `who-receives`, with what is declared of the recipient.
private struct RecipientObject: Encodable {
  private enum Key: CodingKey { case unnamed, legalName, role, activity, safeguards }

  let hit: HitObject
  let recipient: Recipient?
  let profile: RecipientProfile?
  let activity: String?

  init(_ hit: Hit, _ reader: ReportReader) {
    self.hit = HitObject(hit)
    let index = reader.recipient(hit)
    recipient = index.map { reader.registry.recipients.terms[$0] }
    profile = index.map { reader.registry.profile(ofRecipient: $0) }
    activity = reader.text(recipient?.activity)
  }

  func encode(to encoder: any Encoder) throws {
    try hit.encode(to: encoder)
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(!(recipient?.isNamed ?? false), forKey: .unnamed)
    try container.encodeIfPresent(recipient?.legalName, forKey: .legalName)
    try container.encodeIfPresent(profile?.role?.rawValue, forKey: .role)
    try container.encodeIfPresent(activity, forKey: .activity)
    let safeguards = (profile?.safeguards ?? []).map {
      ($0.jurisdiction.rawValue, $0.safeguards.map(\.value.rawValue))
    }
    try container.encode(
      Dictionary(safeguards, uniquingKeysWith: +), forKey: .safeguards)
  }
}

private struct DataObject: Encodable {
  let data: TermObject
  let label: String
  /// The widest terms of it that are collected.
  let covers: [TermObject]
  let sources: [TermObject]
  let purposes: [TermObject]
  let recipients: [TermObject]
  let statements: [PlaceObject]
}

private struct PurposeObject: Encodable {
  let purpose: TermObject
  let label: String
  let data: [TermObject]
  let possible: Bool
  let statements: [PlaceObject]
}

private struct RetentionObject: Encodable {
  let data: [TermObject]
  /// Left out where nothing says how long.
  let keep: String?
  let statements: [PlaceObject]
}

private struct DecisionObject: Encodable {
  let purpose: String
  let logic: String?
  let consequences: String?
  let statements: [PlaceObject]

  init(_ purpose: Purpose, _ reader: ReportReader) {
    self.purpose = reader.registry.id(purpose.header)
    logic = reader.text(purpose.automatedDecision?.logic)
    consequences = reader.text(purpose.automatedDecision?.consequences)
    statements = reader.places([purpose.header.id])
  }
}

private struct RightsObject: Encodable {
  /// By law, what it lets every person do.
  let laws: [String: [String]]
  let choices: [ChoiceObject]

  struct ChoiceObject: Encodable {
    let kinds: [String]
    let how: String?
    let limits: String?
    let link: String?
    let statements: [PlaceObject]
  }

  init(_ reader: ReportReader) {
    let laws = reader.registry.settings.jurisdictions.map(\.value).map {
      ($0.rawValue, $0.rights.map(\.rawValue))
    }
    self.laws = Dictionary(laws, uniquingKeysWith: { first, _ in first })
    choices = reader.standing.choices.map { choice in
      ChoiceObject(
        kinds: choice.kinds.map(\.value.rawValue), how: reader.text(choice.how),
        limits: reader.text(choice.limits),
        link: choice.link.flatMap { reader.speaker.link($0.value) }?.plainText,
        statements: reader.places([choice.header.id]))
    }
  }
}

private struct CompletionObject: Encodable {
  let kind: String
  let message: String
  let source: String?
  let statements: [PlaceObject]

  init(_ item: CompletionItem) {
    kind = item.kind.rawValue
    message = item.message
    source = item.kind.source.isEmpty ? nil : item.kind.source
    statements = item.places.map { PlaceObject(id: $0.id, file: $0.file, line: $0.line) }
  }
}
