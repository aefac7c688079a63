import Diagnostics
import FlowAlgebra
import Registry

/// What questions about one activity build on.
final class ActivityKnowledge: Sendable {
  let policy: IndexedPolicy

  /// For collection, what gives a purpose to collections that name none.
  let uses: PurposefulUses

  /// What answers, in the order of statements; what stays on a device is not collected.
  let answering: [Assertion]

  /// Those that may leave something open.
  private let open: OpenAssertions

  private let written: Once<WrittenIndex>
  private let passing: Once<PassingOn>
  private let servingPolicy: Once<Result<IndexedPolicy, Undecided>>

  init(of activity: Activity, _ reader: TermReader) throws(Undecided) {
    let model = reader.model
    let space = model.space.space
    let policy = try model.policy(for: activity)
    self.policy = IndexedPolicy(policy, in: space)
    let uses = PurposefulUses(
      activity == .collection ? try PurposefulUse.all(in: model) : [], in: space)
    self.uses = uses
    servingPolicy = Once {
      Result { () throws(Undecided) in
        IndexedPolicy(try policy.serving(uses.reach), in: space)
      }
    }
    let answering = model.assertions.filter { $0.activity == activity && !$0.deniers.isEmpty }
    self.answering = answering
    open = OpenAssertions(answering, in: model.space)
    written = Once { WrittenIndex(answering, of: model) }
    passing = Once { PassingOn(answering, reader) }
  }

  /// The policy for questions that name purposes: a collection without any has those of uses.
  func policyServingPurposes() throws(Undecided) -> IndexedPolicy { try servingPolicy.value.get() }

  /// The statements that leave something open and may mean something of a box.
  func leavingOpen(_ box: Box) -> [Assertion] { open.meeting(box) }

  /// The places in ``answering`` of the first statements by id that write something of a box,
  /// exceptions apart.
  ///
  /// - Parameters:
  ///   - limit: How many are wanted.
  ///   - counts: Whether a statement counts, by its place.
  func first(_ limit: Int, writing box: Box, where counts: (Int) -> Bool) -> [Int] {
    written.value.first(limit, writing: box, where: counts)
  }

  /// The statements that let a recipient pass on something of a box, which is no answer by itself,
  /// by id.
  func passingOn(_ box: Box) -> [NearMiss] { passing.value.meeting(box) }
}

/// Statements that let recipients pass on what they receive, in the order of ids.
private struct PassingOn: Sendable {
  private let statements: [NearMiss]
  private let index: RegionIndex

  init(_ assertions: [Assertion], _ reader: TermReader) {
    let model = reader.model
    let passing = assertions.map { ($0, Region($0.onwardBoxes(in: model))) }
      .filter { !$0.1.isEmpty }
      .map { (statement: Self.nearMiss($0.0, reader), region: $0.1) }
      .sorted { $0.statement.reference.id < $1.statement.reference.id }
    statements = passing.map(\.statement)
    index = RegionIndex(passing.map(\.region), in: model.space.space)
  }

  func meeting(_ box: Box) -> [NearMiss] { index.meeting(Region(box)).map { statements[$0] } }

  private static func nearMiss(_ assertion: Assertion, _ reader: TermReader) -> NearMiss {
    let sharing = reader.model.statements[assertion.statement] as? SharingStatement
    let targets = sharing?.onward?.flatMap { reader.terms($0.scope.slots.with, in: .recipients) }
    return NearMiss(
      reference: reader.reference(assertion.statement), slot: .onward,
      says: Set(targets ?? []).sorted())
  }
}

/// Assertions by what they write, in the order of ids.
private struct WrittenIndex: Sendable {
  private let places: [Int]
  private let index: RegionIndex

  init(_ assertions: [Assertion], of model: FlowModel) {
    let places = assertions.indices.map { (id: model.id(of: assertions[$0].statement), place: $0) }
      .sorted { $0.id < $1.id }.map(\.place)
    self.places = places
    index = RegionIndex(
      places.map { Region(assertions[$0].scope.boxes) }, in: model.space.space)
  }

  func first(_ limit: Int, writing box: Box, where counts: (Int) -> Bool) -> [Int] {
    index.first(limit, meeting: Region(box)) { counts(places[$0]) }.map { places[$0] }
  }
}
