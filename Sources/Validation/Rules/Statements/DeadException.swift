import Diagnostics
import FlowAlgebra

/// An exception takes something out of what it stands in.
struct DeadException: FlowRule {
  static let page = RulePage(
    .deadException, "An exception lies in what it is taken from.",
    reason: """
      An exception is cut to its parent's box; outside it there is nothing to except. Its \
      author meant another slot, or a promise of its own.
      """,
    bad: [
      """
      sharing:
        support: {data: email, with: help-desk, purposes: support, except: [«{data: phone}»]}
      """,
      """
      never:
        no-ads:
          action: use
          data: email
          purposes: advertising
          except:
            - where: {consent: given}
              except: [«{where: {consent: refused}}»]
      """,
    ],
    good: [
      """
      sharing:
        vendors: {data: email, with: vendors, purposes: support, except: [{with: carrier}]}
      """,
      """
      sharing:
        vendors: {data: email, with: {unspecified: vendors}, purposes: support, except: [{with: carrier}]}
      """,
    ])

  func findings(in context: ValidationContext, model: FlowModel) -> [Diagnostic] {
    context.exceptions.filter { $0.fit.kind == .dead }.map { exception in
      .deadException(
        context.registry.qualifiedID(exception.header),
        at: context.label(exception.fit.scope.span, in: exception.header, "outside"))
    }
  }
}

extension Diagnostic {
  fileprivate static func deadException(_ id: String, at place: Label) -> Diagnostic {
    Diagnostic(
      .deadException, "an exception of `\(id)` lies in what it is taken from", at: place,
      help: "name what is excepted inside the statement, or take the exception out")
  }
}
