import Registry

/// The proper names of a registry, which say nothing about how easily its text reads.
struct ProperNames: Sendable {
  /// The longest first: "Acme Desk GmbH" goes before "Acme Desk".
  private let names: [String]

  init(_ registry: Registry) {
    let organization = registry.organization
    var names = [organization?.name, organization?.legalName, organization?.address]
    names += registry.recipients.terms.map(\.legalName)
    names += registry.vocabularyBasics.map(\.name)
    let written = Set(names.compactMap { $0?.asOneLine }.filter { !$0.isEmpty })
    self.names = written.sorted { ($0.count, $0) > ($1.count, $1) }
  }

  /// The words of a phrase that are no proper names, links or addresses.
  func removed(from phrase: Phrase) -> String {
    let texts = phrase.runs.map { run in
      if case .text(let text) = run { text } else { " " }
    }
    let text = names.reduce(texts.joined()) { $0.without($1) }
    return text.split(whereSeparator: \.isWhitespace).filter { !$0.isAddress }
      .joined(separator: " ")
  }
}

extension Registry {
  fileprivate var vocabularyBasics: [TermBasics] {
    services.terms.map(\.basics) + dataSubjects.terms.map(\.basics)
      + dataCategories.terms.map(\.basics) + sources.terms.map(\.basics)
      + methods.terms.map(\.basics) + purposes.terms.map(\.basics)
      + recipients.terms.map(\.basics) + obligations.terms.map(\.basics)
      + links.terms.map(\.basics)
  }
}

extension String {
  /// The text without a name, wherever it stands as a whole.
  fileprivate func without(_ name: String) -> String {
    var result = ""
    var rest = self[...]
    while let found = rest.firstRange(of: name) {
      let before = rest[..<found.lowerBound].last ?? result.last
      let isWhole = ![before, rest[found.upperBound...].first].contains {
        $0?.isPartOfWord ?? false
      }
      result += rest[..<found.lowerBound]
      result += isWhole ? " " : name
      rest = rest[found.upperBound...]
    }
    return result + rest
  }
}

extension Character {
  fileprivate var isPartOfWord: Bool { isLetter || isNumber }
}

extension Substring {
  /// "privacy@example.org", "www.example.org".
  fileprivate var isAddress: Bool {
    if contains("@") || contains("://") { return true }
    let labels = split(separator: ".").map { $0.filter { $0.isLetter || $0.isNumber || $0 == "-" } }
    return labels.allSatisfy { $0.count > 1 }
      && labels.count { $0.contains(where: \.isLetter) } > 1
  }
}
