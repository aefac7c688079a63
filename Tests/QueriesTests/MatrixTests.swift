import FlowAlgebra
import Queries
import TestSupport
import Testing

/// The cells of a matrix agree with `does`, and with a reading point by point.
struct MatrixTests {
  private func question(
    _ registry: PlainRegistry, using random: inout SplitMix64
  ) -> PlainQuestion {
    var question = PlainQuestion.randomOfEveryFlag(.matrix, in: registry, using: &random)
    question.asked[.data] = nil
    question.others[.data] = nil
    question.isOnward = random.oneIn(3)
    return question
  }

  private func matrix(_ result: QueryResult) throws -> Matrix {
    guard case .matrix(let matrix) = result.detail else {
      throw Absent()
    }
    return matrix
  }

  private struct Absent: Error {}

  private func number(_ id: String) throws -> Int { try #require(Int(id.dropFirst())) }

  private func id(_ term: AnsweredTerm) throws -> String {
    guard case .term(let id) = term.name else { throw Absent() }
    return id
  }

  @Test(arguments: seeds)
  func everyCellIsWhatThePointsSay(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    var registry = PlainRegistry.random(using: &random)
    registry.place(using: &random)
    let question = question(registry, using: &random)
    let matrix = try matrix(question.ask(try queries(registry.yaml), in: registry))
    let reading = PlainReading(registry)
    let plain = PlainMatrix(
      reading: reading, onward: question.isOnward ? PlainOnward(reading) : nil, question: question)
    var (data, recipients): (Set<Int>, Set<Int>) = ([], [])
    for (row, cells) in zip(matrix.rows, matrix.cells) {
      let category = try number(id(row.subject))
      data.insert(category)
      data.formUnion(try row.narrower.map(number))
      for (column, cell) in zip(matrix.columns, cells) {
        let recipient = try number(column.subject.id)
        recipients.insert(recipient)
        recipients.formUnion(try column.narrower.map(number))
        #expect(
          cell.answer == plain.word(category, recipient),
          "\(category) \(recipient): \(registry.yaml)")
        for narrower in try row.narrower.map(number) {
          let word = plain.word(narrower, recipient)
          let isSaid = word == .yes || word == .both
          // An abstract term with nothing below it has no points.
          #expect(
            isSaid == plain.receivesAll(of: category, recipient),
            "\(narrower) \(recipient): \(registry.yaml)")
        }
      }
    }
    #expect(plain.said(.data).isSubset(of: data), "\(registry.yaml)")
    #expect(plain.said(.with).isSubset(of: recipients), "\(registry.yaml)")
  }

  @Test(arguments: seeds)
  func everyCellIsTheAnswerToDoes(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    var registry = PlainRegistry.random(using: &random)
    registry.place(using: &random)
    var question = question(registry, using: &random)
    // The recipient of `does` stands where `--with` would.
    question.asked[.with] = nil
    question.others[.with] = nil
    question.kinds = []
    let queries = try queries(registry.yaml)
    let matrix = try matrix(question.ask(queries, in: registry))
    for (row, cells) in zip(matrix.rows, matrix.cells) {
      for (column, cell) in zip(matrix.columns, cells) {
        var same = question
        same.kind = .doesReceive
        same.asked[.data] = try number(id(row.subject))
        same.asked[.with] = try number(column.subject.id)
        let does = try same.ask(queries, in: registry)
        #expect(cell.answer == does.answer)
        #expect(cell.isLeftOpen == (does.answer == .notDisclosed && !does.gaps.isEmpty))
        let statements = Set((cell.hit?.statements ?? []).map(\.reference))
        let expected = Set(does.hits.flatMap(\.statements).map(\.reference))
        #expect(statements.isSuperset(of: expected))
        // A recipient without narrower ones is one hit of its own.
        guard does.hits.count == 1, let hit = does.hit(column.subject.id), let cellHit = cell.hit,
          registry.vocabularies[.with]?.parents.joined()
            .contains(try number(column.subject.id)) == false
        else { continue }
        #expect(cellHit.isNamed == hit.isNamed)
        #expect(cellHit.coverage.filter { $0 != .part } == hit.coverage.filter { $0 != .part })
        #expect(cellHit.data == hit.data)
        #expect(cellHit.purposes == hit.purposes)
        #expect(cellHit.conditions == hit.conditions)
        #expect(cellHit.exceptions == hit.exceptions)
      }
    }
  }

  /// Three countries, a group over two of them, data that differs.
  private let abroad = """
    registry: {format: 1, name: Test}
    data-categories:
      contact: {label: contact data}
      email: {label: e-mail, broader: contact}
      phone: {label: phone, broader: contact}
      health: {label: health data}
    purposes: {help: {label: help you}}
    recipients:
      vendors: {label: vendors, kind: vendor}
      alpha: {name: Alpha, broader: vendors, countries: CH}
      beta: {name: Beta, broader: vendors, countries: US}
      gamma: {name: Gamma, kind: partner}
    sharing:
      contact: {data: contact, with: vendors, purposes: help}
      phone: {data: phone, with: alpha, purposes: help, countries: US}
      health: {data: health, with: [beta, gamma], purposes: help}
      some: {data: {unspecified: contact}, with: gamma, purposes: help}
    never:
      no-health: {action: share, data: health, with: alpha}
    """

  @Test(arguments: ["CH", "US", "EU", "DE", "all"])
  func cellsInACountryAreTheAnswersToDoes(country: String) throws {
    let model = try model(abroad)
    let matrix = try matrix(
      model.ask(.matrix) {
        $0.country = country
        $0.data = ["contact", "email", "phone", "health"]
        $0.with = ["vendors", "alpha", "beta", "gamma"]
      })
    #expect(matrix.rows.count == 4)
    #expect(matrix.columns.count == 4)
    for (row, cells) in zip(matrix.rows, matrix.cells) {
      for (column, cell) in zip(matrix.columns, cells) {
        let does = try model.does(column.subject.id, receive: id(row.subject)) {
          $0.country = country
        }
        #expect(cell.answer == does.answer, "\(column.subject.id) \(row.subject)")
      }
    }
  }

  @Test func whatNoStatementTellsApartHasNoLine() throws {
    let matrix = try matrix(model(abroad).ask(.matrix) { _ in })
    #expect(try matrix.rows.map { try id($0.subject) } == ["contact", "phone", "health"])
    #expect(matrix.rows.map(\.depth) == [0, 1, 0])
    #expect(matrix.rows.map(\.narrower) == [["email"], [], []])
    #expect(matrix.columns.map(\.subject.id) == ["gamma", "vendors", "alpha", "beta"])
    #expect(
      matrix.cells.map { $0.map(\.answer) } == [
        [.yes, .yes, .yes, .yes], [.notDisclosed, .yes, .yes, .yes], [.yes, .yes, .no, .yes],
      ])
    #expect(matrix.cells[1][0].isLeftOpen)
  }

  @Test func aMatrixTakesNoMode() throws {
    let model = try model(abroad)
    #expect(throws: (any Error).self) {
      try model.ask(.matrix) { $0.mode = .never }
    }
  }
}
