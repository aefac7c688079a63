import FlowAlgebra
import Registry

/// Finds the promises that bear on a question.
struct PromiseFinder {
  private let inquiry: Inquiry
  private var reader: TermReader { inquiry.reader }

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
    let statements = inquiry.model.promises.filter { promise in
      promise.isPublished && !promise.region.isDisjoint(with: box)
        && !(Activity.sharing.deniers.contains(promise.action) && promise.requires.isEmpty)
    }.map(\.statement)
    return sorted(Set(statements)).filter { !shown.contains($0.reference.id) }
  }

  private func sorted(_ statements: Set<Int>) -> [Denial] {
    statements.map(denial).sorted { $0.reference.id < $1.reference.id }
  }

  private func denial(_ statement: Int) -> Denial {
    let declared = inquiry.model.statements[statement]
    let slots = declared.scope.slots
    return Denial(
      reference: reader.reference(statement),
      action: (declared as? NeverStatement)?.action,
      only: (declared as? SharingStatement)?.only.map(\.value) ?? [],
      data: reader.terms(slots.data, in: .data),
      recipients: reader.terms(slots.with, in: .recipients),
      purposes: reader.terms(slots.purposes, in: .purposes),
      subjects: reader.terms(slots.subjects, in: .subjects),
      circumstances: declared.scope.circumstances.map(reader.circumstances))
  }
}
