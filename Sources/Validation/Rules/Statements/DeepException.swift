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
    var findings: [Diagnostic] = []
    func check(_ entry: some Entry, _ exceptions: [Scope]) {
      if exceptions.isEmpty { return }
      // Each place where it becomes too deep, not all that is deeper still.
      for scope in exceptions.flatMap(\.exceptions).flatMap(\.exceptions).flatMap(\.exceptions) {
        findings.append(
          .deepException(
            registry.qualifiedID(entry.header),
            at: context.label(scope.span, in: entry.header, "the fourth level")))
      }
    }
    for statement in registry.statements { check(statement, statement.scope.exceptions) }
    for rule in registry.retention { check(rule, rule.scope.exceptions) }
    return findings
  }
}

extension Diagnostic {
  fileprivate static func deepException(_ id: String, at place: Label) -> Diagnostic {
    Diagnostic(
      .deepException, "exceptions of `\(id)` are at most three deep", at: place,
      help: "write the case as a statement of its own")
  }
}
