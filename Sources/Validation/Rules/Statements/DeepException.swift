import Diagnostics
import Registry

/// Readers follow an exception of an exception, and hardly one more.
struct DeepException: Rule {
  static let page = RulePage(
    .deepException, "Exceptions are at most three deep.",
    reason: """
      Each level turns the meaning round. Beyond three nobody can say what holds without \
      a pencil; write the case as a statement of its own.
      """,
    source: "WP260 rev.01, para. 12",
    bad: [
      """
      never:
        no-ads:
          action: use
          data: personal-data
          purposes: advertising
          except:
            - data: contact-details
              except:
                - subjects: children
                  except:
                    - where: {consent: given}
                      except:
                        - «data: phone»
      """
    ],
    good: [
      """
      never:
        no-ads:
          action: use
          data: personal-data
          purposes: advertising
          except:
            - data: contact-details
              except:
                - subjects: children
                  except:
                    - where: {consent: given}
      """
    ])
  static let needsSoundRegistry = false

  func findings(in context: ValidationContext) -> [Diagnostic] {
    let registry = context.registry
    let scopes =
      registry.statements.map { ($0.header, $0.scope) }
      + registry.retention.map { ($0.header, $0.scope) }
    return scopes.flatMap { header, scope in
      // Each place where it becomes too deep, not all that is deeper still.
      scope.exceptions.flatMap(\.exceptions).flatMap(\.exceptions).flatMap(\.exceptions).map {
        .deepException(
          registry.qualifiedID(header), at: context.label($0.span, in: header, "the fourth level"))
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func deepException(_ id: String, at place: Label) -> Diagnostic {
    Diagnostic(
      .deepException, "exceptions of `\(id)` are at most three deep", at: place,
      help: "write the case as a statement of its own")
  }
}
