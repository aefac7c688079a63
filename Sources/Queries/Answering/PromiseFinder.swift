import FlowAlgebra
import Registry

/// Finds the promises that bear on a question.
struct PromiseFinder {
  private let inquiry: Inquiry

  init(_ inquiry: Inquiry) { self.inquiry = inquiry }

  /// What says no to some of what was asked: promises, and statements that say `only`.
  func denials() throws(Undecided) -> [Denial] {
    let promises = inquiry.answer.denials.map(\.statement)
    let closures = try inquiry.answer.closures().map(\.statement)
    return sorted(Set(promises + closures))
  }

  /// Promises about other actions on the data asked about.
  func related(besides denials: [Denial]) -> [Denial] {
    guard let data = inquiry.question.box[.data] else { return [] }
    var box = Box([.data: data])
    box[.time] = inquiry.question.box[.time]
    let shown = Set(denials.map(\.reference.id))
    let deniers = inquiry.question.kind.activities.flatMap(\.deniers)
    let statements = inquiry.knowledge.promises.meeting(box).filter { promise in
      !(deniers.contains(promise.action) && promise.requires.isEmpty)
    }.map(\.statement)
    return sorted(Set(statements)).filter { !shown.contains($0.reference.id) }
  }

  private func sorted(_ statements: Set<Int>) -> [Denial] {
    statements.map { inquiry.knowledge.denials[$0] }.sorted { $0.reference.id < $1.reference.id }
  }
}

extension Denial {
  /// - Parameter number: A promise, or a statement that says `only`.
  init(_ number: Int, _ reader: TermReader) {
    let declared = reader.model.statements[number]
    let promise = declared as? NeverStatement
    var slots: [Slot: [AnsweredTerm]] = [:]
    for (slot, value) in declared.scope.writtenSlots {
      if let dimension = Dimension(slot: slot) { slots[slot] = reader.terms(value, in: dimension) }
    }
    self.init(
      reference: reader.reference(number),
      action: promise?.action,
      operation: promise?.operation,
      law: promise?.inLaw,
      only: (declared as? SharingStatement)?.only.map(\.value) ?? [],
      slots: slots,
      circumstances: declared.scope.circumstances.map(reader.circumstances),
      exceptions: declared.scope.exceptions.map(reader.written))
  }
}
