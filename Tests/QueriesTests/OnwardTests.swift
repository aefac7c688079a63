import Diagnostics
import FlowAlgebra
import Queries
import TestSupport
import Testing

/// Questions that count what recipients pass on.
struct OnwardTests {
  @Test(arguments: seeds)
  func everyRecipientHasItsPlainAnswer(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let registry = PlainRegistry.randomOfOnward(using: &random)
    let reading = PlainReading(registry)
    let onward = PlainOnward(reading)
    let queries = try queries(registry.yaml)
    for _ in 0..<3 {
      var question = PlainQuestion.random(in: registry, using: &random)
      question.isOnward = true
      let plain = question.answer(by: reading, onward: onward)
      let result = try question.ask(queries, in: registry)
      let comment: Comment = "\(question)\n\(registry.yaml)"

      #expect(result.answer == plain.word, comment)
      #expect(Set(result.recipients) == Set(plain.hits.keys), comment)
      for hit in result.hits {
        guard let expected = plain.hits[hit.party.id] else { continue }
        #expect(hit.answer == (expected.isBoth ? .both : .yes), comment)
        #expect(question.places(hit.data, .data, reading) == expected.data, comment)
        #expect(question.places(hit.purposes, .purposes, reading) == expected.purposes, comment)
        #expect(hit.coverage.contains(.onward) == !hit.path.isEmpty, comment)
      }
      for mode in [QuestionMode.all, .never, .unknown] {
        let recipients = try Set(question.ask(queries, in: registry, mode: mode).recipients)
        #expect(
          recipients == question.parties(mode, by: reading, onward: onward), "\(mode) \(comment)")
      }
    }
  }

  @Test(arguments: seeds)
  func theOrderOfEntriesChangesNothing(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    var registry = PlainRegistry.randomOfOnward(using: &random)
    var question = PlainQuestion.random(in: registry, using: &random)
    question.isOnward = true
    func answer() throws -> [String] {
      let result = try question.ask(try queries(registry.yaml), in: registry)
      return ["\(result.answer)"]
        + result.hits.map { "\($0.party.id) \($0.answer) \($0.data) \($0.purposes)" }
    }
    let before = try answer()
    registry.sharings.shuffle(using: &random)
    for index in registry.sharings.indices {
      registry.sharings[index].onward.shuffle(using: &random)
    }
    #expect(try answer() == before, "\(registry.yaml)")
  }

  @Test(arguments: seeds)
  func anotherEntryLosesNobody(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    var registry = PlainRegistry.randomOfOnward(using: &random)
    var question = PlainQuestion.random(in: registry, using: &random)
    question.isOnward = true
    let after = try Set(question.ask(try queries(registry.yaml), in: registry).recipients)
    let index = random.below(registry.sharings.count)
    if !registry.sharings[index].onward.isEmpty { registry.sharings[index].onward.removeLast() }
    let before = try Set(question.ask(try queries(registry.yaml), in: registry).recipients)
    #expect(before.isSubset(of: after), "\(registry.yaml)")
  }

  @Test func sourcesHaveNoOnwardAndNoRecipientFilter() throws {
    let model = try model(smallWhole)
    #expect(
      throws: JobError(.badFlags, "`where-from` takes no `--onward`: it asks for sources")
    ) {
      try model.ask(.whereFrom) {
        $0.data = ["contact-details"]
        $0.isOnward = true
      }
    }
    #expect(throws: JobError(.badFlags, "`who-collects` takes no `--with`: it asks for sources")) {
      try model.ask(.whoCollects) {
        $0.data = ["contact-details"]
        $0.with = ["acme-desk"]
      }
    }
  }

  @Test func aHopTellsWhatItLeavesOut() throws {
    let model = try model(
      """
      registry: {format: 1, name: Test}
      data-categories:
        contact: {label: contact data}
        email: {label: e-mail, broader: contact}
        phone: {label: phone, broader: contact}
      purposes: {help: {label: help}, learn: {label: learn}}
      recipients:
        desk: {name: Desk, kind: vendor}
        cloud: {name: Cloud, kind: vendor}
        archive: {name: Archive, kind: vendor}
      sharing:
        desk:
          {data: contact, with: desk, purposes: [help, learn], onward: [{with: cloud, purposes: help}]}
        cloud:
          {data: phone, with: cloud, purposes: help, onward: [{with: archive, data: email}]}
      """)
    let result = try model.whoReceives("contact") { $0.isOnward = true }
    func told(_ recipient: String) -> [[String: [String]]]? {
      result.hit(recipient)?.path.map { hop in hop.narrows.mapValues { $0.map(\.plainID) } }
    }
    #expect(told("desk") == [])
    #expect(told("cloud") == [[:], ["purposes": ["help"]]])
    #expect(told("archive") == [[:], ["purposes": ["help"]], ["data": ["email"]]])
  }

  /// A question that names a method is not answered by what somebody shares however it came.
  @Test func aWayIsNoBetterDisclosedThanItsStatements() throws {
    func recipients(_ via: String) throws -> [String] {
      let model = try model(
        """
        registry: {format: 1, name: Test}
        data-categories: {email: {label: e-mail}}
        methods: {form: {label: a form}}
        purposes: {help: {label: help}}
        recipients:
          desk: {name: Desk, kind: vendor}
          cloud: {name: Cloud, kind: vendor}
        sharing:
          desk: {data: email, with: desk, purposes: help\(via), onward: [{with: cloud}]}
        """)
      return try model.whoReceives("email") {
        $0.isOnward = true
        $0.methods = ["form"]
      }.recipients
    }
    #expect(try recipients(", via: form") == ["cloud", "desk"])
    #expect(try recipients("") == [])
  }

  @Test func aCollectionWithoutPurposesHasThoseOfUses() throws {
    let text = smallWhole.replacing(
      "    via: web-forms\n    purposes: answer-questions", with: "    via: web-forms"
    )
    .replacing(
      "sharing:",
      with: "uses:\n  answering: {data: contact-details, purposes: answer-questions}\nsharing:")
    let result = try model(text).ask(.whereFrom) {
      $0.data = ["contact-details"]
      $0.purposes = ["answer-questions"]
    }
    let hit = try #require(result.hit("you"))
    #expect(hit.isNamed)
    #expect(hit.coverage == [.exact])
    #expect(hit.statements.map(\.reference.id) == ["collection.contact-form"])
    #expect(hit.statements.flatMap(\.uses).map(\.id) == ["uses.answering"])
    #expect(hit.methods.map(\.name) == [.term("web-forms")])
    #expect(result.gaps.isEmpty)
  }

  /// The comparison means little unless paths lead anywhere.
  @Test func theRandomRegistriesHoldPaths() throws {
    var counts: [String: Int] = [:]
    for seed in seeds {
      var random = SplitMix64(seed: seed)
      let registry = PlainRegistry.randomOfOnward(using: &random)
      let model = try model(registry.yaml)
      let result = try model.ask(.whoReceives, on: try day(1)) {
        $0.data = ["all"]
        $0.isOnward = true
      }
      for hit in result.hits where !hit.path.isEmpty {
        counts["onward", default: 0] += 1
        if hit.statements.contains(where: { $0.path.count > 2 }) { counts["long", default: 0] += 1 }
        if hit.answer == .both { counts["both", default: 0] += 1 }
      }
    }
    for word in ["onward", "long", "both"] { #expect(counts[word, default: 0] >= 3, "\(counts)") }
  }
}
