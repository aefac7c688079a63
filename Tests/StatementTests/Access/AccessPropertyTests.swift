import FlowAlgebra
import Queries
import Registry
import Testing

@testable import Statement

/// A report tells of what the questions answer, all of it and nothing else.
@Suite struct AccessPropertyTests {
  /// What the people of one group are told, in each language.
  struct Told {
    let subject: String
    let model: FlowModel
    let reports: [AccessReport]

    var report: AccessReport { reports[0] }

    /// A question about the same people.
    func request(_ kind: QuestionKind = .whoReceives) -> QuestionRequest {
      var request = QuestionRequest(kind, on: .ofExamples)
      request.subjects = [subject]
      return request
    }

    /// The statements that stand.
    func effective() throws -> Set<EntryID> {
      let box = try Question(request(), in: model).box
      return Set(
        try Activity.allCases.flatMap { activity in
          try model.policy(for: activity).answer(to: box, in: model.space.space)
            .affirmations.map { model.statements[$0.statement].header.id }
        })
    }
  }

  static let seeds = 0..<16

  /// By seed, the reports to each group of people of a registry that was made, and to everybody.
  static let told = seeds.map { seed in
    Result {
      let registry = try MadeRegistry(seed: seed).registry
      let model = FlowModel(registry)
      let subjects = registry.dataSubjects.terms.map { registry.id($0.header) } + ["all"]
      return try subjects.map { subject in
        var request = AccessRequest(about: [subject], on: .ofExamples)
        let reports = try registry.locales.map { locale in
          request.locale = locale
          return try AccessReport(request, in: model)
        }
        return Told(subject: subject, model: model, reports: reports)
      }
    }
  }

  @Test(arguments: seeds) func everyRecipientIsToldAndNoOther(_ seed: Int) throws {
    for told in try Self.told[seed].get() {
      var request = told.request()
      request.data = ["all"]
      let direct = try Queries(told.model).answer(request).hits.map(\.party.id)
      request.isOnward = true
      let all = try Queries(told.model).answer(request).hits.map(\.party.id)
      #expect(Set(listed(in: told.report)) == Set(all), "\(seed) \(told.subject)")
      #expect(told.report.direct.hits.map(\.party.id) == direct, "\(seed) \(told.subject)")
    }
  }

  /// The ids of the recipients that have rows.
  private func listed(in report: AccessReport) -> [String] {
    let blocks = report.document.sections.first { $0.anchor == "recipients" }?.blocks ?? []
    return blocks.flatMap { block -> [String] in
      guard case .table(let table) = block else { return [] }
      return table.rows.compactMap(\.subject?.id).map { report.document.names[$0] }
    }
  }

  @Test(arguments: seeds) func everySentenceNamesOnlyRecipientsThatReceive(_ seed: Int) throws {
    for told in try Self.told[seed].get() {
      let space = told.model.space
      let taxonomy = try #require(space.taxonomy(of: .recipients))
      let hits = told.report.direct.hits.compactMap {
        space.node(ofID: $0.party.id, in: .recipients)
      }
      let reached = PointSet.union(of: hits.map(taxonomy.down))
      for fact in told.report.document.facts where fact.entry.section == .sharing {
        guard case .value(.with, .term(let name), in: .whole) = fact.aspect,
          let node = space.vocabulary(of: .recipients)?.node(of: name)
        else { continue }
        #expect(!taxonomy.down(node).isDisjoint(with: reached), "\(seed) \(told.subject)")
      }
    }
  }

  @Test(arguments: seeds) func everyEffectiveStatementIsASourceAndNoOther(_ seed: Int) throws {
    for told in try Self.told[seed].get() {
      let sections: Set<Section> = [.collection, .uses, .sharing]
      let sources = told.report.document.sentences.filter { $0.nature != .reference }
        .flatMap(\.sources).filter { sections.contains($0.section) }
      #expect(Set(sources) == (try told.effective()), "\(seed) \(told.subject)")
    }
  }

  /// What a report states of a statement, a document that prints everything states too.
  @Test(arguments: seeds) func aReportStatesOnlyWhatIsDeclared(_ seed: Int) throws {
    let all = try Self.told[seed].get()
    let registry = try #require(all.first).model.registry
    let parts: [GeneratedPart] = [.collection, .uses, .sharing, .never, .retention]
    let declared = parts.reduce(into: Set<Fact>()) { facts, part in
      let document = Document(printing: part)
      facts.formUnion(DeclaredFacts(of: document, in: registry, on: .ofExamples).all)
    }
    let sections: Set<Section> = [.collection, .uses, .sharing, .never, .retention]
    for told in all {
      let stated = told.report.document.facts.filter { sections.contains($0.entry.section) }
      let other = stated.subtracting(declared).map { $0.description(registry.names) }
      #expect(other.sorted() == [], "\(seed) \(told.subject)")
    }
  }

  @Test(arguments: seeds) func allLanguagesStateTheSame(_ seed: Int) throws {
    for told in try Self.told[seed].get() {
      let facts = told.reports.map(\.document.facts)
      #expect(facts.allSatisfy { $0 == facts.first }, "\(seed) \(told.subject)")
    }
  }

  /// The registries put the reports to the test: people are told of different recipients.
  @Test func groupsAreToldApart() throws {
    let differing = try Self.told.filter { told in
      Set(try told.get().map { listed(in: $0.report).sorted() }).count > 1
    }
    #expect(differing.count > 2)
  }
}
