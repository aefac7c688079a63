/// An answer that is asked for many of its parts: one after the other costs only what each holds.
public struct PartedAnswer {
  private let answer: Answer
  private let dimension: Dimension
  private let yes: Parts<Box>
  private let both: Parts<Box>
  private let affirmations: Parts<Contribution>
  private let denials: Parts<Contribution>
  private let removals: Parts<Removal>
  private let undisclosed: Parts<Contribution>
  private let closed: Parts<Contribution>

  /// - Parameter dimension: That in which the parts differ.
  public init(_ answer: Answer, by dimension: Dimension) {
    func parts<Part>(_ all: [Part], _ boxes: (Part) -> [Box]) -> Parts<Part> {
      let whole = answer.space.whole(dimension)
      let sets = all.map { part in
        PointSet.union(of: boxes(part).lazy.map { $0[dimension] ?? whole })
      }
      return Parts(all: all, index: SetIndex(sets))
    }
    self.answer = answer
    self.dimension = dimension
    yes = parts(answer.yes.boxes) { [$0] }
    both = parts(answer.both.boxes) { [$0] }
    affirmations = parts(answer.affirmations, \.region.boxes)
    denials = parts(answer.denials, \.region.boxes)
    removals = parts(answer.removals, \.region.boxes)
    undisclosed = parts(answer.undisclosed, \.region.boxes)
    closed = parts(answer.closed, \.region.boxes)
  }

  /// The same as ``Answer/narrowed(to:)``.
  public func narrowed(to set: PointSet) -> Answer {
    Answer(
      question: answer.question, space: answer.space,
      yes: Region(yes.meeting(set)), both: Region(both.meeting(set)),
      affirmations: affirmations.meeting(set), denials: denials.meeting(set),
      removals: removals.meeting(set), undisclosed: undisclosed.meeting(set),
      closed: closed.meeting(set)
    ).narrowed(to: Box([dimension: set]))
  }

  private struct Parts<Part> {
    let all: [Part]
    let index: SetIndex

    func meeting(_ set: PointSet) -> [Part] { index.meeting(set).map { all[$0] } }
  }
}
