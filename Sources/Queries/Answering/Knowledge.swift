import Diagnostics
import FlowAlgebra
import Registry

/// What all questions to one model build on: made when the first asks for it, and then looked up.
final class Knowledge: Sendable {
  let model: FlowModel
  private let made: [Activity: Once<Result<ActivityKnowledge, Undecided>>]
  private let madePromises: Once<PromiseKnowledge>
  private let madeChoices: Once<OfferedChoices>

  init(_ model: FlowModel) {
    self.model = model
    made = Dictionary(
      uniqueKeysWithValues: Activity.allCases.map { activity in
        let once = Once {
          Result { () throws(Undecided) in try ActivityKnowledge(of: activity, in: model) }
        }
        return (activity, once)
      })
    madePromises = Once { PromiseKnowledge(model) }
    madeChoices = Once { OfferedChoices(model) }
  }

  /// - Throws: ``Undecided`` where the cells that a prevailing promise swallows pass the limit.
  func of(_ activity: Activity) throws(Undecided) -> ActivityKnowledge {
    guard let known = made[activity] else { return try ActivityKnowledge(of: activity, in: model) }
    return try known.value.get()
  }

  var promises: PromiseKnowledge { madePromises.value }
  var choices: OfferedChoices { madeChoices.value }
}

/// What questions about one activity build on.
struct ActivityKnowledge: Sendable {
  let policy: IndexedPolicy

  /// For collection, what gives a purpose to collections that name none.
  let uses: [PurposefulUse]

  /// What answers, by statement; what stays on a device is not collected.
  let assertions: [Int: Assertion]

  private let answering: [Assertion]
  private let potentials: RegionIndex
  private let written: Once<(assertions: [Assertion], index: RegionIndex)>
  private let onward: (assertions: [Assertion], index: RegionIndex)
  private let servingPolicy: Once<Result<IndexedPolicy, Undecided>>

  init(of activity: Activity, in model: FlowModel) throws(Undecided) {
    let space = model.space.space
    let policy = try model.policy(for: activity)
    self.policy = IndexedPolicy(policy, in: space)
    let uses = activity == .collection ? try PurposefulUse.all(in: model) : []
    self.uses = uses
    servingPolicy = Once {
      Result { () throws(Undecided) in
        IndexedPolicy(try policy.serving(Region.union(of: uses.lazy.map(\.region))), in: space)
      }
    }
    let answering = model.assertions.filter { $0.activity == activity && !$0.deniers.isEmpty }
    self.answering = answering
    assertions = Dictionary(answering.map { ($0.statement, $0) }) { first, _ in first }
    potentials = RegionIndex(answering.map(\.potential), in: space)
    written = Once {
      let ordered = answering.map { (id: model.id(of: $0.statement), assertion: $0) }
        .sorted { $0.id < $1.id }.map(\.assertion)
      return (ordered, RegionIndex(ordered.map { Region($0.scope.boxes) }, in: space))
    }
    let passing = answering.map { ($0, Region($0.onwardBoxes(in: model))) }
      .filter { !$0.1.isEmpty }
    onward = (passing.map(\.0), RegionIndex(passing.map(\.1), in: space))
  }

  /// The policy for questions that name purposes: a collection without any has those of uses.
  func policyServingPurposes() throws(Undecided) -> IndexedPolicy { try servingPolicy.value.get() }

  /// The statements that may mean something of a box, whatever they leave open.
  func mayMean(_ box: Box) -> [Assertion] {
    potentials.meeting(Region(box)).map { answering[$0] }
  }

  /// What is made of the first statements by id that write something of a box, exceptions apart.
  ///
  /// - Parameters:
  ///   - limit: How many are wanted.
  ///   - part: What is made of a statement; nil where it does not count.
  func first<Part>(_ limit: Int, writing box: Box, as part: (Assertion) -> Part?) -> [Part] {
    let (assertions, index) = written.value
    return index.first(limit, meeting: Region(box)) { part(assertions[$0]) }
  }

  /// The statements that let a recipient pass on something of a box.
  func passingOn(_ box: Box) -> [Assertion] {
    onward.index.meeting(Region(box)).map { onward.assertions[$0] }
  }
}

/// The promises that are published.
struct PromiseKnowledge: Sendable {
  private let published: [Promise]
  private let index: RegionIndex

  init(_ model: FlowModel) {
    published = model.promises.filter(\.isPublished)
    index = RegionIndex(published.map(\.region), in: model.space.space)
  }

  /// Those that share a point with a box.
  func meeting(_ box: Box) -> [Promise] { index.meeting(Region(box)).map { published[$0] } }
}
