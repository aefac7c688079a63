/// What a name in braces stands for.
public enum PlaceholderSubject: Sendable {
  /// A fixed string, as an organization's name.
  case string(String)
  /// A term, by its label or name.
  case term(TermBasics)
  case link(Link)
  case recipient(index: Int)
  case document(Document)
  case section(DocumentSection)
}

extension Registry {
  /// What `{text}` stands for in an entry, usually a document; nil when nothing.
  public func placeholder(_ text: String, in entry: EntryID?) -> PlaceholderSubject? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count >= 2 else { return nil }
    if parts[0] == "sections", parts.count == 2 {
      return documents.first { $0.header.id == entry }?.sections
        .first { $0.anchor(names) == parts[1] }.map { .section($0) }
    }
    guard let section = Section(rawValue: parts[0]) else { return nil }
    switch section {
    case .organization, .registry:
      return parts.count == 2 ? fixedStrings[text].map { .string($0) } : nil
    case .conditions:
      guard parts.count == 3, let facet = names.name(of: parts[1]).flatMap({ self.facet($0) })
      else { return nil }
      return names.name(of: parts[2]).flatMap { facet.values[$0] }.map { .term($0.basics) }
    default:
      guard parts.count == 2, let name = names.name(of: parts[1]) else { return nil }
      return subject(section, name)
    }
  }

  private func subject(_ section: Section, _ name: Name) -> PlaceholderSubject? {
    switch section {
    case .services: services[name].map { .term($0.basics) }
    case .dataSubjects: dataSubjects[name].map { .term($0.basics) }
    case .dataCategories: dataCategories[name].map { .term($0.basics) }
    case .sources: sources[name].map { .term($0.basics) }
    case .methods: methods[name].map { .term($0.basics) }
    case .purposes: purposes[name].map { .term($0.basics) }
    case .recipients: recipients.index(of: name).map { .recipient(index: $0) }
    case .obligations: obligations[name].map { .term($0.basics) }
    case .links: links[name].map { .link($0) }
    case .documents:
      documents.first { $0.header.id.id == name }.map { .document($0) }
    default: nil
    }
  }

  /// What the two single sections offer to texts.
  private var fixedStrings: [String: String] {
    let strings: [String: String?] = [
      "organization.name": organization?.name,
      "organization.legal-name": organization?.legalName,
      "organization.address": organization?.address,
      "organization.email": organization?.email,
      "organization.website": organization?.website,
      "registry.name": settings.name,
      "registry.version": settings.version,
    ]
    return strings.compactMapValues { $0 }
  }

  /// Everything that may stand in braces in an entry.
  func placeholderNames(in entry: EntryID?) -> [String] {
    let sections = documents.first { $0.header.id == entry }?.sections ?? []
    return fixedStrings.keys.sorted()
      + sections.compactMap { $0.anchor(names) }.map { "sections.\($0)" }
      + headers.filter { $0.id.section.isNameable }.map { qualifiedID($0) }
  }
}

extension Section {
  fileprivate var isNameable: Bool {
    Self.vocabularies.contains(self) || self == .documents
  }
}
