import Diagnostics
import FlowAlgebra
import Registry

/// The object of `query … --format json`, version 1.
public struct QueryJSONRenderer: QueryRenderer {
  public init() {}

  public func render(_ result: QueryResult) -> String { jsonText(ResultObject(result)) }
}

private struct ResultObject: Encodable {
  let formatVersion = 1
  let question: QuestionObject
  let answer: String
  let hits: [HitObject]
  let gaps: [GapObject]
  let denials: [PromiseObject]
  let related: [PromiseObject]
  let nearest: [NearObject]
  let matrix: MatrixObject?
  let why: ReasonsObject?

  init(_ result: QueryResult) {
    switch result.detail {
    case .hits: (matrix, why) = (nil, nil)
    case .matrix(let lines): (matrix, why) = (MatrixObject(lines), nil)
    case .reasons(let reasons): (matrix, why) = (nil, ReasonsObject(reasons))
    }
    question = QuestionObject(result.question)
    answer = result.answer.code
    hits = result.allHits.map { HitObject($0.hit, inCell: $0.cell) }
    gaps = result.gaps.map(GapObject.init)
    denials = result.denials.map(PromiseObject.init)
    related = result.related.map(PromiseObject.init)
    nearest = result.nearest.map(NearObject.init)
  }
}

/// `id`, `{"term": id, "otherwise": true}` or `{"unspecified": id}`.
package struct TermObject: Encodable {
  private enum Key: CodingKey { case term, otherwise, unspecified }

  let term: AnsweredTerm

  package init(_ term: AnsweredTerm) { self.term = term }

  package func encode(to encoder: any Encoder) throws {
    if case .gap(let bound) = term.name {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(bound ?? "all", forKey: .unspecified)
    } else if term.isOtherwise {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(term.id, forKey: .term)
      try container.encode(true, forKey: .otherwise)
    } else {
      var container = encoder.singleValueContainer()
      try container.encode(term.id)
    }
  }
}

/// The flags that were given, with canonical ids.
private struct QuestionObject: Encodable {
  let kind: String
  let mode: String
  let data: [TermObject]
  let recipient: TermObject?
  let `for`: [TermObject]?
  let about: [TermObject]?
  let service: [TermObject]?
  let via: [TermObject]?
  let with: [String]?
  let `where`: [String: [TermObject]]?
  let country: String?
  let identifiability: [TermObject]?
  let onward: Bool?
  let on: String?

  init(_ question: EchoedQuestion) {
    func given(_ terms: [AnsweredTerm]) -> [TermObject]? {
      terms.isEmpty ? nil : terms.map(TermObject.init)
    }
    kind = question.kind.rawValue
    mode = question.mode.rawValue
    data = question.data.map(TermObject.init)
    recipient = question.recipient.map(TermObject.init)
    `for` = given(question.purposes)
    about = given(question.subjects)
    service = given(question.services)
    via = given(question.methods)
    let filter = question.kinds.map { "kind:\($0.rawValue)" } + question.with.map(\.id)
    with = filter.isEmpty ? nil : filter
    `where` =
      question.conditions.isEmpty
      ? nil : question.conditions.mapValues { $0.map(TermObject.init) }
    country = question.country?.code
    identifiability = given(question.identifiability)
    onward = question.isOnward ? true : nil
    on = question.isDated ? question.day.description : nil
  }
}

package struct HitObject: Encodable {
  let recipient: String?
  let source: String?
  let methods: [TermObject]?
  let label: String
  let kind: String
  let answer: String
  let named: Bool
  let coverage: [String]
  let members: [String]
  let data: [TermObject]
  let purposes: [TermObject]
  let conditions: [String: [TermObject]]
  let countries: [String]
  let via: [HopObject]
  let obligations: [String]
  let choices: [ChoiceObject]
  let possible: Bool
  let statements: [StatementObject]
  let exceptions: [LimitObject]
  /// In a matrix, the data of the hit's row, and whether a statement leaves it open.
  let category: TermObject?
  let open: Bool?

  package init(_ hit: Hit) { self.init(hit, inCell: nil) }

  init(_ hit: Hit, inCell cell: HitCell?) {
    category = cell.map { TermObject($0.category) }
    open = cell.map(\.isLeftOpen)
    recipient = hit.party.recipient
    source = hit.party.source
    methods = hit.party.source == nil ? nil : hit.methods.map(TermObject.init)
    label = hit.party.label
    kind = hit.party.kind.word
    answer = hit.answer.code
    named = hit.isNamed
    coverage = hit.coverage.map(\.rawValue)
    members = hit.members
    data = hit.data.map(TermObject.init)
    purposes = hit.purposes.map(TermObject.init)
    conditions = hit.conditions.mapValues { $0.map(TermObject.init) }
    countries = hit.countries
    via = hit.path.map(HopObject.init)
    obligations = hit.obligations.map(\.id)
    choices = hit.choices.map(ChoiceObject.init)
    possible = hit.isPossible
    statements = hit.statements.map(StatementObject.init)
    exceptions = hit.exceptions.map(LimitObject.init)
  }
}

