import FlowAlgebra
import Queries
import Registry
import Testing

@testable import Statement

/// A report tells of what the questions answer, all of it and nothing else.
@Suite struct AccessPropertyTests {
  static let seeds = 0..<40

  /// The groups of people of a registry that was made, with the model.
  private func subjects(_ seed: Int) throws -> (model: FlowModel, ids: [String]) {
    let registry = try MadeRegistry(seed: seed).registry
    let ids = registry.dataSubjects.terms.map { registry.id($0.header) }
    return (FlowModel(registry), ids + ["all"])
  }

  @Test(arguments: seeds) func everyRecipientIsTold(_ seed: Int) throws {
    let (model, subjects) = try subjects(seed)
    for subject in subjects {
      let report = try AccessReport(AccessRequest(about: [subject], on: .ofExamples), in: model)
      var request = QuestionRequest(.whoReceives, on: .ofExamples)
      request.subjects = [subject]
      request.data = ["all"]
      let direct = try Queries(model).answer(request).hits.map(\.party.id)
      request.isOnward = true
      let all = try Queries(model).answer(request).hits.map(\.party.id)
      #expect(Set(listed(in: report)) == Set(all), "\(seed) \(subject)")
      #expect(report.direct.hits.map(\.party.id) == direct)
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
    let (model, subjects) = try subjects(seed)
    let taxonomy = try #require(model.space.taxonomy(of: .recipients))
    for subject in subjects {
      let report = try AccessReport(AccessRequest(about: [subject], on: .ofExamples), in: model)
      let reached = PointSet.union(
        of: report.direct.hits.compactMap {
          model.space.node(ofID: $0.party.id, in: .recipients).map(taxonomy.down)
        })
      for fact in report.document.facts where fact.entry.section == .sharing {
        guard case .value(.with, .term(let name), in: .whole) = fact.aspect,
          let node = model.space.vocabulary(of: .recipients)?.node(of: name)
        else { continue }
        #expect(!taxonomy.down(node).isDisjoint(with: reached), "\(seed) \(subject)")
      }
    }
  }

  @Test(arguments: seeds) func everyEffectiveStatementIsASource(_ seed: Int) throws {
    let (model, subjects) = try subjects(seed)
    for subject in subjects {
      let report = try AccessReport(AccessRequest(about: [subject], on: .ofExamples), in: model)
      let sources = Set(report.document.sentences.flatMap(\.sources))
      var request = QuestionRequest(.whoReceives, on: .ofExamples)
      request.subjects = [subject]
      let box = try Question(request, in: model).box
      for activity in Activity.allCases {
        let answer = try model.policy(for: activity).answer(to: box, in: model.space.space)
        for part in answer.affirmations {
          #expect(
            sources.contains(model.statements[part.statement].header.id),
            "\(seed) \(subject) \(model.id(of: part.statement))")
        }
      }
      let standing = report.standing
      let said: [any Statement] = standing.collection + standing.uses + standing.sharing
      let effective = Set(
        try Activity.allCases.flatMap { activity in
          try model.policy(for: activity).answer(to: box, in: model.space.space)
            .affirmations.map { model.statements[$0.statement].header.id }
        })
      #expect(Set(said.map(\.header.id)) == effective)
    }
  }

  /// What a report states of a statement, a document that prints everything states too.
  @Test(arguments: seeds) func aReportSaysNothingElse(_ seed: Int) throws {
    let (model, subjects) = try subjects(seed)
    let registry = model.registry
    let parts: [GeneratedPart] = [.collection, .uses, .sharing, .never, .choices, .retention]
    let declared = parts.reduce(into: Set<Fact>()) { facts, part in
      let document = Document(printing: part)
      facts.formUnion(DeclaredFacts(of: document, in: registry, on: .ofExamples).all)
    }
    let sections: Set<Section> = [.collection, .uses, .sharing, .never, .retention]
    for subject in subjects {
      let report = try AccessReport(AccessRequest(about: [subject], on: .ofExamples), in: model)
      let stated = report.document.facts.filter { sections.contains($0.entry.section) }
      let other = stated.subtracting(declared).map { $0.description(registry.names) }
      #expect(other.sorted() == [], "\(seed) \(subject)")
    }
  }

  @Test(arguments: seeds) func allLanguagesSayTheSame(_ seed: Int) throws {
    let (model, subjects) = try subjects(seed)
    for subject in subjects {
      let facts = try model.registry.locales.map { locale in
        var request = AccessRequest(about: [subject], on: .ofExamples)
        request.locale = locale
        return try AccessReport(request, in: model).document.facts
      }
      #expect(facts.allSatisfy { $0 == facts.first }, "\(seed) \(subject)")
    }
  }
}
