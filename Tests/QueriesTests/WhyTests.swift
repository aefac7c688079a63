import FlowAlgebra
import Queries
import TestSupport
import Testing

/// The chain behind an answer agrees with a reading point by point.
struct WhyTests {
  typealias Axis = PlainRegistry.Axis

  private struct Absent: Error {}

  private func reasons(_ result: QueryResult) throws -> Reasons {
    guard case .reasons(let reasons) = result.detail else { throw Absent() }
    return reasons
  }

  @Test(arguments: 0..<40)
  func chainsAreWhatThePointsSay(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let registry = PlainRegistry.randomOfRelation(using: &random)
    let queries = try queries(registry.yaml)
    var question = PlainQuestion.random(.why, in: registry, using: &random)
    question.asked[.with] = random.below(registry.vocabularies[.with]?.parents.count ?? 1)
    let result = try question.ask(queries, in: registry)
    let reasons = try reasons(result)

    let sharing = PlainReading(registry)
    let onward = PlainOnward(sharing)
    let (word, recipients) = question.answer(by: sharing, onward: onward)
    #expect(result.answer == word, "\(question) \(registry.yaml)")
    #expect(Set(result.recipients) == Set(recipients.keys), "\(question) \(registry.yaml)")
    #expect(reasons.disclosures.map(\.hit.party) == result.hits.map(\.party))

    let matrix = PlainMatrix(reading: sharing, onward: onward, question: question)
    let reached = question.points(sharing).filter(matrix.isSaid)
    var origins = question
    origins.kind = .whereFrom
    origins.asked[.with] = nil
    origins.asked[.purposes] = nil
    if !reached.isEmpty {
      for axis in [Axis.data, .subjects, .services] {
        origins.limits[axis] = Set(reached.map { $0[axis.rawValue] })
      }
    }
    let sources = origins.answer(by: PlainReading(registry, .collection)).hits
    #expect(
      Set(reasons.origins.compactMap(\.hit.party.source)) == Set(sources.keys),
      "\(question) \(registry.yaml)")

    origins.asked[.via] = nil
    let using = PlainReading(registry, .use)
    let points = origins.points(using)
    let uses = zip(using.flows.filter { $0.id.hasPrefix("uses.") }, using.positives)
      .filter { _, use in points.contains { using.stands(use, at: $0) } }.map(\.0.id)
    #expect(reasons.uses.map(\.reference.id) == uses.sorted(), "\(question) \(registry.yaml)")
  }

  private let chained = """
    registry: {format: 1, name: Test}
    data-categories:
      contact: {label: contact data}
      email: {label: e-mail, broader: contact}
      logs: {label: logs}
      interests: {label: interests}
      health: {label: health data}
    sources:
      you: {label: you, kind: data-subject}
      us: {label: us, kind: inferred, derived-from: [logs, interests]}
      device: {label: your device, kind: device}
    purposes:
      help: {label: help you}
      learn: {label: learn}
    recipients:
      vendors: {label: vendors, kind: vendor, safeguards: {CH: scc}}
      desk: {name: Desk, broader: vendors, role: processor, countries: US}
      cloud: {name: Cloud, kind: vendor}
    collection:
      forms: {data: contact, from: you, purposes: help, legal-basis: consent, retention: 2 years}
      logs: {data: logs, from: device, purposes: help}
      interests: {data: interests, from: us, purposes: learn}
    uses:
      learn: {data: interests, purposes: learn}
    sharing:
      contact: {data: contact, with: vendors, purposes: help, onward: [{with: cloud, data: email}]}
      interests: {data: interests, with: cloud, purposes: learn, legal-basis: {EU: consent}}
    retention:
      contact: {data: contact, keep: 3 years}
      email: {data: email, keep: 1 year}
      at-desk: {data: email, with: desk, keep: 5 days, bound: at-most}
    """

  private func why(_ recipient: String, _ data: String) throws -> (QueryResult, Reasons) {
    let result = try model(chained).ask(.why) {
      $0.recipient = recipient
      $0.data = [data]
    }
    return (result, try reasons(result))
  }

  @Test func chainsOfBroaderTermsAndTermsAreTold() throws {
    let (_, reasons) = try why("desk", "email")
    let ground = try #require(reasons.disclosures.first?.grounds.first)
    let statement = try #require(reasons.disclosures.first?.hit.statements.first)
    #expect(
      statement.chains.map { $0.terms.map(\.label) } == [
        ["e-mail", "contact data"], ["Desk", "vendors"],
      ])
    #expect(ground.terms.role == .processor)
    #expect(ground.terms.safeguards.first?.safeguards == [.scc])
    #expect(ground.terms.countries.map(\.code) == ["US"])
    #expect(ground.terms.retention.map(\.text) == ["at most 5 days"])
    let origin = try #require(reasons.origins.first?.grounds.first)
    #expect(reasons.origins.map(\.hit.party.id) == ["you"])
    #expect(origin.terms.legalBasis.first?.bases == [.consent])
    // The statement lies inside one entry and crosses the other, so that nothing says which holds.
    #expect(origin.terms.retention.map(\.text) == ["2 years", "1 year"])
  }

  @Test func whatDataIsInferredFromIsFollowed() throws {
    let (_, reasons) = try why("cloud", "interests")
    #expect(reasons.origins.map(\.hit.party.id) == ["us", "device"])
    #expect(reasons.origins.first?.inferredFrom.map(\.label) == ["interests", "logs"])
    #expect(reasons.uses.map(\.reference.id) == ["uses.learn"])
  }

  @Test func whatIsPassedOnIsToldByItsWay() throws {
    let (result, reasons) = try why("cloud", "contact")
    #expect(result.question.isOnward)
    let reason = try #require(reasons.disclosures.first)
    #expect(reason.hit.coverage.contains(.onward))
    #expect(reason.hit.path.map { $0.recipients.map(\.label) } == [["vendors"], ["Cloud"]])
    // What a statement says of its own recipients says nothing of theirs.
    #expect(reason.grounds.first?.terms.safeguards.isEmpty == true)
  }

  @Test func whatNobodyReceivesStillComesFromSomewhere() throws {
    let (result, reasons) = try why("desk", "logs")
    #expect(result.answer == .notDisclosed)
    #expect(reasons.disclosures.isEmpty)
    #expect(reasons.origins.map(\.hit.party.id) == ["device"])
  }
}
