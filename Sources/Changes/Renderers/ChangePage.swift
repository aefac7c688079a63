import Diagnostics

/// What people read of changes, before it takes a form.
struct ChangePage {
  /// A passage under a title.
  struct Part {
    let title: String
    let items: [Item]
  }

  /// A line with what stands below it.
  struct Item {
    /// A short word before it, as a rule's id.
    var mark: String?
    let text: String
    var notes: [String] = []
  }

  let title: String
  let parts: [Part]
  let summary: String

  init(title: String, parts: [Part], summary: String) {
    self.title = title
    self.parts = parts.filter { !$0.items.isEmpty }
    self.summary = summary
  }
}

extension ChangePage.Item {
  init(_ change: ReportedChange) {
    self.init(
      mark: "\(change.rule.weight.rawValue)[\(change.rule.rawValue)]", text: change.phrase,
      notes: change.places + [change.waiver.map { "waived: \($0)" }].compactMap { $0 })
  }
}

extension [(count: Int, one: String, many: String)] {
  /// "1 disclosure ends, 2 promises are new."; nil where there is nothing to count.
  var phrase: String? {
    let counts = filter { $0.count > 0 }
    if counts.isEmpty { return nil }
    let words = counts.map { "\($0.count) \($0.count == 1 ? $0.one : $0.many)" }
    return words.joined(separator: ", ") + "."
  }
}
