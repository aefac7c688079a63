import Registry

/// Whether passages name an entry.
struct Naming {
  let entry: EntryID
  let isTerm: Bool
  private let registry: Registry
  /// What the term is called.
  private let label: String?
  /// The entries whose own texts name the term.
  private let mentioners: Set<EntryID>

  /// - Parameter speaker: of the passages' language.
  init(_ entry: EntryID, _ speaker: Speaker) {
    self.entry = entry
    registry = speaker.registry
    isTerm = Section.vocabularies.contains(entry.section)
    let id = entry.qualified(registry.names)
    label =
      switch isTerm ? registry.placeholder(id, in: nil) : nil {
      case .term(let term): speaker.label(term).plainText.lowercased()
      case .link(let link): speaker.label(link.basics).plainText.lowercased()
      case .recipient(let index):
        speaker.label(speaker.registry.recipients.terms[index].basics).plainText.lowercased()
      case .string, .document, .section, nil: nil
      }
    let linking = registry.choices.filter { choice in
      entry.section == .links
        && choice.link.flatMap { speaker.registry.links[$0.value]?.header.id } == entry
    }
    mentioners = Set(
      registry.placeholders.filter { $0.text == id }.compactMap(\.entry)
        + linking.map(\.header.id))
  }

  func isNamed(by passage: Passage) -> Bool {
    passage.sources.contains(entry) || passage.facts.contains { states($0) } || mentions(passage)
  }

  /// Whether a text that names the term in braces is the passage's.
  private func mentions(_ passage: Passage) -> Bool {
    guard let label, !label.isEmpty, !mentioners.isDisjoint(with: passage.sources) else {
      return false
    }
    return passage.text.lowercased().contains(label)
  }

  private func states(_ fact: Fact) -> Bool {
    if fact.entry == entry { return true }
    guard isTerm else { return false }
    switch fact.aspect {
    case .value(let slot, .term(let name), _), .value(let slot, .gap(let name?), _):
      return slot.vocabulary == entry.section && term(name) == entry
    case .circumstance(let facet, .term(let value), _, _):
      guard entry.section == .conditions, let declared = registry.facet(facet) else { return false }
      return declared.facet.header.id == entry || declared.values[value]?.header.id == entry
    default: return false
    }
  }

  /// The term of the entry's section that a name or alias means.
  private func term(_ name: Name) -> EntryID? {
    switch entry.section {
    case .services: registry.services[name]?.header.id
    case .dataSubjects: registry.dataSubjects[name]?.header.id
    case .dataCategories: registry.dataCategories[name]?.header.id
    case .sources: registry.sources[name]?.header.id
    case .methods: registry.methods[name]?.header.id
    case .purposes: registry.purposes[name]?.header.id
    case .recipients: registry.recipients[name]?.header.id
    default: nil
    }
  }
}
