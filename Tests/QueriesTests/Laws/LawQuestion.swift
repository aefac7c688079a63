import FlowAlgebra
import Queries
import TestSupport

/// A question with its mode.
struct LawQuestion: CustomStringConvertible {
  var question: PlainQuestion
  var mode: QuestionMode

  var kind: QuestionKind { question.kind }
  var description: String { "\(mode) \(question)" }

  /// One of every kind, with every mode that the kind takes, and with flags at random.
  static func ofEveryKind(
    in registry: PlainRegistry, using random: inout SplitMix64
  ) -> [LawQuestion] {
    QuestionKind.allCases.flatMap { kind in
      modes(of: kind).map { mode in
        var question = PlainQuestion.randomOfEveryFlag(kind, in: registry, using: &random)
        question.isOnward = kind.activities.contains(.sharing) && random.oneIn(2)
        // What is asked with many words is seldom answered.
        if random.oneIn(2) {
          question.asked = question.asked.filter { $0.key == .data || $0.key == .with }
        }
        if random.oneIn(2) {
          question.country = nil
          question.kinds = []
        }
        return LawQuestion(question: question, mode: mode)
      }
    }
  }

  static func modes(of kind: QuestionKind) -> [QuestionMode] {
    switch kind {
    case .whoReceives, .whoCollects, .whereFrom, .flows: QuestionMode.allCases
    case .whatReceives, .doesReceive, .matrix, .why: [.may]
    }
  }

  func ask(_ queries: Queries, in registry: PlainRegistry) throws -> QueryResult {
    try question.ask(queries, in: registry, mode: mode)
  }
}

extension QueryResult {
  /// A row and a column of a matrix, by their ids.
  struct Cell: Hashable {
    let data: String
    let recipient: String
  }

  /// The words of a matrix.
  var words: [Cell: FlowAlgebra.Word] {
    guard case .matrix(let matrix) = detail else { return [:] }
    var words: [Cell: FlowAlgebra.Word] = [:]
    for (row, cells) in zip(matrix.rows, matrix.cells) {
      for (column, cell) in zip(matrix.columns, cells) {
        words[Cell(data: row.subject.plainID, recipient: column.subject.id)] = cell.answer
      }
    }
    return words
  }

  /// The recipients and sources in the answer.
  var parties: Set<String> { Set(hits.map(\.party.id)) }

  /// The same, without those that also contradict what is promised.
  var uncontestedParties: Set<String> {
    Set(hits.filter { $0.answer != .both }.map(\.party.id))
  }

  /// The hits, those in the cells of a matrix too.
  var everyHit: [Hit] {
    guard case .matrix(let matrix) = detail else { return hits }
    return matrix.cells.joined().compactMap(\.hit) + matrix.sources.joined()
  }

  /// What is said, apart from where it is declared.
  ///
  /// - Parameter fresh: The id of a term that is not counted.
  func summary(without fresh: String = "") -> [String] {
    func ids(_ terms: [AnsweredTerm]) -> [String] {
      terms.map { $0.plainID + ($0.isOtherwise ? " alone" : "") }.filter { $0 != fresh }
    }
    let said = everyHit.filter { $0.party.id != fresh }.map { hit in
      let conditions = hit.conditions.map { "\($0.key) \(ids($0.value))" }.sorted()
      let choices = hit.choices.map(\.reference.id)
      return "\(hit.party.id) \(hit.answer) \(hit.isNamed) \(hit.coverage) \(ids(hit.data)) "
        + "\(ids(hit.purposes)) \(ids(hit.methods)) \(hit.members.filter { $0 != fresh }) "
        + "\(conditions) \(hit.countries) \(choices)"
    }
    let cells = words.filter { $0.key.data != fresh && $0.key.recipient != fresh }
      .map { "\($0.key.data) \($0.key.recipient) \($0.value)" }.sorted()
    return ["\(answer)"] + said + cells
  }
}

extension AnsweredTerm {
  /// The id of a term, or the words for what has none.
  var plainID: String {
    switch name {
    case .all: "all"
    case .term(let id): id
    case .gap(let bound): "some of \(bound ?? "all")"
    }
  }
}
