import Diagnostics
import FlowAlgebra
import Registry

/// What all questions to one model build on: made when the first asks for it, and then looked up.
final class Knowledge: Sendable {
  let model: FlowModel
  let reader: TermReader

  let onward: OnwardKnowledges

  /// Promises, and statements that say `only`, by place in ``FlowModel/statements``.
  let denials: Remembered<Denial>

  private let recipients: Remembered<PartyReading>
  private let sources: Remembered<PartyReading>
  private let made: [Activity: Once<Result<ActivityKnowledge, Undecided>>]
  private let madePromises: Once<PromiseKnowledge>
  private let madeChoices: Once<OfferedChoices>
  private let madeTerms: Once<Result<TermsFinder, Undecided>>

  init(_ model: FlowModel) {
    self.model = model
    let reader = TermReader(model: model)
    self.reader = reader
    onward = OnwardKnowledges(model)
    denials = Remembered(count: model.statements.count) { Denial($0, reader) }
    recipients = Remembered(count: model.registry.recipients.count) {
      PartyReading($0, in: .recipients, reader)
    }
    sources = Remembered(count: model.registry.sources.count) {
      PartyReading($0, in: .sources, reader)
    }
    made = Dictionary(
      uniqueKeysWithValues: Activity.allCases.map { activity in
        let once = Once {
          Result { () throws(Undecided) in try ActivityKnowledge(of: activity, reader) }
        }
        return (activity, once)
      })
    madePromises = Once { PromiseKnowledge(model) }
    madeChoices = Once { OfferedChoices(model) }
    madeTerms = Once { Result { () throws(Undecided) in try TermsFinder(reader) } }
  }

  /// - Throws: ``Undecided`` where the cells that a prevailing promise swallows pass the limit.
  func of(_ activity: Activity) throws(Undecided) -> ActivityKnowledge {
    guard let known = made[activity] else { return try ActivityKnowledge(of: activity, reader) }
    return try known.value.get()
  }

  /// - Parameter node: A declared recipient or source.
  func party(_ node: Node, in dimension: Dimension) -> PartyReading {
    (dimension == .sources ? sources : recipients)[Int(node.rawValue) - 1]
  }

  var promises: PromiseKnowledge { madePromises.value }
  var choices: OfferedChoices { madeChoices.value }

  /// - Throws: ``Undecided`` where the exceptions of a retention entry are too intricate.
  func terms() throws(Undecided) -> TermsFinder { try madeTerms.value.get() }
}
