import Diagnostics
import FlowAlgebra

/// An exception leaves something of what it stands in.
struct ExceptionSwallows: FlowRule {
  static let page = RulePage(
    .exceptionSwallows, "An exception leaves something of what it is taken from.",
    reason: """
      An exception as wide as its parent leaves nothing: the statement says nothing at \
      all, and reads as if it did.
      """,
    bad: [
      """
      sharing:
        support: {data: email, with: help-desk, purposes: support, except: [«{with: vendors}»]}
      """,
      """
      sharing:
        contact: {data: email, with: vendors, purposes: support, where: {consent: [given, refused]}, except: [{where: {consent: given}}, «{where: {consent: refused}}»]}
      """,
      """
      never:
        no-ads: {action: use, data: email, purposes: advertising, except: [«{data: contact-details}»]}
      """,
    ],
    good: [
      """
      sharing:
        vendors: {data: email, with: vendors, purposes: support, except: [{with: carrier}, {with: help-desk}]}
      """,
      """
      sharing:
        vendors:
          data: contact-details
          with: help-desk
          purposes: support
          except: [{with: vendors, except: [{data: email}]}]
      """,
    ])

  func findings(in context: ValidationContext, model: FlowModel) -> [Diagnostic] {
    context.exceptions.compactMap { exception in
      let isAlone = exception.fit.kind == .swallows
      guard isAlone || exception.fit.kind == .swallowsTogether else { return nil }
      return .exceptionSwallows(
        context.registry.qualifiedID(exception.header), isAlone: isAlone,
        at: context.label(exception.fit.scope.span, in: exception.header, "leaves nothing"))
    }
  }
}

extension Diagnostic {
  fileprivate static func exceptionSwallows(
    _ id: String, isAlone: Bool, at place: Label
  ) -> Diagnostic {
    let subject = isAlone ? "an exception of `\(id)`" : "this exception of `\(id)` with the others"
    return Diagnostic(
      .exceptionSwallows, "\(subject) leaves something of what it is taken from", at: place,
      help: "except less, or take the statement out")
  }
}
