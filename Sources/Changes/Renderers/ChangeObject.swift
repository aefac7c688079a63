import Diagnostics
import Queries
import Registry

/// A change in JSON, version 1.
struct ChangeObject: Encodable {
  let rule: String
  let `class`: String
  let action: String?
  let data: [TermObject]
  let recipients: [TermObject]
  let purposes: [TermObject]
  let subjects: [TermObject]?
  let services: [TermObject]?
  let sources: [TermObject]?
  let methods: [TermObject]?
  let identifiability: [TermObject]?
  let conditions: [String: [TermObject]]
  let since: String?
  let until: String?
  let before: [String]?
  let after: [String]?
  let replaces: [TermObject]?
  let statements: [StatementObject]
  /// The reason why it stands.
  let waived: String?

  init(_ change: ReportedChange) {
    func terms(_ slot: Slot) -> [TermObject]? { change.slots[slot].map { $0.map(TermObject.init) } }
    let isAttribute = !change.before.isEmpty || !change.after.isEmpty
    rule = change.rule.rawValue
    `class` = change.rule.weight.rawValue
    action = change.action?.rawValue
    data = terms(.data) ?? []
    recipients = terms(.with) ?? []
    purposes = terms(.purposes) ?? []
    subjects = terms(.subjects)
    services = terms(.services)
    sources = terms(.from)
    methods = terms(.via)
    identifiability = terms(.identifiability)
    conditions = change.conditions.mapValues { $0.map(TermObject.init) }
    since = change.since?.description
    until = change.until?.description
    before = isAttribute ? change.before : nil
    after = isAttribute ? change.after : nil
    replaces = change.replaced.isEmpty ? nil : change.replaced.map(TermObject.init)
    statements = change.statements.map(StatementObject.init)
    waived = change.waiver
  }
}

/// A declaration of one of the versions and its place.
struct StatementObject: Encodable {
  let version: String
  let id: String
  let file: String
  let line: Int

  init(_ statement: VersionedReference) {
    version = statement.version.rawValue
    id = statement.reference.id
    file = statement.reference.file
    line = statement.reference.line
  }
}
