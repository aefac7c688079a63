/// An answer that is asked for many of its parts: one after the other costs only what each holds.
///
/// A class, so that what no part asks for is never put in order.
public final class PartedAnswer {
  private let answer: Answer
  private let dimension: Dimension
  private lazy var yes = boxes(of: answer.yes)
  private lazy var both = boxes(of: answer.both)
  private lazy var affirmations = parts(answer.affirmations, \.region)
  private lazy var denials = parts(answer.denials, \.region)
  private lazy var removals = parts(answer.removals, \.region)
  private lazy var undisclosed = parts(answer.undisclosed, \.region)
  private lazy var closed = parts(answer.closed, \.region)

  /// - Parameter dimension: That in which the parts differ.
  public init(_ answer: Answer, by dimension: Dimension) {
    self.answer = answer
    self.dimension = dimension
  }

  /// The same as ``Answer/narrowed(to:)``.
  public func narrowed(to set: PointSet) -> Answer {
    Answer(
      question: answer.question, space: answer.space,
      yes: Region(asWritten: yes.meeting(set)), both: Region(asWritten: both.meeting(set)),
      affirmations: affirmations.meeting(set), denials: denials.meeting(set),
      removals: removals.meeting(set), undisclosed: undisclosed.meeting(set),
      closed: closed.meeting(set)
    ).narrowed(to: Box([dimension: set]))
  }

  /// The ``Answer/affirmations`` of ``narrowed(to:)``, without the rest of it.
  public func affirmations(at set: PointSet) -> [Contribution] {
    let box = Box([dimension: set])
    return affirmations.meeting(set).compactMap { $0.cut(to: box) }
  }

  /// The ``Answer/yes`` of ``narrowed(to:)``, without the rest of it.
  public func yes(at set: PointSet) -> Region { cut(yes, to: set) }

  /// The ``Answer/both`` of ``narrowed(to:)``, without the rest of it.
  public func both(at set: PointSet) -> Region { cut(both, to: set) }

  private func cut(_ parts: Parts<Box>, to set: PointSet) -> Region {
    let box = Box([dimension: set])
    return Region(asWritten: parts.meeting(set).lazy.map { $0.intersection(box) })
  }

  private func boxes(of region: Region) -> Parts<Box> { parts(region.boxes) { Region($0) } }

  private func parts<Part>(_ all: [Part], _ region: (Part) -> Region) -> Parts<Part> {
    Parts(
      all: all,
      index: SetIndex(all.map { region($0).projection(on: dimension, in: answer.space) }))
  }

  private struct Parts<Part> {
    let all: [Part]
    let index: SetIndex

    func meeting(_ set: PointSet) -> [Part] {
      all.isEmpty ? [] : index.meeting(set).map { all[$0] }
    }
  }
}
