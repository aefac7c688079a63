import Registry

/// Gives each element of a page an id of its own.
///
/// Sections keep their anchors. Ids of a registry never hold two hyphens in a row, so what is added
/// behind them cannot meet another id.
struct PageIDs {
  /// The text itself, for the link that skips what is before it.
  static let text = "page--text"
  static let contents = "page--contents"

  private var taken: Set<String> = []
  /// The sections' ids, in their order.
  let sections: [String]

  init(_ document: ComposedDocument) {
    var sections: [String] = []
    for section in document.sections {
      sections.append(taken.take(section.anchor))
    }
    self.sections = sections
  }

  /// `sharing-helpdesk`.
  mutating func item(_ entry: EntryID, _ names: NameTable) -> String {
    taken.take(Self.base(entry, names))
  }

  /// `recipient-acme-desk`; the second row of it, `recipient-acme-desk--sharing-helpdesk`.
  mutating func row(_ row: Table.Row, inSection section: String, _ names: NameTable) -> String {
    let source = row.sources.first.map { Self.base($0, names) }
    guard let subject = row.subject else {
      return taken.take([section, source].compactMap { $0 }.joined(separator: "--"))
    }
    let base =
      subject.section == .recipients
      ? "recipient-" + (subject.id.map { names[$0] } ?? "") : Self.base(subject, names)
    if let source, taken.contains(base) { return taken.take("\(base)--\(source)") }
    return taken.take(base)
  }

  private static func base(_ entry: EntryID, _ names: NameTable) -> String {
    entry.qualified(names).replacing(".", with: "-")
  }
}

extension Set<String> {
  /// The id, or where it is taken the first free one that is numbered after it.
  fileprivate mutating func take(_ id: String) -> String {
    if insert(id).inserted { return id }
    var number = 2
    while !insert("\(id)--\(number)").inserted { number += 1 }
    return "\(id)--\(number)"
  }
}
