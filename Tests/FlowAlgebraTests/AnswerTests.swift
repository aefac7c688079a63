import FlowAlgebra
import TestSupport
import Testing

struct AnswerTests {
  private struct Case {
    let space: PlainSpace
    let plain: PlainPolicy
    let question: PlainSpace.PlainBox
    let points: [PlainSpace.Point]
    let named: Set<Int>
    let answer: Answer

    init(seed: Int) throws {
      var random = SplitMix64(seed: seed)
      let space = PlainSpace(using: &random)
      plain = PlainPolicy.random(in: space, using: &random)
      let question = space.randomBox(using: &random)
      points = space.points.filter { space.contains(question, $0) }
      named = Set(question.indices.filter { question[$0] != nil })
      answer = try plain.policy(in: space).answer(to: space.box(question), in: space.space)
      self.space = space
      self.question = question
    }
  }

  @Test(arguments: seeds)
  func partsAreExact(seed: Int) throws {
    let test = try Case(seed: seed)
    let parts = [
      (Word.yes, test.answer.yes), (.both, test.answer.both), (.no, try test.answer.no()),
      (.notDisclosed, try test.answer.notDisclosed()),
    ]
    let inside = Set(test.points)
    for (word, region) in parts {
      #expect(
        test.space.matches(region) { point in
          inside.contains(point)
            && test.plain.word(at: point, naming: test.named, in: test.space) == word
        })
    }
  }

  @Test(arguments: seeds)
  func oneWordForManyPoints(seed: Int) throws {
    let test = try Case(seed: seed)
    let words = test.points.map {
      test.plain.word(at: $0, naming: test.named, in: test.space)
    }
    let expected: Word =
      words.contains(.both)
      ? .both
      : words.contains(.yes)
        ? .yes
        : !words.isEmpty && words.allSatisfy { $0 == .no } ? .no : .notDisclosed
    #expect(try test.answer.word() == expected)
  }

  @Test(arguments: seeds)
  func contributionsAreExact(seed: Int) throws {
    let test = try Case(seed: seed)
    let inside = Set(test.points)

    func check(
      _ contributions: [Contribution], count: Int, _ covers: (Int, PlainSpace.Point) -> Bool
    ) {
      for index in 0..<count {
        let parts = contributions.filter { $0.statement == index }.map(\.region)
        #expect(
          test.space.matches(Region.union(of: parts)) { inside.contains($0) && covers(index, $0) })
      }
      #expect(contributions.allSatisfy { !$0.region.isEmpty })
    }
    func isSilent(_ index: Int) -> Bool {
      !test.plain.positives[index].undisclosed.isDisjoint(with: test.named)
    }

    check(test.answer.affirmations, count: test.plain.positives.count) { index, point in
      !isSilent(index) && test.plain.standing(at: point, in: test.space).contains(index)
    }
    check(test.answer.undisclosed, count: test.plain.positives.count) { index, point in
      isSilent(index) && test.plain.standing(at: point, in: test.space).contains(index)
    }
    check(test.answer.denials, count: test.plain.negatives.count) { index, point in
      test.plain.denying(at: point, in: test.space).contains(index)
    }
    check(try test.answer.closures(), count: test.plain.closures.count) { index, point in
      test.space.contains(test.plain.closures[index], point)
        && test.plain.standing(at: point, in: test.space).isEmpty
        && test.plain.denying(at: point, in: test.space).isEmpty
    }
    #expect(test.answer.removals.allSatisfy { !$0.region.isEmpty })
    for statement in test.plain.positives.indices {
      for promise in test.plain.negatives.indices {
        let removals = test.answer.removals.filter {
          $0.statement == statement && $0.promise == promise
        }
        #expect(
          test.space.matches(Region.union(of: removals.map(\.region))) { point in
            inside.contains(point)
              && test.plain.removes(promise, from: statement, at: point, in: test.space)
          })
      }
    }
  }

  @Test(arguments: seeds)
  func hitsAreTheAnswerAtEachPlace(seed: Int) throws {
    let test = try Case(seed: seed)
    for dimension in test.space.dimensions {
      let hits = test.answer.hits(on: dimension)
      for coordinate in test.space.coordinates[dimension.index] {
        let words = test.points.filter { $0[dimension.index] == coordinate }.map {
          test.plain.word(at: $0, naming: test.named, in: test.space)
        }
        #expect(hits.both.contains(coordinate) == words.contains(.both))
        #expect(
          hits.yes.contains(coordinate) == (words.contains(.yes) && !words.contains(.both)))

        let here = test.answer.narrowed(to: Box([dimension: PointSet(coordinate)]))
        let word = try here.word()
        #expect((word == .both) == words.contains(.both))
        #expect((word == .no) == (!words.isEmpty && words.allSatisfy { $0 == .no }))
      }
    }
  }

  @Test func whatAPromiseSwallowsItContradicts() throws {
    // 1 contact details with 2 e-mail; a prevailing promise never to share e-mail.
    let taxonomy = Taxonomy(parents: [[], [Node(1)]])
    let space = Space([.terms(taxonomy)])
    let data = Dimension(0)
    let contact = Region(Box([data: taxonomy.down(Node(1))]))
    let email = Region(Box([data: taxonomy.down(Node(2))]))
    let promise = Negative(statement: 9, region: email, precedence: .prevails)

    func answer(cells: [CellGroup]) throws -> Answer {
      let positive = Positive(statement: 1, region: contact, cells: cells)
      return try Policy(positives: [positive], negatives: [promise]).answer(to: Box(), in: space)
    }
    let limited = try answer(cells: [])
    #expect(limited.both.isEmpty)
    #expect(limited.removals.map(\.promise) == [9])
    let contradicted = try answer(cells: [
      CellGroup(region: contact, swallowing: []), CellGroup(region: email, swallowing: [9]),
    ])
    #expect(taxonomy.nodes(in: contradicted.hits(on: data).both) == [Node(2)])
    #expect(contradicted.removals.isEmpty)
  }

  @Test func aPromiseNotToSellSparesPlainSharing() throws {
    let taxonomy = Taxonomy(parents: [[]])
    let space = Space([.terms(taxonomy)])
    let sale = Trait(0)
    let whole = Region(Box())
    let promise = Negative(statement: 9, region: whole, requires: [sale])

    func word(_ positives: [Positive]) throws -> Word {
      try Policy(positives: positives, negatives: [promise]).answer(to: Box(), in: space).word()
    }
    #expect(try word([]) == .notDisclosed)
    #expect(try word([Positive(statement: 1, region: whole)]) == .yes)
    #expect(try word([Positive(statement: 1, region: whole, traits: [sale])]) == .both)
  }

  @Test func aQuestionThatNamesWhatIsUndisclosedGetsANearestMiss() throws {
    let taxonomy = Taxonomy(parents: [[], []])
    let (recipient, via) = (Dimension(0), Dimension(1))
    let space = Space([.terms(taxonomy), .terms(taxonomy)])
    let policy = Policy(
      positives: [
        Positive(
          statement: 1, region: Region(Box([recipient: taxonomy.down(Node(1))])),
          undisclosed: [via])
      ],
      negatives: [Negative(statement: 9, region: Region(Box()), precedence: .yields)])
    let open = Box([recipient: taxonomy.down(Node(1))])
    #expect(try policy.answer(to: open, in: space).word() == .yes)

    var naming = open
    naming[via] = taxonomy.down(Node(2))
    let answer = try policy.answer(to: naming, in: space)
    #expect(try answer.word() == .notDisclosed)
    #expect(answer.undisclosed.map(\.statement) == [1])
  }
}
