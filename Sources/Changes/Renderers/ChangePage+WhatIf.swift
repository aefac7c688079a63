import Diagnostics
import Queries

extension ChangePage {
  /// What goes, what that changes, and what is said and printed then.
  init(_ whatIf: WhatIf) {
    let named = whatIf.gone.filter { $0.reason == .named }
    let title = "Without " + named.map { "`\($0.place.reference.id)`" }.joined(separator: ", ")
    var carried = whatIf.gone.compactMap { gone -> Item? in
      guard case .emptied(let field) = gone.reason else { return nil }
      return Item(
        text: "`\(gone.place.reference.id)`, of which nothing is left in `\(field)`",
        notes: ["\(gone.place.reference.file):\(gone.place.reference.line)"])
    }
    let narrower = whatIf.gone.filter { $0.reason == .narrower }.map(\.place.reference.id)
    if !narrower.isEmpty {
      let list = narrower.map { "`\($0)`" }.list()
      carried.insert(Item(text: "\(list), narrower than what goes"), at: 0)
    }
    var parts = [Part(title: "Goes with it", items: carried)]
    parts += whatIf.changes.sections(withEditorial: false).map { title, changes in
      Part(title: title, items: changes.map(Item.init))
    }
    parts.append(Part(title: "`validate` would also say", items: whatIf.newFindings.items))
    parts.append(
      Part(title: "`validate` would no longer say", items: whatIf.settledFindings.items))
    parts += whatIf.sentences.map { change in
      Part(
        title: "In \(change.document).\(change.locale.code)",
        items: change.removed.map { Item(mark: "-", text: $0) }
          + change.added.map { Item(mark: "+", text: $0) })
    }
    self.init(title: title, parts: parts, summary: whatIf.summary)
  }
}

extension Report {
  fileprivate var items: [ChangePage.Item] {
    diagnostics.map { diagnostic in
      let span = diagnostic.primary.span
      let place = file(span.file).map { file in
        let position = file.position(at: span.start)
        return "\(file.path):\(position.line):\(position.column)"
      }
      return ChangePage.Item(
        mark: "\(diagnostic.severity.rawValue)[\(diagnostic.rule.rawValue)]",
        text: diagnostic.message, notes: [place].compactMap { $0 })
    }
  }
}

extension WhatIf {
  fileprivate var summary: String {
    let changes = changes
    let ended = changes.endedDisclosures.filter { !$0.isRepetition }.count
    let added = changes.newDisclosures.filter { !$0.isRepetition }.count
    let attributes = changes.attributes.filter { !$0.isRepetition }.count
    let removed = sentences.reduce(0) { $0 + $1.removed.count }
    let printed = sentences.reduce(0) { $0 + $1.added.count }
    let all: [(count: Int, one: String, many: String)] = [
      (ended, "disclosure ends", "disclosures end"),
      (added, "disclosure begins", "disclosures begin"),
      (changes.withdrawnPromises.count, "promise is withdrawn", "promises are withdrawn"),
      (changes.newPromises.count, "promise is new", "promises are new"),
      (attributes, "attribute changes", "attributes change"),
      (newFindings.diagnostics.count, "finding is new", "findings are new"),
      (removed, "sentence goes", "sentences go"),
      (printed, "sentence comes", "sentences come"),
    ]
    return all.phrase ?? "Nothing else would change."
  }
}
