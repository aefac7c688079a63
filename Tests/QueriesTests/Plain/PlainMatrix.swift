import FlowAlgebra

/// What recipients receive, point by point, as a matrix says it.
struct PlainMatrix {
  typealias Axis = PlainRegistry.Axis

  let reading: PlainReading
  let onward: PlainOnward?
  /// What is asked about all data and all recipients.
  let question: PlainQuestion

  private func asking(_ data: Int, _ recipient: Int) -> PlainQuestion {
    var question = question
    question.limits[.with] = question.places(.with, reading).map(Set.init)
    question.asked[.data] = data
    question.asked[.with] = recipient
    question.others[.with] = nil
    question.kinds = []
    return question
  }

  /// The answer of a cell.
  func word(_ data: Int, _ recipient: Int) -> FlowAlgebra.Word {
    asking(data, recipient).answer(by: reading, onward: onward).word
  }

  /// Whether a recipient receives something of each class of data at or below a term.
  func receivesAll(of data: Int, _ recipient: Int) -> Bool {
    let question = asking(data, recipient)
    let points = question.points(reading)
    let said = points.filter { isSaid($0) }.map { $0[Axis.data.rawValue] }
    return Set(said) == Set(points.map { $0[Axis.data.rawValue] })
  }

  /// By axis, the terms of which something is said in their own points.
  func said(_ axis: Axis) -> Set<Int> {
    Set(
      question.points(reading).filter(isSaid).compactMap { point in
        if case .term(let term) = reading.coordinates[axis.rawValue][point[axis.rawValue]] {
          term
        } else {
          nil
        }
      })
  }

  func isSaid(_ point: PlainReading.Point) -> Bool {
    let named = question.named.union([.data, .with])
    let answer =
      onward?.answer(at: point, naming: named) ?? reading.answer(at: point, naming: named)
    guard answer == .yes || answer == .both else { return false }
    if question.country == nil { return true }
    // Of a country only declared recipients can be said.
    guard case .term = reading.coordinates[Axis.with.rawValue][point[Axis.with.rawValue]] else {
      return false
    }
    return question.reaches(point, by: reading, onward: onward)
  }
}
