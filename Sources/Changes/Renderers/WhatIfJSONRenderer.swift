import Diagnostics

/// The object of `what-if --format json`, version 1: that of `diff` with what goes, what `validate`
/// says then, and the sentences of the documents.
public struct WhatIfJSONRenderer: WhatIfRenderer {
  public init() {}

  public func render(_ whatIf: WhatIf) -> String { jsonText(WhatIfObject(whatIf)) }
}

private struct WhatIfObject: Encodable {
  let formatVersion = 1
  let without: [String]
  let gone: [GoneObject]
  let newDisclosures: [ChangeObject]
  let endedDisclosures: [ChangeObject]
  let withdrawnPromises: [ChangeObject]
  let newPromises: [ChangeObject]
  let attributes: [ChangeObject]
  let newFindings: [DiagnosticObject]
  let settledFindings: [DiagnosticObject]
  let sentences: [SentenceObject]

  init(_ whatIf: WhatIf) {
    let changes = whatIf.changes
    without = whatIf.gone.filter { $0.reason == .named }.map(\.place.reference.id)
    gone = whatIf.gone.map(GoneObject.init)
    newDisclosures = changes.newDisclosures.map(ChangeObject.init)
    endedDisclosures = changes.endedDisclosures.map(ChangeObject.init)
    withdrawnPromises = changes.withdrawnPromises.map(ChangeObject.init)
    newPromises = changes.newPromises.map(ChangeObject.init)
    attributes = changes.attributes.map(ChangeObject.init)
    newFindings = whatIf.newFindings.objects
    settledFindings = whatIf.settledFindings.objects
    sentences = whatIf.sentences.map(SentenceObject.init)
  }
}

extension Report {
  fileprivate var objects: [DiagnosticObject] {
    diagnostics.map { DiagnosticObject($0, in: self) }
  }
}

private struct GoneObject: Encodable {
  let id: String
  let file: String
  let line: Int
  let reason: String
  let field: String?

  init(_ gone: WhatIf.Gone) {
    id = gone.place.reference.id
    file = gone.place.reference.file
    line = gone.place.reference.line
    switch gone.reason {
    case .named: (reason, field) = ("named", nil)
    case .narrower: (reason, field) = ("narrower", nil)
    case .emptied(let name): (reason, field) = ("emptied", name)
    }
  }
}

private struct SentenceObject: Encodable {
  let document: String
  let locale: String
  let removed: [String]
  let added: [String]

  init(_ change: SentenceChange) {
    document = change.document
    locale = change.locale.code
    removed = change.removed
    added = change.added
  }
}