struct StatementObject: Encodable {
  let id: String
  let file: String
  let line: Int
  let broader: [ChainObject]
  let data: [TermObject]
  let purposes: [TermObject]
  let uses: [ReferenceObject]?
  let methods: [TermObject]
  let conditions: [[String: [TermObject]]]
  let possible: Bool
  let via: [HopObject]?

  init(_ statement: HitStatement) {
    id = statement.reference.id
    file = statement.reference.file
    line = statement.reference.line
    broader = statement.chains.map(ChainObject.init)
    data = statement.data.map(TermObject.init)
    purposes = statement.purposes.map(TermObject.init)
    uses = statement.uses.isEmpty ? nil : statement.uses.map(ReferenceObject.init)
    methods = statement.methods.map(TermObject.init)
    conditions = statement.circumstances.map { $0.mapValues { $0.map(TermObject.init) } }
    possible = statement.isPossible
    via = statement.path.isEmpty ? nil : statement.path.map(HopObject.init)
  }
}

struct ChoiceObject: Encodable {
  let id: String
  let file: String
  let line: Int
  let kind: [String]
  let how: String?

  init(_ choice: HitChoice) {
    id = choice.reference.id
    file = choice.reference.file
    line = choice.reference.line
    kind = choice.kinds.map(\.rawValue)
    how = choice.how
  }
}

struct HopObject: Encodable {
  let recipients: [TermObject]
  let first: Bool
  let narrows: [String: [TermObject]]
  let id: String
  let file: String
  let line: Int

  init(_ hop: Hop) {
    recipients = hop.recipients.map(TermObject.init)
    first = hop.isFirst
    narrows = hop.narrows.mapValues { $0.map(TermObject.init) }
    id = hop.reference.id
    file = hop.reference.file
    line = hop.reference.line
  }
}

struct ReferenceObject: Encodable {
  let id: String
  let file: String
  let line: Int

  init(_ reference: StatementReference) {
    id = reference.id
    file = reference.file
    line = reference.line
  }
}

struct LimitObject: Encodable {
  let id: String
  let file: String
  let line: Int
  let removes: [String: [TermObject]]

  init(_ limit: Limit) {
    id = limit.reference.id
    file = limit.reference.file
    line = limit.reference.line
    removes = limit.removes.mapValues { $0.map(TermObject.init) }
  }
}

package struct GapObject: Encodable {
  let id: String
  let file: String
  let line: Int
  let slot: String
  let unsaid: [TermObject]
  let recipients: [TermObject]?
  let sources: [TermObject]?

  package init(_ gap: Gap) {
    id = gap.reference.id
    file = gap.reference.file
    line = gap.reference.line
    slot = gap.slot.word
    unsaid = gap.unsaid.map(TermObject.init)
    let parties = gap.parties.map(TermObject.init)
    recipients = gap.activity == .collection ? nil : parties
    sources = gap.activity == .collection ? parties : nil
  }
}

private struct PromiseObject: Encodable {
  let id: String
  let file: String
  let line: Int
  let action: String?
  let operation: String?
  let law: String?
  let only: [String]?
  let says: [String: [TermObject]]
  let conditions: [[String: [TermObject]]]
  let exceptions: [[String: [TermObject]]]

  init(_ promise: Denial) {
    id = promise.reference.id
    file = promise.reference.file
    line = promise.reference.line
    action = promise.action?.rawValue
    operation = promise.operation?.rawValue
    law = promise.law?.rawValue
    only = promise.only.isEmpty ? nil : promise.only.map(\.rawValue)
    says = Dictionary(
      uniqueKeysWithValues: promise.slots.map { ($0.key.rawValue, $0.value.map(TermObject.init)) })
    conditions = promise.circumstances.map { $0.mapValues { $0.map(TermObject.init) } }
    exceptions = promise.exceptions.map { $0.mapValues { $0.map(TermObject.init) } }
  }
}

private struct NearObject: Encodable {
  let id: String
  let file: String
  let line: Int
  let slot: String
  let says: [TermObject]

  init(_ near: NearMiss) {
    id = near.reference.id
    file = near.reference.file
    line = near.reference.line
    slot = near.slot.word
    says = near.says.map(TermObject.init)
  }
}
